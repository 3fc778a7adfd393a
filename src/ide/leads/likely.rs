//! The one department that clearly leads targets such as this.

use super::likeness::Likeness;
use super::{NEAR, Place, body, candidates};
use crate::config::Config;
use crate::model::{Document, Target};
use crate::text::Point;

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
pub fn likely<'a>(document: &'a Document, target: &Target, config: &Config) -> Option<Likely<'a>> {
    let near = Near::of(document, target)?;
    let (supports, all) = supports(&near);
    let best = supports.into_iter();
    let best = best.max_by(|one, other| one.evidence.total_cmp(&other.evidence))?;
    let mut alike = best.targets;
    alike.retain(|(alike, _)| *alike >= ALIKE);
    alike.sort_by(|one, other| other.0.total_cmp(&one.0));
    let likest = alike.first().map_or(0.0, |(alike, _)| *alike);
    let is_strong = best.evidence >= SHARE * all && alike.len() >= 2 && likest >= LIKEST;
    // What stands near must not speak for somebody else.
    if !is_strong || first_candidate(document, target, config)? != best.name {
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

fn first_candidate(document: &Document, target: &Target, config: &Config) -> Option<String> {
    let place = Place {
        document,
        point: Point::new(target.line, target.item.body.start),
        config,
        elsewhere: &[],
    };
    Some(candidates(&place).into_iter().next()?.name)
}

/// The targets round one, and how they compare with it.
struct Near<'a> {
    targets: &'a [Target],
    /// The index of the first of them in the document, and among them that of the one.
    first: usize,
    here: usize,
    likeness: Likeness,
}

impl<'a> Near<'a> {
    fn of(document: &'a Document, target: &Target) -> Option<Near<'a>> {
        let targets = document.targets();
        let here = targets.iter().position(|one| one.line == target.line)?;
        let first = here.saturating_sub(NEAR / 2);
        let near = &targets[first..targets.len().min(first + NEAR)];
        let texts: Vec<String> = near.iter().map(|one| body(document, one)).collect();
        Some(Near {
            targets: near,
            first,
            here: here - first,
            likeness: Likeness::among(texts.iter().map(String::as_str)),
        })
    }

    fn alike(&self, index: usize) -> f64 {
        self.likeness.of(self.here, index)
    }
}

/// What the targets near by say for each department, and all of them together.
fn supports<'a>(near: &Near<'a>) -> (Vec<Support<'a>>, f64) {
    let mut found: Vec<Support<'a>> = Vec::new();
    let mut all = 0.0;
    for (index, target) in near.targets.iter().enumerate() {
        let leads = &target.responsibility.leads;
        if index == near.here || leads.is_empty() {
            continue;
        }
        let alike = near.alike(index);
        let evidence = alike.powi(3);
        all += evidence;
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
            found[at].evidence += evidence;
            found[at].targets.push((alike, near.first + index));
        }
    }
    (found, all)
}
