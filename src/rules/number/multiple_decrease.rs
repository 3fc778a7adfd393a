//! `multiple-decrease`: a decrease by so many times.

use super::figures::{before, bytes, is_text};
use crate::lexicon::{figures, numbers};
use crate::messages::rules::number as say;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::text::Span;

pub static MULTIPLE_DECREASE: Rule = Rule {
    name: "multiple-decrease",
    group: Group::Number,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("减少、下降不能用“倍”", "a decrease by so many times"),
    source: Source::Definition("倍数：增加才可以成倍，减少至多为零"),
    fixing: Fixing::None,
    page: include_str!("multiple_decrease.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for (at, _) in line.text.match_indices('倍') {
        if let Some(start) = fall_before(line.text, at as u32) {
            let span = Span::new(start as usize, at + "倍".len());
            let message = say::multiple_decrease(line.language(), span.of(line.text));
            found.report(line.range(span), message);
        }
    }
}

/// 下降了近2 before 倍: where the falling begins. 下降到…的0.8倍 is a level.
fn fall_before(text: &str, at: u32) -> Option<u32> {
    let near = before(text, at);
    let chars = near.chars();
    let is_number = |c: char| {
        c.is_ascii_digit()
            || matches!(c, '.' | '多' | '几' | '数' | '成')
            || "一二两三四五六七八九十百半".contains(c)
    };
    let number = chars.iter().rev().take_while(|&&c| is_number(c)).count();
    let mut rest = &chars[..chars.len() - number];
    while let Some(length) = numbers().approximate.suffix(rest) {
        rest = &rest[..rest.len() - length];
    }
    let fall = figures().falls.suffix(rest).filter(|&length| length > 1)?;
    let from = rest.len() - fall;
    (number > 0).then(|| at - bytes(&chars[from..], chars.len() - from))
}
