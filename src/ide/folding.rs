//! What can be folded: sections with all under them, targets over several lines, and what stands before the title.

use super::outline::{self, Symbol};
use crate::messages::Language;
use crate::model::{Document, SectionKind};

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
    /// The table at the head of a published document: nobody reads it twice.
    Metadata,
}

/// The folds of a document, each before those in it.
pub fn folds(document: &Document) -> Vec<Fold> {
    let mut found = Vec::new();
    add(&outline::outline(document, Language::default()), &mut found);
    found
}

fn add(symbols: &[Symbol], found: &mut Vec<Fold>) {
    for symbol in symbols {
        let (first, last) = (symbol.selection.start.line, symbol.range.end.line);
        if last > first {
            let kind = match symbol.kind {
                SectionKind::Metadata => FoldKind::Metadata,
                _ => FoldKind::Section,
            };
            found.push(Fold { first, last, kind });
        }
        add(&symbol.children, found);
    }
}
