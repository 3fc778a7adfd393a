//! What a proof-reader looks for, read from `proofreading.toml` at first use.

use super::Glossary;
use super::{Sought, Words, read};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `proofreading.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proofreading {
    pub lost_references: Vec<String>,
    pub hidden_places: Vec<String>,
    pub entities: FxHashMap<String, String>,
    pub issuers: Issuers,
    pub lookalikes: FxHashMap<char, char>,
    pub radicals: Radicals,
    pub noughts: Noughts,
    pub words: ProofWords,
    pub word_order: Glossary<String>,
    pub misspelt: Glossary<String>,
}

/// How the office that issues a document is told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issuers {
    pub labels: Vec<String>,
    /// Parts of the names of offices.
    pub words: Vec<String>,
}

/// Radicals and the characters they look like, in the same order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Radicals {
    signs: Vec<String>,
    characters: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noughts {
    /// Signs and letters of any alphabet that stand for 〇.
    pub signs: String,
    /// Letters that stand for 0.
    pub letters: String,
    /// What may follow a figure.
    pub units: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofWords {
    pub doubled: Words,
    pub repeated_verbs: Vec<Sought>,
    pub repeated_kinds: Vec<Sought>,
    pub days: Words,
    pub to_come: Vec<String>,
    pub after_month: Vec<String>,
    pub slots: Vec<String>,
    pub slots_at_end: Vec<String>,
    pub bounds: Vec<String>,
    pub names_of_kinds: Vec<String>,
    pub long_by_nature: Vec<String>,
    pub long_openings: Vec<String>,
    pub before_openings: Vec<String>,
    pub parallel_openings: Vec<String>,
    pub note_openings: Vec<String>,
    pub note_verbs: Vec<String>,
    pub question_words: Vec<String>,
}

impl Radicals {
    /// The character that a radical looks like.
    pub fn character(&self, sign: char) -> Option<char> {
        let mut signs = self.signs.iter().flat_map(|row| row.chars());
        let at = signs.position(|one| one == sign)?;
        let mut characters = self.characters.iter().flat_map(|row| row.chars());
        characters.nth(at)
    }
}

static PROOFREADING: LazyLock<Proofreading> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/proofreading.json"))));

/// The lists.
pub fn proofreading() -> &'static Proofreading {
    &PROOFREADING
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_radical_has_its_character() {
        let radicals = &proofreading().radicals;
        for (sign, character) in [('⼯', '工'), ('⼈', '人'), ('⻓', '长'), ('⿕', '龠')] {
            assert_eq!(radicals.character(sign), Some(character));
        }
        assert_eq!(radicals.character('工'), None);
    }
}
