//! Places of a document as positions in the text as written.
//!
//! Places come mostly in the order of the text, and many to a line, which in these documents may be very long. So the
//! line at hand is kept, and counting goes on from the last place in it.

use crate::model::Document;
use crate::text::{Encoding, Point, Position, Range};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A place in the text as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extent {
    pub start: Position,
    pub end: Position,
}

pub struct Extents<'a> {
    document: &'a Document,
    encoding: Encoding,
    line: Cow<'a, str>,
    /// Where the last extent began: what begins inside of it is counted from there.
    at: Point,
    character: u32,
}

impl<'a> Extents<'a> {
    pub fn new(document: &'a Document, encoding: Encoding) -> Extents<'a> {
        Extents {
            document,
            encoding,
            line: document.source().line(0),
            at: Point::default(),
            character: 0,
        }
    }

    /// The extent of a range of the text as read.
    pub fn of(&mut self, read: Range) -> Extent {
        let Range { start, end } = self.document.written(read);
        self.go_to(start);
        let position = |line, character| Position { line, character };
        Extent {
            start: position(start.line, self.character),
            end: match end.line == start.line {
                true => position(end.line, self.character + self.characters(end.byte)),
                false => self.document.source().position(end, self.encoding),
            },
        }
    }

    fn go_to(&mut self, point: Point) {
        if point.line != self.at.line {
            self.line = self.document.source().line(point.line as usize);
        }
        if point.line != self.at.line || point.byte < self.at.byte {
            self.at = Point::new(point.line, 0);
            self.character = 0;
        }
        self.character += self.characters(point.byte);
        self.at = point;
    }

    /// How many characters stand between the place at hand and a byte of its line.
    fn characters(&self, byte: u32) -> u32 {
        let passed = self.line.get(self.at.byte as usize..byte as usize);
        self.encoding.length(passed.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extents_are_those_of_the_text_in_any_order() {
        let document = Document::new("一𠮷，a\r\n\u{feff}三😀\r四");
        let places = [
            ((0, 3), (0, 11)),
            ((0, 7), (0, 10)),
            ((0, 0), (0, 3)),
            ((1, 3), (1, 10)),
            ((0, 10), (1, 6)),
            ((2, 3), (2, 3)),
        ];
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let mut extents = Extents::new(&document, encoding);
            for (start, end) in places {
                let point = |(line, byte)| Point::new(line, byte);
                let range = Range::new(point(start), point(end));
                let position = |point| document.source().position(point, encoding);
                let expected = Extent {
                    start: position(range.start),
                    end: position(range.end),
                };
                assert_eq!(extents.of(range), expected, "{range:?} {encoding:?}");
            }
        }
    }
}
