//! What the rules about breakdown plans look for, read from `plan.toml` at first use.

use super::{Words, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `plan.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanWords {
    pub unmeasured_changes: Words,
    pub effort_words: Words,
    pub joining_names: Words,
    pub vague_groups: Words,
    pub group_words: Words,
    pub blanks: Words,
}

static PLAN: LazyLock<PlanWords> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/plan.json"))));

/// The lists.
pub fn plan() -> &'static PlanWords {
    &PLAN
}
