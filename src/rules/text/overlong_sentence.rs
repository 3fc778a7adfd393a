//! `overlong-sentence`: a sentence that nobody can read out in one breath.

use super::characters;
use crate::lexicon::proofreading;
use crate::messages::rules::text::words as say;
use crate::model::DocumentKind;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::syntax::{Layer, RowForm};
use crate::text::Span;

pub static OVERLONG_SENTENCE: Rule = Rule {
    name: "overlong-sentence",
    group: Group::Text,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("句子超过200字", "a sentence of more than 200 characters"),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("overlong_sentence.md"),
    check: Check::Lines(check),
};

/// Characters.
const LONGEST: usize = 200;
/// So many items parted by ； are a list.
const LIST: usize = 7;
/// Within so many characters a note says what it explains.
const NOTE_HEAD: usize = 60;

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let row = context.line.row.as_ref();
    let is_row = row.is_some_and(|row| row.form != RowForm::Single);
    if context.line.layer != Layer::Body || context.text.len() <= LONGEST || is_row {
        return;
    }
    // What is handed out is not read aloud.
    if context.kind == DocumentKind::BreakdownPlan || is_note(context.line.content.of(context.text))
    {
        return;
    }
    for sentence in sentences(context).filter(|sentence| sentence.len() > LONGEST) {
        let text = sentence.of(context.text);
        if text.chars().count() <= LONGEST {
            continue;
        }
        let length = characters(text);
        let items = text.matches(['；', ';']).count() + 1;
        // A long list is read item by item.
        let is_list = items >= LIST
            && text
                .split(['；', ';'])
                .all(|item| characters(item) <= LONGEST);
        if length > LONGEST && !is_list && !is_long_by_nature(text) {
            let message = say::overlong_sentence(context.language(), length, items - 1);
            found.report(context.range(sentence), message);
        }
    }
}

/// From stop to stop, whatever brackets stand round them.
fn sentences<'a>(context: &'a LineContext<'_>) -> impl Iterator<Item = Span> + use<'a> {
    let stops = context.signs().iter();
    let stops = stops.filter(|sign| matches!(sign.char, '。' | '！' | '？' | '!' | '?'));
    let content = context.line.content;
    let ends = stops.map(|sign| sign.span().end).chain([content.end]);
    let mut start = content.start;
    ends.filter_map(move |end| {
        // **一是…** is bold in Markdown.
        let rest = context
            .text
            .get(start as usize..end as usize)
            .unwrap_or_default();
        let marks = rest.len() - rest.trim_start_matches('*').len();
        let from = start + marks as u32;
        let sentence = Span { start: from, end };
        start = end.max(start);
        (sentence.start < end).then_some(sentence)
    })
}

/// 10.“15+N”重点产业建圈强链：…, 省级外资研发中心：分别为…: read by the eye, not aloud.
fn is_note(line: &str) -> bool {
    let words = &proofreading().words;
    let name = line.trim_start_matches(|c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || matches!(c, '.' | '．' | '、' | '[' | ']' | '［' | '］')
    });
    let is_numbered = line
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit() || c == '[' || c == '［');
    let end = name.char_indices().nth(NOTE_HEAD);
    let head = name
        .get(..end.map_or(name.len(), |(at, _)| at))
        .unwrap_or_default();
    let mut openings = words.note_openings.iter();
    if openings.any(|opening| name.starts_with(&**opening)) {
        return true;
    }
    let Some((term, said)) = head.split_once(['：', ':']) else {
        return false;
    };
    let is_term = !term.contains(['。', '；']) && (!term.contains('，') || term.contains('“'));
    let explains = words
        .note_verbs
        .iter()
        .any(|verb| said.starts_with(&**verb));
    is_term && (explains || is_numbered)
}

fn is_long_by_nature(sentence: &str) -> bool {
    let words = &proofreading().words;
    let mut openings = words.long_openings.iter();
    let mut leads = words.before_openings.iter();
    let sentence = sentence.trim_start_matches(['*', ' ', '\u{3000}']);
    let bare = leads.find_map(|lead| sentence.strip_prefix(&**lead));
    let bare = bare.map(|rest| rest.strip_prefix("我们").unwrap_or(rest));
    let begins = |opening: &String| {
        sentence.starts_with(&**opening) || bare.is_some_and(|bare| bare.starts_with(&**opening))
    };
    openings.any(begins)
        || words
            .long_by_nature
            .iter()
            .any(|word| sentence.contains(&**word))
}
