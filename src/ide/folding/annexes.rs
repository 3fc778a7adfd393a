//! Annexes: from 附件1 on a line of its own to the end of its document.

use super::{Fold, FoldKind};
use crate::model::Document;
use crate::syntax::Layer;

pub fn add(document: &Document, found: &mut Vec<Fold>) {
    let mut end = None;
    for i in (0..document.text().line_count() as u32).rev() {
        let Some(line) = document.line(i) else {
            continue;
        };
        let written = document.written(line.content.on_line(i));
        if line.is_annex {
            let last = end.take().unwrap_or(written.end.line);
            let first = written.start.line;
            if last > first {
                found.push(Fold {
                    first,
                    last,
                    kind: FoldKind::Annex,
                });
            }
        } else if end.is_none() && !matches!(line.layer, Layer::Blank | Layer::Furniture) {
            end = Some(written.end.line);
        }
    }
}
