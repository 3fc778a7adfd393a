//! textDocument/selectionRange

use crate::ide::selection;
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::AtPositions;
use crate::lsp::places::Places;
use tower_lsp::ls_types::SelectionRange;

pub fn answer(snapshot: &Snapshot, params: &AtPositions) -> Option<Vec<SelectionRange>> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    let positions = params.positions.iter();
    let points: Vec<_> = positions
        .map(|&position| from_proto::point(document.source(), position, client.encoding))
        .collect();
    let mut places = Places::new(document.source(), client.encoding);
    let selections = selection::selections(document, &points).into_iter();
    let nest = |ranges: Vec<_>| {
        let outwards = ranges.into_iter().rev();
        outwards.fold(None, |parent: Option<SelectionRange>, range| {
            Some(SelectionRange {
                range: places.range(range),
                parent: parent.map(Box::new),
            })
        })
    };
    selections.map(nest).collect()
}
