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
    let evidence = evidence_of(document, point);
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
                found[at].evidence += evidence(named.target);
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

/// How much a target says of the one at the cursor. Its likeness counts by the third power, so that one that is much
/// alike outweighs many that are a little; and plans keep a department's targets together. Of the ways tried on six
/// plans this one put a true lead among the first three oftenest.
fn evidence_of(document: &Document, point: Point) -> impl Fn(&Target) -> f64 {
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
    let likeness = Likeness::among(texts.iter().map(String::as_str));
    let lines: Vec<u32> = near.iter().map(|target| target.line).collect();
    move |target| {
        let Ok(other) = lines.binary_search(&target.line) else {
            return 0.0;
        };
        let alike = here.map_or(0.0, |here| likeness.of(here - from, other).powi(3));
        let distance = (middle - from).abs_diff(other) as f64;
        alike + NEIGHBOUR / (1.0 + distance).powi(2)
    }
}
