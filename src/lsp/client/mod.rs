//! What matters here of what the client said of itself.

mod completion;

pub use completion::Ability;

use super::switched;
use super::uri;
use crate::messages::Language;
use crate::text::Encoding;
use serde_json::Value;
use std::path::PathBuf;
use tower_lsp::ls_types::{
    ClientCapabilities, InitializeParams, MarkupKind, PositionEncodingKind,
    SemanticTokensFullOptions, TextDocumentClientCapabilities, WorkspaceClientCapabilities,
};

/// A command of our own editors: shows places of a document in a list. Its arguments are the URI of the document, the
/// position it is asked at, and the positions to show.
pub const SHOW_PLACES: &str = "gongwen.showReferences";

/// What matters here of what the client said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    pub encoding: Encoding,
    /// Shows an outline as a tree.
    pub nests_symbols: bool,
    pub shows_markdown: bool,
    /// Asks for diagnostics itself; it must never be sent any.
    pub pulls_diagnostics: bool,
    pub shows_rule_pages: bool,
    /// It shows the other places that a finding speaks of.
    pub shows_related: bool,
    /// It fades and strikes through what findings say so of.
    pub shows_tags: bool,
    pub takes_code_actions: bool,
    /// It asks for the edit of an action when that is chosen.
    pub resolves_edits: bool,
    pub takes_versioned_edits: bool,
    /// What it can do with completions.
    pub completion: Ability,
    /// It asks whether a new name is wanted before it asks for it.
    pub prepares_rename: bool,
    /// It lets a person confirm the parts of a rename that need it.
    pub confirms_rename: bool,
    /// The process that must not be outlived.
    pub process: Option<u32>,
    /// The language of the editor.
    pub locale: Language,
    /// What it said of its settings at the start.
    pub settings: Value,
    /// It answers questions about its settings.
    pub tells_settings: bool,
    /// It tells of changed settings when it is asked to.
    pub registers_settings: bool,
    /// It watches files for the server.
    pub watches_files: bool,
    /// It lets features come and go with their switches.
    pub registers_features: bool,
    /// It asks for diagnostics again when it is told to.
    pub refreshes_diagnostics: bool,
    /// What else it asks for again: the requests that tell it to.
    pub refreshes: Vec<&'static str>,
    /// It asks what has changed of the semantic tokens it has.
    pub asks_token_changes: bool,
    /// It can show a list of places: it has the command [`SHOW_PLACES`].
    pub shows_places: bool,
    /// More folds than this it does not take.
    pub most_folds: Option<u32>,
    pub folders: Vec<PathBuf>,
}

impl Client {
    pub fn of(params: &InitializeParams) -> Client {
        let said = Said(&params.capabilities);
        Client {
            encoding: said.encoding(),
            nests_symbols: said.nests_symbols().unwrap_or(false),
            shows_markdown: said.shows_markdown().unwrap_or(false),
            pulls_diagnostics: said.pulls_diagnostics(),
            shows_rule_pages: said.shows_rule_pages(),
            shows_related: said.shows_related(),
            shows_tags: said.shows_tags(),
            takes_code_actions: said.takes_code_actions(),
            resolves_edits: said.resolves_edits().unwrap_or(false),
            takes_versioned_edits: said.takes_versioned_edits().unwrap_or(false),
            completion: Ability::of(&params.capabilities),
            prepares_rename: said.prepares_rename().unwrap_or(false),
            confirms_rename: said.confirms_rename().unwrap_or(false),
            process: params.process_id,
            locale: params
                .locale
                .as_deref()
                .map(Language::of_locale)
                .unwrap_or_default(),
            settings: params.initialization_options.clone().unwrap_or_default(),
            tells_settings: said
                .workspace()
                .is_some_and(|w| w.configuration == Some(true)),
            registers_settings: said.registers_settings().unwrap_or(false),
            watches_files: said.watches_files().unwrap_or(false),
            registers_features: said.registers_features(),
            refreshes_diagnostics: said.refreshes_diagnostics().unwrap_or(false),
            refreshes: said.refreshes(),
            asks_token_changes: said.asks_token_changes().unwrap_or(false),
            shows_places: said.shows_places(),
            most_folds: said.most_folds(),
            folders: folders(params),
        }
    }
}

