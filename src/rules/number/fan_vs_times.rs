//! `fan-vs-times`: 翻番 and a multiple beside it that do not fit.

use super::figures::{before, bytes, is_text};
use crate::lexicon::{figures, numbers};
use crate::messages::rules::number as say;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::syntax::han_whole;
use crate::text::Span;
use rust_decimal::Decimal;

pub static FAN_VS_TIMES: Rule = Rule {
    name: "fan-vs-times",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "“翻番”与倍数、前后数值对不上",
        "“翻番” does not fit the multiple or the figures beside it",
    ),
    source: Source::Definition("翻一番为2倍，翻两番为4倍"),
    fixing: Fixing::None,
    page: include_str!("fan_vs_times.md"),
    check: Check::Lines(check),
};

/// Between a doubling and its multiple stand no more characters.
const FARTHEST: usize = 12;

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    let text = line.text;
    for (at, _) in text.match_indices('番') {
        let Some((start, doublings)) = doublings_before(text, at) else {
            continue;
        };
        let span = Span::new(start, at + "番".len());
        let times = Decimal::from(1u32 << doublings);
        let clause = sentence_round(text, start, at);
        let Some((words, told)) = multiple_in(text, clause) else {
            continue;
        };
        if told >= times || !speak_of_one_thing(line, span, words) {
            continue;
        }
        let message = say::fan(
            line.language(),
            span.of(text),
            1 << doublings,
            words.of(text),
            &told.normalize().to_string(),
        );
        found.report(line.range(span.cover(words)), message);
    }
}

/// They stand close together, and no other indicator is named between them.
fn speak_of_one_thing(line: &LineContext<'_>, doubling: Span, multiple: Span) -> bool {
    let (from, to) = match doubling.start < multiple.start {
        true => (doubling.end, multiple.start),
        false => (multiple.end, doubling.start),
    };
    let between = line.text.get(from as usize..to as usize).unwrap_or("");
    let known = line
        .line
        .mentions
        .iter()
        .filter(|mention| mention.indicator.is_some());
    let mut names = known.map(|mention| mention.name);
    between.chars().count() <= FARTHEST && !names.any(|name| from <= name.start && name.start < to)
}

/// 翻两番: where it begins, and how often it doubles.
fn doublings_before(text: &str, at: usize) -> Option<(usize, u32)> {
    let start = text
        .get(..at)?
        .rfind('翻')
        .filter(|start| at - start <= 12)?;
    let number = text
        .get(start + '翻'.len_utf8()..at)?
        .trim_start_matches('了');
    let doublings = match number.parse() {
        Ok(number) => number,
        Err(_) if number.is_empty() => 1,
        Err(_) => han_whole(&number.chars().collect::<Vec<_>>())?,
    };
    (1..=6).contains(&doublings).then_some((start, doublings))
}

/// The part of the text between stops and semicolons.
fn sentence_round(text: &str, start: usize, end: usize) -> Span {
    let stop = ['。', '；', ';', '！', '？'];
    let before = text.get(..start).unwrap_or("");
    let after = text.get(end..).unwrap_or("");
    let from = before.rfind(stop).map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let to = after.find(stop).map_or(text.len(), |at| end + at);
    Span::new(from, to)
}

/// 是…的2倍, 增长1倍: the words, and how many times the level before is reached.
fn multiple_in(text: &str, clause: Span) -> Option<(Span, Decimal)> {
    let words = clause.of(text);
    let mut places = words.match_indices('倍');
    let (at, _) = places.next()?;
    // With several multiples nobody can say which is meant.
    if places.next().is_some() {
        return None;
    }
    let told = words.get(..at)?;
    let number = told.trim_end_matches(|c: char| {
        c.is_ascii_digit() || c == '.' || "一二两三四五六七八九十".contains(c)
    });
    let figure = told.get(number.len()..)?;
    let value: Decimal = match figure.parse() {
        Ok(value) => value,
        Err(_) => Decimal::from(han_whole(&figure.chars().collect::<Vec<_>>())?),
    };
    let near = before(number, number.len() as u32);
    let chars = near.chars();
    let (word, told) = match figures().rises.suffix(chars) {
        Some(word) => (word, value.checked_add(Decimal::ONE)?),
        None => (numbers().reached_times.suffix(chars)?, value),
    };
    let word = bytes(&chars[chars.len() - word..], word) as usize;
    let from = clause.start as usize + number.len() - word;
    let to = clause.start as usize + at + "倍".len();
    Some((Span::new(from, to), told))
}
