//! `plan-unit-variant`: one department, or one group, is written in two ways: 区发改委 and 区发展改革委.

use super::units::{by_target, place};
use crate::lexicon::{Words, plan};
use crate::messages::rules::plan as say;
use crate::model::Named;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Identity;
use rustc_hash::FxHashMap;

/// The bytes of 、, the longest mark that separates departments.
const MARK: u32 = 3;

pub(super) static PLAN_UNIT_VARIANT: Rule = Rule {
    name: "plan-unit-variant",
    group: Group::Plan,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "同一单位的写法前后不一",
        "one department is written in two ways",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("plan_unit_variant.md"),
    check: Check::Document(Reads::Clauses, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    bodies(context, found);
    groups(context, found);
}

/// How often a body is written in each way, in the order of the text.
type Ways<'a> = Vec<(&'a str, usize)>;

fn bodies(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let named = || by_target(context.roster()).flatten();
    let mut ways: FxHashMap<&Identity, Ways> = FxHashMap::default();
    for unit in named() {
        let Some((identity, way)) = unit.identity.as_ref().zip(way(unit)) else {
            continue;
        };
        let all = ways.entry(identity).or_default();
        match all.iter_mut().find(|(other, _)| *other == way) {
            Some((_, count)) => *count += 1,
            None => all.push((way, 1)),
        }
    }
    for unit in named() {
        let Some(way) = way(unit) else { continue };
        let all = unit
            .identity
            .as_ref()
            .and_then(|identity| ways.get(identity));
        let usual = all.and_then(|all| usual(all));
        if let Some(usual) = usual.filter(|usual| *usual != way) {
            report(context, unit, way, usual, found);
        }
    }
}

/// How a body is called, without its level, which is often written once for a whole list.
fn way<'a>(unit: &'a Named) -> Option<&'a str> {
    let name = unit.department.name.as_str();
    // 区科技局（区外专局) says two names at once.
    if name.contains(['（', '(', '〈', '[', '【']) {
        return None;
    }
    Some(
        name.strip_prefix(unit.naming.prefix.as_str())
            .unwrap_or(name),
    )
}

/// The way in which it is mostly written; of equals the first.
fn usual<'a>(ways: &Ways<'a>) -> Option<&'a str> {
    let most = ways.iter().rev().max_by_key(|(_, count)| *count);
    most.map(|(way, _)| *way)
}

fn report(
    context: &DocumentContext<'_>,
    unit: &Named,
    way: &str,
    usual: &str,
    found: &mut Findings<'_>,
) {
    let (range, language) = (place(unit), context.language());
    let name = &unit.department.name;
    let prefix = name.strip_suffix(way).unwrap_or_default();
    let wanted = format!("{prefix}{usual}");
    let message = say::unit_variant(language, name, &wanted);
    let diagnostic = found.report(range, message);
    let is_plain = range.end.byte - range.start.byte == name.len() as u32;
    if is_plain && !context.document.is_joined() {
        let title = say::write_unit_as(language, &wanted);
        diagnostic.fix = Fix::offered(title, vec![(range, wanted)]);
    }
}

/// Two groups that stand side by side elsewhere, 区相关部门、相关街道板块, and here as one: 相关部门街道板块.
fn groups(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let mut pairs: FxHashMap<String, Vec<Pair>> = FxHashMap::default();
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for units in by_target(context.roster()) {
        for unit in units.iter().filter(|unit| unit.department.generic) {
            *counts.entry(&unit.department.name).or_default() += 1;
        }
        for pair in units.windows(2) {
            let [one, next] = pair else { continue };
            if let Some(written) = side_by_side(one, next) {
                let first = core(&one.department.name);
                let both = first.clone() + &core(&next.department.name);
                count(pairs.entry(both).or_default(), first, written);
            }
        }
    }
    if pairs.is_empty() {
        return;
    }
    for unit in by_target(context.roster()).flatten() {
        let name = &*unit.department.name;
        let ways = pairs.get(&core(name)).filter(|_| unit.department.generic);
        let own = counts.get(name).copied().unwrap_or_default();
        let Some(ways) = ways.filter(|ways| ways.iter().map(|way| way.count).sum::<usize>() > own)
        else {
            continue;
        };
        let most = ways.iter().rev().max_by_key(|way| way.count);
        if let Some(usual) = most {
            report_group(context, unit, usual, found);
        }
    }
}

/// Two groups side by side, as they are written, and how often.
struct Pair {
    /// What the first of them is made of.
    first: String,
    written: String,
    count: usize,
}

fn count(ways: &mut Vec<Pair>, first: String, written: String) {
    match ways.iter_mut().find(|way| way.written == written) {
        Some(way) => way.count += 1,
        None => ways.push(Pair {
            first,
            written,
            count: 1,
        }),
    }
}

fn report_group(
    context: &DocumentContext<'_>,
    unit: &Named,
    usual: &Pair,
    found: &mut Findings<'_>,
) {
    let (range, language) = (place(unit), context.language());
    let name = &unit.department.name;
    let message = say::groups_run_together(language, name, &usual.written);
    let diagnostic = found.report(range, message);
    // The mark alone: whether all are meant or those concerned is not ours to change.
    let ends = name.char_indices().map(|(at, _)| at).skip(1);
    let divides = |at: &usize| {
        name.get(..*at)
            .is_some_and(|part| core(part) == usual.first)
    };
    let Some(at) = ends.filter(divides).last() else {
        return;
    };
    let (one, next) = name.split_at(at);
    let is_plain = range.end.byte - range.start.byte == name.len() as u32;
    if is_plain && !context.document.is_joined() {
        let wanted = format!("{one}、{next}");
        let title = say::write_unit_as(language, &wanted);
        diagnostic.fix = Fix::offered(title, vec![(range, wanted)]);
    }
}

/// Two groups with no more than a mark between them, as they are written.
fn side_by_side(one: &Named, next: &Named) -> Option<String> {
    let (from, to) = (place(one).end, place(next).start);
    let is_near = from.line == to.line && from < to && to.byte - from.byte <= MARK;
    let (one, next) = (one.department, next.department);
    (is_near && one.generic && next.generic).then(|| format!("{}、{}", one.name, next.name))
}

/// What a group is made of: 部门街道板块.
fn core(name: &str) -> String {
    let words: &Words = &plan().group_words;
    let chars: Vec<char> = name.chars().collect();
    let (mut left, mut at) = (String::new(), 0);
    while let Some(&c) = chars.get(at) {
        match words.prefix(&chars[at..]) {
            Some(length) => at += length,
            None => {
                left.push(c);
                at += 1;
            }
        }
    }
    left
}