/// Getters over the protocol's nested options.
struct Said<'a>(&'a ClientCapabilities);

impl Said<'_> {
    fn document(&self) -> Option<&TextDocumentClientCapabilities> {
        self.0.text_document.as_ref()
    }

    /// UTF-8 where it is offered, for it costs nothing here; otherwise what the client names first.
    fn encoding(&self) -> Encoding {
        let general = self.0.general.as_ref();
        let offered = general.and_then(|general| general.position_encodings.as_deref());
        let mut known = offered.unwrap_or(&[]).iter().filter_map(encoding_of);
        let first = known.next();
        match known.chain(first).any(|offer| offer == Encoding::Utf8) {
            true => Encoding::Utf8,
            false => first.unwrap_or_default(),
        }
    }

    fn nests_symbols(&self) -> Option<bool> {
        let symbols = self.document()?.document_symbol.as_ref()?;
        symbols.hierarchical_document_symbol_support
    }

    /// Whether Markdown comes first of what the client lists.
    fn shows_markdown(&self) -> Option<bool> {
        let formats = self.document()?.hover.as_ref()?.content_format.as_ref()?;
        Some(formats.first() == Some(&MarkupKind::Markdown))
    }

    fn pulls_diagnostics(&self) -> bool {
        self.document()
            .is_some_and(|document| document.diagnostic.is_some())
    }

    fn shows_rule_pages(&self) -> bool {
        let pushed = self
            .document()
            .and_then(|document| document.publish_diagnostics.as_ref())
            .and_then(|published| published.code_description_support);
        let pulled = self
            .document()
            .and_then(|document| document.diagnostic.as_ref())
            .and_then(|pulled| pulled.code_description_support);
        pushed.or(pulled).unwrap_or(false)
    }

    fn shows_related(&self) -> bool {
        let document = self.document();
        let pushed = document
            .and_then(|document| document.publish_diagnostics.as_ref())
            .and_then(|published| published.related_information);
        let pulled = document
            .and_then(|document| document.diagnostic.as_ref())
            .and_then(|pulled| pulled.related_information);
        pushed.or(pulled).unwrap_or(false)
    }

    fn shows_tags(&self) -> bool {
        let document = self.document();
        let pushed = document
            .and_then(|document| document.publish_diagnostics.as_ref())
            .is_some_and(|published| published.tag_support.is_some());
        let pulled = document
            .and_then(|document| document.diagnostic.as_ref())
            .is_some_and(|pulled| pulled.tag_support.is_some());
        pushed || pulled
    }

    /// A client that knows only commands has nothing to do with an edit.
    fn takes_code_actions(&self) -> bool {
        self.document()
            .and_then(|document| document.code_action.as_ref())
            .is_some_and(|actions| actions.code_action_literal_support.is_some())
    }

    /// What it resolves must come back to us, too.
    fn resolves_edits(&self) -> Option<bool> {
        let actions = self.document()?.code_action.as_ref()?;
        let lazy = &actions.resolve_support.as_ref()?.properties;
        Some(actions.data_support? && lazy.iter().any(|property| property == "edit"))
    }

    fn workspace(&self) -> Option<&WorkspaceClientCapabilities> {
        self.0.workspace.as_ref()
    }

    fn registers_settings(&self) -> Option<bool> {
        self.workspace()?
            .did_change_configuration?
            .dynamic_registration
    }

    fn watches_files(&self) -> Option<bool> {
        self.workspace()?
            .did_change_watched_files?
            .dynamic_registration
    }

    fn registers_features(&self) -> bool {
        serde_json::to_value(self.0).is_ok_and(|said| switched::are_let(&said))
    }

    fn refreshes_diagnostics(&self) -> Option<bool> {
        self.workspace()?.diagnostics.as_ref()?.refresh_support
    }

    fn refreshes(&self) -> Vec<&'static str> {
        let Some(workspace) = self.workspace() else {
            return Vec::new();
        };
        let tokens = workspace.semantic_tokens.as_ref();
        let hints = workspace.inlay_hint.as_ref();
        let lenses = workspace.code_lens.as_ref();
        let all = [
            (
                tokens.and_then(|tokens| tokens.refresh_support),
                "workspace/semanticTokens/refresh",
            ),
            (
                hints.and_then(|hints| hints.refresh_support),
                "workspace/inlayHint/refresh",
            ),
            (
                lenses.and_then(|lenses| lenses.refresh_support),
                "workspace/codeLens/refresh",
            ),
        ];
        let supported = all.iter().filter(|(supports, _)| *supports == Some(true));
        supported.map(|(_, method)| *method).collect()
    }

    fn asks_token_changes(&self) -> Option<bool> {
        match self.document()?.semantic_tokens.as_ref()?.requests.full {
            Some(SemanticTokensFullOptions::Delta { delta }) => delta,
            _ => None,
        }
    }

    fn shows_places(&self) -> bool {
        let experimental = self.0.experimental.as_ref();
        let commands = experimental.map(|said| &said["commands"]["commands"]);
        let commands = commands.and_then(Value::as_array);
        commands.is_some_and(|names| names.iter().any(|name| name == SHOW_PLACES))
    }

    fn most_folds(&self) -> Option<u32> {
        self.document()?.folding_range.as_ref()?.range_limit
    }

    fn prepares_rename(&self) -> Option<bool> {
        self.document()?.rename.as_ref()?.prepare_support
    }

    /// What must be confirmed can only be said of edits that have versions.
    fn confirms_rename(&self) -> Option<bool> {
        let edits = self.workspace()?.workspace_edit.as_ref()?;
        let takes = edits.document_changes? && edits.change_annotation_support.is_some();
        Some(
            takes
                && self
                    .document()?
                    .rename
                    .as_ref()?
                    .honors_change_annotations?,
        )
    }

    fn takes_versioned_edits(&self) -> Option<bool> {
        let workspace = self.workspace()?;
        workspace.workspace_edit.as_ref()?.document_changes
    }
}

