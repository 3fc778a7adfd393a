//! What an editor is offered: which request is answered by which handler, and which switch it has.

use super::Session;
use crate::config::Feature;
use crate::lsp::capabilities::Client;
use crate::lsp::handlers::{
    code_action, completion, document_symbol, folding_range, hover, occurrences, selection_range,
};
use crate::lsp::message::Call;
use std::sync::Arc;
use tower_lsp::jsonrpc::Id;

impl Session {
    /// Takes a request for a feature; false when it is for none.
    pub(super) fn ask_feature(&mut self, call: &Call, id: &Id, client: &Arc<Client>) -> bool {
        macro_rules! ask {
            ($feature:ident, $handler:expr) => {
                self.in_pool(call, id, client, Feature::$feature, $handler)
            };
        }
        match call.method.as_str() {
            "textDocument/documentSymbol" => ask!(Outline, document_symbol::answer),
            "textDocument/hover" => ask!(Hover, hover::answer),
            "textDocument/completion" => ask!(Completion, completion::answer),
            "completionItem/resolve" => self.resolve_completion(call, id, client),
            "textDocument/foldingRange" => ask!(Folding, folding_range::answer),
            "textDocument/selectionRange" => ask!(Selection, selection_range::answer),
            "textDocument/definition" => ask!(Definition, occurrences::definition),
            "textDocument/references" => ask!(References, occurrences::references),
            "textDocument/documentHighlight" => ask!(Highlight, occurrences::highlights),
            "textDocument/codeAction" => ask!(CodeActions, code_action::answer),
            _ => return false,
        }
        true
    }
}
