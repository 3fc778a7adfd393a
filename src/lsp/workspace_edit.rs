//! The protocol's `WorkspaceEdit`, with the client's own names of documents.

use super::client::Client;
use super::documents::Snapshot;
use super::places::Places;
use super::uri::Uri;
use crate::links::Companion;
use crate::text;
use serde::Serialize;
use std::collections::BTreeMap;
use tower_lsp::ls_types::Range;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase", untagged)]
pub enum WorkspaceEdit {
    #[serde(rename_all = "camelCase")]
    Versioned {
        document_changes: Vec<DocumentEdit>,
        #[serde(skip_serializing_if = "BTreeMap::is_empty")]
        change_annotations: BTreeMap<&'static str, Annotation>,
    },
    /// For clients that take no versions.
    Plain {
        changes: BTreeMap<String, Vec<Edit>>,
    },
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentEdit {
    pub text_document: Versioned,
    pub edits: Vec<Edit>,
}

#[derive(Debug, Serialize)]
pub struct Versioned {
    pub uri: Uri,
    /// None of a document that is not open.
    pub version: Option<i32>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Edit {
    pub range: Range,
    pub new_text: String,
    /// The name of what must be confirmed about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotation_id: Option<&'static str>,
}

/// A question about some of the edits.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Annotation {
    pub label: &'static str,
    pub needs_confirmation: bool,
    pub description: &'static str,
}

impl WorkspaceEdit {
    pub fn nothing() -> WorkspaceEdit {
        WorkspaceEdit::Plain {
            changes: BTreeMap::new(),
        }
    }

    /// Edits of the version of one document that a snapshot holds.
    pub fn of_snapshot(
        snapshot: &Snapshot,
        edits: &[(text::Range, String)],
        places: &mut Places<'_>,
    ) -> WorkspaceEdit {
        let document = DocumentEdit {
            text_document: Versioned {
                uri: snapshot.uri.clone(),
                version: Some(snapshot.version),
            },
            edits: placed(edits, places),
        };
        WorkspaceEdit::of(vec![document], BTreeMap::new(), &snapshot.client)
    }

    /// Edits of another document than the snapshot's, of which its findings speak. None where the client takes no
    /// versions: what is not the document before somebody's eyes is not to be edited blindly.
    pub fn of_companion(
        snapshot: &Snapshot,
        companion: &Companion,
        edits: &[(text::Range, String)],
    ) -> Option<WorkspaceEdit> {
        let client = &snapshot.client;
        let version = snapshot.version_of(&companion.address)?;
        let mut places = Places::new(companion.document.source(), client.encoding);
        let document = DocumentEdit {
            text_document: Versioned {
                uri: Uri::new(&companion.address),
                version,
            },
            edits: placed(edits, &mut places),
        };
        let edit = || WorkspaceEdit::of(vec![document], BTreeMap::new(), client);
        client.takes_versioned_edits.then(edit)
    }

    /// In the form that the client takes; one that takes no versions is asked nothing.
    pub fn of(
        documents: Vec<DocumentEdit>,
        annotations: BTreeMap<&'static str, Annotation>,
        client: &Client,
    ) -> WorkspaceEdit {
        if client.takes_versioned_edits {
            return WorkspaceEdit::Versioned {
                document_changes: documents,
                change_annotations: annotations,
            };
        }
        let changes = documents.into_iter();
        WorkspaceEdit::Plain {
            changes: changes
                .map(|one| (one.text_document.uri.as_str().to_owned(), one.edits))
                .collect(),
        }
    }
}

/// Edits as the client takes them.
fn placed(edits: &[(text::Range, String)], places: &mut Places<'_>) -> Vec<Edit> {
    let edit = |(range, text): &(text::Range, String)| Edit {
        range: places.range(*range),
        new_text: text.clone(),
        annotation_id: None,
    };
    edits.iter().map(edit).collect()
}