/// The folders of the workspace.
#[expect(
    deprecated,
    reason = "older clients name one folder only, in the old field"
)]
fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    let listed = params.workspace_folders.iter().flatten();
    let listed = listed.filter_map(|folder| uri::path(folder.uri.as_str()));
    let single = params
        .root_uri
        .as_ref()
        .and_then(|root| uri::path(root.as_str()));
    let mut folders: Vec<PathBuf> = listed.collect();
    if folders.is_empty() {
        folders.extend(single);
    }
    folders
}

fn encoding_of(kind: &PositionEncodingKind) -> Option<Encoding> {
    match kind.as_str() {
        "utf-8" => Some(Encoding::Utf8),
        "utf-16" => Some(Encoding::Utf16),
        "utf-32" => Some(Encoding::Utf32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn client(capabilities: Value) -> Client {
        let params = json!({"processId": null, "locale": "en-GB", "capabilities": capabilities});
        Client::of(&serde_json::from_value(params).expect("parameters as a client sends them"))
    }

    fn encoding(offered: Value) -> Encoding {
        client(json!({"general": {"positionEncodings": offered}})).encoding
    }

    #[test]
    fn a_silent_client_can_do_the_least() {
        let least = Client {
            locale: Language::English,
            ..Client::default()
        };
        assert_eq!(client(json!({})), least);
    }

    #[test]
    fn the_encoding_is_one_that_is_offered() {
        assert_eq!(encoding(json!(["utf-16"])), Encoding::Utf16);
        assert_eq!(
            encoding(json!(["utf-32", "utf-8", "utf-16"])),
            Encoding::Utf8
        );
        assert_eq!(
            encoding(json!(["utf-7", "utf-32", "utf-16"])),
            Encoding::Utf32
        );
        assert_eq!(encoding(json!(["utf-7"])), Encoding::Utf16);
        assert_eq!(encoding(json!([])), Encoding::Utf16);
    }

    #[test]
    fn the_first_format_of_a_hover_is_taken() {
        let shows = |formats: Value| {
            client(json!({"textDocument": {"hover": {"contentFormat": formats}}})).shows_markdown
        };
        assert!(shows(json!(["markdown", "plaintext"])));
        assert!(!shows(json!(["plaintext", "markdown"])));
        assert!(!shows(json!([])));
    }

    #[test]
    fn a_client_that_pulls_says_so() {
        assert!(client(json!({"textDocument": {"diagnostic": {}}})).pulls_diagnostics);
    }
}
