//! textDocument/codeLens
//!
//! A client that knows how to show places gets them with the lens, so that a click shows the targets it speaks of. They
//! are told as bare positions: in a large plan every target stands in several lenses.

use crate::ide::lenses::{self, Lens};
use crate::ide::promise_lenses::promise_lenses;
use crate::lsp::client::SHOW_PLACES;
use crate::lsp::companions::Around;
use crate::lsp::documents::Snapshot;
use crate::lsp::params::OfDocument;
use crate::lsp::places::Places;
use crate::lsp::uri::Uri;
use crate::model::DocumentKind;
use crate::text::{self, Text};
use serde::Serialize;
use tower_lsp::ls_types::{Position, Range};

/// The protocol's `CodeLens`.
#[derive(Serialize)]
pub struct CodeLens {
    range: Range,
    command: Command,
}

#[derive(Serialize)]
struct Command {
    title: String,
    /// Empty where there is nothing to click.
    command: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    arguments: Option<Arguments>,
}

/// The document, where the lens stands, and the places it speaks of.
type Arguments = (Uri, Position, Vec<Position>);

pub fn answer(around: &mut Around, _: &OfDocument) -> Option<Vec<CodeLens>> {
    let snapshot = &around.snapshot;
    let mut lenses = lenses::lenses(&snapshot.document, &snapshot.config);
    if snapshot.document.kind() != DocumentKind::BreakdownPlan {
        let beside = around.beside();
        lenses.extend(promise_lenses(&beside, &around.snapshot.config));
    }
    let snapshot = &around.snapshot;
    one_after_another(&mut lenses, snapshot.document.source());
    let mut places = Places::new(snapshot.document.source(), snapshot.client.encoding);
    let convert = |lens| one(lens, &mut places, snapshot);
    Some(lenses.into_iter().map(convert).collect())
}

/// Of lenses that begin at the same place, Neovim shows any first. So those of one heading begin a character after one
/// another, as far as the heading goes.
fn one_after_another(lenses: &mut [Lens], text: &Text) {
    let (mut heading, mut before) = (text::Range::default(), 0);
    for lens in lenses {
        before = if lens.range == heading { before + 1 } else { 0 };
        heading = lens.range;
        let words = text.slice(heading);
        if let Some((bytes, _)) = words.char_indices().nth(before) {
            lens.range.start.byte += bytes as u32;
        }
    }
}

fn one(lens: Lens, places: &mut Places<'_>, snapshot: &Snapshot) -> CodeLens {
    let range = places.range(lens.range);
    let mut position = |place: &_| places.position(*place);
    let arguments = snapshot.client.shows_places.then(|| {
        let shown = lens.places.iter().map(&mut position).collect();
        (snapshot.uri.clone(), range.start, shown)
    });
    CodeLens {
        range,
        command: Command {
            title: lens.title,
            command: arguments.as_ref().map_or("", |_| SHOW_PLACES),
            arguments,
        },
    }
}
