//! `fullwidth-digit`: ４ in a line whose other digits are 4.

use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};

pub static FULLWIDTH_DIGIT: Rule = Rule {
    name: "fullwidth-digit",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "半角数字中夹着全角数字",
        "a full-width digit among half-width ones",
    ),
    source: Source::Practice,
    fixing: Fixing::Safe,
    page: include_str!("fullwidth_digit.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let signs = context.signs();
    let full: Vec<&Sign> = signs
        .iter()
        .filter(|sign| half(sign.char).is_some())
        .collect();
    if full.is_empty() || !signs.iter().any(|sign| sign.char.is_ascii_digit()) {
        return;
    }
    let language = context.language();
    let numbers = full.chunk_by(|one, next| one.span().end == next.at);
    for number in numbers {
        let [first, ..] = number else { continue };
        let span = number
            .iter()
            .fold(first.span(), |span, sign| span.cover(sign.span()));
        // （１） counts a list, in whatever width.
        if context.before(span.start) == Some('（') && context.after(span.end) == Some('）') {
            continue;
        }
        let digits: String = number.iter().filter_map(|sign| half(sign.char)).collect();
        let message = say::fullwidth_digits(language, span.of(context.text), &digits);
        let title = say::narrow_digits(language, &digits);
        let range = context.range(span);
        found.report(range, message).fix = Fix::safe(title, vec![(range, digits)]);
    }
}

fn half(c: char) -> Option<char> {
    let value = (c as u32).checked_sub('０' as u32)?;
    char::from_digit(value, 10)
}
