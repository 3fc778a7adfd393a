//! A document's form made even: indents, marks of lists, the width of punctuation, spaces at the ends of lines.
//!
//! The form is the one that is configured, or that most of the document has; where the document has no form that
//! prevails, it keeps what it has. Words and figures are never touched, nor what is not running text.

mod indent;
mod marks;
mod on_enter;
mod punctuation;
mod scope;

pub use on_enter::on_enter;

use crate::config::Style;
use crate::ide::assists::Edits;
use crate::model::{Document, DocumentKind};
use crate::text::{Range, Span};
use scope::{Paragraph, Scope};

/// Characters of white space at the end of a line that say nothing.
const TRAILING: [char; 4] = [' ', '\t', '\u{a0}', '\u{3000}'];

/// What the editor asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wishes {
    /// White space at the ends of lines goes.
    pub trims: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Wishes { trims: true }
    }
}

/// The edits that make the form of a document even, in the order of the text; with a range those on its lines.
pub fn format(document: &Document, within: Option<Range>, style: &Style, wishes: Wishes) -> Edits {
    if document.kind() == DocumentKind::Other || document.is_joined() {
        return Edits::new();
    }
    let scope = Scope::of(document);
    let indents = indent::Indents::of(&scope, style);
    let marks = marks::Forms::of(&scope, style);
    let widths = punctuation::Widths::of(&scope, style);
    let is_asked =
        |line: u32| within.is_none_or(|range| range.start.line <= line && line <= range.end.line);
    let mut edits = Edits::new();
    for paragraph in scope
        .paragraphs
        .iter()
        .filter(|paragraph| is_asked(paragraph.line))
    {
        let mut changes: Vec<(Span, String)> = Vec::new();
        changes.extend(indents.change(paragraph));
        changes.extend(marks.changes(paragraph));
        changes.extend(widths.changes(paragraph));
        if wishes.trims {
            changes.extend(trailing(paragraph, scope.is_markdown));
        }
        changes.sort_by_key(|(span, _)| *span);
        let on_line = |(span, new): (Span, String)| (span.on_line(paragraph.line), new);
        edits.extend(changes.into_iter().map(on_line));
    }
    edits
}

/// In Markdown two spaces at the end of a line break it.
fn trailing(paragraph: &Paragraph<'_>, is_markdown: bool) -> Option<(Span, String)> {
    let text = &paragraph.text;
    let end = text.trim_end_matches(TRAILING).len();
    let breaks = is_markdown && text.ends_with("  ");
    (end < text.len() && end > 0 && !breaks).then(|| (Span::new(end, text.len()), String::new()))
}
