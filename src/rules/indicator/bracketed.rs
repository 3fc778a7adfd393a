//! Names with another name in brackets: 省人民医院（省妇幼保健院）雨花院区.

use crate::rules::DocumentContext;
use crate::syntax::is_han;
use crate::text::{Range, Span};
use memchr::memmem;

/// Of what stands before the bracket so many characters must agree, and so many of the name inside.
const HEAD: usize = 4;
/// Of what stands behind it.
const TAIL: usize = 2;
/// A name in brackets has so many characters, no more; what is longer is a remark.
const LONGEST: usize = 16;
/// The whole name goes on for so many characters behind the bracket.
const LONGEST_TAIL: usize = 4;

pub struct Bracketed {
    /// What stands round the bracket: 人民医院（…）雨花院区.
    pub frame: String,
    pub range: Range,
    pub inside: String,
    pub inside_range: Range,
    head: String,
    tail: String,
}

impl Bracketed {
    /// What must be the same round the brackets of one name.
    pub fn around(&self) -> (&str, &str) {
        (&self.head, &self.tail)
    }

    /// One of the names inside ends in the other.
    pub fn is_fuller_or_shorter(&self, other: &Bracketed) -> bool {
        let (one, two) = (&self.inside, &other.inside);
        let is_fuller = |long: &str, short: &str| {
            short.chars().count() >= HEAD && long.len() > short.len() && long.ends_with(short)
        };
        is_fuller(one, two) || is_fuller(two, one)
    }
}

/// All such names of a document.
pub fn names(context: &DocumentContext<'_>) -> Vec<Bracketed> {
    let mut found = Vec::new();
    for number in 0..context.document.text().line_count() as u32 {
        let text = context.text(number);
        let bytes = text.as_bytes();
        let full = memmem::find_iter(bytes, "（".as_bytes()).map(|at| (at, '（'.len_utf8()));
        let half = memchr::memchr_iter(b'(', bytes).map(|at| (at, 1));
        found.extend(
            full.chain(half)
                .filter_map(|(at, width)| name_at(&text, number, at, width)),
        );
    }
    found
}

fn name_at(text: &str, line: u32, open: usize, width: usize) -> Option<Bracketed> {
    let from = open + width;
    let length = text.get(from..)?.find(['）', ')'])?;
    let inside = text.get(from..from + length)?;
    let size = inside.chars().count();
    if !(HEAD..=LONGEST).contains(&size) || !inside.chars().all(is_han) {
        return None;
    }
    let head: String = last_han(text.get(..open)?, HEAD)?;
    let close = text.get(from + length..)?.chars().next()?;
    let after = from + length + close.len_utf8();
    let tail: String = text
        .get(after..)?
        .chars()
        .take_while(|c| is_han(*c))
        .take(LONGEST_TAIL)
        .collect();
    if tail.chars().count() < TAIL {
        return None;
    }
    let span = Span::new(open - head.len(), after + tail.len());
    Some(Bracketed {
        frame: format!("{head}（…）{tail}"),
        range: span.on_line(line),
        inside: inside.to_owned(),
        inside_range: Span::new(from, from + length).on_line(line),
        head,
        tail: tail.chars().take(TAIL).collect(),
    })
}

/// The last characters of a text, all of them Chinese ones.
fn last_han(text: &str, count: usize) -> Option<String> {
    let start = text.char_indices().rev().nth(count - 1)?.0;
    let last = text.get(start..)?;
    last.chars().all(is_han).then(|| last.to_owned())
}
