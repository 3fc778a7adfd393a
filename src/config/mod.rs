//! Settings: what a user may choose, with its defaults.

mod departments;

use crate::messages::Language;
pub use departments::OwnDepartment;

/// The settings in force for a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    pub language: Language,
}
