//! textDocument/foldingRange

use crate::ide::folding::{self, FoldKind};
use crate::lsp::documents::Snapshot;
use crate::lsp::params::OfDocument;
use tower_lsp::ls_types::{FoldingRange, FoldingRangeKind};

pub fn answer(snapshot: &Snapshot, _: &OfDocument) -> Option<Vec<FoldingRange>> {
    let folds = folding::folds(&snapshot.document).into_iter();
    let convert = |fold: folding::Fold| FoldingRange {
        start_line: fold.first,
        end_line: fold.last,
        kind: Some(match fold.kind {
            FoldKind::Section => FoldingRangeKind::Region,
            FoldKind::Metadata => FoldingRangeKind::Comment,
        }),
        ..FoldingRange::default()
    };
    Some(folds.map(convert).collect())
}
