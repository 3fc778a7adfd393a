//! What an editor is offered, each with a switch of its own.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something an editor shows or does with the server's help. The name in settings is its own in kebab case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    Outline,
    Hover,
    /// What the report, the plan and the papers of the year before say, in hovers, lenses and completions.
    Companions,
    Completion,
    Folding,
    Selection,
    Definition,
    References,
    Highlight,
    CodeActions,
    Commands,
    SemanticTokens,
    /// All hints at once; each kind has a switch besides.
    Hints,
    HintBase,
    HintScale,
    HintCount,
    HintMeasure,
    HintLastYear,
    CodeLenses,
    WorkspaceSymbols,
    Links,
    Rename,
    Formatting,
    FormatOnType,
    /// What the folders hold is remembered until they are opened again.
    FolderCache,
}

impl Feature {
    pub const ALL: &[Feature] = &[
        Feature::Outline,
        Feature::Hover,
        Feature::Companions,
        Feature::Completion,
        Feature::Folding,
        Feature::Selection,
        Feature::Definition,
        Feature::References,
        Feature::Highlight,
        Feature::CodeActions,
        Feature::Commands,
        Feature::SemanticTokens,
        Feature::Hints,
        Feature::HintBase,
        Feature::HintScale,
        Feature::HintCount,
        Feature::HintMeasure,
        Feature::HintLastYear,
        Feature::CodeLenses,
        Feature::WorkspaceSymbols,
        Feature::Links,
        Feature::Rename,
        Feature::Formatting,
        Feature::FormatOnType,
        Feature::FolderCache,
    ];

    /// Whether it is on where nobody says anything. How many targets a section holds stands in the lens above it, and
    /// which of them have no number in their diagnostics, last year's figures in hovers: at every line that would be too
    /// much for most.
    pub fn by_default(self) -> bool {
        !matches!(
            self,
            Feature::HintCount | Feature::HintMeasure | Feature::HintLastYear
        )
    }
}

/// `[features]`: what is switched off or on. What is not named is as it is by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Features(BTreeMap<Feature, bool>);

impl Features {
    pub fn offers(&self, feature: Feature) -> bool {
        self.0
            .get(&feature)
            .copied()
            .unwrap_or(feature.by_default())
    }

    /// These switches, and where they say nothing those below.
    pub fn over(self, mut below: Features) -> Features {
        below.0.extend(self.0);
        below
    }
}

impl FromIterator<(Feature, bool)> for Features {
    fn from_iter<T: IntoIterator<Item = (Feature, bool)>>(switches: T) -> Features {
        Features(switches.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn features(json: &str) -> Features {
        serde_json::from_str(json).expect("switches")
    }

    #[test]
    fn what_is_not_switched_is_as_by_default() {
        let features = features(r#"{"hover": false, "hint-count": true}"#);
        let off = |feature: &&Feature| !features.offers(**feature);
        let off: Vec<_> = Feature::ALL.iter().filter(off).collect();
        assert_eq!(
            off,
            [
                &Feature::Hover,
                &Feature::HintMeasure,
                &Feature::HintLastYear
            ]
        );
    }

    #[test]
    fn the_upper_switch_is_the_one() {
        let both =
            features(r#"{"hover": true}"#).over(features(r#"{"hover": false, "outline": false}"#));
        assert_eq!(both, features(r#"{"hover": true, "outline": false}"#));
    }
}
