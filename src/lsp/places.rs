//! Positions of many places in one text.
//!
//! Places come mostly in the order of the text and many to a line, which in these documents may be very long. So the
//! line at hand is kept, and counting goes on from the last place in it.

use crate::text::{Encoding, LaidOut, Point, Range, Text};
use std::borrow::Cow;
use tower_lsp::ls_types as lsp;

pub struct Places<'a> {
    text: &'a Text,
    encoding: Encoding,
    line: Cow<'a, str>,
    /// The whole text, where most of its lines will be looked at.
    laid_out: Option<LaidOut>,
    /// The last place, and its position.
    at: Point,
    character: u32,
}

impl<'a> Places<'a> {
    pub fn new(text: &'a Text, encoding: Encoding) -> Places<'a> {
        Places {
            text,
            encoding,
            line: text.line(0),
            laid_out: None,
            at: Point::new(0, 0),
            character: 0,
        }
    }

    /// For so many places.
    pub fn of_many(count: usize, text: &'a Text, encoding: Encoding) -> Places<'a> {
        let is_worth = encoding != Encoding::Utf8 && LaidOut::is_worth(text, count);
        Places {
            laid_out: is_worth.then(|| LaidOut::of(text)),
            ..Places::new(text, encoding)
        }
    }

    pub fn range(&mut self, range: Range) -> lsp::Range {
        lsp::Range {
            start: self.position(range.start),
            end: self.position(range.end),
        }
    }

    pub fn position(&mut self, point: Point) -> lsp::Position {
        let character = match self.encoding {
            // Points are counted in bytes already.
            Encoding::Utf8 => point.byte,
            _ => self.count(point),
        };
        lsp::Position {
            line: point.line,
            character,
        }
    }

    fn count(&mut self, point: Point) -> u32 {
        if point.line != self.at.line && self.laid_out.is_none() {
            self.line = self.text.line(point.line as usize);
        }
        if point.line != self.at.line || point.byte < self.at.byte {
            self.at = Point::new(point.line, 0);
            self.character = 0;
        }
        let line = match &self.laid_out {
            Some(text) => text.line(point.line as usize),
            None => &self.line,
        };
        let passed = line
            .get(self.at.byte as usize..point.byte as usize)
            .unwrap_or_default();
        self.character += self.encoding.character_of(passed, passed.len() as u32);
        self.at = point;
        self.character
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_the_text_in_any_order() {
        let text = Text::new("一𠮷，a\r\n\u{feff}三😀\r四");
        let points = [(0, 7), (0, 3), (0, 11), (1, 10), (0, 0), (1, 3), (2, 3)];
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let few = Places::new(&text, encoding);
            let many = Places::of_many(points.len(), &text, encoding);
            for mut places in [few, many] {
                for (line, byte) in points {
                    let point = Point::new(line, byte);
                    let expected = text.position(point, encoding);
                    let position = places.position(point);
                    let found = (position.line, position.character);
                    let expected = (expected.line, expected.character);
                    assert_eq!(found, expected, "{point:?} {encoding:?}");
                }
            }
        }
    }
}
