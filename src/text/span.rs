//! Places in a text, counted in bytes of UTF-8: a span within one line, a point, a range over lines.

use serde::Serialize;

/// Bytes `start..end` of one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Self {
        Span {
            start: start as u32,
            end: end as u32,
        }
    }

    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte lies in the span or at its end.
    pub fn touches(self, byte: u32) -> bool {
        self.start <= byte && byte <= self.end
    }

    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The span's text in its line.
    pub fn of(self, line: &str) -> &str {
        line.get(self.start as usize..self.end as usize)
            .unwrap_or("")
    }

    /// The range of this span in the given line of a document.
    pub fn on_line(self, line: u32) -> Range {
        Range {
            start: Point::new(line, self.start),
            end: Point::new(line, self.end),
        }
    }
}

/// A place: zero-based line and byte within that line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    pub line: u32,
    pub byte: u32,
}

impl Point {
    pub fn new(line: u32, byte: u32) -> Self {
        Point { line, byte }
    }
}

/// From `start` up to, not including, `end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Range {
    pub start: Point,
    pub end: Point,
}

impl Range {
    pub fn new(start: Point, end: Point) -> Self {
        Range { start, end }
    }

    /// Whether the point lies in the range or at its end.
    pub fn touches(self, point: Point) -> bool {
        self.start <= point && point <= self.end
    }
}
