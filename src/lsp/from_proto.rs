//! From the protocol's types to our own.

use super::params;
use crate::text::{Edit, Encoding, Point, Position, Range, Text};

pub fn position(position: params::Position) -> Position {
    Position {
        line: position.line,
        character: position.character,
    }
}

pub fn edit(change: &params::Change) -> Edit<'_> {
    let places = |range: params::Range| (position(range.start), position(range.end));
    Edit {
        range: change.range.map(places),
        text: &change.text,
    }
}

pub fn point(text: &Text, at: params::Position, encoding: Encoding) -> Point {
    text.point(position(at), encoding)
}

/// A range of the text; one that is reversed is turned round.
pub fn range(text: &Text, range: params::Range, encoding: Encoding) -> Range {
    let start = point(text, range.start, encoding);
    let end = point(text, range.end, encoding);
    Range::new(start.min(end), start.max(end))
}
