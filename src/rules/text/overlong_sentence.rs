//! `overlong-sentence`: a sentence that nobody can read out in one breath.

use super::characters;
use super::long_sentences::{is_formula, is_note, is_read_in_parts, is_row_of_figures};
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
    let mut before = "";
    for sentence in sentences(context) {
        let text = sentence.of(context.text);
        let last = std::mem::replace(&mut before, text);
        if sentence.len() <= LONGEST || text.chars().count() <= LONGEST {
            continue;
        }
        let length = characters(text);
        // 今年工作的总体要求是：…。全方位扩大内需，…: the formula may go on behind a stop.
        if length <= LONGEST || is_formula(text) || is_formula(last) {
            continue;
        }
        if !is_read_in_parts(text, LONGEST) && !is_row_of_figures(text) {
            let semicolons = text.matches(['；', ';']).count();
            let message = say::overlong_sentence(context.language(), length, semicolons);
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
