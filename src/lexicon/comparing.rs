//! Words by which the figures of one text are held against each other, read from `comparing.toml` at first use.

use super::{Words, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// The word lists of `comparing.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparing {
    /// The words of a row mean the same.
    pub scopes: Vec<Vec<String>>,
    pub scope_elsewhere_after: Vec<char>,
    pub parts: Words,
    pub fillers: Words,
    /// The `id` of indicators.
    pub headline: Vec<String>,
    pub floors: Vec<String>,
    pub lower_bounds: Vec<String>,
    /// The `id` of indicators.
    pub customary_floors: Vec<String>,
    pub relative_years: Vec<String>,
    pub aims: Vec<String>,
    pub spans_of_years: Words,
    pub single_years: Words,
    pub whole_at_most: Words,
    pub may_exceed_whole: Words,
    pub rises_without_end: Words,
    pub economy: Words,
    pub vague_predicates: Words,
    pub before_vague: Words,
    pub mid_year_titles: Vec<String>,
    pub expectations: Vec<String>,
    pub other_scope_of_growth: Words,
    pub totals: Words,
    pub of_which: String,
    pub among: Words,
    pub shares_of: String,
    pub for_each: Words,
    pub sum: Vec<Sum>,
}

/// An indicator that others make up, by their `id`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum {
    pub total: String,
    pub parts: Vec<String>,
    /// One of these stands in the statement of each part.
    pub said: Words,
}

static COMPARING: LazyLock<Comparing> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/comparing.json"))));

/// The word lists.
pub fn comparing() -> &'static Comparing {
    &COMPARING
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::indicators;

    #[test]
    fn indicators_named_here_exist() {
        let lists = [&comparing().headline, &comparing().customary_floors];
        for id in lists.into_iter().flatten() {
            assert!(indicators().iter().any(|entry| entry.id == *id), "{id}");
        }
    }
}
