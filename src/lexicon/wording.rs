//! Terms that others have superseded, read from `wording.toml` at first use.

use super::{Glossary, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// A term of today with those it superseded; the fields are described in `wording.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Superseded {
    pub old: Vec<String>,
    pub new: String,
    /// Year, month, day.
    pub since: (u16, u8, u8),
    pub source: String,
    #[serde(default)]
    pub still: Vec<String>,
    #[serde(default)]
    pub not_after: Vec<String>,
}

#[derive(Deserialize)]
struct Wording {
    term: Vec<Superseded>,
}

static WORDING: LazyLock<Vec<Superseded>> = LazyLock::new(|| {
    let wording: Wording = read(include_str!(concat!(env!("OUT_DIR"), "/wording.json")));
    wording.term
});

/// All of them.
pub fn superseded() -> &'static [Superseded] {
    &WORDING
}

static OLD: LazyLock<Glossary<&'static Superseded>> = LazyLock::new(|| {
    let terms = superseded().iter();
    Glossary::new(terms.flat_map(|term| term.old.iter().map(move |old| (old.clone(), term))))
});

/// What was said once, of all of them, each with what superseded it.
pub fn superseded_words() -> &'static Glossary<&'static Superseded> {
    &OLD
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_superseded_twice_or_by_another_superseded_one() {
        let words: Vec<&String> = superseded().iter().flat_map(|term| &term.old).collect();
        for (at, word) in words.iter().enumerate() {
            assert!(!words[..at].contains(word), "{word}");
        }
        for term in superseded() {
            for old in term
                .old
                .iter()
                .filter(|old| term.new.contains(old.as_str()))
            {
                let is_still_said = |phrase: &String| {
                    phrase.contains(old.as_str()) && term.new.contains(phrase.as_str())
                };
                assert!(term.still.iter().any(is_still_said), "{old}");
            }
            assert!(!term.source.is_empty());
            let (_, month, day) = term.since;
            assert!((1..=12).contains(&month) && (1..=31).contains(&day));
        }
    }
}
