//! Words that stand round a figure, read from `figures.toml` at first use.

use super::{Words, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// The word lists of `figures.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    pub rises: Words,
    pub falls: Words,
    pub improves: Words,
    pub than: Words,
    pub other_bases: Words,
    pub parts_of_year: Words,
    pub comparisons: Words,
    pub growth_names: Words,
    pub fall_names: Words,
    pub aspects: Words,
    pub openings: Words,
    pub links: Words,
    pub closings: Words,
    pub verbs: Words,
    pub ranks: Words,
    pub compares: Words,
    pub shares: Words,
    pub completions: Words,
    pub exclusions: Words,
    pub bounded_growth: Words,
    pub bounded_zero: Words,
    pub bounded_level: Words,
    pub keeping_pace: Words,
    pub expected: Words,
    pub aimed: Words,
    pub stretches: Words,
    pub said_in_words: Words,
    pub general_things: Words,
    pub scopes: Words,
    pub reached: Words,
    pub general_names: Words,
    pub reads_new: Words,
    pub reads_net: Words,
    pub reads_total: Words,
    pub reads_valid: Words,
    pub reads_applied: Words,
}

static FIGURES: LazyLock<Figures> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/figures.json"))));

/// The word lists.
pub fn figures() -> &'static Figures {
    &FIGURES
}
