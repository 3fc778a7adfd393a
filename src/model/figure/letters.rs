//! A line as characters, taken apart once for all its figures.

use super::key::place_word;
use crate::lexicon::{PairFilter, Words, comparing, figures};
use crate::text::Span;
use std::sync::LazyLock;

/// The characters of a line with their places in bytes, and where it speaks of what its figures have to be asked.
#[derive(Default)]
pub struct Letters {
    chars: Vec<char>,
    bytes: Vec<u32>,
    parts: Vec<usize>,
    other_bases: Vec<usize>,
    spans_of_years: Vec<usize>,
    places: Vec<PlaceWord>,
}

/// A word for a place, and of which one: a row of `scopes`.
#[derive(Clone, Copy, Debug)]
pub struct PlaceWord {
    pub at: usize,
    pub length: usize,
    pub row: usize,
}

/// All that is looked for in a line; no word of it has less than two characters.
static SOUGHT: LazyLock<PairFilter> = LazyLock::new(|| {
    let lists = [
        &comparing().parts,
        &comparing().spans_of_years,
        &figures().other_bases,
    ];
    let words = lists.into_iter().flat_map(Words::iter);
    let words = words.map(|word| word.iter().collect::<String>());
    PairFilter::new(words.chain(comparing().scopes.iter().flatten().cloned()))
});

impl Letters {
    /// Takes a line in place of the one before.
    pub fn read(&mut self, line: &str) {
        self.chars.clear();
        self.bytes.clear();
        self.chars.reserve(line.len() / 2);
        self.bytes.reserve(line.len() / 2);
        for (at, c) in line.char_indices() {
            self.chars.push(c);
            self.bytes.push(at as u32);
        }
        self.look_round();
    }

    /// Finds once what would be looked for at each figure.
    fn look_round(&mut self) {
        let found = [
            &mut self.parts,
            &mut self.other_bases,
            &mut self.spans_of_years,
        ];
        found.into_iter().for_each(Vec::clear);
        self.places.clear();
        let (parts, years) = (&comparing().parts, &comparing().spans_of_years);
        let bases = &figures().other_bases;
        for (at, pair) in self.chars.windows(2).enumerate() {
            if !SOUGHT.may_begin(pair[0], pair[1]) {
                continue;
            }
            let rest = &self.chars[at..];
            if parts.prefix(rest).is_some() {
                self.parts.push(at);
            }
            if bases.prefix(rest).is_some() {
                self.other_bases.push(at);
            }
            if years.prefix(rest).is_some() {
                self.spans_of_years.push(at);
            }
            if let Some((row, length)) = place_word(rest) {
                self.places.push(PlaceWord { at, length, row });
            }
        }
    }

    /// Whether the characters `from..to` speak of a part of the place somewhere.
    pub fn names_part(&self, from: usize, to: usize) -> bool {
        self.holds(&self.parts, &comparing().parts, from, to)
    }

    /// Whether they speak of another base than the year before.
    pub fn names_other_base(&self, from: usize, to: usize) -> bool {
        self.holds(&self.other_bases, &figures().other_bases, from, to)
    }

    /// Whether they speak of several years.
    pub fn names_years(&self, from: usize, to: usize) -> bool {
        self.holds(&self.spans_of_years, &comparing().spans_of_years, from, to)
    }

    fn holds(&self, places: &[usize], list: &Words, from: usize, to: usize) -> bool {
        let first = places.partition_point(|&at| at < from);
        let mut places = places[first..].iter().take_while(|&&at| at < to);
        places.any(|&at| list.prefix(self.between(at, to)).is_some())
    }

    /// The words for places among the characters `from..to`, in order.
    pub fn place_words(
        &self,
        from: usize,
        to: usize,
    ) -> impl DoubleEndedIterator<Item = PlaceWord> + '_ {
        let first = self.places.partition_point(|place| place.at < from);
        let last = self.places.partition_point(|place| place.at < to);
        let places = self.places[first..last].iter().copied();
        places.filter(move |place| place.at + place.length <= to)
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
