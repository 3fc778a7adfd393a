//! `stacked-approximator`: words for “about” that repeat or gainsay each other.

use super::figures::{after, before, bytes, is_text};
use crate::lexicon::{Stacked, numbers};
use crate::messages::rules::number as say;
use crate::rules::Sign;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::is_han;
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
    for sign in line.signs() {
        if begins_figure(sign.char) && line.before(sign.at).is_some_and(is_han) {
            doubled(line, sign, found);
        }
    }
    // One figure may be that of several mentions.
    let mut told: Vec<Span> = Vec::new();
    for mention in &line.line.mentions {
        let level = mention.level.as_ref().map(|level| level.span);
        let growth = mention.growth.as_ref().map(|growth| growth.span);
        for span in [level, growth].into_iter().flatten() {
            if !told.contains(&span) && stacked(line, span, found) {
                told.push(span);
            }
        }
    }
}

/// What 达超 means before a class.
const REACHED_OR_BETTER: &str = "达到或优于";

/// A digit, or the letter of a class: Ⅲ, and what is written for it.
fn begins_figure(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | 'A'..='Z' | 'Ⅰ'..='Ⅻ' | '\u{391}'..='\u{42f}')
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
    // A class is no amount: above class III is worse than class III.
    if !matches!(sign.char, '0'..='9' | '０'..='９') {
        let title = say::write(language, REACHED_OR_BETTER);
        finding.message =
            say::doubled_before_class(language, span.of(line.text), REACHED_OR_BETTER);
        let edits = vec![(line.range(span), REACHED_OR_BETTER.to_owned())];
        finding.fix = Fix::offered(title, edits);
        return;
    }
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

/// 约35%左右: a figure with words on both sides that do not go together. Says whether it is one.
fn stacked(line: &LineContext<'_>, span: Span, found: &mut Findings<'_>) -> bool {
    let words = span.of(line.text);
    let near = after(words, 0);
    let opening = |pair: &Stacked| pair.before.prefix(near.chars());
    let mut pairs = numbers().stacked.iter();
    let Some((pair, length)) = pairs.find_map(|pair| Some((pair, opening(pair)?))) else {
        return false;
    };
    let Some((closing, says_the_same)) = closing(pair, words) else {
        return false;
    };
    let last = Span {
        start: span.start + closing.start,
        end: span.start + closing.end,
    };
    let first: String = near.chars()[..length].iter().collect();
    let (language, other) = (line.language(), last.of(line.text));
    let message = say::stacked_approximator(language, words, &first, other, says_the_same);
    let finding = found.report(line.range(span), message);
    if says_the_same {
        let edits = vec![(line.range(last), String::new())];
        finding.fix = Fix::offered(say::leave_out(language, other), edits);
    }
    true
}

/// The word at the end of a figure, or the one before its unit (300余人), and whether it says the same as the one
/// before the number.
fn closing(pair: &Stacked, words: &str) -> Option<(Span, bool)> {
    let end = words.len() as u32;
    let near = before(words, end);
    let lists = [(&pair.same, true), (&pair.against, false)];
    let at_the_end = lists.iter().find_map(|(list, same)| {
        let length = list.suffix(near.chars())?;
        let start = end - bytes(&near.chars()[near.chars().len() - length..], length);
        Some((Span { start, end }, *same))
    });
    at_the_end.or_else(|| {
        let start = words.find(['余', '多'])?;
        let after_number = words
            .get(..start)?
            .ends_with(|c: char| c.is_ascii_digit() || is_scale(c));
        let word = after(words, start as u32);
        let (_, same) = lists
            .iter()
            .find(|(list, _)| list.prefix(word.chars()).is_some())?;
        let span = Span::new(start, start + '余'.len_utf8());
        after_number.then_some((span, *same))
    })
}

fn is_scale(c: char) -> bool {
    matches!(c, '万' | '亿' | '百' | '千' | '十')
}
