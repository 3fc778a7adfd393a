//! The targets of an earlier plan as evidence for the leads of this year's.

use super::task::targets;
use crate::model::Document;

/// Of a plan so many targets are looked at.
const MOST: usize = 400;

/// A target's words, and who leads it by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Led {
    pub text: String,
    pub leads: Vec<String>,
}

/// The targets that somebody in particular leads.
pub fn led_targets(plan: &Document) -> Vec<Led> {
    let named = |target: &crate::model::Target| -> Vec<String> {
        let leads = target.responsibility.leads.iter();
        let named = leads.filter(|lead| !lead.generic);
        named.map(|lead| lead.name.clone()).collect()
    };
    let all = targets(plan).into_iter().zip(plan.targets()).take(MOST);
    let led = all.map(|(task, target)| Led {
        text: task.text,
        leads: named(target),
    });
    led.filter(|one| !one.leads.is_empty()).collect()
}
