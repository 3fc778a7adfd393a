//! `fullwidth-digit`: digits of full width.

use super::figures::is_text;
use crate::messages::rules::number as say;
use crate::rules::Sign;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};

pub static FULLWIDTH_DIGIT: Rule = Rule {
    name: "fullwidth-digit",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("数字用了全角", "digits of full width"),
    source: Source::Standard("GB/T 15835—2011 5.1.7"),
    fixing: Fixing::Safe,
    page: include_str!("fullwidth_digit.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    let wide: Vec<&Sign> = line
        .signs()
        .iter()
        .filter(|sign| is_wide(line, sign) && !is_in_mark(line, sign))
        .collect();
    let Some(first) = wide.first() else {
        return;
    };
    let is_joined = |pair: &&[&Sign]| pair[0].span().end == pair[1].at;
    let joined = wide.windows(2).filter(is_joined).count();
    let rest = wide.windows(2).take_while(is_joined);
    let span = rest.fold(first.span(), |all, pair| all.cover(pair[1].span()));
    let language = line.language();
    let message = say::fullwidth_digit(language, span.of(line.text), wide.len() - joined);
    let edits = wide
        .iter()
        .map(|sign| (line.range(sign.span()), narrow(sign.char)))
        .collect();
    found.report(line.range(span), message).fix = Fix::safe(say::narrow_digits(language), edits);
}

/// The number of a paragraph: its neighbours are written alike, and it goes with them.
fn is_in_mark(line: &LineContext<'_>, sign: &Sign) -> bool {
    let mut marks = line.line.blocks.iter().filter_map(|block| block.ordinal);
    marks.any(|mark| mark.span.contains(sign.span()))
}

fn is_digit(c: char) -> bool {
    ('０'..='９').contains(&c)
}

/// A wide digit, or a wide point or per cent sign that belongs to it.
fn is_wide(line: &LineContext<'_>, sign: &Sign) -> bool {
    let digit_before = || line.before(sign.at).is_some_and(is_digit);
    match sign.char {
        '．' => digit_before() && line.after(sign.span().end).is_some_and(is_digit),
        '％' => digit_before(),
        c => is_digit(c),
    }
}

fn narrow(c: char) -> String {
    let narrow = match c {
        '．' => '.',
        '％' => '%',
        c => char::from_u32((c as u32).saturating_sub(0xfee0)).unwrap_or(c),
    };
    narrow.to_string()
}
