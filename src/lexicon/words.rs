//! A list of words with a quick answer to "which of them stands here?".

use serde::{Deserialize, Deserializer};
use std::collections::HashMap;

/// Words by their first character, the longest first.
#[derive(Clone, Debug, Default)]
pub struct Words {
    by_first: HashMap<char, Vec<Box<[char]>>>,
    longest: usize,
}

impl Words {
    pub fn new<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> Self {
        let mut by_first: HashMap<char, Vec<Box<[char]>>> = HashMap::new();
        for word in words {
            let chars: Box<[char]> = word.as_ref().chars().collect();
            let Some(&first) = chars.first() else {
                continue;
            };
            by_first.entry(first).or_default().push(chars);
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|word| std::cmp::Reverse(word.len()));
            list.dedup();
        }
        let longest = by_first
            .values()
            .flatten()
            .map(|word| word.len())
            .max()
            .unwrap_or(0);
        Words { by_first, longest }
    }

    /// The length of the longest word with which the text begins.
    pub fn prefix(&self, text: &[char]) -> Option<usize> {
        let list = self.by_first.get(text.first()?)?;
        list.iter()
            .find(|word| text.starts_with(word))
            .map(|word| word.len())
    }

    /// The length of the longest word with which the text ends.
    pub fn suffix(&self, text: &[char]) -> Option<usize> {
        (1..=self.longest.min(text.len()))
            .rev()
            .find(|&length| self.contains(&text[text.len() - length..]))
    }

    /// Whether the text is one of the words.
    pub fn contains(&self, text: &[char]) -> bool {
        let list = text.first().and_then(|first| self.by_first.get(first));
        list.is_some_and(|list| list.iter().any(|word| **word == *text))
    }

    /// Whether any of the words stands anywhere in the text.
    pub fn within(&self, text: &[char]) -> bool {
        (0..text.len()).any(|i| self.prefix(&text[i..]).is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }
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
