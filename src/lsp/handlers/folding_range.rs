//! textDocument/foldingRange

use crate::ide::folding::{self, FoldKind};
use crate::lsp::documents::Snapshot;
use crate::lsp::params::OfDocument;
use tower_lsp::ls_types::{FoldingRange, FoldingRangeKind};

pub fn answer(snapshot: &Snapshot, _: &OfDocument) -> Option<Vec<FoldingRange>> {
    let folds = folding::folds(&snapshot.document);
    let folds = match snapshot.client.most_folds {
        Some(most) => folding::largest(folds, most as usize),
        None => folds,
    };
    let convert = |fold: folding::Fold| FoldingRange {
        start_line: fold.first,
        end_line: fold.last,
        kind: Some(match fold.kind {
            FoldKind::Section | FoldKind::Annex => FoldingRangeKind::Region,
            FoldKind::Aside => FoldingRangeKind::Comment,
        }),
        ..FoldingRange::default()
    };
    Some(folds.into_iter().map(convert).collect())
}
