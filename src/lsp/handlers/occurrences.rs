//! textDocument/definition, references and documentHighlight: where else the thing under the cursor stands.

use crate::ide::occurrences::{self, Occurrence, Occurrences};
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::{AtPosition, References};
use crate::lsp::places::Places;
use crate::lsp::uri::Uri;
use serde::Serialize;
use tower_lsp::ls_types::{DocumentHighlight, DocumentHighlightKind, Range};

/// The protocol's `Location`, with the client's own name of the document.
#[derive(Serialize)]
pub struct Location {
    uri: Uri,
    range: Range,
}

pub fn definition(snapshot: &Snapshot, params: &AtPosition) -> Option<Location> {
    let found = found(snapshot, params)?;
    let mut places = places(snapshot);
    Some(Location {
        uri: snapshot.uri.clone(),
        range: places.range(found.definition),
    })
}

pub fn references(snapshot: &Snapshot, params: &References) -> Option<Vec<Location>> {
    let found = found(snapshot, &params.at)?;
    let mut places = places(snapshot);
    let wanted =
        |one: &&Occurrence| params.context.include_declaration || one.range != found.definition;
    let location = |one: &Occurrence| Location {
        uri: snapshot.uri.clone(),
        range: places.range(one.range),
    };
    Some(found.all.iter().filter(wanted).map(location).collect())
}

pub fn highlights(snapshot: &Snapshot, params: &AtPosition) -> Option<Vec<DocumentHighlight>> {
    let found = found(snapshot, params)?;
    let mut places = places(snapshot);
    let highlight = |one: &Occurrence| DocumentHighlight {
        range: places.range(one.range),
        kind: Some(match one.binds {
            true => DocumentHighlightKind::WRITE,
            false => DocumentHighlightKind::READ,
        }),
    };
    Some(found.all.iter().map(highlight).collect())
}

fn found(snapshot: &Snapshot, params: &AtPosition) -> Option<Occurrences> {
    let (document, encoding) = (&snapshot.document, snapshot.client.encoding);
    let point = from_proto::point(document.source(), params.position, encoding);
    occurrences::occurrences(document, point, &snapshot.config)
}

fn places(snapshot: &Snapshot) -> Places<'_> {
    Places::new(snapshot.document.source(), snapshot.client.encoding)
}
