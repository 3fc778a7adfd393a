//! `straight-quote`: a quotation in the marks of a typewriter.

use super::is_beside;
use crate::messages::rules::text::damage::replace_with;
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::{Layer, ProblemKind, is_han};
use crate::text::Span;

pub static STRAIGHT_QUOTE: Rule = Rule {
    name: "straight-quote",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "引号应为“ ”，不用直引号 \"",
        "Chinese quotation marks are “ ”, not \"",
    ),
    source: Source::Standard("GB/T 15834—2011 4.8"),
    fixing: Fixing::Offered,
    page: include_str!("straight_quote.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if !matches!(context.line.layer, Layer::Body | Layer::Salutation) {
        return;
    }
    if memchr::memchr(b'"', context.text.as_bytes()).is_none() {
        return;
    }
    let marks: Vec<&Sign> = context
        .signs()
        .iter()
        .filter(|sign| sign.char == '"')
        .collect();
    // <a href="…">
    if context.text.contains("=\"") {
        return;
    }
    let language = context.language();
    let is_even = marks.len().is_multiple_of(2);
    for pair in marks.chunks(2) {
        let is_chinese = |mark: &&Sign| is_beside(context, mark.span(), is_han);
        if !pair.iter().any(is_chinese) {
            continue;
        }
        let (Some(first), Some(last)) = (pair.first(), pair.last()) else {
            continue;
        };
        let whole = first.span().cover(last.span());
        let message = say::straight_quotes(language, whole.of(context.text));
        if let ([mark], 1) = (pair, marks.len())
            && let Some((whole, meant)) = other_half(context, mark.span())
        {
            let message = say::straight_quotes(language, whole.of(context.text));
            let edits = vec![(context.range(mark.span()), meant.to_owned())];
            found.report(context.range(whole), message).fix =
                Fix::offered(replace_with(language, meant), edits);
            continue;
        }
        // An odd one may stand anywhere, and then nobody knows which opens.
        let fix = match (is_even, pair) {
            (true, [first, last]) => Fix::offered(
                say::curl_quotes(language),
                vec![
                    (context.range(first.span()), "“".to_owned()),
                    (context.range(last.span()), "”".to_owned()),
                ],
            ),
            _ => None,
        };
        found.report(context.range(whole), message).fix = fix;
    }
}

/// “十四五": the quotation that a lone Chinese mark and a straight one make, and what the straight one should be.
fn other_half(context: &LineContext<'_>, straight: Span) -> Option<(Span, &'static str)> {
    let problems = context.line.problems.iter();
    let lone = problems.filter(|one| one.kind == ProblemKind::UnpairedMark);
    let mut marks = lone.filter_map(|one| match one.span.of(context.text) {
        "“" if one.span.end <= straight.start => Some((one.span, "”")),
        "”" if one.span.start >= straight.end => Some((one.span, "“")),
        _ => None,
    });
    let (mark, meant) = marks.next()?;
    // With two of them nobody knows which is meant.
    marks
        .next()
        .is_none()
        .then(|| (mark.cover(straight), meant))
}
