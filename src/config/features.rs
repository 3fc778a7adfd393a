//! What an editor is offered, each with a switch of its own.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something an editor shows or does with the server's help. The name in settings is its own in kebab case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    Outline,
    Hover,
    Completion,
    Folding,
    Selection,
    Definition,
    References,
    Highlight,
    CodeActions,
    Formatting,
    FormatOnType,
}

impl Feature {
    pub const ALL: &[Feature] = &[
        Feature::Outline,
        Feature::Hover,
        Feature::Completion,
        Feature::Folding,
        Feature::Selection,
        Feature::Definition,
        Feature::References,
        Feature::Highlight,
        Feature::CodeActions,
        Feature::Formatting,
        Feature::FormatOnType,
    ];
}

/// `[features]`: what is switched off, or on again. What is not named is on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Features(BTreeMap<Feature, bool>);

impl Features {
    pub fn offers(&self, feature: Feature) -> bool {
        self.0.get(&feature).copied().unwrap_or(true)
    }

    /// These switches, and where they say nothing those below.
    pub fn over(self, mut below: Features) -> Features {
        below.0.extend(self.0);
        below
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn features(json: &str) -> Features {
        serde_json::from_str(json).expect("switches")
    }

    #[test]
    fn what_is_not_switched_off_is_on() {
        let features = features(r#"{"hover": false, "code-actions": true}"#);
        let off = |feature: &&Feature| !features.offers(**feature);
        let off: Vec<_> = Feature::ALL.iter().filter(off).collect();
        assert_eq!(off, [&Feature::Hover]);
    }

    #[test]
    fn the_upper_switch_is_the_one() {
        let both =
            features(r#"{"hover": true}"#).over(features(r#"{"hover": false, "outline": false}"#));
        assert_eq!(both, features(r#"{"hover": true, "outline": false}"#));
    }
}
