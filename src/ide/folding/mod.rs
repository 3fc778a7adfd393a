//! What can be folded: sections with all under them, targets over several lines, annexes, and what stands round the
//! document.

mod annexes;
mod asides;

use crate::model::{Document, DocumentKind, SectionKind};
use crate::text::Range;
use std::cmp::Reverse;

/// Lines `first..=last`, of which the first stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    pub first: u32,
    pub last: u32,
    pub kind: FoldKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoldKind {
    Section,
    Annex,
    /// Lines that nobody reads twice: the table at the head of a published document, the menus of its page, dates.
    Aside,
}

/// The folds of a document, each before those in it.
pub fn folds(document: &Document) -> Vec<Fold> {
    let mut found = Vec::new();
    add_sections(document, &mut found);
    if document.kind() != DocumentKind::Other {
        annexes::add(document, &mut found);
        asides::add(document, &mut found);
    }
    found.sort_by_key(|fold| (fold.first, Reverse(fold.last)));
    found.dedup_by_key(|fold| (fold.first, fold.last));
    untangled(found)
}

/// Editors drop folds that lie over one another crosswise. What begins in an annex ends with it, and what would end in
/// the next fold ends before it.
fn untangled(mut folds: Vec<Fold>) -> Vec<Fold> {
    let mut open: Vec<usize> = Vec::new();
    for i in 0..folds.len() {
        while let Some(&outer) = open.last()
            && folds[outer].last < folds[i].last
        {
            let (first, end) = (folds[i].first, folds[outer].last);
            if folds[outer].kind == FoldKind::Annex && first <= end {
                folds[i].last = end;
                break;
            }
            folds[outer].last = end.min(first.saturating_sub(1));
            open.pop();
        }
        open.push(i);
    }
    folds.retain(|fold| fold.first < fold.last);
    folds
}

/// So many of the folds, those over the most lines.
pub fn largest(mut folds: Vec<Fold>, most: usize) -> Vec<Fold> {
    if folds.len() > most {
        folds.sort_by_key(|fold| Reverse(fold.last - fold.first));
        folds.truncate(most);
        folds.sort_by_key(|fold| (fold.first, Reverse(fold.last)));
    }
    folds
}

fn add_sections(document: &Document, found: &mut Vec<Fold>) {
    for section in document.sections() {
        let heading = section.selection;
        let range = Range::new(heading.start, section.end.max(heading.end));
        let Range { start, end } = document.written(range);
        if start.line < end.line {
            found.push(Fold {
                first: start.line,
                last: end.line,
                kind: match section.kind {
                    SectionKind::Metadata => FoldKind::Aside,
                    _ => FoldKind::Section,
                },
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(first: u32, last: u32) -> Fold {
        let kind = FoldKind::Section;
        Fold { first, last, kind }
    }

    #[test]
    fn an_editor_that_takes_few_gets_the_largest_in_order() {
        let folds = vec![fold(0, 9), fold(1, 3), fold(4, 9), fold(5, 6)];
        assert_eq!(largest(folds.clone(), 4), folds);
        assert_eq!(largest(folds.clone(), 2), [folds[0], folds[2]]);
        assert_eq!(largest(folds, 0), []);
    }
}
