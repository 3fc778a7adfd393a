//! `nested-title-marks`: a title inside a title has marks of its own.

use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};

pub static NESTED_TITLE_MARKS: Rule = Rule {
    name: "nested-title-marks",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "书名号里面的书名号应用单书名号〈〉",
        "a title inside a title takes single marks 〈〉",
    ),
    source: Source::Standard("GB/T 15834—2011 4.15"),
    fixing: Fixing::Safe,
    page: include_str!("nested_title_marks.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let is_mark = |sign: &&Sign| matches!(sign.char, '《' | '》' | '〈' | '〉');
    let marks: Vec<Sign> = context.signs().iter().filter(is_mark).copied().collect();
    // A title with another in it has four marks.
    if marks.len() < 4 {
        return;
    }
    let language = context.language();
    for (open, close) in inner_titles(&marks).unwrap_or_default() {
        let title = open.span().cover(close.span());
        let message = say::nested_title(language, title.of(context.text));
        found.report(context.range(title), message).fix = Fix::safe(
            say::single_marks(language),
            vec![
                (context.range(open.span()), "〈".to_owned()),
                (context.range(close.span()), "〉".to_owned()),
            ],
        );
    }
}

/// Double marks right inside double ones; `None` where the marks of the line do not match, for then nobody can tell.
fn inner_titles(marks: &[Sign]) -> Option<Vec<(Sign, Sign)>> {
    let mut open: Vec<Sign> = Vec::new();
    let mut found = Vec::new();
    for &mark in marks {
        match mark.char {
            '《' | '〈' => open.push(mark),
            _ => {
                let first = open.pop()?;
                let matches = (first.char == '《') == (mark.char == '》');
                let is_inner = open.last().is_some_and(|outer| outer.char == '《');
                if !matches {
                    return None;
                }
                // One at a time: inside what becomes single, double marks are right again.
                if is_inner && mark.char == '》' && open.len() == 1 {
                    found.push((first, mark));
                }
            }
        }
    }
    open.is_empty().then_some(found)
}
