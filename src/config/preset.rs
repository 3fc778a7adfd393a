//! How strict the rules are together, by what a text is about to be.

use serde::Deserialize;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Preset {
    /// It is being written: gaps are hints.
    Draft,
    /// It is being looked through.
    #[default]
    Review,
    /// It is about to go out: nothing may remain.
    Publish,
}
