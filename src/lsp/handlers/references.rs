//! textDocument/references: in the document, and in the others of the folder.

use super::across;
use crate::ide::occurrences::{self, Occurrence, Subject};
use crate::lsp::folder::Folder;
use crate::lsp::from_proto;
use crate::lsp::params::{NamesDocument, References};
use crate::lsp::places::Places;
use crate::lsp::to_proto::{self, Location};
use crate::lsp::uri;
use crate::workspace::index::{Extent, Home, Summary};
use tower_lsp::jsonrpc::Error;

/// So many places in other documents are told; nobody goes through more.
const MOST_ELSEWHERE: usize = 2_000;

pub fn answer(folder: &mut Folder, params: &References) -> Result<Option<Vec<Location>>, Error> {
    let Some(snapshot) = folder.snapshot(params.uri()).cloned() else {
        return Ok(None);
    };
    let (document, encoding) = (&snapshot.document, snapshot.client.encoding);
    let point = from_proto::point(document.source(), params.at.position, encoding);
    let Some(found) = occurrences::occurrences(document, point, &snapshot.config) else {
        return Ok(across::references(folder, &snapshot, point));
    };
    let mut places = Places::new(document.source(), encoding);
    let wanted =
        |one: &&Occurrence| params.context.include_declaration || one.range != found.definition;
    let location = |one: &Occurrence| Location {
        uri: snapshot.uri.clone(),
        range: places.range(one.range),
    };
    let mut all: Vec<Location> = found.all.iter().filter(wanted).map(location).collect();
    let Some(subject) = found.subject else {
        return Ok(Some(all)); // a footnote is its document's alone
    };
    // Its own summary would have to be made anew after each keystroke, and only its place matters.
    let Some(others) = folder.others(&snapshot.uri) else {
        return Ok(None);
    };
    let home = Home::of_document(document, uri::path(snapshot.uri.as_str()).as_deref());
    let elsewhere = others.iter().flat_map(|one| {
        let places = places_in(&one.summary, &subject, &home).into_iter();
        places.map(|place| Location {
            uri: one.uri.clone(),
            range: to_proto::extent(place),
        })
    });
    all.extend(elsewhere.take(MOST_ELSEWHERE));
    Ok(Some(all))
}

fn places_in(summary: &Summary, subject: &Subject, home: &Home) -> Vec<Extent> {
    match subject {
        Subject::Department(identity) => {
            let found = summary.department(identity, home);
            found.map_or_else(Vec::new, |one| {
                one.places.iter().map(|(place, _)| *place).collect()
            })
        }
        Subject::Indicator(indicator) => {
            let found = summary.indicator(*indicator);
            found.map_or_else(Vec::new, |one| {
                one.places.iter().map(|(place, _)| *place).collect()
            })
        }
    }
}
