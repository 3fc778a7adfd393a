//! `damaged-date`: a date or the number of a document that has lost a character.

use crate::config::Level;
use crate::messages::rules::text::damage as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::Layer;
use crate::text::Span;

pub static DAMAGED_DATE: Rule = Rule {
    name: "damaged-date",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets {
        // Nobody may see it in print.
        publish: Some(Level::Error),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "日期或文号缺字，如 20251月20日、〔20208号",
        "a date or the number of a document lacks a character",
    ),
    source: Source::Standard("GB/T 9704—2012 7.2.5、7.3.5"),
    fixing: Fixing::Offered,
    page: include_str!("damaged_date.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if matches!(context.line.layer, Layer::Blank | Layer::Furniture) {
        return;
    }
    for digits in runs(context.signs()) {
        let Some((span, whole)) = damage(context, digits) else {
            continue;
        };
        let language = context.language();
        let text = span.of(context.text);
        let (head, tail) = round(context, span);
        let said = |words: &str| format!("{head}{words}{tail}");
        let right = whole.as_deref().map(said);
        let message = say::damaged_date(language, &said(text), right.as_deref());
        found.report(context.range(span), message).fix = whole.and_then(|whole| {
            let title = say::replace_with(language, &whole);
            Fix::offered(title, vec![(context.range(span), whole)])
        });
    }
}

/// What belongs to the date or the number on both sides: 20251 月20日, 〔 20208 号.
fn round<'t>(context: &LineContext<'t>, damaged: Span) -> (&'t str, &'t str) {
    let Span { start, end } = damaged;
    let before = context.text.get(..start as usize).unwrap_or_default();
    let after = context.text.get(end as usize..).unwrap_or_default();
    let is_of_date = |c: char| c.is_ascii_digit() || matches!(c, '月' | '日' | '号');
    let tail = after.len() - after.trim_start_matches(is_of_date).len();
    let head = before.strip_suffix('〔').unwrap_or(before).len();
    (
        before.get(head..).unwrap_or_default(),
        after.get(..tail).unwrap_or_default(),
    )
}

/// The runs of five to eight digits: shorter ones are years and days, longer ones no dates.
fn runs(signs: &[Sign]) -> impl Iterator<Item = Span> {
    let digits = signs.iter().filter(|sign| sign.char.is_ascii_digit());
    let mut digits = digits.map(|sign| sign.span()).peekable();
    std::iter::from_fn(move || {
        let mut run = digits.next()?;
        while let Some(next) = digits.next_if(|next| next.start == run.end) {
            run = run.cover(next);
        }
        Some(run)
    })
    .filter(|run| (3..=8).contains(&run.len()))
}

/// What is damaged, and what it was, where there is only one such date.
fn damage(context: &LineContext<'_>, run: Span) -> Option<(Span, Option<String>)> {
    let digits = run.of(context.text);
    let before = context.before(run.start);
    let rest = context.text.get(run.end as usize..)?;
    if run == context.line.content {
        return whole_line(digits).map(|date| (run, date));
    }
    if before == Some('〔') && rest.starts_with('号') && is_year(digits) && digits.len() > 4 {
        let (year, number) = digits.split_at_checked(4)?;
        let whole = (!number.starts_with('0')).then(|| format!("{year}〕{number}"));
        return Some((run, whole));
    }
    // 20251月20日
    if rest.starts_with('月') && is_year(digits) && matches!(digits.len(), 5 | 6) {
        let (year, month) = digits.split_at_checked(4)?;
        let whole = is_month(month).then(|| format!("{year}年{month}"));
        return Some((run, whole));
    }
    // 20241230日
    if rest.starts_with('日') && is_year(digits) && matches!(digits.len(), 6..=8) {
        let (year, day) = digits.split_at_checked(4)?;
        let whole = only_day(day).map(|day| format!("{year}年{day}"));
        return Some((run, whole));
    }
    // 2024年1230日
    let is_year_before = || {
        let head = context.text.get(..run.start as usize).unwrap_or_default();
        head.strip_suffix('年')
            .is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()))
    };
    if rest.starts_with('日') && matches!(digits.len(), 3 | 4) && is_year_before() {
        return Some((run, only_day(digits)));
    }
    None
}

/// A line that is nothing but 2020730, or 20200730.
fn whole_line(digits: &str) -> Option<Option<String>> {
    let dated = is_year(digits) && matches!(digits.len(), 6..=8);
    let (year, day) = digits.split_at_checked(4).filter(|_| dated)?;
    let is_date = !days(day).is_empty();
    is_date.then(|| only_day(day).map(|day| format!("{year}年{day}日")))
}

fn is_year(digits: &str) -> bool {
    digits.starts_with("19") || digits.starts_with("20")
}

fn is_month(digits: &str) -> bool {
    let is_number = digits.len() == 1 || digits.starts_with('1') || digits.starts_with('0');
    is_number
        && digits
            .parse()
            .is_ok_and(|month: u8| (1..=12).contains(&month))
}

/// `730` as month and day, where there is only one way to read it.
fn only_day(digits: &str) -> Option<String> {
    match &days(digits)[..] {
        [(month, day)] => Some(format!("{month}月{day}")),
        _ => None,
    }
}

fn days(digits: &str) -> Vec<(u8, u8)> {
    let splits = (1..=2).filter_map(|length| {
        let (month, day) = digits.split_at_checked(length)?;
        let is_padded =
            month.starts_with('0') == (day.starts_with('0') || month.len() == 2 && day.len() == 2);
        let whole =
            digits.len() == 4 || !month.starts_with('0') && !day.starts_with('0') || is_padded;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
        (is_day && whole).then_some((month, day))
    });
    splits.collect()
}
