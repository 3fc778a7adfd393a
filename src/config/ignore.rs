//! `[[ignore]]`: findings that are not to be reported.

use super::Level;
use globset::{Glob, GlobMatcher};
use serde::{Deserialize, Deserializer};

/// Findings that meet all that is said here. Something is always said: nobody means to ignore everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Said")]
pub struct Ignore {
    pub rule: Option<String>,
    /// Files, as a pattern relative to the folder of the `gongwen.toml`: `archive/**`, `2019*.txt`.
    pub path: Option<Pattern>,
    /// Words that the finding stands in, or that stand in the finding.
    pub text: Option<String>,
    /// Findings of this severity and of lesser ones.
    pub severity: Option<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    rule: Option<String>,
    path: Option<Pattern>,
    text: Option<String>,
    severity: Option<Level>,
    /// For people.
    #[serde(rename = "reason")]
    _reason: Option<String>,
}

impl TryFrom<Said> for Ignore {
    type Error = &'static str;

    fn try_from(said: Said) -> Result<Ignore, Self::Error> {
        let Said {
            rule,
            path,
            text,
            severity,
            ..
        } = said;
        let ignore = Ignore {
            rule,
            path,
            text,
            severity,
        };
        match ignore == Ignore::default() {
            // As the parser says it of a key that has to be there.
            true => Err("missing field `rule`"),
            false => Ok(ignore),
        }
    }
}

/// A pattern of paths.
#[derive(Clone, Debug)]
pub struct Pattern(GlobMatcher);

impl Pattern {
    pub fn matches(&self, path: &str) -> bool {
        self.0.is_match(path)
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Pattern) -> bool {
        self.0.glob() == other.0.glob()
    }
}

impl Eq for Pattern {}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Pattern, D::Error> {
        let pattern = String::deserialize(deserializer)?;
        let glob = Glob::new(&pattern).map_err(serde::de::Error::custom)?;
        Ok(Pattern(glob.compile_matcher()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct File {
        ignore: Vec<Ignore>,
    }

    fn read(text: &str) -> Result<Vec<Ignore>, toml::de::Error> {
        toml::from_str(text).map(|file: File| file.ignore)
    }

    #[test]
    fn something_must_be_said() {
        let all = read("[[ignore]]\nrule = 'stray-space'\npath = '旧/**'\nreason = '定稿'")
            .expect("an entry");
        assert_eq!(all[0].rule.as_deref(), Some("stray-space"));
        let path = all[0].path.as_ref().expect("a pattern");
        assert!(path.matches("旧/2019/报告.txt") && !path.matches("新/旧.txt"));
        for wrong in [
            "",
            "reason = '定稿'",
            "rules = 'a'",
            "path = '['",
            "severity = 'x'",
        ] {
            assert!(read(&format!("[[ignore]]\n{wrong}")).is_err(), "{wrong}");
        }
    }
}
