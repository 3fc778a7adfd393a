//! Whom the dictionary names as the usual lead of an indicator, under the name that the document uses.

use crate::lexicon::indicators;
use crate::syntax::{Naming, Who};

/// A suggestion of the dictionary.
pub struct UsualLead {
    pub indicator: u16,
    /// As the dictionary names it, at the level of most names of the document.
    pub name: String,
    /// Which of the document's departments it is.
    pub known: Option<usize>,
}

/// The usual leads of indicators, each once, among the departments that a document names.
pub fn usual_leads(named: &[u16], here: &[&Naming]) -> Vec<UsualLead> {
    let level = most_common_prefix(here);
    let mut found: Vec<UsualLead> = Vec::new();
    for &indicator in named {
        for lead in &indicators()[indicator as usize].lead {
            let naming = Naming::of(lead, &[]);
            // The dictionary speaks of a district; the document may be a city's, whose finance bureau is meant then.
            let is_it = |one: &Naming| same_body(one, &naming) && one.prefix == level;
            let known = here.iter().position(|one| is_it(one));
            let known = known.or_else(|| here.iter().position(|one| same_body(one, &naming)));
            let name = match lead.strip_prefix(naming.prefix.as_str()) {
                // 区委组织部 of a district is 市委组织部 of a city.
                Some(stem) if !level.is_empty() => {
                    let mut prefix = naming.prefix.chars();
                    prefix.next();
                    format!("{level}{}{stem}", prefix.as_str())
                }
                _ => lead.clone(),
            };
            if found.iter().all(|one| one.name != name) {
                found.push(UsualLead {
                    indicator,
                    name,
                    known,
                });
            }
        }
    }
    found
}

fn same_body(one: &Naming, other: &Naming) -> bool {
    matches!(one.who, Who::Known(_)) && one.who == other.who
}

/// 市 where most names of the document begin with it.
fn most_common_prefix(here: &[&Naming]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for prefix in here.iter().map(|one| one.prefix.as_str()) {
        match counts.iter_mut().find(|(known, _)| *known == prefix) {
            Some((_, count)) => *count += 1,
            None => counts.push((prefix, 1)),
        }
    }
    let said = counts.iter().filter(|(prefix, _)| !prefix.is_empty());
    let most = said.max_by_key(|(_, count)| *count);
    most.map_or(String::new(), |(prefix, _)| (*prefix).to_owned())
}
