//! textDocument/definition and documentHighlight: where else in the document the thing under the cursor stands.

use crate::ide::numbered;
use crate::ide::occurrences::{self, Occurrence, Occurrences};
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::AtPosition;
use crate::lsp::places::Places;
use crate::lsp::to_proto::Location;
use tower_lsp::ls_types::{DocumentHighlight, DocumentHighlightKind};

pub fn definition(snapshot: &Snapshot, params: &AtPosition) -> Option<Location> {
    let (document, encoding) = (&snapshot.document, snapshot.client.encoding);
    let point = from_proto::point(document.source(), params.position, encoding);
    let definition = numbered::definition(document, point)
        .or_else(|| Some(found(snapshot, params)?.definition))?;
    Some(Location {
        uri: snapshot.uri.clone(),
        range: places(snapshot).range(definition),
    })
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
