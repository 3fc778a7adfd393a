//! `plan-unit-order`: departments stand in another order than elsewhere in the plan, or than in the user's roster.

use super::called;
use super::units::{by_target, place};
use crate::messages::rules::plan as say;
use crate::model::Named;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use rustc_hash::FxHashMap;

/// Two departments that stand so often in one order, and hardly ever in the other, have an order.
const OFTEN: usize = 3;

pub(super) static PLAN_UNIT_ORDER: Rule = Rule {
    name: "plan-unit-order",
    group: Group::Plan,
    severity: Severity::Hint,
    presets: Presets::OFF,
    since: "0.1.0",
    summary: (
        "单位的先后次序与其他任务或名册不同",
        "departments stand in another order than elsewhere",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_unit_order.md"),
    check: Check::Document(Reads::Clauses, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let neighbours = || {
        by_target(context.roster())
            .flat_map(|units| units.windows(2))
            .filter_map(neighbours)
    };
    let mut counts: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    for (one, next) in neighbours() {
        *counts.entry((name(one), name(next))).or_default() += 1;
    }
    let count = |one, next| counts.get(&(one, next)).copied().unwrap_or_default();
    for (one, next) in neighbours() {
        let (first, second) = (name(one), name(next));
        let is_wrong = match (rank(context, first), rank(context, second)) {
            (Some(first), Some(second)) => first > second,
            _ => count(second, first) >= OFTEN * count(first, second).max(1),
        };
        if is_wrong {
            let language = context.language();
            let target = called(context.document, one.target, language);
            let message = say::unit_order(language, &target, second, first);
            found.report(place(next), message);
        }
    }
}

/// Two that stand side by side in one list.
fn neighbours<'r, 'a>(pair: &'r [Named<'a>]) -> Option<(&'r Named<'a>, &'r Named<'a>)> {
    let [one, next] = pair else { return None };
    let is_list = one.role == next.role && !one.department.generic && !next.department.generic;
    is_list.then_some((one, next))
}

fn name<'a>(unit: &'a Named) -> &'a str {
    &unit.department.name
}

/// The place in the user's roster.
fn rank(context: &DocumentContext<'_>, name: &str) -> Option<usize> {
    let mut own = context.config.departments.iter();
    own.position(|entry| entry.name == name || entry.aliases.iter().any(|alias| alias == name))
}
