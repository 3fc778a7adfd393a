//! textDocument/inlayHint

use crate::ide::hints::{self, Hint};
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::InRange;
use crate::lsp::places::Places;
use tower_lsp::ls_types::InlayHint;

pub fn answer(snapshot: &Snapshot, params: &InRange) -> Option<Vec<InlayHint>> {
    let (document, encoding) = (&snapshot.document, snapshot.client.encoding);
    let range = from_proto::range(document.source(), params.range, encoding);
    let mut places = Places::new(document.source(), encoding);
    let found = hints::hints(document, range, &snapshot.config).into_iter();
    let convert = |hint: Hint| InlayHint {
        position: places.position(hint.at),
        label: hint.label.into(),
        kind: None,
        text_edits: None,
        tooltip: Some(hint.about.into()),
        padding_left: Some(true),
        padding_right: hint.goes_on.then_some(true),
        data: None,
    };
    Some(found.map(convert).collect())
}
