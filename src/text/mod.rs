//! The text itself: a rope with the line ends of the protocol, points and ranges in it, and edits.
//!
//! A place is a line and a byte within that line. It stays valid when other lines change, and turning it into
//! a protocol position looks at one line only.

mod encoding;
mod joined;
mod laid_out;
mod span;

pub use encoding::{Encoding, Position};
pub use joined::Joined;
pub use laid_out::LaidOut;
pub use span::{Point, Range, Span};

use ropey::Rope;
use std::borrow::Cow;

/// From this byte on a place in a line is counted by the rope and not from the line's beginning.
const FAR_IN_A_LINE: u32 = 4096;

/// A document's text. Lines end at `\n`, `\r\n` and a lone `\r`, and nowhere else (U+2028, U+000B and U+0085,
/// which Word and WPS leave in pasted text, are characters of a line).
#[derive(Clone, Debug, Default)]
pub struct Text {
    rope: Rope,
}

/// One replacement, as a client sends it: `None` replaces everything.
#[derive(Clone, Debug)]
pub struct Edit<'a> {
    pub range: Option<(Position, Position)>,
    pub text: &'a str,
}

/// The lines an edit touched: `removed` lines from `first` on became `inserted` lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinesChanged {
    pub first: usize,
    pub removed: usize,
    pub inserted: usize,
}

impl Text {
    pub fn new(text: &str) -> Self {
        Text {
            rope: Rope::from_str(text),
        }
    }

    /// The number of lines; an empty text has one.
    pub fn line_count(&self) -> usize {
        self.rope.len_lines()
    }

    pub fn len_bytes(&self) -> usize {
        self.rope.len_bytes()
    }

    /// The line without its line end; empty for a line past the end.
    pub fn line(&self, line: usize) -> Cow<'_, str> {
        if line >= self.line_count() {
            return Cow::Borrowed("");
        }
        // A third of the time of ropey's own way, which walks down its tree three times and counts characters.
        let (chunk, chunk_start, _, chunk_line) = self.rope.chunk_at_line_break(line);
        let from = line_break(chunk, line - chunk_line);
        if let Some(end) = line_end(&chunk[from..]) {
            return Cow::Borrowed(&chunk[from..from + end]);
        }
        let start = chunk_start + from;
        let (mut chunks, chunk_start, ..) = self.rope.chunks_at_byte(start);
        let first = chunks.next().unwrap_or_default();
        let first = &first[start - chunk_start..];
        if let Some(end) = line_end(first) {
            return Cow::Borrowed(&first[..end]);
        }
        let mut line = first.to_string();
        for chunk in chunks {
            let end = line_end(chunk);
            line.push_str(&chunk[..end.unwrap_or(chunk.len())]);
            if end.is_some() {
                break;
            }
        }
        Cow::Owned(line)
    }

    /// The point of a position; a position outside the text is moved to the nearest place inside it.
    pub fn point(&self, position: Position, encoding: Encoding) -> Point {
        let last = self.line_count() - 1;
        if position.line as usize > last {
            return Point::new(last as u32, self.line(last).len() as u32);
        }
        let byte = encoding.byte_of(&self.line(position.line as usize), position.character);
        Point::new(position.line, byte)
    }

    /// The position of a point; a point outside the text is moved to the nearest place inside it.
    pub fn position(&self, point: Point, encoding: Encoding) -> Position {
        let line = (point.line as usize).min(self.line_count() - 1);
        let character = match point.byte {
            0..FAR_IN_A_LINE => encoding.character_of(&self.line(line), point.byte),
            _ => self.character_far_in(line, point, encoding),
        };
        Position {
            line: line as u32,
            character,
        }
    }

    /// The same by the rope's own counts, for a document on one line: many places far in it must not each count it
    /// from its beginning.
    fn character_far_in(&self, line: usize, point: Point, encoding: Encoding) -> u32 {
        let start = self.rope.line_to_byte(line);
        let byte = self.offset(point);
        let chars = |byte| self.rope.byte_to_char(byte);
        let count = match encoding {
            Encoding::Utf8 => byte - start,
            Encoding::Utf32 => chars(byte) - chars(start),
            Encoding::Utf16 => {
                let units = |byte| self.rope.char_to_utf16_cu(chars(byte));
                units(byte) - units(start)
            }
        };
        count as u32
    }

    /// The text of a range.
    pub fn slice(&self, range: Range) -> String {
        let (start, end) = (self.offset(range.start), self.offset(range.end));
        self.rope.byte_slice(start..end.max(start)).to_string()
    }

    /// Applies one edit. Reversed ranges are turned round, positions outside the text clamped.
    pub fn apply(&mut self, edit: &Edit<'_>, encoding: Encoding) -> LinesChanged {
        let Some((start, end)) = edit.range else {
            let removed = self.line_count();
            *self = Text::new(edit.text);
            return LinesChanged {
                first: 0,
                removed,
                inserted: self.line_count(),
            };
        };
        let (start, end) = (self.point(start, encoding), self.point(end, encoding));
        self.replace(Range::new(start.min(end), start.max(end)), edit.text)
    }

    /// Replaces a range. From the beginning of a line on, the lines reported include the neighbour before, whose line
    /// end `\r` may join with a `\n` that comes or goes.
    pub fn replace(&mut self, range: Range, text: &str) -> LinesChanged {
        let lines_before = self.line_count();
        let (start, end) = (self.offset(range.start), self.offset(range.end));
        let line_start = self.offset(Point::new(range.start.line, 0));
        let (from, to) = (
            self.rope.byte_to_char(start),
            self.rope.byte_to_char(end.max(start)),
        );
        self.rope.remove(from..to);
        self.rope.insert(from, text);
        let line = (range.start.line as usize).min(lines_before - 1);
        let first = match start > line_start {
            true => line,
            false => line.saturating_sub(1),
        };
        let after = lines_before - (range.end.line as usize + 1).min(lines_before);
        LinesChanged {
            first,
            removed: lines_before - after - first,
            inserted: self.line_count() - after - first,
        }
    }

    fn offset(&self, point: Point) -> usize {
        let line = (point.line as usize).min(self.line_count() - 1);
        let start = self.rope.line_to_byte(line);
        let inside = start + (point.byte as usize).min(self.line_length(line));
        self.rope.char_to_byte(self.rope.byte_to_char(inside))
    }

    /// The bytes of a line without its line end.
    fn line_length(&self, line: usize) -> usize {
        let Some(slice) = self.rope.get_line(line) else {
            return 0;
        };
        let length = slice.len_bytes();
        let last = |back: usize| length.checked_sub(back).map(|at| slice.byte(at));
        match (last(2), last(1)) {
            (Some(b'\r'), Some(b'\n')) => length - 2,
            (_, Some(b'\n' | b'\r')) => length - 1,
            _ => length,
        }
    }
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.rope.chunks().try_for_each(|chunk| f.write_str(chunk))
    }
}

/// The lines of a text, as [`Text::line`] gives them.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = line_end(text) else {
            rest = None;
            return Some(text);
        };
        let length = if text[end..].starts_with("\r\n") {
            2
        } else {
            1
        };
        rest = Some(&text[end + length..]);
        Some(&text[..end])
    })
}

/// The byte after so many line ends.
fn line_break(text: &str, count: usize) -> usize {
    str_indices::lines_crlf::to_byte_idx(text, count)
}

/// Where the line ends that a text begins with.
fn line_end(text: &str) -> Option<usize> {
    memchr::memchr2(b'\n', b'\r', text.as_bytes())
}

#[cfg(test)]
mod tests;
