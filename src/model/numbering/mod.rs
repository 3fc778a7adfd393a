//! Numbering: which marks of a document count together, and what number each should bear.
//!
//! Nothing but the document itself says how it counts. Whether a list begins anew under each heading or runs through
//! all of them is what most of its headings show. A list that cannot be understood is not among the sequences.

mod breaks;
mod judge;
mod lists;
mod mark_form;
mod marks;
mod reader;
mod references;
mod renumber;
mod restarts;
mod rows;
mod votes;

pub use breaks::{Break, BreakKind};
pub use mark_form::{LEVELS, MarkForm, Moved};
pub use references::References;
pub use renumber::{counted_on, renumber_all, renumber_from};
pub use restarts::Restarts;

use super::Document;
use crate::syntax::{Numerals, Ordinal, numeral_of};
use crate::text::{LaidOut, Range, Span};

/// What is to stand in the place of what.
type Edits = Vec<(Range, String)>;

/// How a document counts.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    /// The sequences that can be understood, in the order of their beginnings.
    pub sequences: Vec<Sequence>,
    /// Where it does not agree with itself across its headings, in the order of the text.
    pub restarts: Vec<Restarts>,
}

impl Numbering {
    pub fn of(document: &Document) -> Numbering {
        let streams = reader::streams(document, &LaidOut::of(document.text()));
        let (lists, restarts) = lists::lists(streams);
        let mut sequences: Vec<Sequence> =
            lists.into_iter().filter_map(judge::understood).collect();
        sequences.sort_by_key(|sequence| sequence.marks.first().map(|mark| mark.range().start));
        Numbering {
            sequences,
            restarts,
        }
    }
}

/// A mark that counts: 一、 （一） 1. (1) ① 第一章 第三条 一是, or the number of a table's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub line: u32,
    /// Its form, its number and its place in the line.
    pub ordinal: Ordinal,
    /// Where in the line the numeral itself stands, and how it is written.
    pub numeral: Span,
    pub numerals: Numerals,
    /// A heading stands between it and the mark before it.
    pub opens_section: bool,
}

impl Mark {
    /// The mark that an ordinal of a line is; `None` where its numeral is not written as its number would be.
    fn of(line: u32, ordinal: Ordinal, text: &str) -> Option<Mark> {
        let (numeral, numerals) = numeral_of(text, &ordinal)?;
        Some(Mark {
            line,
            ordinal,
            numeral,
            numerals,
            opens_section: false,
        })
    }

    /// The numeral's range in the text as read.
    pub fn range(&self) -> Range {
        self.numeral.on_line(self.line)
    }

    /// The range of the whole mark in the text as read.
    pub fn place(&self) -> Range {
        self.ordinal.span.on_line(self.line)
    }
}

/// Marks that count together, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    pub marks: Vec<Mark>,
    /// The number of the first mark; each further one counts one more.
    pub first: u32,
    /// It is a single mark, and the only list of its kind: that shows no counting.
    pub is_lone: bool,
}

impl Sequence {
    /// The marks, each with the number it should bear.
    pub fn numbers(&self) -> impl Iterator<Item = (&Mark, u32)> {
        self.marks.iter().zip(self.first..)
    }

    /// The marks that surely bear another number than they should, each with the one it should.
    pub fn slips(&self) -> impl Iterator<Item = (&Mark, u32)> {
        self.numbers()
            .filter(|(mark, number)| mark.ordinal.number != *number && !self.is_lone)
    }
}

/// The sequences of a document that can be understood, in the order of their beginnings.
pub fn sequences(document: &Document) -> &[Sequence] {
    &document.numbering().sequences
}
