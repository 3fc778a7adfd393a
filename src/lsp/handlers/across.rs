//! textDocument/definition and references between a report and its plan, where the document itself knows no answer.

use super::occurrences;
use crate::config::Feature;
use crate::ide::across::{self, There};
use crate::lsp::companions::Around;
use crate::lsp::documents::Snapshot;
use crate::lsp::folder::Folder;
use crate::lsp::from_proto;
use crate::lsp::params::AtPosition;
use crate::lsp::places::Places;
use crate::lsp::to_proto::Location;
use crate::lsp::uri::Uri;
use crate::model::DocumentKind;
use crate::text::{Encoding, Point};
use serde::Serialize;

/// A place in the document, or places in others.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Definition {
    Here(Location),
    There(Vec<Location>),
}

pub fn definition(around: &mut Around, params: &AtPosition) -> Option<Definition> {
    // What stands in the document is told without a look round.
    if let Some(here) = occurrences::definition(&around.snapshot, params) {
        return Some(Definition::Here(here));
    }
    let encoding = around.snapshot.client.encoding;
    let source = around.snapshot.document.source();
    let point = from_proto::point(source, params.position, encoding);
    let beside = around.beside();
    let found = locations(across::definition(&beside, point), encoding);
    (!found.is_empty()).then_some(Definition::There(found))
}

/// The counterparts of a target or a promise in report, plan and the papers of the year before.
pub fn references(folder: &mut Folder, snapshot: &Snapshot, point: Point) -> Option<Vec<Location>> {
    let is_paper = snapshot.document.kind() != DocumentKind::Other;
    if !is_paper || !snapshot.config.features.offers(Feature::Companions) {
        return None;
    }
    let beside = folder.beside(snapshot.uri.as_str())?;
    let found = across::references(&beside, point);
    let found = locations(found, snapshot.client.encoding);
    (!found.is_empty()).then_some(found)
}

fn locations(found: Vec<There<'_>>, encoding: Encoding) -> Vec<Location> {
    let location = |there: There<'_>| Location {
        uri: Uri::new(&there.companion.address),
        range: Places::new(there.companion.document.source(), encoding).range(there.range),
    };
    found.into_iter().map(location).collect()
}
