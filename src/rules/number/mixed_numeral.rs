//! `mixed-numeral`: Arabic figures before 千 or 百.

use super::figures::{after, is_in_code, is_quoted, is_text, value};
use crate::lexicon::numbers;
use crate::messages::rules::number as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::text::Span;
use rust_decimal::Decimal;

pub static MIXED_NUMERAL: Rule = Rule {
    name: "mixed-numeral",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "阿拉伯数字与“千”“百”混用（4千、3百万）",
        "Arabic figures before 千 or 百 (4千, 3百万)",
    ),
    source: Source::Standard("GB/T 15835—2011 5.3"),
    fixing: Fixing::Offered,
    page: include_str!("mixed_numeral.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for &figure in line.figures() {
        let Some((numeral, right)) = plain(line, figure) else {
            continue;
        };
        let whole = figure.cover(numeral);
        let language = line.language();
        let message = say::mixed_numeral(language, whole.of(line.text), &right);
        let edits = vec![(line.range(whole), right.clone())];
        found.report(line.range(whole), message).fix =
            Fix::offered(say::write(language, &right), edits);
    }
}

/// 4千: its 千, and the number as it should be. 4千瓦 and 3百分点 are units.
fn plain(line: &LineContext<'_>, figure: Span) -> Option<(Span, String)> {
    let text = line.text;
    let times = match line.after(figure.end)? {
        '百' => 100,
        '千' => 1000,
        _ => return None,
    };
    let near = after(text, figure.end);
    let is_unit = numbers()
        .units_of_hundreds
        .prefix(near.chars().get(1..)?)
        .is_some();
    if is_unit
        || figure.of(text).len() > 4
        || is_in_code(line, figure)
        || is_quoted(text, figure.start)
    {
        return None;
    }
    let number = value(figure.of(text))?
        .checked_mul(Decimal::from(times))?
        .normalize();
    let numeral = Span {
        start: figure.end,
        end: figure.end + '千'.len_utf8() as u32,
    };
    number.is_integer().then(|| (numeral, number.to_string()))
}
