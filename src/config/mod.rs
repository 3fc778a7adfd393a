//! Settings: what a user may choose, with its defaults.
//!
//! A file `gongwen.toml` and an editor each say some of it ([`Settings`]); what the editor says goes before what the
//! file says, and what neither says is as it is by default ([`Config`]).

mod departments;
mod editor;
mod features;
mod file;
mod ignore;
mod level;
mod preset;
mod settings;
mod style;

use crate::messages::Language;
pub use departments::OwnDepartment;
pub use editor::from_editor;
pub use features::{Feature, Features};
pub use file::{Fault, FaultKind, from_file};
pub use ignore::{Ignore, Pattern};
pub use level::Level;
pub use preset::Preset;
pub use settings::{Log, Scope, Settings, Tongue};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
pub use style::{ClauseStyle, Indent, Marks, Punctuation, Style};

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
    /// Findings that are not reported.
    pub ignores: Arc<[Ignore]>,
    /// The document's path, as the patterns of [`Config::ignores`] mean it; empty where none has one.
    pub file: String,
    /// Places of this document that its users have looked at and let stand: fingerprints of findings.
    pub accepted: Arc<BTreeSet<String>>,
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
            ignores: settings.ignores.into(),
            file: String::new(),
            accepted: Arc::default(),
            features: settings.features,
            style: settings.style,
        }
    }
}

impl Config {
    /// Whether it matters where a document stands.
    pub fn asks_for_paths(&self) -> bool {
        self.ignores.iter().any(|ignore| ignore.path.is_some())
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
