//! What an editor says: a JSON object in which other extensions of the same editor may keep settings of their own.

use super::file::kind;
use super::{FaultKind, Settings};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads the settings of an editor. One that cannot be read is left out, and told: its name and what is wrong.
pub fn from_editor(value: &Value) -> (Settings, Vec<(&'static str, FaultKind)>) {
    let mut faults = Vec::new();
    let settings = Settings {
        language: field(value, "language", &mut faults),
        log: field(value, "log", &mut faults),
        diagnose: field(value, "diagnose", &mut faults),
        preset: field(value, "preset", &mut faults),
        rules: field(value, "rules", &mut faults).unwrap_or_default(),
        features: field(value, "features", &mut faults).unwrap_or_default(),
        style: field(value, "style", &mut faults).unwrap_or_default(),
        departments: field(value, "department", &mut faults).unwrap_or_default(),
        ignores: field(value, "ignore", &mut faults).unwrap_or_default(),
    };
    (settings, faults)
}

fn field<T: DeserializeOwned>(
    value: &Value,
    name: &'static str,
    faults: &mut Vec<(&'static str, FaultKind)>,
) -> Option<T> {
    let value = value.get(name).filter(|value| !value.is_null())?;
    T::deserialize(value)
        .map_err(|error| faults.push((name, kind(&error.to_string()))))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::super::{Level, Tongue};
    use super::*;
    use serde_json::json;

    #[test]
    fn what_can_be_read_is_taken() {
        let (settings, faults) = from_editor(&json!({
            "server": {"path": ""},
            "language": "en",
            "log": "loud",
            "rules": {"missing-lead": "hint"},
            "department": null,
        }));
        assert_eq!(settings.language, Some(Tongue::En));
        assert_eq!(settings.rules["missing-lead"], Level::Hint);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].0, "log");
        assert_eq!(from_editor(&json!(null)), (Settings::default(), vec![]));
    }
}
