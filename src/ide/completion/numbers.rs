//! The next number of a list, on a line that is empty but for it; and of the headings that the list stands under.

use super::snippet::Insert;
use super::{Completion, CompletionKind, Here, Question};
use crate::model::Document;
use crate::syntax::{Ordinal, OrdinalForm, renumbered};
use crate::text::{Point, Range};

/// A list of items that ended so many lines above is over; headings stand farther apart.
const FARTHEST: u32 = 6;

pub fn completions(question: &Question<'_>, here: &Here<'_>) -> Vec<Completion> {
    let Some(begun) = begun(here) else {
        return Vec::new();
    };
    let marks = open_lists(question.document, question.point.line);
    let marks = marks.iter().filter_map(|list| list.next.clone());
    let begun_so = marks.filter(|mark| mark.starts_with(begun));
    let found = begun_so.map(|mark| Completion {
        label: mark.clone(),
        detail: String::new(),
        kind: CompletionKind::Number,
        filter: mark.clone(),
        replace: typed(question, begun),
        insert: Insert::Text(mark),
        subject: None,
    });
    found.collect()
}

/// What has been written on the line, where nothing stands behind the cursor.
pub fn begun<'a>(here: &Here<'a>) -> Option<&'a str> {
    here.after
        .trim()
        .is_empty()
        .then(|| here.before.trim_start())
}

/// The range of what has been begun.
pub fn typed(question: &Question<'_>, begun: &str) -> Range {
    let point = question.point;
    let start = point.byte.saturating_sub(begun.len() as u32);
    Range::new(Point::new(point.line, start), point)
}

/// A list that can be gone on with.
pub struct OpenList {
    pub form: OrdinalForm,
    /// The mark that comes next, where the form counts so far.
    pub next: Option<String>,
}

/// The lists open at a line, the innermost first: after the last target of a section, those targets and the sections.
pub fn open_lists(document: &Document, line: u32) -> Vec<OpenList> {
    let mut found: Vec<OpenList> = Vec::new();
    for above in (0..line).rev() {
        let Some(parts) = document.line(above) else {
            continue;
        };
        let ordinals = parts.blocks.iter().rev().filter_map(|block| block.ordinal);
        for ordinal in ordinals {
            let is_outer = found.last().is_none_or(|inner| ordinal.form < inner.form);
            let reaches = is_heading(ordinal.form) || line - above <= FARTHEST;
            if !is_outer || !reaches || ordinal.form == OrdinalForm::Point {
                continue;
            }
            found.push(OpenList {
                form: ordinal.form,
                next: next(document, above, ordinal),
            });
        }
    }
    found
}

fn next(document: &Document, line: u32, ordinal: Ordinal) -> Option<String> {
    let text = document.text().line(line as usize);
    renumbered(ordinal.span.of(&text), ordinal.number.checked_add(1)?)
}

fn is_heading(form: OrdinalForm) -> bool {
    !matches!(
        form,
        OrdinalForm::Arabic | OrdinalForm::ArabicBracketed | OrdinalForm::Circled
    )
}
