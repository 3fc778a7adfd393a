//! Settings: what a user may choose, with its defaults.

use crate::messages::Language;

/// The settings in force for a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    pub language: Language,
}
