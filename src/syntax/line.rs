//! A line and everything that can be said of it without looking at another.

use super::{Measure, Mention, Ordinal, Responsibility};
use crate::text::Span;
use std::sync::Arc;

/// What kind of line it is, before any structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layer {
    Blank,
    /// A row of the table at the head of a published document: 索引号, 文号 …
    Metadata,
    /// Menus, share buttons, footers.
    Furniture,
    /// 各位代表：
    Salutation,
    /// A delivery line, a date, a signature under a title: no heading, no body.
    FrontMatter,
    /// Everything that can hold headings, targets and figures.
    Body,
}

/// What makes a passage a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeadingForm {
    /// The whole line is the heading; numbered or not.
    Standalone,
    /// A number, a heading sentence and the body in one line.
    RunIn,
    /// The first sentence of a paragraph.
    Topic,
    /// A short sentence inside a paragraph.
    Inner,
    /// 一是…。
    Point,
}

/// A heading found in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub form: HeadingForm,
    /// The heading's words with its number, without the final stop.
    pub name: Span,
    pub ordinal: Option<Ordinal>,
}

/// What a line holds when it is read as a numbered target.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub number: Option<Ordinal>,
    /// Number and first clause.
    pub label: Span,
    /// The whole target without its clause.
    pub body: Span,
    pub responsibility: Option<Arc<Responsibility>>,
    pub measure: Measure,
    /// Bounds without a number: 全覆盖, 动态清零.
    pub bounds: Vec<Span>,
    /// Events to be reached: 推动…开业运营.
    pub milestones: Vec<Span>,
    /// A growth promised without a figure: 销量快速增长.
    pub promise: Option<Span>,
}

/// A footnote mark `[3]` in the text, or at the head of its note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FootnoteMark {
    pub label: String,
    pub span: Span,
    /// It opens the line: the note itself.
    pub is_note: bool,
}

/// The parts of one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub layer: Layer,
    /// The mark at the head of the line.
    pub ordinal: Option<Ordinal>,
    pub headings: Vec<Heading>,
    pub mentions: Vec<Mention>,
    pub item: Option<Arc<Item>>,
    pub footnotes: Vec<FootnoteMark>,
    /// Characters that are not white space.
    pub characters: u32,
}
