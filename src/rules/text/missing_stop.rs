//! `missing-stop`: a stop was lost behind a per cent sign.

use super::figure_before;
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::ProblemKind;
use crate::text::Span;

pub static MISSING_STOP: Rule = Rule {
    name: "missing-stop",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("百分号后面漏了句号", "a stop is missing after a percentage"),
    source: Source::Standard("GB/T 15834—2011 4.1"),
    fixing: Fixing::Offered,
    page: include_str!("missing_stop.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    let problems = context.line.problems.iter();
    for problem in problems.filter(|problem| problem.kind == ProblemKind::LostStop) {
        let end = problem.span.end;
        let figure = figure_before(context, problem.span);
        let message = say::missing_stop(language, figure.of(context.text), after(context, end));
        let place = Span { start: end, end };
        found.report(context.range(figure), message).fix = Fix::offered(
            say::add_stop(language),
            vec![(context.range(place), "。".to_owned())],
        );
    }
}

/// A few characters from a byte on, to the end of the clause where that is near.
fn after<'t>(context: &LineContext<'t>, byte: u32) -> &'t str {
    let rest = context.text.get(byte as usize..).unwrap_or_default();
    let end = rest.char_indices().nth(10).map_or(rest.len(), |(at, _)| at);
    let head = rest.get(..end).unwrap_or_default();
    head.split(['，', '。', '；', '、', ',', ';'])
        .next()
        .unwrap_or(head)
}
