//! The lines of a document in which text may be tidied.

use crate::model::Document;
use crate::syntax::{Layer, Line, RowForm, stray_spaces};
use crate::text::{Point, Range, Span};
use std::borrow::Cow;

/// A line that is no program's text, and the part of it that is to be looked at.
pub struct Passage<'a> {
    pub row: u32,
    pub text: Cow<'a, str>,
    pub line: &'a Line,
    chosen: Span,
}

/// The passages of a range.
pub fn passages(document: &Document, range: Range) -> impl Iterator<Item = Passage<'_>> {
    let source = document.source();
    let last = range.end.line.min(source.line_count() as u32 - 1);
    let mut fenced = false;
    // A fence may stand far above the selection.
    (0..=last).filter_map(move |row| {
        let text = source.line(row as usize);
        let is_fence = text.trim_start().starts_with("```");
        fenced ^= is_fence;
        if is_fence || fenced || row < range.start.line {
            return None;
        }
        let from = if row == range.start.line {
            range.start.byte
        } else {
            0
        };
        let to = match row == range.end.line {
            true => range.end.byte,
            false => text.len() as u32,
        };
        Some(Passage {
            row,
            line: document.line(row)?,
            chosen: Span {
                start: from,
                end: to.max(from),
            },
            text,
        })
    })
}

/// All of a document.
pub fn whole(document: &Document) -> Range {
    let last = document.source().line_count() - 1;
    let end = document.source().line(last).len();
    Range::new(Point::default(), Point::new(last as u32, end as u32))
}

/// Whether a document is written in Markdown, where spaces at the end of a line mean something.
pub fn is_markdown(document: &Document) -> bool {
    let lines = 0..document.source().line_count() as u32;
    let mut parts = lines.filter_map(|row| document.line(row));
    parts.any(|line| {
        let marked = line.headings().any(|heading| heading.marks > 0);
        marked
            || line
                .row
                .as_ref()
                .is_some_and(|row| row.form == RowForm::Pipe)
    })
}

impl Passage<'_> {
    /// The range of a span, where that is to be looked at.
    pub fn range(&self, span: Span) -> Option<Range> {
        let inside = self.chosen.contains(span);
        inside.then(|| span.on_line(self.row))
    }

    /// The document's own words, not those of the page round it or of the table at its head.
    pub fn is_text(&self) -> bool {
        matches!(self.line.layer, Layer::Body | Layer::Salutation)
    }

    /// Sentences, in which spaces may be strays.
    pub fn is_running(&self) -> bool {
        stray_spaces::is_running(self.line, &self.text)
    }
}
