//! What the rules about numbers, units and dates look for, read from `numbers.toml` at first use.

use super::{Words, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// The word lists of `numbers.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    pub ratio_endings: Words,
    pub not_ratio_endings: Words,
    pub reached: Words,
    pub doubled: Words,
    pub not_range_before: Words,
    pub times: Words,
    pub scales: Words,
    pub counted: Words,
    pub not_counted: Words,
    pub guessed: Words,
    pub not_guessed: Words,
    pub classes: Words,
    pub approximate: Words,
    pub units_of_hundreds: Words,
    pub year_goes_on: Words,
    pub not_year_after: Words,
    pub no_issuers: Words,
    pub not_serials: Words,
    pub reached_times: Words,
    pub stacked: Vec<Stacked>,
}

/// Words before a number, and those after it that do not go with them: 约…左右, 约…以上.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stacked {
    pub before: Words,
    pub same: Words,
    pub against: Words,
}

static NUMBERS: LazyLock<Numbers> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/numbers.json"))));

/// The word lists.
pub fn numbers() -> &'static Numbers {
    &NUMBERS
}
