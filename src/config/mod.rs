//! Settings: what a user may choose, with its defaults.
//!
//! A file `gongwen.toml` and an editor each say some of it ([`Settings`]); what the editor says goes before what the
//! file says, and what neither says is as it is by default ([`Config`]).

mod departments;
mod editor;
mod features;
mod file;
mod level;
mod preset;
mod settings;
mod style;

use crate::messages::Language;
pub use departments::OwnDepartment;
pub use editor::from_editor;
pub use features::{Feature, Features};
pub use file::{Fault, FaultKind, from_file};
pub use level::Level;
pub use preset::Preset;
pub use settings::{Log, Scope, Settings, Tongue};
use std::collections::BTreeMap;
pub use style::{Indent, Marks, Punctuation, Style};

/// The name of the file.
pub const FILE: &str = "gongwen.toml";

/// The settings in force for a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    pub language: Language,
    /// The departments that the user names himself.
    pub departments: Vec<OwnDepartment>,
    /// What rules report at, where it is not their own choice.
    pub levels: BTreeMap<String, Level>,
    pub preset: Preset,
    pub features: Features,
    pub style: Style,
}

impl Config {
    /// The settings, with the language of the surroundings where they name none.
    pub fn of(settings: Settings, surroundings: Language) -> Config {
        Config {
            language: settings.language.unwrap_or_default().language(surroundings),
            departments: settings.departments,
            levels: settings.rules,
            preset: settings.preset.unwrap_or_default(),
            features: settings.features,
            style: settings.style,
        }
    }
}

/// The defaults in a language.
impl From<Language> for Config {
    fn from(language: Language) -> Config {
        Config {
            language,
            ..Config::default()
        }
    }
}
