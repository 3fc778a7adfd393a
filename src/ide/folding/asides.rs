//! Runs of lines that belong to the page or to the file and not to the text: menus, metadata, dates and signatures.

use super::{Fold, FoldKind};
use crate::model::Document;
use crate::syntax::Layer;

/// The lines of a run are of one layer, with or without blank lines between them: so it never reaches over the end of
/// a section.
pub fn add(document: &Document, found: &mut Vec<Fold>) {
    let mut run: Option<(Layer, Fold)> = None;
    for i in 0..document.text().line_count() as u32 {
        let Some(line) = document.line(i).filter(|line| line.layer != Layer::Blank) else {
            continue;
        };
        let written = document.written(line.content.on_line(i));
        let last = written.end.line;
        let is_aside = matches!(
            line.layer,
            Layer::Metadata | Layer::Furniture | Layer::FrontMatter
        );
        match &mut run {
            Some((layer, fold)) if *layer == line.layer && !line.is_annex => fold.last = last,
            _ => {
                finish(run.take(), found);
                run = (is_aside && !line.is_annex).then_some((
                    line.layer,
                    Fold {
                        first: written.start.line,
                        last,
                        kind: FoldKind::Aside,
                    },
                ));
            }
        }
    }
    finish(run, found);
}

fn finish(run: Option<(Layer, Fold)>, found: &mut Vec<Fold>) {
    let folds = run.map(|(_, fold)| fold);
    found.extend(folds.filter(|fold| fold.first < fold.last));
}
