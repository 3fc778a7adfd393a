//! What one place says: a `gongwen.toml`, or an editor. Nothing has to be said.

use super::{Features, Ignore, Level, OwnDepartment, Preset, Style};
use crate::messages::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub language: Option<Tongue>,
    pub log: Option<Log>,
    pub diagnose: Option<Scope>,
    pub preset: Option<Preset>,
    /// `[rules]`: a level for a rule's name.
    #[serde(default)]
    pub rules: BTreeMap<String, Level>,
    #[serde(default)]
    pub features: Features,
    #[serde(default)]
    pub style: Style,
    /// `[[department]]`
    #[serde(default, rename = "department")]
    pub departments: Vec<OwnDepartment>,
    /// `[[ignore]]`
    #[serde(default, rename = "ignore")]
    pub ignores: Vec<Ignore>,
}

/// The language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tongue {
    /// That of the editor or of the system.
    #[default]
    Auto,
    Zh,
    En,
}

impl Tongue {
    pub fn language(self, surroundings: Language) -> Language {
        match self {
            Tongue::Auto => surroundings,
            Tongue::Zh => Language::Chinese,
            Tongue::En => Language::English,
        }
    }
}

/// How much the server tells its log; each level includes those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Log {
    Off,
    Error,
    Warning,
    #[default]
    Info,
    Debug,
}

/// Which documents an editor is shown the findings of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Those that are open.
    #[default]
    Open,
    /// All in the folders of the workspace, where the editor asks for them.
    Folder,
}

impl Settings {
    /// These settings, and where they say nothing those below.
    pub fn over(self, below: Settings) -> Settings {
        let mut rules = below.rules;
        rules.extend(self.rules);
        let mut departments = self.departments;
        departments.extend(below.departments);
        let mut ignores = self.ignores;
        ignores.extend(below.ignores);
        Settings {
            language: self.language.or(below.language),
            log: self.log.or(below.log),
            diagnose: self.diagnose.or(below.diagnose),
            preset: self.preset.or(below.preset),
            rules,
            features: self.features.over(below.features),
            style: self.style.over(below.style),
            departments,
            ignores,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_above_goes_first() {
        let rule = |level| BTreeMap::from([("missing-lead".to_owned(), level)]);
        let above = Settings {
            language: Some(Tongue::En),
            rules: rule(Level::Off),
            ..Settings::default()
        };
        let mut below = Settings {
            language: Some(Tongue::Zh),
            log: Some(Log::Debug),
            rules: rule(Level::Hint),
            ..Settings::default()
        };
        below
            .rules
            .insert("missing-quantity".to_owned(), Level::Error);
        let both = above.over(below);
        assert_eq!(
            (both.language, both.log),
            (Some(Tongue::En), Some(Log::Debug))
        );
        assert_eq!(both.rules["missing-lead"], Level::Off);
        assert_eq!(both.rules["missing-quantity"], Level::Error);
    }
}
