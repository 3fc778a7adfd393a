//! Words, each with something that is known of it, and a quick search for them in whole lines.

use super::pair_filter::PairFilter;
use crate::text::Span;
use serde::{Deserialize, Deserializer};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Words of two characters and more: wrong ones with the right ones, old terms with those of today.
#[derive(Clone, Debug)]
pub struct Glossary<T> {
    /// By first characters, the longest words first.
    words: Vec<(String, T)>,
    filter: PairFilter,
}

impl<T> Glossary<T> {
    pub fn new(words: impl IntoIterator<Item = (String, T)>) -> Glossary<T> {
        let mut words: Vec<(String, T)> = words.into_iter().collect();
        words.sort_by_key(|(word, _)| (first(word), Reverse(word.len())));
        Glossary {
            filter: PairFilter::new(words.iter().map(|(word, _)| word)),
            words,
        }
    }

    /// The words of a text with their places, the longest at each, and what is known of them.
    pub fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (Span, &'t T)> {
        let places = self.filter.places(text).into_iter();
        places.filter_map(|at| {
            let (word, known) = self.beginning(text.get(at..)?)?;
            Some((Span::new(at, at + word.len()), known))
        })
    }

    /// The longest word with which a text begins.
    fn beginning(&self, text: &str) -> Option<&(String, T)> {
        let c = first(text);
        let from = self.words.partition_point(|(word, _)| first(word) < c);
        let words = self.words.get(from..)?.iter();
        let mut words = words.take_while(|(word, _)| first(word) == c);
        words.find(|(word, _)| text.starts_with(&**word))
    }
}

fn first(word: &str) -> Option<char> {
    word.chars().next()
}

impl<'de> Deserialize<'de> for Glossary<String> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::<String, String>::deserialize(deserializer).map(Glossary::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::proofreading;

    #[test]
    fn words_are_found_where_they_stand() {
        let text = "𠮷城一如继往，再接再厉。";
        let found: Vec<_> = proofreading().misspelt.find(text).collect();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0.of(text), "一如继往");
        assert_eq!(found[0].1, "一如既往");
    }

    #[test]
    fn the_longest_word_wins() {
        let glossary = Glossary::new([("高校".to_owned(), 1), ("高校毕业生".to_owned(), 2)]);
        let found: Vec<_> = glossary
            .find("高校和高校毕业生")
            .map(|(_, known)| *known)
            .collect();
        assert_eq!(found, [1, 2]);
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
