//! Who is likely to lead a target: those first that lead targets of like wording and near by.

use super::likeness::Likeness;
use crate::config::Config;
use crate::model::{Document, Named, Role, Roster, Target};
use crate::text::Point;
use std::cmp::Ordering;

/// So many targets round the cursor are compared with the one at it.
const NEAR: usize = 400;

/// What a target at the very place of the cursor would say by its nearness alone.
const NEIGHBOUR: f64 = 0.2;

/// A department as this document knows it.
pub struct Candidate<'a> {
    pub name: &'a str,
    pub leads: usize,
    pub joins: usize,
    /// How much speaks for it: the targets it leads, by how like and how near they are to the one at the cursor.
    pub evidence: f64,
}

/// Every department of the document once, under the name it bears first; the likeliest lead of the target at a point first.
pub fn candidates<'a>(document: &'a Document, point: Point, config: &Config) -> Vec<Candidate<'a>> {
    let targets = document.targets();
    let near = Near::of(document, point);
    let roster = Roster::of(targets, &config.departments);
    let mut found: Vec<Candidate<'a>> = Vec::new();
    let mut seen: Vec<&Named<'a>> = Vec::new();
    for named in &roster.named {
        let at = match seen.iter().position(|one| one.same(named)) {
            Some(at) => at,
            None => {
                seen.push(named);
                found.push(Candidate {
                    name: &named.department.name,
                    leads: 0,
                    joins: 0,
                    evidence: 0.0,
                });
                found.len() - 1
            }
        };
        if named.target.line == point.line {
            continue; // what is written there already is no evidence
        }
        match named.role {
            Role::Lead => {
                found[at].leads += 1;
                found[at].evidence += near.evidence(named.target);
            }
            Role::CoOrganiser | Role::Responsible => found[at].joins += 1,
        }
    }
    found.retain(|one| one.leads + one.joins > 0);
    found.sort_by(|one, other| {
        let likely = other
            .evidence
            .partial_cmp(&one.evidence)
            .unwrap_or(Ordering::Equal);
        likely
            .then(other.leads.cmp(&one.leads))
            .then(other.joins.cmp(&one.joins))
    });
    found
}

/// The targets round a point, and how they compare with the one at it.
struct Near<'a> {
    targets: &'a [Target],
    /// The index of the first of them in the document.
    first: usize,
    likeness: Likeness,
    /// The index of the target at the point, where there is one, and of that place.
    here: Option<usize>,
    middle: usize,
}

impl<'a> Near<'a> {
    fn of(document: &'a Document, point: Point) -> Near<'a> {
        let targets = document.targets();
        let here = targets.iter().position(|target| target.line == point.line);
        let middle = here.unwrap_or(targets.partition_point(|target| target.line < point.line));
        let from = middle.saturating_sub(NEAR / 2);
        let near = &targets[from..targets.len().min(from + NEAR)];
        let text = |target: &Target| {
            let line = document.text().line(target.line as usize);
            target.item.body.of(&line).to_owned()
        };
        let texts: Vec<String> = near.iter().map(text).collect();
        Near {
            targets: near,
            first: from,
            likeness: Likeness::among(texts.iter().map(String::as_str)),
            here: here.map(|here| here - from),
            middle: middle - from,
        }
    }

    /// How like a target is to the one at the point.
    fn alike(&self, index: usize) -> f64 {
        self.here.map_or(0.0, |here| self.likeness.of(here, index))
    }

    /// How much a target says of the one at the point. Its likeness counts by the third power, so that one that is much
    /// alike outweighs many that are a little; and plans keep a department's targets together. Of the ways tried on six
    /// plans this one put a true lead among the first three oftenest.
    fn evidence(&self, target: &Target) -> f64 {
        let found = |near: &Target| near.line.cmp(&target.line);
        let Ok(index) = self.targets.binary_search_by(found) else {
            return 0.0;
        };
        let distance = self.middle.abs_diff(index) as f64;
        self.alike(index).powi(3) + NEIGHBOUR / (1.0 + distance).powi(2)
    }
}

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
    let point = Point::new(target.line, 0);
    let near = Near::of(document, point);
    let (supports, all) = supports(&near);
    let best = supports.into_iter();
    let best = best.max_by(|one, other| one.evidence.total_cmp(&other.evidence))?;
    let mut alike = best.targets;
    alike.retain(|(alike, _)| *alike >= ALIKE);
    alike.sort_by(|one, other| other.0.total_cmp(&one.0));
    let likest = alike.first().map_or(0.0, |(alike, _)| *alike);
    let is_strong = best.evidence >= SHARE * all && alike.len() >= 2 && likest >= LIKEST;
    // What stands near must not speak for somebody else.
    if !is_strong || candidates(document, point, config).first()?.name != best.name {
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
fn supports<'a>(near: &Near<'a>) -> (Vec<Support<'a>>, f64) {
    let mut found: Vec<Support<'a>> = Vec::new();
    let mut all = 0.0;
    for (index, target) in near.targets.iter().enumerate() {
        let leads = &target.responsibility.leads;
        if Some(index) == near.here || leads.is_empty() {
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
