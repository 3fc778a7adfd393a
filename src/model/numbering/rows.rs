//! The number columns of a plan's tables.

use super::Mark;
use super::marks::{Kind, Placed, Stream};
use crate::model::Document;
use crate::syntax::{Ordinal, OrdinalForm};

/// The numbers that rows have in a cell of their own. A heading between rows separates them.
pub fn columns(document: &Document) -> Option<Stream> {
    let mut marks: Vec<Placed> = Vec::new();
    let mut section = None;
    for (i, target) in document.targets().iter().enumerate() {
        let Some(place) = target.row.and_then(|row| row.number) else {
            continue;
        };
        let here = document.section_of(i).map(|section| section.selection);
        let separated = !marks.is_empty() && section != here;
        section = here;
        if let Some(mark) = target
            .item
            .number
            .and_then(|ordinal| mark(document, place.start.line, ordinal))
        {
            marks.push(Placed {
                heading: separated.then_some(OrdinalForm::Han),
                is_target: true,
                ..Placed::plain(mark)
            });
        }
    }
    let form = marks.first()?.mark.ordinal.form;
    let kind = Kind {
        form,
        is_sign: false,
        depth: 0,
        part: 0,
        in_table: true,
    };
    Some(Stream { kind, marks })
}

fn mark(document: &Document, line: u32, ordinal: Ordinal) -> Option<Mark> {
    Mark::of(line, ordinal, &document.text().line(line as usize))
}
