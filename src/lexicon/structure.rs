//! What the rules about structure look for, read from `structure.toml` at first use.

use super::{Words, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `structure.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StructureWords {
    pub counted: Words,
    pub counted_rest: Words,
    pub announcing: Words,
    pub heading_verbs: Words,
}

static STRUCTURE: LazyLock<StructureWords> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/structure.json"))));

/// The lists.
pub fn structure() -> &'static StructureWords {
    &STRUCTURE
}
