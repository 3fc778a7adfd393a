//! A line as characters, taken apart once for all its figures.

use crate::text::Span;

/// The characters of a line with their places in bytes.
#[derive(Default)]
pub struct Letters {
    chars: Vec<char>,
    bytes: Vec<u32>,
}

impl Letters {
    pub fn of(line: &str) -> Self {
        let places = line.char_indices().map(|(at, c)| (c, at as u32));
        let (chars, bytes) = places.unzip();
        Letters { chars, bytes }
    }

    /// The characters before an index.
    pub fn before(&self, index: usize) -> &[char] {
        &self.chars[..index.min(self.chars.len())]
    }

    /// The characters from an index on.
    pub fn from(&self, index: usize) -> &[char] {
        &self.chars[index.min(self.chars.len())..]
    }

    /// The characters `from..to`; none where the second is before the first.
    pub fn between(&self, from: usize, to: usize) -> &[char] {
        self.chars.get(from..to).unwrap_or_default()
    }

    /// The index of the character at a byte.
    pub fn index(&self, byte: u32) -> usize {
        self.bytes.partition_point(|&at| at < byte)
    }

    /// The indices of the characters of a span.
    pub fn indices(&self, span: Span) -> (usize, usize) {
        (self.index(span.start), self.index(span.end))
    }
}

/// The index behind the last character that is so; 0 where none is.
pub fn after_last(text: &[char], is_so: impl Fn(char) -> bool) -> usize {
    text.iter().rposition(|&c| is_so(c)).map_or(0, |at| at + 1)
}
