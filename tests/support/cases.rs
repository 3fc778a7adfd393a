//! Random cases made of bytes: the fuzzer mutates the bytes, the replay draws them.

// Each suite takes what it needs.
#![allow(dead_code)]

use crate::pieces::{FLAT, LINES, ODD, PLAN, TABLE};
use crate::reference::{Reference, width};
use arbitrary::{Arbitrary, Result, Unstructured};
use gongwen::text::{Encoding, Position};

pub type Bytes<'a, 'b> = &'a mut Unstructured<'b>;

/// A line; line ends may be in it, for nobody may rely on their absence.
#[derive(Clone, Debug)]
pub struct OneLine(pub String);

/// A text, and places in it as numbers of any size.
#[derive(Clone, Debug)]
pub struct Whole {
    pub text: String,
    pub places: Vec<(u16, u16)>,
}

/// A text and the notifications that change it.
#[derive(Clone, Debug)]
pub struct Edits {
    pub encoding: Encoding,
    pub opening: String,
    pub changes: Vec<Change>,
    pub places: Vec<(u16, u16)>,
}

#[derive(Clone, Debug)]
pub struct Change {
    /// `None` replaces everything.
    pub range: Option<(Place, Place)>,
    pub text: String,
    /// More changes follow in the same notification.
    pub joined: bool,
}

/// A place as a client might send it; at times outside the text.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    line: u16,
    character: u16,
    astray: u8,
}

impl<'b> Arbitrary<'b> for OneLine {
    fn arbitrary(u: Bytes<'_, 'b>) -> Result<Self> {
        let words = (0..u.int_in_range(1..=12)?).map(|_| words(u));
        words.collect::<Result<_>>().map(OneLine)
    }
}

impl<'b> Arbitrary<'b> for Whole {
    fn arbitrary(u: Bytes<'_, 'b>) -> Result<Self> {
        Ok(Whole {
            places: places(u)?,
            text: opening(u)?,
        })
    }
}

impl<'b> Arbitrary<'b> for Edits {
    fn arbitrary(u: Bytes<'_, 'b>) -> Result<Self> {
        let changes = (0..u.int_in_range(1..=8)?).map(|_| u.arbitrary());
        Ok(Edits {
            changes: changes.collect::<Result<_>>()?,
            encoding: *u.choose(&[Encoding::Utf16, Encoding::Utf8, Encoding::Utf32])?,
            places: places(u)?,
            opening: opening(u)?,
        })
    }
}

impl<'b> Arbitrary<'b> for Change {
    fn arbitrary(u: Bytes<'_, 'b>) -> Result<Self> {
        Ok(Change {
            range: match u.ratio(31, 32)? {
                true => Some((u.arbitrary()?, u.arbitrary()?)),
                false => None,
            },
            text: text(u, 3)?,
            joined: u.arbitrary()?,
        })
    }
}

impl<'b> Arbitrary<'b> for Place {
    fn arbitrary(u: Bytes<'_, 'b>) -> Result<Self> {
        Ok(Place {
            line: u.arbitrary()?,
            character: u.arbitrary()?,
            astray: u.arbitrary()?,
        })
    }
}

impl Place {
    pub fn in_text(self, text: &Reference, encoding: Encoding) -> Position {
        let past = match self.astray {
            0..240 => 0,
            240..250 => 3,
            _ => return self.nowhere(),
        };
        let lines = text.lines();
        let line = usize::from(self.line) % (lines.len() + past);
        let units = lines.get(line).map_or(0, |line| width(line, encoding));
        Position {
            line: line as u32,
            character: (usize::from(self.character) % (units + 1 + past)) as u32,
        }
    }

    /// Numbers that no text has.
    fn nowhere(self) -> Position {
        Position {
            line: u32::MAX - u32::from(self.line),
            character: u32::MAX - u32::from(self.character),
        }
    }
}

fn places(u: Bytes<'_, '_>) -> Result<Vec<(u16, u16)>> {
    (0..4).map(|_| u.arbitrary()).collect()
}

/// A few words: odd ones, those of a real line, or any characters.
fn words(u: Bytes<'_, '_>) -> Result<String> {
    Ok(match u.int_in_range(0..=7)? {
        0..=2 => (*u.choose(&ODD)?).to_owned(),
        3 | 4 => {
            let chars: Vec<char> = u.choose(&LINES)?.chars().collect();
            let from = usize::from(u.arbitrary::<u16>()?) % chars.len();
            let length = usize::from(u.arbitrary::<u8>()?);
            chars.iter().skip(from).take(length).collect()
        }
        5 => (*u.choose(&LINES)?).to_owned(),
        6 => u.arbitrary::<char>()?.to_string(),
        _ => {
            let length = u.int_in_range(0..=24)?.min(u.len());
            String::from_utf8_lossy(u.bytes(length)?).into_owned()
        }
    })
}

/// Words in a row, some with a line end after them.
pub fn text(u: Bytes<'_, '_>, most: usize) -> Result<String> {
    let mut text = String::new();
    for _ in 0..u.int_in_range(0..=most)? {
        text += &words(u)?;
        text += line_end(u)?;
    }
    Ok(text)
}

fn line_end(u: Bytes<'_, '_>) -> Result<&'static str> {
    u.choose(&["", "", "\n", "\r\n", "\r"]).copied()
}

/// A document: any text, real lines, a plan in one of its forms, or a text that was wrapped.
pub fn opening(u: Bytes<'_, '_>) -> Result<String> {
    Ok(match u.int_in_range(0..=7)? {
        0 => text(u, 30)?,
        1 => real_lines(u)?.join("\n"),
        2 => real_lines(u)?.concat(),
        3 => inserted(u, PLAN)?,
        4 => inserted(u, TABLE)?,
        5 => inserted(u, FLAT)?,
        6 => wrapped(u)?,
        _ => {
            let all = u.len();
            String::from_utf8_lossy(u.bytes(all)?).into_owned()
        }
    })
}

fn real_lines(u: Bytes<'_, '_>) -> Result<Vec<&'static str>> {
    let lines = (0..u.int_in_range(0..=24)?).map(|_| u.choose(&LINES).copied());
    lines.collect()
}

/// A text with others put into it.
fn inserted(u: Bytes<'_, '_>, into: &str) -> Result<String> {
    let mut whole = into.to_owned();
    for _ in 0..u.int_in_range(0..=4)? {
        let mut at = usize::from(u.arbitrary::<u16>()?) % (whole.len() + 1);
        while !whole.is_char_boundary(at) {
            at -= 1;
        }
        whole.insert_str(at, &text(u, 2)?);
    }
    Ok(whole)
}

/// Text broken after so many characters, as it comes out of PDF files; then a little is put into it.
fn wrapped(u: Bytes<'_, '_>) -> Result<String> {
    let width = u.int_in_range(16..=45)?;
    let indent = *u.choose(&["　　", "", " "])?;
    let end = *u.choose(&["\n", "\r\n", "\r"])?;
    let mut lines = String::new();
    for paragraph in real_lines(u)? {
        let chars: Vec<char> = indent.chars().chain(paragraph.chars()).collect();
        for piece in chars.chunks(width) {
            lines.extend(piece);
            lines += end;
        }
    }
    inserted(u, &lines)
}
