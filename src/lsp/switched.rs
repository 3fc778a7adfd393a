//! The features that come and go with their switches, where the client lets them: one table, the only list of them.
//!
//! What is switched off answers with nothing. But an editor shows what is offered: it asks its user which of several
//! formatters he wants, greys out what nobody provides, and asks again and again for what is answered with nothing.
//!
//! Only a client that lets all of them come and go is told of them later. One that lets some looks at what the server
//! can do when it greets it, and so do its users' configurations: for these a feature that comes later is one that is
//! not there.

use crate::config::Feature;
use serde_json::Value;

/// A request that has a switch.
#[derive(Clone, Copy, Debug)]
pub struct Switched {
    pub feature: Feature,
    pub method: &'static str,
    /// Where the server's capabilities say how it is answered.
    pub provider: &'static str,
    /// What the client is asked when it has come, for it may have looked before.
    pub refresh: Option<&'static str>,
}

const fn switched(feature: Feature, method: &'static str, provider: &'static str) -> Switched {
    Switched {
        feature,
        method,
        provider,
        refresh: None,
    }
}

pub const EXECUTE_COMMAND: &str = "workspace/executeCommand";

pub const SWITCHED: &[Switched] = &[
    switched(
        Feature::Outline,
        "textDocument/documentSymbol",
        "documentSymbolProvider",
    ),
    switched(Feature::Hover, "textDocument/hover", "hoverProvider"),
    switched(
        Feature::Completion,
        "textDocument/completion",
        "completionProvider",
    ),
    switched(
        Feature::Folding,
        "textDocument/foldingRange",
        "foldingRangeProvider",
    ),
    switched(
        Feature::Selection,
        "textDocument/selectionRange",
        "selectionRangeProvider",
    ),
    switched(
        Feature::Definition,
        "textDocument/definition",
        "definitionProvider",
    ),
    switched(
        Feature::References,
        "textDocument/references",
        "referencesProvider",
    ),
    switched(
        Feature::Highlight,
        "textDocument/documentHighlight",
        "documentHighlightProvider",
    ),
    switched(
        Feature::Links,
        "textDocument/documentLink",
        "documentLinkProvider",
    ),
    switched(
        Feature::CodeActions,
        "textDocument/codeAction",
        "codeActionProvider",
    ),
    // Each with the commands of its feature.
    switched(Feature::Commands, EXECUTE_COMMAND, "executeCommandProvider"),
    switched(
        Feature::CodeActions,
        EXECUTE_COMMAND,
        "executeCommandProvider",
    ),
    Switched {
        refresh: Some("workspace/semanticTokens/refresh"),
        ..switched(
            Feature::SemanticTokens,
            "textDocument/semanticTokens",
            "semanticTokensProvider",
        )
    },
    Switched {
        refresh: Some("workspace/inlayHint/refresh"),
        ..switched(
            Feature::Hints,
            "textDocument/inlayHint",
            "inlayHintProvider",
        )
    },
    Switched {
        refresh: Some("workspace/codeLens/refresh"),
        ..switched(
            Feature::CodeLenses,
            "textDocument/codeLens",
            "codeLensProvider",
        )
    },
    switched(
        Feature::WorkspaceSymbols,
        "workspace/symbol",
        "workspaceSymbolProvider",
    ),
    switched(Feature::Rename, "textDocument/rename", "renameProvider"),
    switched(
        Feature::Formatting,
        "textDocument/formatting",
        "documentFormattingProvider",
    ),
    switched(
        Feature::Formatting,
        "textDocument/rangeFormatting",
        "documentRangeFormattingProvider",
    ),
    switched(
        Feature::FormatOnType,
        "textDocument/onTypeFormatting",
        "documentOnTypeFormattingProvider",
    ),
];

impl Switched {
    /// Whether a client, by its capabilities, lets the request come and go.
    fn is_let(&self, capabilities: &Value) -> bool {
        let lets = capabilities.pointer(&format!("/{}/dynamicRegistration", self.method));
        lets == Some(&Value::Bool(true))
    }

    /// The name under which it comes and goes.
    pub fn id(&self) -> String {
        format!("gongwen/{:?}/{}", self.feature, self.method)
    }
}

/// Whether a client, by its capabilities, has all of them come and go.
pub fn are_let(capabilities: &Value) -> bool {
    SWITCHED.iter().all(|one| one.is_let(capabilities))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::collections::BTreeSet;

    #[test]
    fn each_comes_under_a_name_of_its_own() {
        let names: BTreeSet<String> = SWITCHED.iter().map(Switched::id).collect();
        assert_eq!(names.len(), SWITCHED.len());
    }

    #[test]
    fn all_come_later_or_none() {
        let mut said = json!({"textDocument": {}, "workspace": {}});
        for one in SWITCHED {
            assert!(!are_let(&said), "before {}", one.method);
            let (group, name) = one.method.split_once('/').expect("a group");
            said[group][name] = json!({"dynamicRegistration": true});
        }
        assert!(are_let(&said));
        said["textDocument"]["hover"]["dynamicRegistration"] = json!(false);
        assert!(!are_let(&said));
    }
}
