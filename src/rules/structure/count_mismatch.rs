//! `count-mismatch`: six points are announced, and five follow.

use super::announced::announced;
use super::numbers::words;
use crate::config::Level;
use crate::messages::rules::structure as say;
use crate::model::numbering::{Mark, Sequence};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Layer;
use crate::text::Span;

pub(super) static COUNT_MISMATCH: Rule = Rule {
    name: "count-mismatch",
    group: Group::Structure,
    severity: Severity::Warning,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "总述的项数与下文列出的项数不符",
        "more or fewer points follow than are announced",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("count_mismatch.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for sequence in &context.numbering().sequences {
        let Some((first, count)) = counted(sequence) else {
            continue;
        };
        let Some((line, passage)) = passage_before(context, &first) else {
            continue;
        };
        let text = context.text(line);
        let Some(announcement) = announced(passage.of(&text)) else {
            continue;
        };
        // A list of which nothing else is known may be cut by something that does not look like it.
        if announcement.number == count || !sequence.breaks().is_empty() {
            continue;
        }
        let last = sequence.marks.get(count as usize - 1).unwrap_or(&first);
        let span = announcement.span;
        let place = Span::new(
            (passage.start + span.start) as usize,
            (passage.start + span.end) as usize,
        );
        let last_words = words(context, last);
        let message = say::count_mismatch(context.language(), place.of(&text), &last_words, count);
        let there = say::last_number(context.language(), &last_words);
        found
            .report(place.on_line(line), message)
            .relate(last.place(), there);
    }
}

/// The first mark of a list that begins at 1, and how many stand in its section.
fn counted(sequence: &Sequence) -> Option<(Mark, u32)> {
    let (first, rest) = sequence.marks.split_first()?;
    let count = 1 + rest.iter().take_while(|mark| !mark.opens_section).count() as u32;
    (first.ordinal.number == 1 && count > 1).then_some((*first, count))
}

/// What stands right before a mark: on its line, or on the last line with anything on it.
fn passage_before(context: &DocumentContext<'_>, mark: &Mark) -> Option<(u32, Span)> {
    let document = context.document;
    let content = document.line(mark.line)?.content;
    let before = Span::new(
        content.start as usize,
        mark.ordinal.span.start.max(content.start) as usize,
    );
    if !before.of(&context.text(mark.line)).trim().is_empty() {
        return Some((mark.line, before));
    }
    let above = (0..mark.line).rev().find_map(|line| {
        let own = document.line(line)?;
        (own.layer != Layer::Blank).then_some((line, own))
    });
    let (line, own) = above?;
    (own.layer == Layer::Body).then_some((line, own.content))
}
