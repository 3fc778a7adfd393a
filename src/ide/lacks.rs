//! What a target lacks of what the rules ask for. What a rule that is switched off asks for is not missed.

use crate::config::{Config, Level};
use crate::model::{Measure, Target};
use crate::rules::{MISSING_LEAD, MISSING_QUANTITY, Rule};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nobody leads it or answers for it.
    Lead,
    /// It has no number to be measured by.
    Quantity,
}

impl Lack {
    pub const ALL: [Lack; 2] = [Lack::Lead, Lack::Quantity];

    /// Whether this is missed in a target.
    pub fn is_in(self, target: &Target, config: &Config) -> bool {
        let lacks = match self {
            Lack::Lead => !target.responsibility.has_owner(),
            Lack::Quantity => target.item.measure != Measure::Numeric,
        };
        lacks && config.levels.get(self.rule().name) != Some(&Level::Off)
    }

    fn rule(self) -> &'static Rule {
        match self {
            Lack::Lead => &MISSING_LEAD,
            Lack::Quantity => &MISSING_QUANTITY,
        }
    }
}
