//! A document's form made even: the wording of clauses, indents, marks of lists, the width of punctuation, spaces at the
//! ends of lines.
//!
//! The form is the one that is configured, or that most of the document has; where the document has no form that
//! prevails, it keeps what it has. But for the verbs and labels of clauses words are never touched, nor are figures, nor
//! what is not running text.

mod clauses;
mod compose;
mod indent;
mod marks;
mod on_enter;
mod punctuation;
mod scope;

pub use on_enter::on_enter;

use crate::config::Style;
use crate::ide::assists::Edits;
use crate::model::{Document, DocumentKind};
use crate::text::{Edit, Encoding, Point, Position, Range, Span};
use compose::{Changes, compose};
use scope::{Paragraph, Scope};
use std::collections::BTreeMap;

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
    let is_asked =
        |line: u32| within.is_none_or(|range| range.start.line <= line && line <= range.end.line);
    let mut edits = all(document, style, wishes);
    edits.retain(|(range, _)| is_asked(range.start.line));
    edits
}

fn all(document: &Document, style: &Style, wishes: Wishes) -> Edits {
    let scope = Scope::of(document);
    let worded = clauses::changes(document, &scope, style);
    if worded.is_empty() {
        return even(&scope, style, wishes);
    }
    let after = edited(document, &worded);
    let then = even(&Scope::of(&after), style, wishes);
    let mut lines: BTreeMap<u32, [Changes; 2]> = BTreeMap::new();
    for (turn, edits) in [worded, then].into_iter().enumerate() {
        for (range, new) in edits {
            let span = Span::new(range.start.byte as usize, range.end.byte as usize);
            lines.entry(range.start.line).or_default()[turn].push((span, new));
        }
    }
    let on_line = |(line, [first, then]): (u32, [Changes; 2])| {
        let between = after.source().line(line as usize);
        let both = compose(&first, &between, &then).into_iter();
        both.map(move |(span, new)| (span.on_line(line), new))
            .collect::<Edits>()
    };
    lines.into_iter().flat_map(on_line).collect()
}

fn edited(document: &Document, edits: &Edits) -> Document {
    let position = |point: Point| Position {
        line: point.line,
        character: point.byte,
    };
    let edits = edits.iter().rev().map(|(range, new)| Edit {
        range: Some((position(range.start), position(range.end))),
        text: new,
    });
    let mut document = document.clone();
    document.edit(&edits.collect::<Vec<_>>(), Encoding::Utf8);
    document
}

/// The edits that leave all words as they are.
fn even(scope: &Scope<'_>, style: &Style, wishes: Wishes) -> Edits {
    let indents = indent::Indents::of(scope, style);
    let marks = marks::Forms::of(scope, style);
    let widths = punctuation::Widths::of(scope, style);
    let mut edits = Edits::new();
    for paragraph in &scope.paragraphs {
        let mut changes = Changes::new();
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
