//! A word that is looked for in whole lines, with the search for it made ready once.

use memchr::memmem::Finder;
use serde::{Deserialize, Deserializer};

/// A word and the search for it.
#[derive(Clone, Debug)]
pub struct Sought {
    word: String,
    finder: Finder<'static>,
}

impl Sought {
    pub fn word(&self) -> &str {
        &self.word
    }

    /// The bytes at which the word begins in a text, none inside another.
    pub fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        self.finder.find_iter(text.as_bytes())
    }

    pub fn is_in(&self, text: &str) -> bool {
        self.finder.find(text.as_bytes()).is_some()
    }
}

impl<'de> Deserialize<'de> for Sought {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let finder = Finder::new(word.as_bytes()).into_owned();
        Ok(Sought { word, finder })
    }
}
