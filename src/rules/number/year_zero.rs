//! `year-zero`: the 〇 of a year in Chinese numerals is another character.

use super::figures::is_text;
use crate::messages::rules::number as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::text::Span;

pub static YEAR_ZERO: Rule = Rule {
    name: "year-zero",
    group: Group::Number,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "汉字年份中的“〇”写成了别的字符",
        "the 〇 of a year in Chinese numerals is another character",
    ),
    source: Source::Standard("GB/T 15835—2011 5.2.5"),
    fixing: Fixing::Safe,
    page: include_str!("year_zero.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    let ends = line.text.match_indices('年');
    let years: Vec<(Span, Severity)> = ends
        .filter_map(|(at, _)| year_before(line.text, at))
        .collect();
    // A letter is mended without asking, a circle is not.
    for severity in [Severity::Warning, Severity::Information] {
        let alike = years.iter().filter(|(_, of)| *of == severity);
        let alike: Vec<Span> = alike.map(|(span, _)| *span).collect();
        report(line, &alike, severity, found);
    }
}

/// All years of a paragraph at once, at the first.
fn report(line: &LineContext<'_>, years: &[Span], severity: Severity, found: &mut Findings<'_>) {
    let Some(first) = years.first() else {
        return;
    };
    let language = line.language();
    let written = first.of(line.text);
    let right: String = written
        .chars()
        .map(|c| if is_zero(c) { '〇' } else { c })
        .collect();
    let zeros = years.iter().flat_map(|&year| zeros(line.text, year));
    let edits = zeros.map(|zero| (line.range(zero), "〇".to_owned()));
    let edits = edits.collect();
    let title = match years.len() {
        1 => say::write(language, &format!("{right}年")),
        _ => say::write_all_zeros(language),
    };
    let message = say::year_zero(language, written, &right, years.len());
    let finding = found.report(line.range(*first), message);
    finding.severity = severity;
    finding.fix = match severity {
        Severity::Warning => Fix::safe(title, edits),
        _ => Fix::offered(title, edits),
    };
}

/// The wrong zeros of a year.
fn zeros(text: &str, year: Span) -> impl Iterator<Item = Span> {
    let written = year.of(text).char_indices();
    written.filter(|(_, c)| is_zero(*c)).map(move |(from, c)| {
        let from = year.start as usize + from;
        Span::new(from, from + c.len_utf8())
    })
}

/// Four numerals before 年, one of them a zero that is no 〇. A circle or the word for zero is less wrong than a letter.
fn year_before(text: &str, at: usize) -> Option<(Span, Severity)> {
    let before = text.get(..at)?;
    let mut chars = before.char_indices().rev();
    let mut numerals = 0;
    let mut worst = None;
    let mut start = at;
    for (from, c) in chars.by_ref().take(4) {
        match c {
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' => numerals += 1,
            '〇' => {}
            '○' | '零' => worst = worst.max(Some(false)),
            c if is_zero(c) => worst = worst.max(Some(true)),
            _ => return None,
        }
        start = from;
    }
    let first = before.get(start..)?.chars().next()?;
    let is_alone = chars
        .next()
        .is_none_or(|(_, c)| !is_zero(c) && !"〇一二三四五六七八九十".contains(c));
    let severity = if worst? {
        Severity::Warning
    } else {
        Severity::Information
    };
    let is_year = matches!(first, '一' | '二') && numerals >= 2 && is_alone;
    (is_year && before[start..].chars().count() == 4).then_some((Span::new(start, at), severity))
}

/// What is written for 〇: a letter, a digit, a circle, the word.
fn is_zero(c: char) -> bool {
    matches!(
        c,
        'O' | 'o'
            | '0'
            | 'Ｏ'
            | 'ｏ'
            | '０'
            | '○'
            | '◯'
            | '零'
            | '\u{39f}'
            | '\u{3bf}'
            | '\u{41e}'
            | '\u{43e}'
    )
}
