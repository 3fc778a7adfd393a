//! `repeated-word`: a word written twice.

use crate::lexicon::{Sought, proofreading};
use crate::messages::rules::text::words as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::{Layer, is_han};
use crate::text::Span;

pub static REPEATED_WORD: Rule = Rule {
    name: "repeated-word",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("词语重复", "a word is written twice"),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("repeated_word.md"),
    check: Check::Lines(check),
};

/// Bytes of a Chinese character; those that take four are no part of common words.
const HAN: usize = 3;
/// A repeated word has so many characters.
const LONGEST: usize = 6;
/// The object of a verb that is repeated behind it, in characters.
const OBJECT: std::ops::RangeInclusive<usize> = 2..=12;

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if context.line.layer != Layer::Body {
        return;
    }
    doubled(context, found);
    for verb in &proofreading().words.repeated_verbs {
        repeated(context, verb, found);
    }
    for kind in &proofreading().words.repeated_kinds {
        repeated_kind(context, kind, found);
    }
}

/// 进一步进一步
fn doubled(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    for run in runs(context) {
        let (mut at, end) = (run.start as usize, run.end as usize);
        while at + 4 * HAN <= end {
            let Some(length) = doubled_at(context.text, at, end) else {
                at += character_at(context.text, at);
                continue;
            };
            let (first, second) = (at, at + length * HAN);
            let word = Span::new(first, second);
            let again = Span::new(second, second + length * HAN);
            let message = say::doubled_word(language, word.of(context.text));
            let edits = vec![(context.range(again), String::new())];
            found.report(context.range(word.cover(again)), message).fix =
                Fix::offered(say::delete_one(language, word.of(context.text)), edits);
            at = again.end as usize;
        }
    }
}

/// The Chinese characters between one sign and the next.
fn runs<'a>(context: &'a LineContext<'_>) -> impl Iterator<Item = Span> + 'a {
    let end = context.text.len();
    let signs = context.signs().iter().map(|sign| sign.span());
    let mut start = 0;
    signs.chain([Span::new(end, end)]).map(move |sign| {
        let run = Span {
            start,
            end: sign.start,
        };
        start = sign.end;
        run
    })
}

/// The length of the word that stands at a byte and again right behind itself, before the end of its run.
fn doubled_at(text: &str, at: usize, end: usize) -> Option<usize> {
    if !may_come_again(text.as_bytes().get(at..)?) {
        return None;
    }
    let most = LONGEST.min((end - at) / (2 * HAN));
    (2..=most).find(|&length| is_doubled(text, at, length))
}

/// Whether the first character may stand where a word that it begins would stand again: its last two bytes tell.
fn may_come_again(text: &[u8]) -> bool {
    const REACH: usize = (LONGEST + 1) * HAN;
    let Some(near) = text.first_chunk::<REACH>() else {
        return true; // few are so near the end
    };
    let ending = |index: usize| (near[index * HAN + 1], near[index * HAN + 2]);
    let first = ending(0);
    (2..LONGEST + 1).any(|length| ending(length) == first)
}

/// The bytes of the Chinese character that begins at a byte.
fn character_at(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        Some(0xf0..) => HAN + 1,
        _ => HAN,
    }
}

fn is_doubled(text: &str, at: usize, length: usize) -> bool {
    let (middle, end) = (at + length * HAN, at + 2 * length * HAN);
    let (Some(word), Some(again)) = (text.get(at..middle), text.get(middle..end)) else {
        return false;
    };
    if word != again || !word.chars().all(is_han) || word.chars().count() != length {
        return false;
    }
    // 一项一项, 很紧很紧 are meant; of the short words only those are known not to be that are listed.
    let chars: Vec<char> = word.chars().collect();
    let is_known = proofreading().words.doubled.contains(&chars);
    let is_one_sign = chars.windows(2).all(|pair| pair[0] == pair[1]);
    is_known || length > 2 && !is_one_sign && !chars.starts_with(&['一'])
}

/// 实现地区生产总值实现正增长
fn repeated(context: &LineContext<'_>, verb: &Sought, found: &mut Findings<'_>) {
    let mut places = verb.places(context.text);
    let Some(mut first) = places.next() else {
        return;
    };
    let verb = verb.word();
    for second in places {
        let between = context
            .text
            .get(first + verb.len()..second)
            .unwrap_or_default();
        if is_object(between, verb) && goes_on(context, second + verb.len()) {
            let span = Span::new(first, second + verb.len());
            let message = say::repeated_verb(context.language(), verb, between);
            found.report(context.range(span), message);
        }
        first = second;
    }
}

/// A name, and nothing that could begin another clause.
fn is_object(between: &str, verb: &str) -> bool {
    let is_name = between.chars().all(is_han);
    let is_verb = |other: &Sought| other.word() != verb && other.is_in(between);
    is_name
        && OBJECT.contains(&between.chars().count())
        && !proofreading().words.repeated_verbs.iter().any(is_verb)
        && crate::lexicon::names(between).any(|(_, span)| span.end as usize == between.len())
}

/// What was reached follows: a figure, or a bound such as 正增长.
fn goes_on(context: &LineContext<'_>, byte: usize) -> bool {
    context
        .after(byte as u32)
        .is_some_and(|c| is_han(c) || c.is_ascii_digit())
}

/// 便民节生活节
fn repeated_kind(context: &LineContext<'_>, kind: &Sought, found: &mut Findings<'_>) {
    let places: Vec<usize> = kind.places(context.text).collect();
    let kind = kind.word();
    for pair in places.windows(2) {
        let [first, second] = pair else { continue };
        let between = context
            .text
            .get(first + kind.len()..*second)
            .unwrap_or_default();
        if between.chars().count() != 2 || !between.chars().all(is_han) {
            continue;
        }
        let Some(name) = two_before(context.text, *first) else {
            continue;
        };
        let is_day = |name: &str| {
            let chars: Vec<char> = name.chars().collect();
            proofreading().words.days.within(&chars)
        };
        let with_kind = format!("{name}{kind}");
        let ends = !context
            .after((second + kind.len()) as u32)
            .is_some_and(is_han);
        if ends && !is_day(&with_kind) && !is_day(between) {
            let span = Span::new(first - name.len(), second + kind.len());
            let message = say::repeated_kind(context.language(), span.of(context.text), kind);
            found.report(context.range(span), message);
        }
    }
}

/// The two Chinese characters before a byte.
fn two_before(text: &str, byte: usize) -> Option<&str> {
    let head = text.get(..byte)?;
    let (at, _) = head.char_indices().rev().nth(1)?;
    let name = head.get(at..)?;
    name.chars().all(is_han).then_some(name)
}
