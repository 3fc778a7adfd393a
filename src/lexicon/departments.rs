//! How departments and responsibility clauses are recognised, read from `departments.toml` at first use.

use super::{Body, Words, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// The word lists of `departments.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Departments {
    pub suffixes: Words,
    pub generic_words: Words,
    pub no_department_words: Words,
    pub lead_labels: Words,
    pub shared_labels: Words,
    pub co_labels: Words,
    pub person_labels: Words,
    pub time_labels: Words,
    pub other_labels: Words,
    pub goal_labels: Words,
    pub lead_verbs: Words,
    pub co_verbs: Words,
    pub duty_verbs: Words,
    pub joining_words: Words,
    pub list_openings: Words,
    pub list_ends: Words,
    pub deadline_words: Words,
    pub first_places: Words,
    pub leading_words: Words,
    pub all_lead: Words,
    pub number_heads: Words,
    pub task_heads: Words,
    pub detail_heads: Words,
    pub leader_heads: Words,
    pub schedule_heads: Words,
    pub other_heads: Words,
    pub levels: Vec<Vec<String>>,
    pub level_tails: Vec<String>,
    pub place_ends: Vec<String>,
    pub after_places: Vec<String>,
    pub bare_levels: Vec<String>,
    /// The bodies known by name: `[[department]]`.
    #[serde(rename = "department")]
    pub bodies: Vec<Body>,
}

static DEPARTMENTS: LazyLock<Departments> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/departments.json"))));

/// The word lists.
pub fn departments() -> &'static Departments {
    &DEPARTMENTS
}
