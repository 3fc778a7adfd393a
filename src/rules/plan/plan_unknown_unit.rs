//! `plan-unknown-unit`: a department that nobody knows, one slip of the keyboard away from one that the plan knows well.

use super::units::{by_target, is_blank, place};
use crate::messages::rules::plan as say;
use crate::model::Named;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Who;
use rustc_hash::FxHashMap;

/// Departments named this often are known.
const KNOWN: usize = 2;
/// A roster of so many own departments in `gongwen.toml` is taken to be whole.
const WHOLE_ROSTER: usize = 8;
/// Shorter names are near to too many.
const SHORTEST: usize = 4;

pub(super) static PLAN_UNKNOWN_UNIT: Rule = Rule {
    name: "plan-unknown-unit",
    group: Group::Plan,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "单位名称不在名册中，可能写错了",
        "a department is unknown, and may be misspelt",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("plan_unknown_unit.md"),
    check: Check::Document(Reads::Clauses, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for unit in by_target(context.roster()).flatten() {
        *counts.entry(&unit.department.name).or_default() += 1;
    }
    let own = &context.config.departments;
    let is_own = |name: &str| {
        let mut all = own.iter();
        all.any(|entry| entry.name == name || entry.aliases.iter().any(|alias| alias == name))
    };
    let is_known = |unit: &Named| {
        let often = counts
            .get(&*unit.department.name)
            .is_some_and(|&count| count >= KNOWN);
        unit.department.generic
            || is_blank(unit)
            || often
            || matches!(unit.naming.who, Who::Known(_))
            || is_own(&unit.department.name)
    };
    // Names that are right beyond doubt: of bodies that the dictionary or the user knows.
    let sure: Vec<Vec<char>> = by_target(context.roster())
        .flatten()
        .filter(|unit| {
            matches!(unit.naming.who, Who::Known(_)) && counts[&*unit.department.name] >= KNOWN
        })
        .map(|unit| unit.department.name.as_str())
        .chain(own.iter().map(|entry| entry.name.as_str()))
        .collect::<rustc_hash::FxHashSet<&str>>()
        .into_iter()
        .map(|name| name.chars().collect())
        .collect();
    for unit in by_target(context.roster())
        .flatten()
        .filter(|unit| !is_known(unit))
    {
        let near = nearest(&unit.department.name, &sure);
        if near.is_some() || own.len() >= WHOLE_ROSTER {
            report(context, unit, near, found);
        }
    }
}

/// The one name that differs in a single character, put in, left out or mistaken, or in two that changed places.
fn nearest(name: &str, sure: &[Vec<char>]) -> Option<String> {
    let name: Vec<char> = name.chars().collect();
    if name.len() < SHORTEST {
        return None;
    }
    let mut near = sure.iter().filter(|other| is_one_slip(&name, other));
    match (near.next(), near.next()) {
        (Some(only), None) => Some(only.iter().collect()),
        _ => None,
    }
}

fn is_one_slip(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let head = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let tail = |short: &[char], long: &[char]| {
        let pairs = short.iter().rev().zip(long.iter().rev());
        pairs.take_while(|(a, b)| a == b).count()
    };
    let (short, long) = (&short[head..], &long[head..]);
    let tail = tail(short, long);
    match (&short[..short.len() - tail], &long[..long.len() - tail]) {
        ([], [_]) | ([_], [_]) => true,
        ([a, b], [c, d]) => (a, b) == (d, c),
        _ => false,
    }
}

fn report(
    context: &DocumentContext<'_>,
    unit: &Named,
    near: Option<String>,
    found: &mut Findings<'_>,
) {
    let (range, language) = (place(unit), context.language());
    let name = &unit.department.name;
    let message = match &near {
        Some(near) => say::unknown_unit_near(language, name, near),
        None => say::unknown_unit(language, name),
    };
    let diagnostic = found.report(range, message);
    if let Some(near) = near.filter(|_| !context.document.is_joined()) {
        let title = say::write_unit_as(language, &near);
        diagnostic.fix = Fix::offered(title, vec![(range, near)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_keyboard() {
        let slip = |one: &str, other: &str| {
            let chars = |text: &str| text.chars().collect::<Vec<char>>();
            is_one_slip(&chars(one), &chars(other))
        };
        assert!(slip("区发政委", "区发改委"));
        assert!(slip("区市场监管局局", "区市场监管局"));
        assert!(slip("区市场监局", "区市场监管局"));
        assert!(slip("区改发委", "区发改委"));
        assert!(!slip("区发改委", "区发改委"));
        assert!(!slip("区民政局", "区住建局"));
        assert!(!slip("", ""));
    }
}
