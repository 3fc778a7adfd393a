//! textDocument/codeAction: the ways out that diagnostics offer.
//!
//! They are found in the document afresh; what the client remembers of its diagnostics may be out of date.

use crate::lsp::capabilities::Client;
use crate::lsp::documents::Snapshot;
use crate::lsp::params::CodeActions;
use crate::lsp::places::Places;
use crate::lsp::workspace_edit::{DocumentEdit, Edit, Versioned, WorkspaceEdit};
use crate::lsp::{from_proto, to_proto};
use crate::rules;
use crate::text::Range;
use serde::Serialize;
use std::collections::BTreeMap;
use tower_lsp::ls_types::TextEdit;

const QUICK_FIX: &str = "quickfix";

#[derive(Serialize)]
pub struct CodeAction {
    title: String,
    kind: &'static str,
    diagnostics: [to_proto::Diagnostic; 1],
    edit: WorkspaceEdit,
}

pub fn answer(snapshot: &Snapshot, params: &CodeActions) -> Option<Vec<CodeAction>> {
    let client = &snapshot.client;
    if !client.takes_code_actions || !wants_quick_fixes(params) {
        return None;
    }
    let document = &snapshot.document;
    let asked = from_proto::range(document.source(), params.range, client.encoding);
    let mut places = Places::new(document.source(), client.encoding);
    let diagnostics = rules::check(document, &snapshot.config);
    let actions = diagnostics
        .into_iter()
        .filter(|diagnostic| meet(diagnostic.range, asked))
        .filter_map(|diagnostic| action(diagnostic, &mut places, snapshot, client));
    Some(actions.collect())
}

/// A client may ask for some kinds only; a kind includes all that begin with it.
fn wants_quick_fixes(params: &CodeActions) -> bool {
    let kinds = params.context.only.as_ref();
    kinds.is_none_or(|kinds| {
        kinds
            .iter()
            .any(|kind| kind.is_empty() || kind == QUICK_FIX)
    })
}

fn meet(one: Range, other: Range) -> bool {
    one.start <= other.end && other.start <= one.end
}

fn action(
    diagnostic: rules::Diagnostic,
    places: &mut Places<'_>,
    snapshot: &Snapshot,
    client: &Client,
) -> Option<CodeAction> {
    let fix = diagnostic.fix.clone()?;
    Some(CodeAction {
        diagnostics: [to_proto::diagnostic(diagnostic, places, client)],
        edit: workspace_edit(to_proto::text_edits(&fix, places), snapshot, client),
        title: fix.title,
        kind: QUICK_FIX,
    })
}

fn workspace_edit(edits: Vec<TextEdit>, snapshot: &Snapshot, client: &Client) -> WorkspaceEdit {
    let document = DocumentEdit {
        text_document: Versioned {
            uri: snapshot.uri.clone(),
            version: Some(snapshot.version),
        },
        edits: edits.into_iter().map(Edit::from).collect(),
    };
    WorkspaceEdit::of(vec![document], BTreeMap::new(), client)
}
