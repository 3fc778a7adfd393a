//! The wordings of a responsibility clause, read from `clauses.toml` at first use.

use super::{Words, read};
use serde::{Deserialize, Deserializer};
use std::sync::LazyLock;

/// How a clause says who leads, who joins and who answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    pub name: String,
    pub lead: Option<Phrase>,
    pub co: Option<Phrase>,
    /// Of units among which nobody is said to lead.
    pub shared: Option<Phrase>,
    /// What stands between two phrases.
    pub separator: char,
}

/// What stands before and after a list of departments.
#[derive(Debug)]
pub struct Phrase {
    pub before: String,
    pub after: String,
}

impl Wording {
    /// The phrases that it has.
    pub fn phrases(&self) -> impl Iterator<Item = &Phrase> {
        [&self.lead, &self.co, &self.shared].into_iter().flatten()
    }
}

impl Phrase {
    /// Its word stands before the departments.
    pub fn is_label(&self) -> bool {
        !self.before.is_empty()
    }

    /// Its label or verb, without the colon.
    pub fn word(&self) -> &str {
        match self.after.is_empty() {
            true => self.before.trim_end_matches('：'),
            false => &self.after,
        }
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (before, after) = text.split_once("{}").unwrap_or((&text, ""));
        Ok(Phrase {
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }
}

/// The lists of `clauses.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Clauses {
    #[serde(rename = "wording")]
    wordings: Vec<Wording>,
    also: Also,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    words: Words,
}

static CLAUSES: LazyLock<Clauses> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/clauses.json"))));

/// The wordings in which a clause may be written.
pub fn wordings() -> &'static [Wording] {
    &CLAUSES.wordings
}

/// Whether a label or verb says nothing that a wording would lose.
pub fn gives_way(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    let phrases = || wordings().iter().flat_map(Wording::phrases);
    CLAUSES.also.words.contains(&chars) || phrases().any(|phrase| phrase.word() == word)
}
