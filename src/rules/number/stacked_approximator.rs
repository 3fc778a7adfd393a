//! `stacked-approximator`: words for “about” that repeat or gainsay each other.

use super::figures::{after, before, bytes, is_text};
use crate::lexicon::{Stacked, numbers};
use crate::messages::rules::number as say;
use crate::rules::Sign;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::text::Span;

pub static STACKED_APPROXIMATOR: Rule = Rule {
    name: "stacked-approximator",
    group: Group::Number,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "约数词重叠或互相矛盾（约…左右、达超）",
        "words for “about” that repeat or gainsay each other",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("stacked_approximator.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for sign in line
        .signs()
        .iter()
        .filter(|sign| sign.char.is_alphanumeric())
    {
        doubled(line, sign, found);
    }
    let levels = line
        .line
        .mentions
        .iter()
        .filter_map(|mention| mention.level.as_ref());
    let growths = line
        .line
        .mentions
        .iter()
        .filter_map(|mention| mention.growth.as_ref());
    let mut spans: Vec<Span> = levels
        .map(|level| level.span)
        .chain(growths.map(|growth| growth.span))
        .collect();
    spans.sort_unstable();
    spans.dedup();
    for span in spans {
        stacked(line, span, found);
    }
}

/// 达超 before 15% or Ⅲ类.
fn doubled(line: &LineContext<'_>, sign: &Sign, found: &mut Findings<'_>) {
    let near = before(line.text, sign.at);
    let chars = near.chars();
    let Some(length) = numbers().doubled.suffix(chars) else {
        return;
    };
    let words = &chars[chars.len() - length..];
    let span = Span {
        start: sign.at - bytes(words, length),
        end: sign.at,
    };
    let language = line.language();
    let message = say::doubled_approximator(language, span.of(line.text));
    let finding = found.report(line.range(span), message);
    // 达 only leads up to the other word.
    if words.first() == Some(&'达') {
        let first = Span {
            end: span.start + '达'.len_utf8() as u32,
            ..span
        };
        finding.fix = Fix::offered(
            say::leave_out(language, "达"),
            vec![(line.range(first), String::new())],
        );
    }
}

/// 约35%左右: a figure with words on both sides that do not go together.
fn stacked(line: &LineContext<'_>, span: Span, found: &mut Findings<'_>) {
    let words = span.of(line.text);
    let opening = after(words, 0);
    let pair = numbers()
        .stacked
        .iter()
        .find(|pair| pair.before.prefix(opening.chars()).is_some());
    let Some((closing, says_the_same)) = pair.and_then(|pair| closing(pair, words)) else {
        return;
    };
    let last = Span {
        start: span.start + closing.start,
        end: span.start + closing.end,
    };
    let language = line.language();
    let first = &opening.chars()[..pair
        .and_then(|pair| pair.before.prefix(opening.chars()))
        .unwrap_or(0)];
    let first: String = first.iter().collect();
    let message =
        say::stacked_approximator(language, words, &first, last.of(line.text), says_the_same);
    let finding = found.report(line.range(span), message);
    if says_the_same {
        let title = say::leave_out(language, last.of(line.text));
        finding.fix = Fix::offered(title, vec![(line.range(last), String::new())]);
    }
}

/// The word at the end of a figure, or before its unit (300余人), and whether it says the same as the one before.
fn closing(pair: &Stacked, words: &str) -> Option<(Span, bool)> {
    let end = before(words, words.len() as u32);
    let length = words.len() as u32;
    let digit = words
        .rfind(|c: char| c.is_ascii_digit() || c.is_numeric())
        .unwrap_or(0);
    let unit = digit + words.get(digit..)?.chars().next()?.len_utf8();
    let tail = words.get(unit..)?.trim_start_matches(['万', '亿']);
    let inner = after(tail, 0);
    let from = length - tail.len() as u32;
    for (list, same) in [(&pair.same, true), (&pair.against, false)] {
        if let Some(n) = list.suffix(end.chars()) {
            let start = length - bytes(&end.chars()[end.chars().len() - n..], n);
            return Some((Span { start, end: length }, same));
        }
        let more = inner
            .chars()
            .first()
            .is_some_and(|c| matches!(c, '余' | '多'));
        if more && list.prefix(inner.chars()).is_some() {
            return Some((
                Span {
                    start: from,
                    end: from + 3,
                },
                same,
            ));
        }
    }
    None
}
