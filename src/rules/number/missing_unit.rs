//! `missing-unit`: a number right before a noun, without a measure word.

use super::figures::{after, bytes, is_in_code, is_quoted, is_text, value};
use crate::lexicon::{numbers, units};
use crate::messages::rules::number as say;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::syntax::is_han;
use crate::text::Span;
use rust_decimal::Decimal;

pub static MISSING_UNIT: Rule = Rule {
    name: "missing-unit",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "数字后面没有量词或单位",
        "a number right before a noun, without a measure word",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("missing_unit.md"),
    check: Check::Lines(check),
};

/// The longest words that may stand between the number and the noun: 散乱污企业.
const FARTHEST: usize = 3;

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for &figure in line.figures() {
        let Some(noun) = noun_after(line, figure) else {
            continue;
        };
        let text = line.text;
        let message = say::missing_unit(line.language(), figure.of(text), noun.of(text));
        found.report(line.range(figure.cover(noun)), message);
    }
}

/// A noun that is counted with a measure word, close after a number that has none.
fn noun_after(line: &LineContext<'_>, figure: Span) -> Option<Span> {
    let text = line.text;
    let near = after(text, figure.end);
    let chars = near.chars();
    let words = numbers();
    if !chars.first().is_some_and(|&c| is_han(c)) || !is_count(line, figure) {
        return None;
    }
    let lists = [
        &units().units,
        &units().not_units,
        &words.not_counted,
        &words.scales,
    ];
    if lists.iter().any(|list| list.prefix(chars).is_some()) {
        return None;
    }
    let at = (0..=FARTHEST).take_while(|&i| chars.get(i).is_some_and(|&c| is_han(c)));
    let end = at
        .filter_map(|i| Some(i + words.counted.prefix(&chars[i..])?))
        .next()?;
    let noun = Span {
        start: figure.end,
        end: figure.end + bytes(chars, end),
    };
    (!is_quoted(text, figure.start)).then_some(noun)
}

/// A whole number that no name or code holds: not 世界500强, G347, 第5, 1+2.
fn is_count(line: &LineContext<'_>, figure: Span) -> bool {
    let text = line.text;
    let number = figure.of(text);
    let joins = |c: char| {
        matches!(
            c,
            '第' | '-' | '—' | '～' | '~' | '[' | '〔' | '（' | '(' | '·' | '“' | '、'
        )
    };
    let is_name = is_in_code(line, figure) || line.before(figure.start).is_some_and(joins);
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let counts = value(number).is_some_and(|n| n.is_integer() && n > Decimal::ONE);
    counts && !is_name && !is_year && number.len() != 5
}
