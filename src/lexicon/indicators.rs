//! The indicator dictionary, read from `indicators.toml` at first use.

use super::read;
use serde::Deserialize;
use std::sync::LazyLock;

/// Which direction of change is an improvement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    Higher,
    Lower,
    Neutral,
}

/// One indicator of the dictionary.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub category: String,
    /// As usually written, with its scale: 亿元.
    pub unit: String,
    pub better: Better,
    /// How a change is written: `%` or `百分点`.
    pub change_unit: String,
    /// The usual lead departments of a district: a suggestion.
    pub lead: Vec<String>,
    /// Its growth is at constant prices, so a level and a growth do not give the level before.
    #[serde(default)]
    pub real_growth: bool,
    /// Names that mean this indicator only after another word of the sentence.
    #[serde(default)]
    pub after: Vec<ContextualName>,
    pub definition: String,
    /// The statistical system or practice the definition follows.
    pub source: String,
}

/// 年度投资 is the investment of urban projects where 城建 stands before it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContextualName {
    pub name: String,
    pub word: String,
}

#[derive(Deserialize)]
struct Dictionary {
    indicator: Vec<Indicator>,
}

static DICTIONARY: LazyLock<Vec<Indicator>> = LazyLock::new(|| {
    let dictionary: Dictionary = read(include_str!(concat!(env!("OUT_DIR"), "/indicators.json")));
    dictionary.indicator
});

/// All indicators; a mention's `indicator` is an index into this list.
pub fn indicators() -> &'static [Indicator] {
    &DICTIONARY
}

static CONTEXTUAL: LazyLock<Vec<(u16, &ContextualName)>> = LazyLock::new(|| {
    let numbered = (0..).zip(indicators());
    numbered
        .flat_map(|(i, indicator)| indicator.after.iter().map(move |context| (i, context)))
        .collect()
});

/// The names that mean an indicator only after another word, with that indicator, in its order.
pub fn contextual_names() -> &'static [(u16, &'static ContextualName)] {
    &CONTEXTUAL
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn no_name_belongs_to_two_indicators() {
        let mut owners: HashMap<&str, &str> = HashMap::new();
        for indicator in indicators() {
            for name in indicator.aliases.iter().chain([&indicator.name]) {
                let other = owners.insert(name, &indicator.id);
                assert!(
                    other.is_none_or(|id| id == indicator.id),
                    "{name}: {other:?} and {}",
                    indicator.id
                );
            }
        }
    }
}
