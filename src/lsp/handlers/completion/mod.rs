//! textDocument/completion and completionItem/resolve

mod item;
mod resolve;

pub use resolve::{ToResolve, resolve};

use crate::ide::completion::{self, Question};
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

pub fn answer(snapshot: &Snapshot, params: &AtPosition) -> Option<CompletionList> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    let point = from_proto::point(document.source(), params.position, client.encoding);
    let mut places = Places::new(document.source(), client.encoding);
    let found = completion::completions(&question(snapshot, point)).into_iter();
    let items = found
        .enumerate()
        .map(|(rank, one)| item::item(one, rank, snapshot, point, &mut places));
    Some(CompletionList {
        // Names are found by their pinyin here; the client is to ask again for every letter.
        is_incomplete: true,
        items: items.collect(),
    })
}

fn question(snapshot: &Snapshot, point: Point) -> Question<'_> {
    Question {
        document: &snapshot.document,
        point,
        config: &snapshot.config,
        snippets: snapshot.client.completion.snippets,
        elsewhere: &[],
    }
}
