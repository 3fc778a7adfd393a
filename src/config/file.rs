//! `gongwen.toml`: its text → settings, or what is wrong with it and where.

use super::Settings;
use std::ops::Range;

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    /// Bytes of the file's text.
    pub place: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// There is no such setting; those that there are.
    UnknownKey {
        key: String,
        known: Vec<String>,
    },
    /// There is no such rule; those with a name like it.
    UnknownRule {
        name: String,
        like: Vec<String>,
    },
    /// The value is none of these.
    UnknownValue {
        value: String,
        known: Vec<String>,
    },
    /// A value of another type: what was found, what is expected, in the parser's English.
    WrongType {
        message: String,
    },
    MissingKey {
        key: String,
    },
    /// No TOML; the parser's own words, in English.
    Syntax {
        message: String,
    },
}

/// Reads the text of a `gongwen.toml`.
pub fn from_file(text: &str) -> Result<Settings, Fault> {
    toml::from_str(text).map_err(|error| {
        let place = error.span().unwrap_or(0..text.len().min(1));
        Fault {
            kind: kind(error.message()),
            place,
        }
    })
}

/// The parser tells what is wrong in words only. Names stand in backticks in them.
pub(super) fn kind(message: &str) -> FaultKind {
    let mut names = message.split('`').skip(1).step_by(2).map(str::to_owned);
    let mut first = || names.next().unwrap_or_default();
    if message.starts_with("unknown field") {
        let key = first();
        return FaultKind::UnknownKey {
            key,
            known: names.collect(),
        };
    }
    if message.starts_with("unknown variant") {
        let value = first();
        return FaultKind::UnknownValue {
            value,
            known: names.collect(),
        };
    }
    if message.starts_with("missing field") {
        return FaultKind::MissingKey { key: first() };
    }
    let message = message.trim().to_owned();
    match message.starts_with("invalid type") || message.starts_with("wanted") {
        true => FaultKind::WrongType { message },
        false => FaultKind::Syntax { message },
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Level, Log, OwnDepartment, Tongue};
    use super::*;

    #[test]
    fn everything_can_be_said() {
        let text = "language = 'en'\nlog = 'debug'\n[rules]\nmissing-lead = 'off'\n\
                    [[department]]\nname = '区大数据中心'\naliases = ['区数字治理中心']\n";
        let settings = from_file(text).expect("it is right");
        assert_eq!(settings.language, Some(Tongue::En));
        assert_eq!(settings.log, Some(Log::Debug));
        assert_eq!(settings.rules["missing-lead"], Level::Off);
        let department = OwnDepartment {
            name: "区大数据中心".to_owned(),
            aliases: vec!["区数字治理中心".to_owned()],
        };
        assert_eq!(settings.departments, [department]);
        assert_eq!(from_file(""), Ok(Settings::default()));
    }

    #[track_caller]
    fn check(text: &str, place: &str, is_kind: fn(&FaultKind) -> bool) {
        let fault = from_file(text).expect_err("it is wrong");
        assert!(is_kind(&fault.kind), "{fault:?}");
        assert_eq!(&text[fault.place], place, "{text}");
    }

    #[test]
    fn a_fault_is_told_where_it_is() {
        check(
            "langauge = 'zh'",
            "langauge",
            |kind| matches!(kind, FaultKind::UnknownKey { key, known } if key == "langauge" && known.contains(&"language".to_owned())),
        );
        check(
            "[rules]\nmissing-lead = 'no'",
            "'no'",
            |kind| matches!(kind, FaultKind::UnknownValue { value, known } if value == "no" && known.len() == 5),
        );
        check("language = 3", "3", |kind| {
            matches!(kind, FaultKind::WrongType { .. })
        });
        check(
            "[[department]]\naliases = []",
            "[[department]]",
            |kind| matches!(kind, FaultKind::MissingKey { key } if key == "name"),
        );
        check("rules = [", "", |kind| {
            matches!(kind, FaultKind::Syntax { .. })
        });
    }
}
