//! Tokens: what the words of a document are, for an editor to colour: numbers of headings, indicators, figures,
//! departments and what they do, deadlines, footnote marks, and the page round the document.
//!
//! They come from the lines themselves and from the targets, which are known at every keystroke. Whether a figure is done
//! or aimed at is not told: only the headings above it know, and lines that have just come into view would have to wait
//! until the whole document is folded. 预计 stands beside its figure, so that much is told.

mod flat;
mod line;
mod target;

use crate::model::{Document, DocumentKind, Role};
use crate::syntax::is_page_number;
use crate::text::{Point, Range, Span};

/// A piece of one line of the text as written. Tokens are in order and do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub range: Range,
    pub sense: Sense,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    pub kind: TokenKind,
    /// A figure that is only expected: 预计完成184.2亿元.
    pub expected: bool,
}

impl From<TokenKind> for Sense {
    fn from(kind: TokenKind) -> Sense {
        Sense {
            kind,
            expected: false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// The number of a heading, a target or a paragraph with its punctuation: 一、 3.
    Ordinal,
    /// The name of an indicator of the dictionary that has a figure.
    Indicator,
    /// A level: 184.2亿元
    Quantity,
    Growth(Trend),
    Department(Role),
    /// Until when a clause says: 12月底前.
    Deadline,
    FootnoteMark,
    /// What belongs to the page and not to the document: menus, the table at its head, page numbers, dates.
    Furniture,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    Up,
    Down,
}

/// A token of the text as read, which may overlap others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    line: u32,
    span: Span,
    sense: Sense,
}

/// All tokens of a document; none where it is neither a report nor a plan.
pub fn tokens(document: &Document) -> Vec<Token> {
    let count = document.source().line_count() as u32;
    tokens_within(document, 0, count.saturating_sub(1))
}

/// The tokens of the lines `first..=last` of the text as written.
pub fn tokens_within(document: &Document, first: u32, last: u32) -> Vec<Token> {
    if document.kind() == DocumentKind::Other {
        return Vec::new();
    }
    let read = |line, byte| document.read(Point::new(line, byte)).line;
    let (from, to) = (read(first, 0), read(last, u32::MAX));
    let mut marks = Vec::new();
    for i in from..=to {
        let Some(line) = document.line(i) else {
            break;
        };
        line::add(line, i, &mut marks);
    }
    target::add(document, from, to, &mut marks);
    let mut found = Vec::with_capacity(marks.len());
    for mark in flat::flat(marks) {
        add_written(document, mark, &mut found);
    }
    if document.is_joined() {
        add_page_numbers(document, first, last, &mut found);
    }
    found.retain(|token| (first..=last).contains(&token.range.start.line));
    found
}

/// A mark of joined text may reach over the ends of lines.
fn add_written(document: &Document, mark: Mark, found: &mut Vec<Token>) {
    let sense = mark.sense;
    let Range { start, end } = document.written(mark.span.on_line(mark.line));
    if start.line == end.line {
        found.push(Token {
            range: Range { start, end },
            sense,
        });
        return;
    }
    for line in start.line..=end.line {
        let words = document.source().line(line as usize);
        let from = match line == start.line {
            true => start.byte,
            false => (words.len() - words.trim_start().len()) as u32,
        };
        let to = match line == end.line {
            true => end.byte,
            false => words.trim_end().len() as u32,
        };
        if from < to {
            let range = Range::new(Point::new(line, from), Point::new(line, to));
            found.push(Token { range, sense });
        }
    }
}

/// Page numbers are left out where the lines of a text are joined.
fn add_page_numbers(document: &Document, first: u32, last: u32, found: &mut Vec<Token>) {
    let count = document.source().line_count() as u32;
    for line in first..=last.min(count.saturating_sub(1)) {
        let words = document.source().line(line as usize);
        if !is_page_number(&words) || document.reads(line) {
            continue;
        }
        let start = words.len() - words.trim_start().len();
        let span = Span::new(start, words.trim_end().len());
        found.push(Token {
            range: span.on_line(line),
            sense: TokenKind::Furniture.into(),
        });
    }
    found.sort_by_key(|token| token.range.start);
}
