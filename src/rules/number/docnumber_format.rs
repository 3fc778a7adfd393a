//! `docnumber-format`: the number of a document is not written as the standard has it.

use super::figures::{after, before};
use crate::lexicon::numbers;
use crate::messages::rules::number as say;
use crate::rules::Sign;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::{Layer, is_han};
use crate::text::Span;

pub static DOCNUMBER_FORMAT: Rule = Rule {
    name: "docnumber-format",
    group: Group::Number,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "发文字号格式不规范",
        "the number of a document is not written as the standard has it",
    ),
    source: Source::Standard("GB/T 9704—2012 7.2.5"),
    fixing: Fixing::Safe,
    page: include_str!("docnumber_format.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if line.line.layer == Layer::Furniture {
        return;
    }
    for sign in line.signs().iter().filter(|sign| opens(sign.char)) {
        let Some(number) = number_at(line, sign).filter(|number| !number.is_right()) else {
            continue;
        };
        let language = line.language();
        let written = number.span.of(line.text);
        let right = number.right();
        let message = say::docnumber(language, written, &right);
        let (title, edits) = (
            say::write(language, &right),
            vec![(line.range(number.span), right)],
        );
        found.report(line.range(number.span), message).fix = match number.year.len() {
            4 => Fix::safe(title, edits),
            _ => Fix::offered(title, edits),
        };
    }
}

/// What stands after the abbreviation of the issuer: 〔2025〕2号.
struct Number<'a> {
    span: Span,
    brackets: (char, char),
    year: &'a str,
    /// What stands between the year and the closing bracket: 年, or nothing.
    after_year: &'a str,
    /// 第, or nothing.
    ordinal: &'a str,
    serial: &'a str,
}

impl Number<'_> {
    fn is_right(&self) -> bool {
        let plain =
            self.after_year.is_empty() && self.ordinal.is_empty() && !self.serial.starts_with('0');
        self.brackets == ('〔', '〕') && plain && self.year.len() == 4
    }

    fn right(&self) -> String {
        let century = if self.year.len() == 2 { "20" } else { "" };
        format!(
            "〔{century}{}〕{}号",
            self.year,
            self.serial.trim_start_matches('0')
        )
    }
}

/// The number that begins at an opening bracket, after the abbreviation of an issuer. Orders and announcements are
/// counted in another way: 公告（2025）第3号.
fn number_at<'a>(line: &LineContext<'a>, sign: &Sign) -> Option<Number<'a>> {
    let text = line.text;
    let rest = text.get(sign.span().end as usize..)?;
    let (year, rest) = digits(rest)?;
    if !follows_issuer(line, sign) {
        return None;
    }
    let after_year = if rest.starts_with('年') { "年" } else { "" };
    let rest = &rest[after_year.len()..];
    let close = rest.chars().next().filter(|&c| closes(c))?;
    let rest = &rest[close.len_utf8()..];
    let ordinal = if rest.starts_with('第') { "第" } else { "" };
    let (serial, rest) = digits(&rest[ordinal.len()..])?;
    let is_year = match year.len() {
        4 => year.starts_with("19") || year.starts_with("20"),
        2 => sign.char == '〔',
        _ => false,
    };
    let goes_on = numbers()
        .not_serials
        .prefix(after(rest, 0).chars())
        .is_some();
    let is_number = is_year
        && serial.len() <= 5
        && rest.starts_with('号')
        && !goes_on
        && !serial.trim_start_matches('0').is_empty();
    let end = text.len() - rest.len() + '号'.len_utf8();
    is_number.then_some(Number {
        span: Span::new(sign.at as usize, end),
        brackets: (sign.char, close),
        year,
        after_year,
        ordinal,
        serial,
    })
}

/// A Chinese character stands before, and no name of an announcement.
fn follows_issuer(line: &LineContext<'_>, sign: &Sign) -> bool {
    let near = before(line.text, sign.at);
    let is_name = near.chars().last().is_some_and(|&c| is_han(c));
    is_name && numbers().no_issuers.suffix(near.chars()).is_none()
}

fn opens(c: char) -> bool {
    matches!(c, '〔' | '[' | '［' | '(' | '（' | '【' | '﹝')
}

fn closes(c: char) -> bool {
    matches!(c, '〕' | ']' | '］' | ')' | '）' | '】' | '﹞')
}

fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (end > 0).then(|| text.split_at(end))
}
