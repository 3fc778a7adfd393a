//! The targets that stand in a section.

use crate::model::{Document, Target};

/// The targets in the section of that index and in those under it. They follow one another in the document.
pub fn targets_under(document: &Document, index: usize) -> &[Target] {
    let sections = document.sections();
    let depth = sections.get(index).map_or(0, |section| section.depth);
    let below = sections.iter().skip(index + 1);
    let mut shown = below
        .take_while(|section| section.depth > depth)
        .filter_map(|section| Some(section.target? as usize));
    let Some(first) = shown.next() else {
        return &[];
    };
    let last = shown.last().unwrap_or(first);
    document.targets().get(first..=last).unwrap_or_default()
}
