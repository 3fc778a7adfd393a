//! 《…》: textDocument/documentLink, and textDocument/definition where the cursor stands in one.

use super::occurrences;
use crate::ide::citations::{self, Cited, Titles};
use crate::lsp::documents::Snapshot;
use crate::lsp::folder::{Folder, Known};
use crate::lsp::from_proto;
use crate::lsp::params::{AtPosition, NamesDocument, OfDocument};
use crate::lsp::places::Places;
use crate::lsp::to_proto::{self, Location};
use crate::lsp::uri::{self, Uri};
use crate::messages::lsp as say;
use serde::Serialize;
use tower_lsp::jsonrpc::Error;
use tower_lsp::ls_types::Range;

/// The protocol's `DocumentLink`, with the client's own name of the document.
#[derive(Serialize)]
pub struct Link {
    range: Range,
    target: Uri,
    tooltip: String,
}

/// Whether a document is cited where it is asked for a definition.
pub fn is_asked_for(snapshot: &Snapshot, params: &AtPosition) -> bool {
    cited_at(snapshot, params).is_some()
}

/// The titles of the documents that are cited; where none is known, what the document itself says of the place.
pub fn definition(
    folder: &mut Folder,
    params: &AtPosition,
) -> Result<Option<Vec<Location>>, Error> {
    let Some(snapshot) = folder.snapshot(params.uri()).cloned() else {
        return Ok(None);
    };
    let Some(documents) = folder.documents() else {
        return Ok(None);
    };
    let cited = cited_at(&snapshot, params);
    let found = cited.map_or_else(Vec::new, |cited| titles(&cited, &documents));
    if found.is_empty() {
        let inside = occurrences::definition(&snapshot, params);
        return Ok(inside.map(|place| vec![place]));
    }
    let location = |(document, range): (&Known, Range)| Location {
        uri: document.uri.clone(),
        range,
    };
    Ok(Some(found.into_iter().map(location).collect()))
}

/// A link for each 《…》 that means one other document. Addresses on the web are the editor's own business.
pub fn links(folder: &mut Folder, params: &OfDocument) -> Result<Option<Vec<Link>>, Error> {
    let Some(snapshot) = folder.snapshot(params.uri()).cloned() else {
        return Ok(None);
    };
    let cited = citations::citations(&snapshot.document);
    if cited.is_empty() {
        return Ok(Some(Vec::new()));
    }
    // Its own summary would have to be made anew after each keystroke, and only its titles matter.
    let Some(documents) = folder.others_at_hand(&snapshot.uri) else {
        return Ok(None);
    };
    let summaries: Vec<_> = documents.iter().map(|one| &*one.summary).collect();
    let file = uri::path(snapshot.uri.as_str()).unwrap_or_default();
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let titles = Titles::of(&summaries).beside(&snapshot.document, &stem);
    let mut places = Places::new(snapshot.document.source(), snapshot.client.encoding);
    let link = |cited: Cited| {
        let target = match *titles.cited(&cited.title) {
            [(Some(at), _)] => documents.get(at)?,
            _ => return None,
        };
        Some(Link {
            range: places.range(cited.range),
            target: target.uri.clone(),
            tooltip: say::open_document(snapshot.config.language, &target.summary.title),
        })
    };
    Ok(Some(cited.into_iter().filter_map(link).collect()))
}

fn cited_at(snapshot: &Snapshot, params: &AtPosition) -> Option<Cited> {
    let source = snapshot.document.source();
    let point = from_proto::point(source, params.position, snapshot.client.encoding);
    citations::citation_at(&snapshot.document, point)
}

fn titles<'a>(cited: &Cited, documents: &'a [Known]) -> Vec<(&'a Known, Range)> {
    let summaries: Vec<_> = documents.iter().map(|one| &*one.summary).collect();
    let found = citations::documents_cited(&cited.title, &summaries).into_iter();
    let titled = |(at, place)| Some((documents.get(at)?, to_proto::extent(place)));
    found.filter_map(titled).collect()
}
