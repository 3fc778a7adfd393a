//! `plan-duplicate-unit`: a department is named twice for one target.

use super::called;
use super::units::{by_target, is_blank, place};
use crate::lexicon::departments;
use crate::messages::rules::plan as say;
use crate::model::Named;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Identity;
use crate::text::{Point, Range};
use rustc_hash::FxHashMap;

pub(super) static PLAN_DUPLICATE_UNIT: Rule = Rule {
    name: "plan-duplicate-unit",
    group: Group::Plan,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "同一项任务中一个单位写了两次",
        "a department is named twice for one target",
    ),
    source: Source::Practice,
    fixing: Fixing::Safe,
    page: include_str!("plan_duplicate_unit.md"),
    // The fix looks at the marks between the departments.
    check: Check::Document(Reads::Words, check),
};

/// Who is meant; of groups what they are called.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    Body(&'a Identity),
    Group(&'a str),
}

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for units in by_target(context.roster()) {
        let mut seen: FxHashMap<Key, &Named> = FxHashMap::default();
        for unit in units {
            let key = match &unit.identity {
                Some(identity) => Key::Body(identity),
                None => Key::Group(&unit.department.name),
            };
            match seen.get(&key) {
                Some(_) if is_blank(unit) => {}
                Some(first) => report(context, first, unit, found),
                None => {
                    seen.insert(key, unit);
                }
            }
        }
    }
}

fn report(context: &DocumentContext<'_>, first: &Named, unit: &Named, found: &mut Findings<'_>) {
    // A body and what it was called before may well stand side by side while one becomes the other.
    let is_former = |unit: &Named| unit.naming.form.is_some_and(|form| form.former.is_some());
    if is_former(first) != is_former(unit) {
        return;
    }
    let language = context.language();
    let target = called(context.document, unit.target, language);
    let (one, other) = (&first.department.name, &unit.department.name);
    let message = match (one == other, first.role == unit.role) {
        (false, _) => say::same_unit(language, &target, one, other),
        (true, true) => say::duplicate_unit(language, &target, one),
        (true, false) => say::unit_in_two_roles(language, &target, one),
    };
    let range = place(unit);
    let deletion = deletion(context, range).filter(|_| !context.document.is_joined());
    let diagnostic = found.report(range, message);
    diagnostic.relate(place(first), say::named_first(language).to_owned());
    diagnostic.fix = deletion.and_then(|edit| {
        let title = say::delete_unit(language, other);
        match one == other {
            true => Fix::safe(title, vec![edit]),
            false => Fix::offered(title, vec![edit]),
        }
    });
}

/// The name with the mark that separates it from its list; with 协办 where it is alone in its list.
fn deletion(context: &DocumentContext<'_>, range: Range) -> Option<(Range, String)> {
    let line = context.text(range.start.line);
    let before = line.get(..range.start.byte as usize)?;
    let after = line.get(range.end.byte as usize..)?;
    let separator = before.chars().next_back()?;
    let start = range.start.byte - separator.len_utf8() as u32;
    let ends_list = after.starts_with(['、', '，', ',', ')', '）', ';', '；']);
    let range_from = |start: u32, end: u32| {
        let point = |byte| Point::new(range.start.line, byte);
        (Range::new(point(start), point(end)), String::new())
    };
    match separator {
        '、' => Some(range_from(start, range.end.byte)),
        _ if after.starts_with('、') => {
            let mark = '、'.len_utf8() as u32;
            Some(range_from(range.start.byte, range.end.byte + mark))
        }
        '，' | ',' if ends_list => Some(range_from(start, range.end.byte)),
        '，' | ',' | '；' | ';' => {
            let verb = verb_before_bracket(after)?;
            Some(range_from(start, range.end.byte + verb as u32))
        }
        _ => None,
    }
}

/// The bytes of 协办 before the bracket that closes the clause.
fn verb_before_bracket(after: &str) -> Option<usize> {
    let chars: Vec<char> = after.chars().take(12).collect();
    let length = departments().co_verbs.prefix(&chars)?;
    let bytes = chars[..length].iter().map(|c| c.len_utf8()).sum();
    matches!(chars.get(length), Some(')' | '）' | ']' | '】')).then_some(bytes)
}
