//! `date-format`: a date not written as the standards have it.

use super::dates::{dates, days_of};
use super::figures::{after, before, is_in_code, is_quoted, is_text, whole};
use crate::lexicon::numbers;
use crate::messages::rules::number as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::RowForm;
use crate::text::Span;

pub static DATE_FORMAT: Rule = Rule {
    name: "date-format",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "日期写法不规范（2025.1.27、25年、01月）",
        "a date not written as the standards have it (2025.1.27, 25年, 01月)",
    ),
    source: Source::Standard("GB/T 15835—2011 5.1.4、GB/T 9704—2012 7.3.5.4"),
    fixing: Fixing::Safe,
    page: include_str!("date_format.md"),
    check: Check::Lines(check),
};

/// 2025.1.7
const SHORTEST_DATE: usize = 8;

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for &figure in line.figures() {
        match figure.of(line.text).len() {
            2 => short_year(line, figure, found),
            SHORTEST_DATE.. if !is_table(line) => dotted(line, figure, found),
            _ => {}
        }
    }
    padded(line, found);
}

/// The cells of a table are narrow, and dates may be short there.
fn is_table(line: &LineContext<'_>) -> bool {
    let row = line.line.row.as_ref();
    row.is_some_and(|row| row.form != RowForm::Single)
}

/// 2025.1.27
fn dotted(line: &LineContext<'_>, figure: Span, found: &mut Findings<'_>) {
    let text = line.text;
    let written = figure.of(text);
    let parts: Vec<u32> = written.split('.').filter_map(whole).collect();
    let [year @ 1900..=2100, month @ 1..=12, day] = parts[..] else {
        return;
    };
    let is_date =
        written.split('.').count() == 3 && (1..=days_of(month, Some(year))).contains(&day);
    if !is_date || is_in_code(line, figure) || is_quoted(text, figure.start) {
        return;
    }
    let right = format!("{year}年{month}月{day}日");
    let language = line.language();
    let message = say::dotted_date(language, written, &right);
    let edits = vec![(line.range(figure), right.clone())];
    found.report(line.range(figure), message).fix = Fix::safe(say::write(language, &right), edits);
}

/// 2025年01月07日: the standard for documents has no zeros in the date of issue; the one for numbers is more lenient.
fn padded(line: &LineContext<'_>, found: &mut Findings<'_>) {
    let text = line.text;
    for date in dates(line) {
        let is_padded = |span: &Span| matches!(span.of(text).as_bytes(), [b'0', b'1'..=b'9']);
        let parts: Vec<Span> = [Some(date.month), date.day]
            .into_iter()
            .flatten()
            .filter(is_padded)
            .collect();
        let Some(first) = parts.first() else {
            continue;
        };
        let last = date.day.unwrap_or(date.month);
        let unit = text
            .get(last.end as usize..)
            .and_then(|rest| rest.chars().next());
        let whole = Span {
            start: date.year.unwrap_or(*first).start.min(first.start),
            end: last.end + unit.map_or(0, |c| c.len_utf8() as u32),
        };
        let zero = |span: &Span| Span {
            end: span.start + 1,
            ..*span
        };
        let edits = parts
            .iter()
            .map(|part| (line.range(zero(part)), String::new()))
            .collect();
        let language = line.language();
        let message = say::padded_date(language, whole.of(text));
        let finding = found.report(line.range(whole), message);
        finding.severity = Severity::Hint;
        finding.fix = Fix::offered(say::without_zeros(language), edits);
    }
}

/// 25年1月, 25年上半年: a year of two digits. 25年 alone may be a span of time.
fn short_year(line: &LineContext<'_>, figure: Span, found: &mut Findings<'_>) {
    let text = line.text;
    let written = figure.of(text);
    let near = after(text, figure.end);
    let ['年', rest @ ..] = near.chars() else {
        return;
    };
    let goes_on = names_month(rest)
        || [near.chars(), rest]
            .iter()
            .any(|rest| numbers().year_goes_on.prefix(rest).is_some());
    let is_part = numbers()
        .not_year_after
        .suffix(before(text, figure.start).chars())
        .is_some();
    if !goes_on || is_part || is_in_code(line, figure) || is_quoted(text, figure.start) {
        return;
    }
    let Some(year) = whole(written) else {
        return;
    };
    let century = if year < 50 { 2000 } else { 1900 };
    let right = format!("{}年", century + year);
    let whole = Span {
        end: figure.end + '年'.len_utf8() as u32,
        ..figure
    };
    let language = line.language();
    let message = say::short_year(language, whole.of(text), &right);
    let edits = vec![(line.range(whole), right.clone())];
    found.report(line.range(whole), message).fix =
        Fix::offered(say::write(language, &right), edits);
}

/// 1月 after 25年; not 25年1个月.
fn names_month(rest: &[char]) -> bool {
    let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    (1..=2).contains(&digits) && rest.get(digits) == Some(&'月')
}
