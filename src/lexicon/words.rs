//! A list of words with a quick answer to "which of them stands here?".

use serde::{Deserialize, Deserializer};
use std::cmp::Reverse;

/// Words by their first and by their last character, the longest first.
///
/// These lists are asked at every character of a text, and the answer is nearly always no: a filter of one bit a
/// character gives it in a few instructions.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// All words, one after the other.
    chars: Box<[char]>,
    by_first: Index,
    by_last: Index,
}

/// Words grouped by some bits of a character of theirs.
#[derive(Clone, Debug, Default)]
struct Index {
    /// Which groups there are.
    filter: [u64; 8],
    /// How many groups there are in the words of the filter before.
    before: [u16; 8],
    /// Where each group begins, and where the last one ends.
    starts: Box<[u16]>,
    /// The places of the words, group by group, in each the longest first.
    words: Box<[Place]>,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    start: u32,
    end: u32,
    /// The character it is grouped by, and the one beside that; `\0` when there is none.
    edge: [char; 2],
}

impl Index {
    fn new(mut words: Vec<Place>) -> Self {
        let group = |place: &Place| place.edge[0] as usize % 512;
        words.sort_by_key(|place| (group(place), Reverse(place.end - place.start)));
        let mut index = Index::default();
        let mut starts = Vec::new();
        for (i, place) in words.iter().enumerate() {
            if i == 0 || group(&words[i - 1]) != group(place) {
                let (word, bit) = bit_of(place.edge[0]);
                index.filter[word] |= bit;
                index.before[word + 1..]
                    .iter_mut()
                    .for_each(|count| *count += 1);
                starts.push(i as u16);
            }
        }
        starts.push(words.len() as u16);
        Index {
            starts: starts.into(),
            words: words.into(),
            ..index
        }
    }

    fn may_hold(&self, key: char) -> bool {
        let (word, bit) = bit_of(key);
        self.filter[word] & bit != 0
    }

    /// The words that may have the key, which is in the filter.
    fn group(&self, key: char) -> &[Place] {
        let (word, bit) = bit_of(key);
        let before = (self.filter[word] & (bit - 1)).count_ones();
        let group = self.before[word] as usize + before as usize;
        &self.words[self.starts[group] as usize..self.starts[group + 1] as usize]
    }
}

/// The word of a filter and the bit in it: the low nine bits of the character.
fn bit_of(key: char) -> (usize, u64) {
    let key = key as usize % 512;
    (key / 64, 1 << (key % 64))
}

impl Words {
    pub fn new<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> Self {
        let mut chars: Vec<char> = Vec::new();
        let (mut firsts, mut lasts) = (Vec::new(), Vec::new());
        for word in words {
            let start = chars.len() as u32;
            chars.extend(word.as_ref().chars());
            let end = chars.len() as u32;
            let place = |edge| Place { start, end, edge };
            if let Some(edge) = first_two(&chars[start as usize..]) {
                firsts.push(place(edge));
            }
            if let Some(edge) = last_two(&chars[start as usize..]) {
                lasts.push(place(edge));
            }
        }
        Words {
            chars: chars.into(),
            by_first: Index::new(firsts),
            by_last: Index::new(lasts),
        }
    }

    /// The length of the longest word with which the text begins.
    #[inline]
    pub fn prefix(&self, text: &[char]) -> Option<usize> {
        self.by_first
            .may_hold(*text.first()?)
            .then(|| self.longest_prefix(text))?
    }

    /// Whether a word may begin with the character: quickly, and mostly right.
    #[inline]
    pub fn may_begin(&self, first: char) -> bool {
        self.by_first.may_hold(first)
    }

    /// The length of the longest word with which the text ends.
    #[inline]
    pub fn suffix(&self, text: &[char]) -> Option<usize> {
        self.by_last
            .may_hold(*text.last()?)
            .then(|| self.longest_suffix(text))?
    }

    /// Whether the text is one of the words.
    pub fn contains(&self, text: &[char]) -> bool {
        self.prefix(text) == Some(text.len())
    }

    /// Whether any of the words stands anywhere in the text.
    pub fn within(&self, text: &[char]) -> bool {
        (0..text.len()).any(|i| self.prefix(&text[i..]).is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// All words, in no order that matters.
    pub fn iter(&self) -> impl Iterator<Item = &[char]> {
        let places = self.by_first.words.iter();
        places.map(|place| &self.chars[place.start as usize..place.end as usize])
    }

    #[inline(never)]
    fn longest_prefix(&self, text: &[char]) -> Option<usize> {
        let edge = first_two(text)?;
        self.longest(&self.by_first, edge, |word| text.starts_with(word))
    }

    #[inline(never)]
    fn longest_suffix(&self, text: &[char]) -> Option<usize> {
        let edge = last_two(text)?;
        self.longest(&self.by_last, edge, |word| text.ends_with(word))
    }

    fn longest(
        &self,
        index: &Index,
        [key, beside]: [char; 2],
        fits: impl Fn(&[char]) -> bool,
    ) -> Option<usize> {
        let fits_at_the_edge = |place: &&Place| {
            place.edge[0] == key && (place.edge[1] == beside || place.edge[1] == '\0')
        };
        let words = index.group(key).iter().filter(fits_at_the_edge);
        words
            .map(|place| &self.chars[place.start as usize..place.end as usize])
            .find(|word| fits(word))
            .map(<[char]>::len)
    }
}

fn first_two(text: &[char]) -> Option<[char; 2]> {
    let &first = text.first()?;
    Some([first, text.get(1).copied().unwrap_or_default()])
}

fn last_two(text: &[char]) -> Option<[char; 2]> {
    let (&last, rest) = text.split_last()?;
    Some([last, rest.last().copied().unwrap_or_default()])
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<String>::deserialize(deserializer).map(Words::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins() {
        let words = Words::new(["人", "人次", "万人次"]);
        let text: Vec<char> = "人次以上".chars().collect();
        assert_eq!(words.prefix(&text), Some(2));
        assert_eq!(words.prefix(&text[1..]), None);
        let text: Vec<char> = "六十万人次".chars().collect();
        assert_eq!(words.suffix(&text), Some(3));
        assert!(words.within(&text));
    }
}
