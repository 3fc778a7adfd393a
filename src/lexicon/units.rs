//! Units, measure words and the words that qualify a number, read from `units.toml` at first use.

use super::{Words, read};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::sync::LazyLock;

/// The word lists of `units.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    pub units: Words,
    pub not_units: Words,
    pub people: Words,
    pub durations: Words,
    pub shortenings: Words,
    pub names_in_years: Words,
    pub years: Words,
    pub address_endings: Words,
    pub at_least: Words,
    pub more_than: Words,
    pub at_most: Words,
    pub nearly: Words,
    pub about: Words,
    pub plain: Words,
    pub post_at_least: Words,
    pub post_at_most: Words,
    pub post_about: Words,
    pub post_more: Words,
    pub measures: Vec<Measured>,
}

/// Units that measure the same.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    pub unit: String,
    /// Each with how many of that unit it is.
    pub others: Vec<(String, String)>,
}

impl Units {
    /// The unit in which numbers of this one can be compared with others, and how many of it one is: 公里 → 1000 米.
    pub fn measure<'a>(&'a self, unit: &'a str) -> (Decimal, &'a str) {
        let found = self.measures.iter().find_map(|measure| {
            let mut others = measure.others.iter();
            let (_, many) = others.find(|(other, _)| other == unit)?;
            Some((many.parse().ok()?, measure.unit.as_str()))
        });
        found.unwrap_or((Decimal::ONE, unit))
    }
}

static UNITS: LazyLock<Units> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/units.json"))));

/// The word lists.
pub fn units() -> &'static Units {
    &UNITS
}
