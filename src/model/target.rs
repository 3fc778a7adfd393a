//! Numbered targets of a breakdown plan.

pub use crate::syntax::Measure;
use crate::syntax::{Item, Responsibility};
use crate::text::{Point, Range};
use std::sync::Arc;

/// A target: its line's parts, and what the document adds.
#[derive(Clone, Debug)]
pub struct Target {
    pub line: u32,
    pub item: Arc<Item>,
    /// All its clauses taken together, with the document's conventions applied.
    pub responsibility: Arc<Responsibility>,
    /// Index of the section it stands in.
    pub section: Option<u32>,
    pub end: Point,
}

impl Target {
    /// From its number to the end of its last line.
    pub fn range(&self) -> Range {
        Range::new(Point::new(self.line, self.item.label.start), self.end)
    }

    /// Its number and first clause.
    pub fn label(&self) -> Range {
        self.item.label.on_line(self.line)
    }
}
