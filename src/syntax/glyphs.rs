//! A line as an array of characters, with the oddities of scrapes and input methods evened out.
//!
//! Half-width punctuation stands as full-width, full-width digits and letters as ASCII, every kind of space as a
//! space, so that the grammar is written once. Each character keeps its place in the line.

use crate::text::Span;

/// The characters of a line. Indices count characters; [`Glyphs::span`] turns them into bytes of the line.
#[derive(Debug, Default)]
pub struct Glyphs {
    chars: Vec<char>,
    offsets: Vec<u32>,
    /// The indices of all that is not plain: marks, digits, letters.
    marks: Vec<u32>,
}

impl Glyphs {
    pub fn new(line: &str) -> Self {
        let mut glyphs = Glyphs {
            chars: Vec::with_capacity(line.len() / 2),
            offsets: Vec::with_capacity(line.len() / 2),
            marks: Vec::with_capacity(line.len() / 12),
        };
        for (byte, c) in line.char_indices() {
            if !is_plain(c) {
                glyphs.marks.push(glyphs.chars.len() as u32);
            }
            glyphs.chars.push(even_out(c));
            glyphs.offsets.push(byte as u32);
        }
        glyphs.offsets.push(line.len() as u32);
        if memchr::memchr2(b',', b':', line.as_bytes()).is_some() {
            glyphs.keep_marks_inside_numbers();
        }
        glyphs
    }

    /// A comma or colon between two digits belongs to the number (1,000; 09:56), not to the sentence.
    fn keep_marks_inside_numbers(&mut self) {
        for i in 1..self.len().saturating_sub(1) {
            let plain = match self.chars[i] {
                '，' if self.offsets[i + 1] - self.offsets[i] == 1 && self.thousands_follow(i) => {
                    ','
                }
                '：' if self.offsets[i + 1] - self.offsets[i] == 1 => ':',
                _ => continue,
            };
            if self.chars[i - 1].is_ascii_digit() && self.chars[i + 1].is_ascii_digit() {
                self.chars[i] = plain;
            }
        }
    }

    fn thousands_follow(&self, comma: usize) -> bool {
        let digits = (comma + 1..self.len())
            .take_while(|&i| self.chars[i].is_ascii_digit())
            .count();
        digits == 3
    }

    #[expect(
        clippy::len_without_is_empty,
        reason = "nobody asks; the type is public for the bench alone"
    )]
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at an index; `\0` past the end.
    pub fn at(&self, index: usize) -> char {
        self.chars.get(index).copied().unwrap_or('\0')
    }

    /// The character before an index; `\0` at the beginning.
    pub fn before(&self, index: usize) -> char {
        if index == 0 { '\0' } else { self.at(index - 1) }
    }

    pub fn slice(&self, start: usize, end: usize) -> &[char] {
        let end = end.min(self.len());
        &self.chars[start.min(end)..end]
    }

    /// The characters from an index on.
    pub fn from(&self, start: usize) -> &[char] {
        &self.chars[start.min(self.chars.len())..]
    }

    pub fn all(&self) -> &[char] {
        &self.chars
    }

    /// The marks, digits and letters of `start..end` with their indices: few of the characters, and those that most
    /// questions are about.
    pub fn marks(&self, start: usize, end: usize) -> impl Iterator<Item = (usize, char)> + '_ {
        let from = self.marks.partition_point(|&i| (i as usize) < start);
        let marks = self.marks[from..].iter().map(|&i| i as usize);
        marks
            .take_while(move |&i| i < end)
            .map(|i| (i, self.chars[i]))
    }

    /// Whether the word stands at an index.
    pub fn has(&self, index: usize, word: &str) -> bool {
        word.chars()
            .enumerate()
            .all(|(i, c)| self.at(index + i) == c)
    }

    /// Where the word first stands in `start..end`.
    pub fn find(&self, start: usize, end: usize, word: &str) -> Option<usize> {
        let first = word.chars().next()?;
        let last = end.min(self.len()).checked_sub(word.chars().count())?;
        let mut places = start;
        while let Some(at) = self
            .slice(places, last + 1)
            .iter()
            .position(|&c| c == first)
        {
            if self.has(places + at, word) {
                return Some(places + at);
            }
            places += at + 1;
        }
        None
    }

    /// The bytes of the characters `start..end`.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span {
            start: self.offsets[start.min(self.len())],
            end: self.offsets[end.min(self.len())],
        }
    }

    /// The index of the character at or after a byte.
    pub fn index_of(&self, byte: u32) -> usize {
        self.offsets
            .partition_point(|&offset| offset < byte)
            .min(self.len())
    }

    /// The first index in `start..end` that is no white space, or `end`.
    pub fn skip_space(&self, start: usize, end: usize) -> usize {
        (start..end.min(self.len()))
            .find(|&i| self.chars[i] != ' ')
            .unwrap_or(end.min(self.len()))
    }

    /// `start..end` without white space at either end.
    pub fn trim(&self, start: usize, end: usize) -> (usize, usize) {
        let start = self.skip_space(start, end);
        let end = (start..end.min(self.len()))
            .rev()
            .find(|&i| self.chars[i] != ' ')
            .map_or(start, |i| i + 1);
        (start, end)
    }

    /// The parts of `start..end` between the characters where `cuts(from, at)` holds, `from` being where the part
    /// began; without white space round them, empty ones left out.
    pub fn split(
        &self,
        start: usize,
        end: usize,
        mut cuts: impl FnMut(usize, usize) -> bool,
    ) -> Vec<(usize, usize)> {
        let mut parts = Vec::new();
        let mut from = start;
        for at in start..=end {
            if at < end && !cuts(from, at) {
                continue;
            }
            let (a, b) = self.trim(from, at);
            if b > a {
                parts.push((a, b));
            }
            from = at + 1;
        }
        parts
    }

    /// The evened-out text of `start..end`.
    pub fn text(&self, start: usize, end: usize) -> String {
        self.slice(start, end).iter().collect()
    }
}

