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
        .filter(|sign| is_wide(line, sign))
        .collect();
    let Some(first) = wide.iter().position(|sign| is_digit(sign.char)) else {
        return;
    };
    let run = wide[first..]
        .windows(2)
        .take_while(|pair| pair[0].span().end == pair[1].at)
        .count();
    let span = wide[first].span().cover(wide[first + run].span());
    let numbers = wide.iter().enumerate().filter(|(at, sign)| {
        is_digit(sign.char) && (*at == 0 || wide[at - 1].span().end != sign.at)
    });
    let language = line.language();
    let message = say::fullwidth_digit(language, span.of(line.text), numbers.count());
    let edits = wide
        .iter()
        .map(|sign| (line.range(sign.span()), narrow(sign.char)))
        .collect();
    found.report(line.range(span), message).fix = Fix::safe(say::narrow_digits(language), edits);
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
