//! `approx-numerals-separator`: a 、 between the two figures of a guess: 三、四个.

use super::figures::{after, before, is_quoted, is_text};
use crate::lexicon::numbers;
use crate::messages::rules::number as say;
use crate::rules::Sign;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::text::Span;

pub static APPROX_NUMERALS_SEPARATOR: Rule = Rule {
    name: "approx-numerals-separator",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "概数中间用了顿号（三、四个）",
        "a 、 between the two figures of a guess (三、四个)",
    ),
    source: Source::Standard("GB/T 15835—2011 5.2.1、GB/T 15834—2011 4.5.3.4"),
    fixing: Fixing::Safe,
    page: include_str!("approx_numerals_separator.md"),
    check: Check::Lines(check),
};

/// Every numeral is as long.
const LENGTH: u32 = '三'.len_utf8() as u32;
const NUMERALS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for sign in line
        .signs()
        .iter()
        .filter(|sign| sign.char == '、' && is_guess(line, sign))
    {
        let span = Span {
            start: sign.at - LENGTH,
            end: sign.span().end + LENGTH,
        };
        let written = span.of(line.text);
        let right = written.replace('、', "");
        let language = line.language();
        let message = say::approx_numerals(language, written, &right);
        let edits = vec![(line.range(sign.span()), String::new())];
        found.report(line.range(span), message).fix =
            Fix::safe(say::write(language, &right), edits);
    }
}

/// 三、四个: two figures that follow each other, and something that is counted. 第三、四个 and 三、四类 count nothing.
fn is_guess(line: &LineContext<'_>, sign: &Sign) -> bool {
    let place = |c: &char| NUMERALS.iter().position(|numeral| numeral == c);
    // Nearly all stand between words.
    if line.before(sign.at).is_none_or(|c| place(&c).is_none()) {
        return false;
    }
    let (left, right) = (
        before(line.text, sign.at),
        after(line.text, sign.span().end),
    );
    let ([.., one], [other, rest @ ..]) = (left.chars(), right.chars()) else {
        return false;
    };
    let follow = matches!((place(one), place(other)), (Some(one), Some(other)) if one + 1 == other);
    let outside = &left.chars()[..left.chars().len() - 1];
    let is_list = outside.last().is_some_and(|c| {
        matches!(c, '第' | '、' | '百' | '千' | '〇' | '零') || NUMERALS.contains(c)
    });
    let words = numbers();
    follow
        && !is_list
        && !outside.contains(&'第')
        && words.guessed.prefix(rest).is_some()
        && words.not_guessed.prefix(rest).is_none()
        && !is_quoted(line.text, sign.at)
}
