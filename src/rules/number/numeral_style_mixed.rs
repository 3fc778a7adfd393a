//! `numeral-style-mixed`: Chinese and Arabic numerals side by side for like things.

use super::figures::{after, before, is_quoted, is_text};
use crate::lexicon::{numbers, units};
use crate::messages::rules::number as say;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::text::Span;

pub static NUMERAL_STYLE_MIXED: Rule = Rule {
    name: "numeral-style-mixed",
    group: Group::Number,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "同一处并列的数字，汉字与阿拉伯数字混用",
        "Chinese and Arabic numerals side by side for like things",
    ),
    source: Source::Standard("GB/T 15835—2011 4.3"),
    fixing: Fixing::None,
    page: include_str!("numeral_style_mixed.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for &figure in line.figures() {
        let near = before(line.text, figure.start);
        let chars = near.chars();
        let Some(length) = classes_before(chars).or_else(|| year_before(chars)) else {
            continue;
        };
        if length == 0 || !is_counted(line, figure) || is_quoted(line.text, figure.start) {
            continue;
        }
        let bytes: usize = chars[chars.len() - length..]
            .iter()
            .map(|c| c.len_utf8())
            .sum();
        let next = line.after(figure.end).map_or(0, |c| c.len_utf8() as u32);
        let whole = Span {
            start: figure.start - bytes as u32,
            end: figure.end + next,
        };
        let message = say::numeral_style_mixed(line.language(), whole.of(line.text));
        found.report(line.range(whole), message);
    }
}

/// 十大类 before 38项: the length of numeral and class.
fn classes_before(chars: &[char]) -> Option<usize> {
    let class = numbers().classes.suffix(chars)?;
    let rest = &chars[..chars.len() - class];
    let numeral = rest.iter().rev().take_while(|&&c| is_numeral(c)).count();
    let is_ordinal = rest[..rest.len() - numeral].last() == Some(&'第');
    (numeral > 0 && !is_ordinal).then_some(numeral + class)
}

/// 二〇二五年 before 1月.
fn year_before(chars: &[char]) -> Option<usize> {
    let rest = chars.strip_suffix(&['年'])?;
    let numeral = rest.iter().rev().take_while(|&&c| is_numeral(c)).count();
    (numeral == 4 && matches!(rest[rest.len() - 4], '一' | '二')).then_some(5)
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零' | '一' | '二' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    )
}

fn is_counted(line: &LineContext<'_>, figure: Span) -> bool {
    let near = after(line.text, figure.end);
    near.chars().first() == Some(&'月') || units().units.prefix(near.chars()).is_some()
}
