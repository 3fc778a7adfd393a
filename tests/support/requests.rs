//! The requests about an open document, with parameters that serve for all of them: a server passes over what it does
//! not look for.

// Each suite takes what it needs.
#![allow(dead_code)]

use serde_json::{Value, json};

pub const METHODS: [&str; 25] = [
    "textDocument/documentSymbol",
    "textDocument/diagnostic",
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentHighlight",
    "textDocument/documentLink",
    "textDocument/foldingRange",
    "textDocument/selectionRange",
    "textDocument/semanticTokens/full",
    "textDocument/semanticTokens/full/delta",
    "textDocument/semanticTokens/range",
    "textDocument/inlayHint",
    "textDocument/codeLens",
    "textDocument/codeAction",
    "textDocument/formatting",
    "textDocument/rangeFormatting",
    "textDocument/onTypeFormatting",
    "textDocument/prepareRename",
    "textDocument/rename",
    "workspace/symbol",
    "workspace/diagnostic",
    "workspace/executeCommand",
    "completionItem/resolve",
];

/// Those that a server may refuse with an error where there is nothing to be done.
pub const MAY_REFUSE: [&str; 1] = ["textDocument/rename"];

/// Of any of these methods, at the beginning of a range.
pub fn params(uri: &str, range: &Value) -> Value {
    let (document, position) = (json!({"uri": uri}), &range["start"]);
    json!({
        "textDocument": document,
        "position": position,
        "positions": [position, range["end"]],
        "range": range,
        "context": {"diagnostics": [], "includeDeclaration": true},
        "previousResultId": "0000000000000000",
        "previousResultIds": [],
        "options": {"tabSize": 4, "insertSpaces": true},
        "ch": "\n",
        "newName": "区新设局",
        "query": "gz",
        "command": "gongwen.server.extract",
        "arguments": [{"textDocument": document, "position": position, "range": range}],
        "label": "区商务局",
        "data": {"uri": uri, "version": 1, "subject": {"department": "区商务局"}},
    })
}
