//! What an editor is offered: which request is answered by which handler, and which switch it has.

use super::Session;
use super::requests::Answering;
use crate::config::Feature;
use crate::lsp::capabilities::Client;
use crate::lsp::handlers::{
    code_action, completion, document_symbol, folding_range, formatting, hover, occurrences,
    selection_range,
};
use crate::lsp::message::Call;
use std::sync::Arc;
use tower_lsp::jsonrpc::Id;

impl Session {
    /// Takes a request for a feature; false when it is for none.
    pub(super) fn ask_feature(&mut self, call: &Call, id: &Id, client: &Arc<Client>) -> bool {
        // Most answers cannot be refused, and are empty where there is nothing to say.
        macro_rules! ask {
            ($feature:ident, $handler:expr) => {
                ask!(
                    $feature,
                    |snapshot, params| Ok($handler(snapshot, params)),
                    || Ok(Default::default())
                )
            };
            ($feature:ident, $handler:expr, $without:expr) => {
                self.in_pool(
                    call,
                    id,
                    client,
                    Answering {
                        feature: Feature::$feature,
                        answer: $handler,
                        without: $without,
                    },
                )
            };
        }
        match call.method.as_str() {
            "textDocument/documentSymbol" => ask!(Outline, document_symbol::answer),
            "textDocument/hover" => ask!(Hover, hover::answer),
            "textDocument/completion" => ask!(Completion, completion::answer),
            "textDocument/foldingRange" => ask!(Folding, folding_range::answer),
            "textDocument/selectionRange" => ask!(Selection, selection_range::answer),
            "textDocument/definition" => ask!(Definition, occurrences::definition),
            "textDocument/references" => ask!(References, occurrences::references),
            "textDocument/documentHighlight" => ask!(Highlight, occurrences::highlights),
            "textDocument/codeAction" => ask!(CodeActions, code_action::answer),
            "codeAction/resolve" => ask!(CodeActions, code_action::resolve, code_action::gone),
            "textDocument/formatting" | "textDocument/rangeFormatting" => {
                ask!(Formatting, formatting::answer)
            }
            "textDocument/onTypeFormatting" => ask!(FormatOnType, formatting::on_type),
            _ => return false,
        }
        true
    }
}
