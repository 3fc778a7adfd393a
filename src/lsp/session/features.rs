//! What an editor is offered: which request is answered by which handler, and which switch it has.

use super::Session;
use super::requests::Asked;
use crate::config::Feature;
use crate::lsp::client::Client;
use crate::lsp::handlers::ignore::{self, IGNORE};
use crate::lsp::handlers::{
    across, citations, code_action, code_lens, completion, document_symbol, execute_command,
    folding_range, formatting, hover, inlay_hint, occurrences, references, rename, selection_range,
    semantic_tokens, workspace_symbol,
};
use crate::lsp::message::Call;
use crate::lsp::params::{AtPosition, ExecuteCommand, Ignore, NamesDocument};
use crate::lsp::uri::Key;
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, ErrorCode, Id};

impl Session {
    /// Takes a request for a feature; false when it is for none.
    pub(super) fn ask_feature(&mut self, call: &Call, id: &Id, client: &Arc<Client>) -> bool {
        let asked = Asked { call, id, client };
        match call.method.as_str() {
            "textDocument/documentSymbol" => {
                self.in_pool(asked, Feature::Outline, document_symbol::answer)
            }
            "textDocument/hover" => self.beside(asked, Feature::Hover, hover::answer),
            "textDocument/completion" => {
                self.beside(asked, Feature::Completion, completion::answer)
            }
            "textDocument/foldingRange" => {
                self.in_pool(asked, Feature::Folding, folding_range::answer)
            }
            "textDocument/selectionRange" => {
                self.in_pool(asked, Feature::Selection, selection_range::answer)
            }
            "completionItem/resolve" => self.resolve_completion(asked),
            "textDocument/definition" if self.asks_for_a_document(call, client) => {
                self.in_folder(asked, Feature::Definition, citations::definition)
            }
            "textDocument/definition" => {
                self.beside(asked, Feature::Definition, across::definition)
            }
            "textDocument/references" => {
                self.in_folder(asked, Feature::References, references::answer)
            }
            "textDocument/documentLink" => self.in_folder(asked, Feature::Links, citations::links),
            "textDocument/documentHighlight" => {
                self.in_pool(asked, Feature::Highlight, occurrences::highlights)
            }
            "textDocument/codeAction" => {
                self.in_pool(asked, Feature::CodeActions, code_action::answer)
            }
            "workspace/executeCommand" => self.command(asked),
            "textDocument/semanticTokens/full" => {
                self.in_pool(asked, Feature::SemanticTokens, semantic_tokens::full)
            }
            "textDocument/semanticTokens/full/delta" => {
                self.in_pool(asked, Feature::SemanticTokens, semantic_tokens::delta);
            }
            "textDocument/semanticTokens/range" => {
                self.in_pool(asked, Feature::SemanticTokens, semantic_tokens::range)
            }
            "textDocument/inlayHint" => self.beside(asked, Feature::Hints, inlay_hint::answer),
            "textDocument/codeLens" => self.beside(asked, Feature::CodeLenses, code_lens::answer),
            "workspace/symbol" => {
                self.in_folder(asked, Feature::WorkspaceSymbols, workspace_symbol::answer)
            }
            "textDocument/prepareRename" => self.in_pool(asked, Feature::Rename, rename::prepare),
            "textDocument/rename" => self.in_folder(asked, Feature::Rename, rename::answer),
            "codeAction/resolve" => self.in_pool(asked, Feature::CodeActions, code_action::resolve),
            "textDocument/formatting" | "textDocument/rangeFormatting" => {
                self.in_pool(asked, Feature::Formatting, formatting::answer)
            }
            "textDocument/onTypeFormatting" => {
                self.in_pool(asked, Feature::FormatOnType, formatting::on_type)
            }
            _ => return false,
        }
        true
    }

    /// A command; a new document needs none that is open.
    fn command(&mut self, asked: Asked<'_>) {
        let Asked { call, id, .. } = asked;
        let mut params: ExecuteCommand = match call.params.decode() {
            Ok(params) => params,
            Err(error) => return self.outbox.answer(id, Err::<(), _>(error)),
        };
        if params.command == IGNORE {
            let uri = params.uri().to_owned();
            if let Some(ignore) = params.take_ignore() {
                return self.ignore(asked, &uri, ignore);
            }
        }
        if params.command == execute_command::SKELETON && params.uri().is_empty() {
            let is_on = self.configuration.features().offers(Feature::Commands);
            let language = self.language();
            let text = || execute_command::new_document(params.argument(), None, language);
            return self.outbox.answer(id, Ok(is_on.then(text)));
        }
        self.in_pool(asked, Feature::Commands, execute_command::answer);
    }

    /// Writes down what is not to be reported, and looks at once what that changes.
    fn ignore(&mut self, asked: Asked<'_>, uri: &str, ignore: Ignore) {
        let Asked { id, client, .. } = asked;
        let written = ignore::write(uri, ignore, client, self.language());
        let answer = written.map_err(|message| Error {
            code: ErrorCode::InternalError,
            message: message.into(),
            data: None,
        });
        self.outbox.answer(id, answer);
        self.reconfigure(client);
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
