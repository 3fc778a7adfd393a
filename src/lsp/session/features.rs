//! What an editor is offered: which request is answered by which handler, and which switch it has.

use super::Session;
use crate::config::Feature;
use crate::lsp::capabilities::Client;
use crate::lsp::handlers::{
    citations, code_action, code_lens, completion, document_symbol, execute_command, folding_range,
    hover, inlay_hint, occurrences, references, rename, selection_range, semantic_tokens,
    workspace_symbol,
};
use crate::lsp::message::Call;
use crate::lsp::params::{AtPosition, ExecuteCommand, NamesDocument};
use crate::lsp::uri::Key;
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
        macro_rules! ask_folder {
            ($feature:ident, $handler:expr) => {
                self.in_folder(call, id, client, Feature::$feature, $handler)
            };
        }
        match call.method.as_str() {
            "textDocument/documentSymbol" => ask!(Outline, document_symbol::answer),
            "textDocument/hover" => ask!(Hover, hover::answer),
            "textDocument/completion" => ask!(Completion, completion::answer),
            "completionItem/resolve" => self.resolve_completion(call, id, client),
            "textDocument/foldingRange" => ask!(Folding, folding_range::answer),
            "textDocument/selectionRange" => ask!(Selection, selection_range::answer),
            "textDocument/definition" if self.asks_for_a_document(call, client) => {
                ask_folder!(Definition, citations::definition)
            }
            "textDocument/definition" => ask!(Definition, occurrences::definition),
            "textDocument/references" => ask_folder!(References, references::answer),
            "textDocument/documentLink" => ask_folder!(Links, citations::links),
            "textDocument/documentHighlight" => ask!(Highlight, occurrences::highlights),
            "textDocument/codeAction" => ask!(CodeActions, code_action::answer),
            "workspace/executeCommand" => self.command(call, id, client),
            "textDocument/semanticTokens/full" => ask!(SemanticTokens, semantic_tokens::full),
            "textDocument/semanticTokens/full/delta" => {
                ask!(SemanticTokens, semantic_tokens::delta);
            }
            "textDocument/semanticTokens/range" => ask!(SemanticTokens, semantic_tokens::range),
            "textDocument/inlayHint" => ask!(Hints, inlay_hint::answer),
            "textDocument/codeLens" => ask!(CodeLenses, code_lens::answer),
            "workspace/symbol" => ask_folder!(WorkspaceSymbols, workspace_symbol::answer),
            "textDocument/prepareRename" => ask!(Rename, rename::prepare),
            "textDocument/rename" => ask_folder!(Rename, rename::answer),
            _ => return false,
        }
        true
    }

    /// A command; a new document needs none that is open.
    fn command(&mut self, call: &Call, id: &Id, client: &Arc<Client>) {
        let params: ExecuteCommand = match call.params.decode() {
            Ok(params) => params,
            Err(error) => return self.outbox.answer(id, Err::<(), _>(error)),
        };
        if params.command == execute_command::SKELETON && params.uri().is_empty() {
            let text = execute_command::new_document(params.argument(), None, self.language());
            return self.outbox.answer(id, Ok(text));
        }
        self.in_pool(call, id, client, Feature::Commands, execute_command::answer);
    }

    /// Whether the place of a request stands in 《…》. All other definitions must not wait for a folder to be read.
    fn asks_for_a_document(&mut self, call: &Call, client: &Arc<Client>) -> bool {
        self.settle();
        let Ok(params) = call.params.decode::<AtPosition>() else {
            return false;
        };
        let snapshot = self.documents.snapshot(&Key::of(params.uri()), client);
        snapshot.is_ok_and(|snapshot| citations::is_asked_for(&snapshot, &params))
    }
}
