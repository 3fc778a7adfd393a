//! The marks of a line's own words, and what becomes of a half-width one among them in full width.
//!
//! Formatting and the rules ask here, so that what one calls a slip the other mends.

use super::glyphs::is_han;
use super::line::Line;
use super::mark_width::{Mark, marks_of_either_width};
use crate::text::Span;
use std::sync::OnceLock;

/// How many marks of a line have which width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Widths {
    pub half: u32,
    pub full: u32,
}

/// The widths of a line's stops, and of its brackets: a document may well write the one so and the other otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkWidths {
    pub stops: Widths,
    pub brackets: Widths,
}

impl Widths {
    fn add(&mut self, is_wide: bool) {
        match is_wide {
            true => self.full += 1,
            false => self.half += 1,
        }
    }
}

impl std::ops::AddAssign for MarkWidths {
    fn add_assign(&mut self, other: MarkWidths) {
        self.stops.half += other.stops.half;
        self.stops.full += other.stops.full;
        self.brackets.half += other.brackets.half;
        self.brackets.full += other.brackets.full;
    }
}

impl MarkWidths {
    /// Those of some marks.
    pub fn of(marks: impl IntoIterator<Item = Mark>) -> MarkWidths {
        let mut widths = MarkWidths::default();
        for mark in marks {
            match mark.is_bracket() {
                true => widths.brackets.add(mark.is_wide),
                false => widths.stops.add(mark.is_wide),
            }
        }
        widths
    }
}

/// The widths of a line's marks, once they have been asked for. They follow from its text.
#[derive(Clone, Debug, Default)]
pub struct WidthsMemo(OnceLock<MarkWidths>);

impl PartialEq for WidthsMemo {
    fn eq(&self, _: &WidthsMemo) -> bool {
        true
    }
}

impl WidthsMemo {
    pub(super) fn get_or_count(&self, count: impl FnOnce() -> MarkWidths) -> MarkWidths {
        *self.0.get_or_init(count)
    }
}

/// The marks of a line's words, not of its ordinals, a link or a tag.
pub fn marks_of_words(line: &Line, text: &str) -> Vec<Mark> {
    let mut marks = marks_of_either_width(text);
    if marks.is_empty() {
        return marks;
    }
    let ordinals = line.blocks.iter().filter_map(|block| block.ordinal);
    let fixed: Vec<Span> = ordinals
        .map(|ordinal| ordinal.span)
        .chain(protected(text))
        .collect();
    let is_ours = |span: Span| !fixed.iter().any(|fixed| fixed.overlaps(span));
    marks.retain(|mark| is_ours(mark.span) && mark.other.is_none_or(is_ours));
    marks
}

/// <tags> and the places that Markdown's links lead to.
fn protected(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    if memchr::memchr2(b'<', b']', text.as_bytes()).is_none() {
        return found;
    }
    for (open, close) in [("<", '>'), ("](", ')')] {
        let mut from = 0;
        while let Some(start) = text[from..].find(open).map(|at| from + at) {
            from = start + open.len();
            let Some(length) = text[from..].find(close) else {
                break;
            };
            found.push(Span::new(start, from + length + close.len_utf8()));
        }
    }
    found
}

/// What is to stand where a half-width mark stands; `None` where the mark may stand for something else.
pub fn widened(text: &str, mark: &Mark) -> Option<(Span, String)> {
    let rest = text.get(mark.span.end as usize..).unwrap_or_default();
    (!stands_for_another(rest, mark)).then(|| (with_space(rest, mark), mark.wide.to_string()))
}

/// In the midst of a sentence ? may stand for a character that a conversion has lost.
fn stands_for_another(rest: &str, mark: &Mark) -> bool {
    let ends = rest.trim_end().is_empty() || rest.starts_with(['”', '’', '」']);
    mark.narrow == '?' && !ends
}

/// A stop and the spaces after it, where Chinese goes on after them: a full-width stop needs none.
fn with_space(rest: &str, mark: &Mark) -> Span {
    let words = rest.trim_start_matches(' ');
    let goes_on = words.starts_with(|c| is_han(c) || matches!(c, '“' | '《'));
    let spaces = match goes_on && !mark.is_bracket() {
        true => (rest.len() - words.len()) as u32,
        false => 0,
    };
    Span {
        end: mark.span.end + spaces,
        ..mark.span
    }
}
