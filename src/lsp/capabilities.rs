//! What the server can do: the answer to `initialize`.

use super::client::Client;
use super::handlers::code_action::kinds;
use super::handlers::completion::TRIGGERS;
use super::handlers::execute_command;
use super::handlers::formatting::AFTER;
use super::handlers::semantic_tokens;
use super::switched::SWITCHED;
use crate::text::Encoding;
use serde_json::Value;
use tower_lsp::ls_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CodeLensOptions,
    CompletionOptions, DiagnosticOptions, DiagnosticServerCapabilities, DocumentLinkOptions,
    DocumentOnTypeFormattingOptions, ExecuteCommandOptions, FoldingRangeProviderCapability,
    HoverProviderCapability, InitializeResult, OneOf, PositionEncodingKind, ReferenceOptions,
    RenameOptions, SelectionRangeProviderCapability, SemanticTokensFullOptions,
    SemanticTokensOptions, ServerCapabilities, ServerInfo, TextDocumentSyncCapability,
    TextDocumentSyncKind, TextDocumentSyncOptions, WorkDoneProgressOptions, WorkspaceSymbolOptions,
};

fn kind_of(encoding: Encoding) -> PositionEncodingKind {
    match encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    }
}

/// Of what may read a whole folder.
const TELLS_PROGRESS: WorkDoneProgressOptions = WorkDoneProgressOptions {
    work_done_progress: Some(true),
};

/// The answer to `initialize`.
pub fn introduction(client: &Client) -> InitializeResult {
    InitializeResult {
        capabilities: at_once(client),
        server_info: Some(ServerInfo {
            name: env!("CARGO_PKG_NAME").to_string(),
            version: Some(env!("CARGO_PKG_VERSION").to_string()),
        }),
        ..InitializeResult::default()
    }
}

/// All that the server can do with a client, by the protocol's names.
pub fn all(client: &Client) -> Value {
    serde_json::to_value(server(client)).unwrap_or_default()
}

/// What holds as long as the server lives: all but what the client lets come and go.
fn at_once(client: &Client) -> ServerCapabilities {
    if !client.registers_features {
        return server(client);
    }
    let mut all = all(client);
    for one in SWITCHED {
        all[one.provider] = Value::Null;
    }
    serde_json::from_value(all).unwrap_or_else(|_| server(client))
}

fn server(client: &Client) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(kind_of(client.encoding)),
        text_document_sync: Some(TextDocumentSyncCapability::Options(
            TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                ..TextDocumentSyncOptions::default()
            },
        )),
        document_symbol_provider: Some(OneOf::Left(true)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(TRIGGERS.map(str::to_string).to_vec()),
            resolve_provider: Some(true),
            ..CompletionOptions::default()
        }),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        selection_range_provider: Some(SelectionRangeProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Right(ReferenceOptions {
            work_done_progress_options: TELLS_PROGRESS,
        })),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: None,
            work_done_progress_options: TELLS_PROGRESS,
        }),
        document_highlight_provider: Some(OneOf::Left(true)),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: execute_command::commands().map(str::to_string).collect(),
            ..ExecuteCommandOptions::default()
        }),
        semantic_tokens_provider: Some(
            SemanticTokensOptions {
                legend: semantic_tokens::legend(),
                range: Some(true),
                full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
                ..SemanticTokensOptions::default()
            }
            .into(),
        ),
        inlay_hint_provider: Some(OneOf::Left(true)),
        code_lens_provider: Some(CodeLensOptions {
            resolve_provider: None,
        }),
        workspace_symbol_provider: Some(OneOf::Right(WorkspaceSymbolOptions {
            work_done_progress_options: TELLS_PROGRESS,
            resolve_provider: None,
        })),
        rename_provider: Some(match client.prepares_rename {
            true => OneOf::Right(RenameOptions {
                prepare_provider: Some(true),
                work_done_progress_options: TELLS_PROGRESS,
            }),
            false => OneOf::Left(true),
        }),
        document_formatting_provider: Some(OneOf::Left(true)),
        document_range_formatting_provider: Some(OneOf::Left(true)),
        document_on_type_formatting_provider: Some(DocumentOnTypeFormattingOptions {
            first_trigger_character: AFTER.to_owned(),
            more_trigger_character: None,
        }),
        diagnostic_provider: client.pulls_diagnostics.then(|| {
            DiagnosticServerCapabilities::Options(DiagnosticOptions {
                identifier: Some(env!("CARGO_PKG_NAME").to_string()),
                workspace_diagnostics: true,
                ..DiagnosticOptions::default()
            })
        }),
        code_action_provider: client.takes_code_actions.then(|| {
            CodeActionProviderCapability::Options(CodeActionOptions {
                code_action_kinds: Some(kinds().into_iter().map(CodeActionKind::new).collect()),
                resolve_provider: client.resolves_edits.then_some(true),
                ..CodeActionOptions::default()
            })
        }),
        ..ServerCapabilities::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_client_cannot_use_it_is_not_offered() {
        let least = server(&Client::default());
        assert_eq!(least.diagnostic_provider, None);
        assert_eq!(least.code_action_provider, None);
        let more = server(&Client {
            pulls_diagnostics: true,
            takes_code_actions: true,
            ..Client::default()
        });
        assert!(more.diagnostic_provider.is_some());
        assert!(more.code_action_provider.is_some());
    }

    #[test]
    fn what_has_a_switch_is_told_at_once_or_comes_later() {
        let client = |registers_features| Client {
            takes_code_actions: true,
            registers_features,
            ..Client::default()
        };
        let at_once = |client| serde_json::to_value(at_once(&client)).expect("capabilities");
        let all = all(&client(true));
        assert_eq!(at_once(client(false)), all);
        let mut expected = all.clone();
        for one in SWITCHED {
            assert!(!all[one.provider].is_null(), "{}", one.provider);
            let providers = expected.as_object_mut().expect("an object");
            providers.remove(one.provider);
        }
        assert_eq!(at_once(client(true)), expected);
    }
}
