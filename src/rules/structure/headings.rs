//! What the rules about headings share: the numbered headings of a document with those beside them.

use crate::model::{Document, Section, SectionKind};
use crate::syntax::{Block, Ordinal};
use rustc_hash::{FxHashMap, FxHashSet};

/// The paragraph at whose head a section stands.
pub fn block<'a>(document: &'a Document, section: &Section) -> Option<&'a Block> {
    let blocks = &document.line(section.line())?.blocks;
    blocks
        .iter()
        .rev()
        .find(|block| block.content.start <= section.selection.start.byte)
}

/// The mark with which a section's heading begins.
pub fn ordinal(document: &Document, section: &Section) -> Option<Ordinal> {
    let ordinal = block(document, section)?.ordinal?;
    (ordinal.span.start == section.selection.start.byte).then_some(ordinal)
}

/// The words of a heading without its mark.
pub fn words(document: &Document, section: &Section) -> String {
    let name = document.section_name(section);
    match ordinal(document, section) {
        Some(ordinal) => {
            let mark = ordinal.span.len().min(name.len());
            name.get(mark..).unwrap_or_default().trim().to_owned()
        }
        None => name,
    }
}

/// Headings of one kind in one section, as indices, in the order of the text.
pub fn siblings(document: &Document) -> Vec<Vec<usize>> {
    let sections = document.sections();
    let mut groups: Vec<(Kin, Vec<usize>)> = Vec::new();
    let mut places = FxHashMap::default();
    for (at, section) in sections.iter().enumerate() {
        let is_heading = matches!(
            section.kind,
            SectionKind::Section | SectionKind::Topic | SectionKind::RunIn
        );
        if !is_heading {
            continue;
        }
        let form = ordinal(document, section).map(|ordinal| ordinal.form);
        let kin = (section.parent, form, section.kind);
        let place = *places.entry(kin).or_insert(groups.len());
        if place == groups.len() {
            groups.push((kin, Vec::new()));
        }
        groups[place].1.push(at);
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The lines on which targets stand.
pub fn target_lines(document: &Document) -> FxHashSet<u32> {
    let targets = document.targets().iter();
    targets.map(|target| target.line).collect()
}

type Kin = (Option<u32>, Option<crate::syntax::OrdinalForm>, SectionKind);
