//! textDocument/formatting, rangeFormatting and onTypeFormatting

use crate::ide::formatting::{self, Wishes};
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::{Formatting, FormattingOnType};
use crate::lsp::places::Places;
use crate::text::Range;
use tower_lsp::ls_types::TextEdit;

/// After this an editor asks of itself.
pub const AFTER: &str = "\n";

pub fn answer(snapshot: &Snapshot, params: &Formatting) -> Option<Vec<TextEdit>> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    let within = params.range;
    let within = within.map(|range| from_proto::range(document.source(), range, client.encoding));
    let wishes = Wishes {
        trims: params.options.trim_trailing_whitespace != Some(false),
    };
    let edits = formatting::format(document, within, &snapshot.config.style, wishes);
    Some(text_edits(snapshot, edits))
}

pub fn on_type(snapshot: &Snapshot, params: &FormattingOnType) -> Option<Vec<TextEdit>> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    if params.ch != AFTER {
        return None;
    }
    let point = from_proto::point(document.source(), params.position, client.encoding);
    Some(text_edits(snapshot, formatting::on_enter(document, point)))
}

fn text_edits(snapshot: &Snapshot, edits: Vec<(Range, String)>) -> Vec<TextEdit> {
    let mut places = Places::new(snapshot.document.source(), snapshot.client.encoding);
    let edit = |(range, new_text)| TextEdit {
        range: places.range(range),
        new_text,
    };
    edits.into_iter().map(edit).collect()
}
