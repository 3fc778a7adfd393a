//! `unbalanced-pair`: a quotation mark, bracket or title mark without its other half.

use super::lone_marks::{Place, places};
use crate::messages::rules::text::marks as say;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};

pub static UNBALANCED_PAIR: Rule = Rule {
    name: "unbalanced-pair",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "引号、括号、书名号缺了一半",
        "a quotation mark, bracket or title mark lacks its other half",
    ),
    source: Source::Standard("GB/T 15834—2011 4.8、4.9、4.15"),
    fixing: Fixing::None,
    page: include_str!("unbalanced_pair.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if context.line.problems.is_empty() {
        return;
    }
    let language = context.language();
    for place in places(context) {
        let (span, message) = match place {
            Place::Lone(mark) => (mark, say::lone_mark(language, mark.of(context.text))),
            Place::Seam(marks) => (marks, say::seam_of_quotations(language)),
            Place::Turned(..) => continue,
        };
        found.report(context.range(span), message);
    }
}
