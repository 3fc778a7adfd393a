//! textDocument/completion and completionItem/resolve

mod item;
mod resolve;

pub use resolve::{ToResolve, resolve};

use crate::ide::completion::{Known, Question};
use crate::lsp::companions::Around;
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::AtPosition;
use crate::lsp::places::Places;
use crate::text::Point;
use tower_lsp::ls_types::CompletionList;

/// After these an editor asks of itself. A digit is answered where its number stands behind an indicator's name, and at
/// the head of a line; a letter of an input method is no trigger.
pub const TRIGGERS: [&str; 15] = [
    "（", "(", "、", "：", "；", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
];

pub fn answer(around: &mut Around, params: &AtPosition) -> Option<CompletionList> {
    // Who types is not kept waiting while the companions are looked at again.
    let beside = around.last_beside();
    let neighbours = around.neighbours();
    let snapshot = &around.snapshot;
    let (document, client) = (&snapshot.document, &snapshot.client);
    let point = from_proto::point(document.source(), params.position, client.encoding);
    let mut places = Places::new(document.source(), client.encoding);
    let found = Known::of(&beside, &neighbours).answer(&question(snapshot, point));
    let items = found
        .into_iter()
        .enumerate()
        .map(|(rank, one)| item::item(one, rank, snapshot, point, &mut places));
    Some(CompletionList {
        // Names are found by their pinyin here; the client is to ask again for every letter.
        is_incomplete: true,
        items: items.collect(),
    })
}

/// What the document alone can answer.
fn question(snapshot: &Snapshot, point: Point) -> Question<'_> {
    Question {
        document: &snapshot.document,
        point,
        config: &snapshot.config,
        snippets: snapshot.client.completion.snippets,
        elsewhere: &[],
        companions: &[],
        neighbours: &[],
    }
}
