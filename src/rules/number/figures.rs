//! The Arabic figures of a line, and the words beside a place in it.

use crate::rules::{LineContext, Sign};
use crate::syntax::Layer;
use crate::text::Span;
use rust_decimal::Decimal;

/// So many characters beside a place are looked at.
const NEAR: usize = 12;

/// Whether the line is running text: no menu, no label of a published page.
pub fn is_text(line: &LineContext<'_>) -> bool {
    matches!(line.line.layer, Layer::Body | Layer::FrontMatter)
}

/// The numbers among the signs of a line in order: 1,368.6 is one, and so is 2025.1.27, which has no value.
pub fn figures(signs: &[Sign]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = signs[at..].iter().position(is_digit) {
        let first = at + first;
        let mut last = first;
        while let Some(next) = goes_on(&signs[last..]) {
            last += next;
        }
        at = last + 1;
        found.push(signs[first].span().cover(signs[last].span()));
    }
    found
}

/// Of the signs from a digit on: how far it is to the next digit of the same number.
fn goes_on(signs: &[Sign]) -> Option<usize> {
    let joined = |i: usize| {
        let next = signs.get(i).copied()?;
        (signs[i - 1].span().end == next.at).then_some(next)
    };
    let digits_from =
        |from: usize| (from..).take_while(|&i| joined(i).is_some_and(|s| is_digit(&s)));
    let next = joined(1)?;
    match next.char {
        _ if is_digit(&next) => Some(1),
        '.' if digits_from(2).next().is_some() => Some(2),
        ',' if digits_from(2).take(4).count() == 3 => Some(2),
        _ => None,
    }
}

fn is_digit(sign: &Sign) -> bool {
    sign.char.is_ascii_digit()
}

/// The value of a number as written.
pub fn value(figure: &str) -> Option<Decimal> {
    match figure.contains(',') {
        true => figure.replace(',', "").parse().ok(),
        false => figure.parse().ok(),
    }
}

/// A small whole number without a point: a year, a month, a day.
pub fn whole(figure: &str) -> Option<u32> {
    (figure.len() <= 4).then(|| figure.parse().ok())?
}

/// A few characters beside a place, for the word lists to be asked.
pub struct Near {
    chars: [char; NEAR],
    from: usize,
    to: usize,
}

impl Near {
    pub fn chars(&self) -> &[char] {
        &self.chars[self.from..self.to]
    }
}

/// The characters from a byte on.
pub fn after(text: &str, byte: u32) -> Near {
    let mut chars = ['\0'; NEAR];
    let mut to = 0;
    for c in text.get(byte as usize..).unwrap_or("").chars().take(NEAR) {
        chars[to] = c;
        to += 1;
    }
    Near { chars, from: 0, to }
}

/// The characters up to a byte.
pub fn before(text: &str, byte: u32) -> Near {
    let mut chars = ['\0'; NEAR];
    let mut from = NEAR;
    let behind = text.get(..byte as usize).unwrap_or("").chars().rev();
    for c in behind.take(NEAR) {
        from -= 1;
        chars[from] = c;
    }
    Near {
        chars,
        from,
        to: NEAR,
    }
}

/// Whether a number belongs to a code, a model or an address of the net: G347, v2.0, 3/4, 1:5.
pub fn is_in_code(line: &LineContext<'_>, figure: Span) -> bool {
    let joins =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | ':' | '_' | '#' | '+' | '.' | '№');
    line.before(figure.start).is_some_and(joins)
}

/// Whether a place stands in a title or a quotation: words of somebody else.
pub fn is_quoted(text: &str, byte: u32) -> bool {
    let behind = text.get(..byte as usize).unwrap_or("");
    let inside = |open: char, close: char| {
        let opened = behind.rfind(open);
        opened.is_some() && opened > behind.rfind(close)
    };
    inside('《', '》') || inside('“', '”')
}

/// The length of a list's longest word with which the characters begin, in bytes.
pub fn bytes(chars: &[char], length: usize) -> u32 {
    chars[..length.min(chars.len())]
        .iter()
        .map(|c| c.len_utf8() as u32)
        .sum()
}
