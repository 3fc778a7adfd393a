//! How much a finding matters.

use crate::config::Level;
use crate::messages::{self, Language};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
    Information,
    Hint,
}

impl Severity {
    pub const ALL: [Severity; 4] = [
        Severity::Error,
        Severity::Warning,
        Severity::Information,
        Severity::Hint,
    ];

    /// The severity that a level asks for; none for `off`.
    pub(super) fn of(level: Level) -> Option<Severity> {
        match level {
            Level::Off => None,
            Level::Hint => Some(Severity::Hint),
            Level::Information => Some(Severity::Information),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }

    /// The level that asks for it.
    pub fn level(self) -> Level {
        match self {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
            Severity::Information => Level::Information,
            Severity::Hint => Level::Hint,
        }
    }

    /// The name in JSON.
    pub fn name(self) -> &'static str {
        self.level().name()
    }

    /// The word for it.
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Severity::Error => messages::rules::error(language),
            Severity::Warning => messages::rules::warning(language),
            Severity::Information => messages::rules::information(language),
            Severity::Hint => messages::rules::hint(language),
        }
    }
}
