//! Wrong words, each with the right one, and a quick search for them.

use crate::text::Span;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// Wrong words and right ones, in the order of their characters.
#[derive(Clone, Debug, Default)]
pub struct Corrections {
    words: Vec<(String, String)>,
    /// The low nine bits of the first characters.
    filter: [u64; 8],
}

impl Corrections {
    /// The wrong words of a text with their places, and what should stand there.
    pub fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (Span, &'t str)> {
        let places = text.char_indices().filter(|&(_, c)| self.may_begin(c));
        places.filter_map(|(at, first)| {
            let rest = text.get(at..)?;
            let begins = |word: &str| word.chars().next();
            let from = self
                .words
                .partition_point(|(wrong, _)| begins(wrong) < Some(first));
            let words = self.words.get(from..)?.iter();
            let mut words = words.take_while(|(wrong, _)| begins(wrong) == Some(first));
            let (wrong, right) = words.find(|(wrong, _)| rest.starts_with(&**wrong))?;
            Some((Span::new(at, at + wrong.len()), &**right))
        })
    }

    fn may_begin(&self, c: char) -> bool {
        let (word, bit) = bit_of(c);
        self.filter[word] & bit != 0
    }
}

fn bit_of(c: char) -> (usize, u64) {
    let key = c as usize % 512;
    (key / 64, 1 << (key % 64))
}

impl<'de> Deserialize<'de> for Corrections {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = BTreeMap::<String, String>::deserialize(deserializer)?;
        let mut filter = [0; 8];
        for first in words.keys().filter_map(|wrong| wrong.chars().next()) {
            let (word, bit) = bit_of(first);
            filter[word] |= bit;
        }
        Ok(Corrections {
            words: words.into_iter().collect(),
            filter,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::proofreading;

    #[test]
    fn wrong_words_are_found_where_they_stand() {
        let text = "𠮷城一如继往，再接再厉。";
        let found: Vec<_> = proofreading().misspelt.find(text).collect();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0.of(text), "一如继往");
        assert_eq!(found[0].1, "一如既往");
    }

    #[test]
    fn no_correction_is_itself_corrected() {
        for list in [&proofreading().misspelt, &proofreading().word_order] {
            for (_, right) in &list.words {
                assert_eq!(list.find(right).next(), None, "{right}");
            }
        }
    }
}
