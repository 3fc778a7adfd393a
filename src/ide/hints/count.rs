//! How many targets a section of a plan holds, after its heading: 一、聚力提振内外需求 ⟨12项⟩.

use super::{Hint, View};
use crate::ide::sections::targets_under;
use crate::messages::hints as say;
use crate::model::SectionKind;

pub fn add(view: &View<'_>, found: &mut Vec<Hint>) {
    let language = view.config.language;
    let sections = view.document.sections();
    for (i, section) in sections.iter().enumerate() {
        let end = section.selection.end;
        if section.kind != SectionKind::Section || !view.holds(end.line) {
            continue;
        }
        let count = targets_under(view.document, i).len();
        if count == 0 {
            continue;
        }
        found.push(Hint {
            at: end,
            label: say::count(language, count),
            about: say::about_count(language, count),
            goes_on: false,
        });
    }
}
