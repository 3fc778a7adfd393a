//! `date-invalid`: a date that does not exist.

use super::dates::{Date, dates, days_of};
use super::figures::{is_text, whole};
use crate::messages::rules::number as say;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::text::Span;

pub static DATE_INVALID: Rule = Rule {
    name: "date-invalid",
    group: Group::Number,
    severity: Severity::Error,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("不存在的日期", "a date that does not exist"),
    source: Source::Definition("公历"),
    fixing: Fixing::None,
    page: include_str!("date_invalid.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for date in dates(line) {
        if let Some((span, message)) = fault(line, &date) {
            found.report(line.range(span), message);
        }
    }
}

/// The words of a date that cannot be, and what is to be said of them.
fn fault(line: &LineContext<'_>, date: &Date) -> Option<(Span, String)> {
    let (text, language) = (line.text, line.language());
    let number = |span: Span| whole(span.of(text));
    let month = number(date.month)?;
    let first = date.year.unwrap_or(date.month);
    let named = |last: Span, word: &str| {
        let end = last.end + word.len() as u32;
        let span = Span {
            start: first.start,
            end,
        };
        (span, span.of(text).to_owned())
    };
    if !(1..=12).contains(&month) {
        // 13月 alone may be a slip for 13个月.
        let is_date = date.year.is_some() || date.day.is_some();
        let (span, words) = match date.day {
            Some(day) => named(day, "日"),
            None => named(date.month, "月"),
        };
        return is_date.then(|| (span, say::no_such_month(language, &words, month)));
    }
    let day = date.day?;
    let year = date.year.and_then(number).filter(|year| *year >= 1000);
    let (last, number) = (days_of(month, year), number(day)?);
    if (1..=last).contains(&number) {
        return None;
    }
    let (span, words) = named(day, "日");
    let is_leap_day = month == 2 && number == 29;
    let message = match (is_leap_day, year) {
        (true, Some(year)) => say::no_leap_year(language, &words, year),
        _ => say::no_such_day(language, &words, month, last),
    };
    Some((span, message))
}
