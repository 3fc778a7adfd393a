//! The three ways in which a client may count the characters of a line.

use serde::{Deserialize, Serialize};

/// How `Position::character` is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    Utf8,
    /// The protocol's default: 𠮷 and 😀 count as two.
    #[default]
    Utf16,
    Utf32,
}

/// A zero-based line and a character counted in some [`Encoding`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    pub line: u32,
    pub character: u32,
}

impl Encoding {
    fn width(self, c: char) -> usize {
        match self {
            Encoding::Utf8 => c.len_utf8(),
            Encoding::Utf16 => c.len_utf16(),
            Encoding::Utf32 => 1,
        }
    }

    /// The byte at which the `character`-th unit of the line begins. Past the end: the line's length; inside a
    /// character: its beginning.
    pub fn byte_of(self, line: &str, character: u32) -> u32 {
        let mut left = character as usize;
        for (byte, c) in line.char_indices() {
            let width = self.width(c);
            if left < width {
                return byte as u32;
            }
            left -= width;
        }
        line.len() as u32
    }

    /// The number of units before the byte.
    pub fn character_of(self, line: &str, byte: u32) -> u32 {
        let mut end = (byte as usize).min(line.len());
        while !line.is_char_boundary(end) {
            end -= 1;
        }
        self.length(&line[..end])
    }

    /// The number of units of a text.
    pub fn length(self, text: &str) -> u32 {
        let units = match self {
            Encoding::Utf8 => text.len(),
            Encoding::Utf16 => str_indices::utf16::count(text),
            Encoding::Utf32 => str_indices::chars::count(text),
        };
        units as u32
    }
}
