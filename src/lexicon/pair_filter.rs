//! A quick "no" to whether any of some words begins at a place of a text.

/// One bit for the hash of each first two characters: small enough to stay at hand, and it settles nearly every place.
#[derive(Clone, Debug)]
pub struct PairFilter(Box<[u64; BITS / 64]>);

const BITS: usize = 1 << 14;

/// Stands for the second character of a word that has none, or for what follows the last one of a text.
const NONE: char = '\0';

impl PairFilter {
    pub fn new<W: AsRef<str>>(words: impl IntoIterator<Item = W>) -> PairFilter {
        let mut filter = PairFilter(Box::new([0; BITS / 64]));
        for word in words {
            let mut chars = word.as_ref().chars();
            if let (Some(first), second) = (chars.next(), chars.next()) {
                let hash = hash(first, second.unwrap_or(NONE)) % BITS;
                filter.0[hash / 64] |= 1 << (hash % 64);
            }
        }
        filter
    }

    /// Whether one of the words may begin with two characters.
    #[inline]
    pub fn may_begin(&self, first: char, second: char) -> bool {
        let hash = hash(first, second) % BITS;
        self.0[hash / 64] >> (hash % 64) & 1 == 1
    }

    /// The bytes of a text at which one of the words may begin.
    pub fn places(&self, text: &str) -> Vec<usize> {
        let mut found = Vec::new();
        let (mut start, mut first) = (0, NONE);
        for (at, c) in text.char_indices() {
            if self.may_begin(first, c) && first != NONE {
                found.push(start);
            }
            (start, first) = (at, c);
        }
        if self.may_begin(first, NONE) && first != NONE {
            found.push(start);
        }
        found
    }
}

/// Sixteen bits, equal for equal pairs, and seldom for others.
#[inline]
pub fn hash(first: char, second: char) -> usize {
    let mixed =
        (first as u32).wrapping_mul(0x9e37_79b1) ^ (second as u32).wrapping_mul(0x85eb_ca6b);
    (mixed >> 16) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_missed() {
        let filter = PairFilter::new(["一如继往", "𠮷城", "PM"]);
        for (text, at) in [("要一如继往", 3), ("𠮷城", 0), ("的PM", 3)] {
            assert!(filter.places(text).contains(&at), "{text}");
        }
        assert!(filter.places("").is_empty());
    }
}
