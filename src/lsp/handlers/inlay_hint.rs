//! textDocument/inlayHint

use crate::config::Feature;
use crate::ide::hints::{self, Hint};
use crate::lsp::companions::Around;
use crate::lsp::from_proto;
use crate::lsp::params::InRange;
use crate::lsp::places::Places;
use tower_lsp::ls_types::InlayHint;

pub fn answer(around: &mut Around, params: &InRange) -> Option<Vec<InlayHint>> {
    // Nobody looks round for hints that nobody wants.
    let features = &around.snapshot.config.features;
    let beside = match features.offers(Feature::HintLastYear) {
        true => around.beside(),
        false => around.alone(),
    };
    let snapshot = &around.snapshot;
    let (document, encoding) = (&snapshot.document, snapshot.client.encoding);
    let range = from_proto::range(document.source(), params.range, encoding);
    let mut places = Places::new(document.source(), encoding);
    let found = hints::hints_beside(&beside, range, &snapshot.config).into_iter();
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