/// One character without the accidents of width.
pub fn even_out(c: char) -> char {
    if is_plain(c) {
        return c;
    }
    match c {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '?' => '？',
        '!' => '！',
        '\t' | '\u{a0}' | '\u{3000}' | '\u{2002}'..='\u{200b}' | '\u{202f}' | '\u{feff}' => ' ',
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{ff10}'..='\u{ff19}'
        | '\u{ff21}'..='\u{ff3a}'
        | '\u{ff41}'..='\u{ff5a}'
        | '％'
        | '＋'
        | '／'
        | '－' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '．' => '.',
        '〇' | '○' => '〇',
        _ => c,
    }
}

/// A character of the wide blocks: no mark, digit or letter. By far the most characters are, so that who looks for marks
/// asks this first.
pub fn is_plain(c: char) -> bool {
    ('\u{3400}'..'\u{fe00}').contains(&c)
}

/// A Chinese character.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{323af}' | '\u{f900}'..='\u{faff}')
}

/// A character of a Chinese whole number below ten thousand. It is asked at every character, and fifteen comparisons
/// would take a tenth of all time: the low six bits tell most others apart.
pub fn is_han_digit(c: char) -> bool {
    HAN_DIGIT_BITS >> (c as u32 % 64) & 1 == 1 && HAN_DIGITS.contains(&c)
}

const HAN_DIGITS: [char; 15] = [
    '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '两',
];

const HAN_DIGIT_BITS: u64 = {
    let (mut bits, mut i) = (0, 0);
    while i < HAN_DIGITS.len() {
        bits |= 1 << (HAN_DIGITS[i] as u32 % 64);
        i += 1;
    }
    bits
};

/// The end of a sentence.
pub fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_is_evened_out_and_places_kept() {
        let line = "\u{3000}(１)𠮷,5%";
        let glyphs = Glyphs::new(line);
        assert_eq!(glyphs.text(0, glyphs.len()), " （1）𠮷，5%");
        assert_eq!(glyphs.span(4, 5).of(line), "𠮷");
        assert_eq!(glyphs.index_of(glyphs.span(4, 5).start), 4);
    }

    #[test]
    fn a_comma_of_thousands_stays_in_its_number() {
        let glyphs = Glyphs::new("1,234家,5家,09:56");
        assert_eq!(glyphs.text(0, glyphs.len()), "1,234家，5家，09:56");
    }
}
