//! `percent-space`: a space between a number and its per cent sign.

use super::figures::is_text;
use crate::messages::rules::number as say;
use crate::rules::Sign;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::text::Span;

pub static PERCENT_SPACE: Rule = Rule {
    name: "percent-space",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "数字与百分号之间有空格",
        "a space between a number and its per cent sign",
    ),
    source: Source::Practice,
    fixing: Fixing::Safe,
    page: include_str!("percent_space.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for sign in line
        .signs()
        .iter()
        .filter(|sign| matches!(sign.char, '%' | '％' | '‰'))
    {
        let Some(gap) = gap_before(line, sign) else {
            continue;
        };
        let language = line.language();
        let edits = vec![(line.range(gap), String::new())];
        let range = line.range(gap.cover(sign.span()));
        found.report(range, say::percent_space(language)).fix =
            Fix::safe(say::without_space(language), edits);
    }
}

/// The spaces between a digit and the sign.
fn gap_before(line: &LineContext<'_>, sign: &Sign) -> Option<Span> {
    let before = line.text.get(..sign.at as usize)?;
    let number = before.trim_end_matches([' ', '\u{a0}', '\u{3000}', '\u{2009}', '\u{202f}']);
    let is_number = number.ends_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    // Where each digit of 1 1 ％ stands apart, one space less mends nothing.
    let rest = number.trim_end_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    let figure = rest.trim_end_matches([' ', '\u{a0}', '\u{3000}', '.', '．']);
    let is_torn = rest.ends_with([' ', '\u{a0}', '\u{3000}'])
        && figure.ends_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    (is_number && !is_torn && number.len() < before.len())
        .then(|| Span::new(number.len(), before.len()))
}
