//! `overlong-sentence`: a sentence that nobody can read out in one breath.

use super::characters;
use crate::lexicon::proofreading;
use crate::messages::rules::text::words as say;
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

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let row = context.line.row.as_ref();
    let is_row = row.is_some_and(|row| row.form != RowForm::Single);
    if context.line.layer != Layer::Body || context.text.len() <= LONGEST || is_row {
        return;
    }
    for sentence in sentences(context).filter(|sentence| sentence.len() > LONGEST) {
        let text = sentence.of(context.text);
        if text.chars().count() <= LONGEST {
            continue;
        }
        let length = characters(text);
        if length > LONGEST && !is_long_by_nature(text) {
            let message = say::overlong_sentence(context.language(), length);
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
        let sentence = Span { start, end };
        start = end.max(start);
        (sentence.start < end).then_some(sentence)
    })
}

fn is_long_by_nature(sentence: &str) -> bool {
    let words = &proofreading().words;
    let mut openings = words.long_openings.iter();
    openings.any(|opening| sentence.starts_with(&**opening))
        || words
            .long_by_nature
            .iter()
            .any(|word| sentence.contains(&**word))
}
