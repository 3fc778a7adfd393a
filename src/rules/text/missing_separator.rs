//! `missing-separator`: two percentages with nothing between them.

use crate::config::Level;
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::ProblemKind;
use crate::text::Span;

pub static MISSING_SEPARATOR: Rule = Rule {
    name: "missing-separator",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets {
        // Two figures run together are a wrong figure.
        publish: Some(Level::Error),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "两个百分数连在一起，中间漏了顿号",
        "two percentages run together without a mark between them",
    ),
    source: Source::Standard("GB/T 15834—2011 4.5"),
    fixing: Fixing::Offered,
    page: include_str!("missing_separator.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    let problems = context.line.problems.iter();
    for problem in problems.filter(|problem| problem.kind == ProblemKind::LostSeparator) {
        let words = problem.span.of(context.text);
        let message = say::missing_separator(language, words);
        let fix = words.find(['%', '％']).and_then(|at| {
            let sign = words.get(at..)?.chars().next()?;
            let place = problem.span.start as usize + at + sign.len_utf8();
            let place = context.range(Span::new(place, place));
            Fix::offered(say::add_separator(language), vec![(place, "、".to_owned())])
        });
        found.report(context.range(problem.span), message).fix = fix;
    }
}
