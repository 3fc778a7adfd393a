//! The protocol's `WorkspaceEdit` of one document, with the client's own name of it.

use super::documents::Snapshot;
use super::places::Places;
use super::uri::Uri;
use crate::text::Range;
use serde::Serialize;
use std::collections::BTreeMap;
use tower_lsp::ls_types::TextEdit;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub enum WorkspaceEdit {
    DocumentChanges([DocumentEdit; 1]),
    /// For clients that take no versions.
    Changes(BTreeMap<String, Vec<TextEdit>>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentEdit {
    text_document: Versioned,
    edits: Vec<TextEdit>,
}

#[derive(Serialize)]
struct Versioned {
    uri: Uri,
    version: i32,
}

impl WorkspaceEdit {
    /// Edits of the version of a document that a snapshot holds.
    pub fn of(
        snapshot: &Snapshot,
        edits: &[(Range, String)],
        places: &mut Places<'_>,
    ) -> WorkspaceEdit {
        let edit = |(range, text): &(Range, String)| TextEdit {
            range: places.range(*range),
            new_text: text.clone(),
        };
        let edits = edits.iter().map(edit).collect();
        let uri = snapshot.uri.clone();
        if !snapshot.client.takes_versioned_edits {
            return WorkspaceEdit::Changes(BTreeMap::from([(uri.as_str().to_string(), edits)]));
        }
        let text_document = Versioned {
            uri,
            version: snapshot.version,
        };
        WorkspaceEdit::DocumentChanges([DocumentEdit {
            text_document,
            edits,
        }])
    }
}
