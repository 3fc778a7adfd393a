//! At what severity a rule reports.

use serde::Deserialize;

/// `off`, or the severity of everything the rule finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Off,
    Hint,
    Information,
    Warning,
    Error,
}

impl Level {
    pub const ALL: [Level; 5] = [
        Level::Off,
        Level::Hint,
        Level::Information,
        Level::Warning,
        Level::Error,
    ];

    /// The name in the settings.
    pub fn name(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Hint => "hint",
            Level::Information => "information",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}
