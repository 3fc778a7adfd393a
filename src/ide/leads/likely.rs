//! The one who leads a target most likely, where the evidence is strong enough to say so.

use super::{Evidence, Place, candidates};
use crate::config::Config;
use crate::model::{Document, Target};

/// Who most likely leads a target, and the targets that say so.
#[derive(Debug)]
pub struct Likely<'a> {
    pub name: &'a str,
    /// Indices of targets, in order.
    pub because: Vec<usize>,
}

/// Evidence is strong when one department has most of it, from two targets that are truly alike. Of some three hundred
/// leads of nine plans, each taken away in its turn, these bounds name some twenty, all of them rightly; with a share of
/// 0.7 one of seven is wrong.
const SHARE: f64 = 0.75;
const LIKEST: f64 = 0.2;
const ALIKE: f64 = 0.1;
/// So many targets are named as evidence.
const NAMED: usize = 3;

/// What speaks for a department: how much, and which targets, each with its likeness.
struct Support<'a> {
    name: &'a str,
    evidence: f64,
    targets: Vec<(f64, usize)>,
}

/// The likely lead of a target; `None` where the evidence is not strong.
pub fn likely<'a>(
    document: &'a Document,
    target: &Target,
    config: &'a Config,
) -> Option<Likely<'a>> {
    let place = Place {
        document,
        point: target.range().start,
        config,
        elsewhere: &[],
    };
    let (supports, all) = supports(&Evidence::of(&place));
    let best = supports.into_iter();
    let best = best.max_by(|one, other| one.evidence.total_cmp(&other.evidence))?;
    let mut alike = best.targets;
    alike.retain(|(alike, _)| *alike >= ALIKE);
    alike.sort_by(|one, other| other.0.total_cmp(&one.0));
    let likest = alike.first().map_or(0.0, |(alike, _)| *alike);
    let is_strong = best.evidence >= SHARE * all && alike.len() >= 2 && likest >= LIKEST;
    // What stands near must not speak for somebody else.
    if !is_strong || candidates(&place).first()?.name != best.name {
        return None;
    }
    let named = alike.into_iter().take(NAMED);
    let mut because: Vec<usize> = named.map(|(_, index)| index).collect();
    because.sort_unstable();
    Some(Likely {
        name: best.name,
        because,
    })
}

/// What the targets near by say for each department, and all of them together.
fn supports<'a>(evidence: &Evidence<'a>) -> (Vec<Support<'a>>, f64) {
    let mut found: Vec<Support<'a>> = Vec::new();
    let mut all = 0.0;
    for (index, target) in evidence.near.iter().enumerate() {
        let leads = &target.responsibility.leads;
        if Some(index) == evidence.here || leads.is_empty() {
            continue;
        }
        let alike = evidence.alike[index];
        let weight = alike.powi(3);
        all += weight;
        for lead in leads.iter().filter(|lead| !lead.generic) {
            let at = found.iter().position(|one| one.name == lead.name);
            let at = at.unwrap_or_else(|| {
                found.push(Support {
                    name: &lead.name,
                    evidence: 0.0,
                    targets: Vec::new(),
                });
                found.len() - 1
            });
            found[at].evidence += weight;
            found[at].targets.push((alike, evidence.first + index));
        }
    }
    (found, all)
}
