//! Half-width punctuation of Chinese text, in full width.

use super::scope::{Paragraph, Scope};
use crate::config::{Punctuation, Style};
use crate::syntax::{Mark, is_han, marks_of_either_width};
use crate::text::Span;

/// Whether half-width marks become full-width ones.
pub struct Widths {
    stops: bool,
    brackets: bool,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    half: usize,
    full: usize,
}

impl Counts {
    /// Nearly all are full-width, the others slips.
    fn is_full(self) -> bool {
        self.full >= self.half * 3
    }
}

impl Widths {
    pub fn of(scope: &Scope<'_>, style: &Style) -> Widths {
        let (stops, brackets) = match style.punctuation.unwrap_or_default() {
            Punctuation::Keep => (false, false),
            Punctuation::Full => (true, true),
            Punctuation::Auto => counted(scope),
        };
        Widths { stops, brackets }
    }

    pub fn changes(&self, paragraph: &Paragraph<'_>) -> Vec<(Span, String)> {
        if !self.stops && !self.brackets {
            return Vec::new();
        }
        let half = marks(paragraph).into_iter().filter(|mark| !mark.is_wide);
        let chosen = half.filter(|mark| match is_bracket(mark) {
            true => self.brackets,
            false => self.stops && !stands_for_another(paragraph, mark),
        });
        let widened = |mark: Mark| (with_space(paragraph, &mark), mark.wide.to_string());
        chosen.map(widened).collect()
    }
}

/// Whether stops and brackets are to be full-width, by those that there are.
fn counted(scope: &Scope<'_>) -> (bool, bool) {
    let (mut stops, mut brackets) = (Counts::default(), Counts::default());
    for mark in scope.paragraphs.iter().flat_map(marks) {
        let counts = if is_bracket(&mark) {
            &mut brackets
        } else {
            &mut stops
        };
        match mark.is_wide {
            true => counts.full += 1,
            false => counts.half += 1,
        }
    }
    (stops.is_full(), brackets.is_full())
}

/// Those of its words, not of a list's mark, a link or a tag.
fn marks(paragraph: &Paragraph<'_>) -> Vec<Mark> {
    let mut marks = marks_of_either_width(&paragraph.text);
    let ordinals = paragraph.ordinals.iter().map(|ordinal| ordinal.span);
    let spans: Vec<Span> = ordinals
        .chain(paragraph.protected.iter().copied())
        .collect();
    let is_ours = |span: Span| !spans.iter().any(|fixed| fixed.overlaps(span));
    marks.retain(|mark| is_ours(mark.span) && mark.other.is_none_or(is_ours));
    marks
}

fn is_bracket(mark: &Mark) -> bool {
    mark.narrow == '(' || mark.narrow == ')'
}

/// In the midst of a sentence ? may stand for a character that a conversion has lost.
fn stands_for_another(paragraph: &Paragraph<'_>, mark: &Mark) -> bool {
    let rest = paragraph
        .text
        .get(mark.span.end as usize..)
        .unwrap_or_default();
    let ends = rest.trim_end().is_empty() || rest.starts_with(['”', '’', '」']);
    mark.narrow == '?' && !ends
}

/// A stop and the spaces after it, where Chinese goes on after them: a full-width stop needs none.
fn with_space(paragraph: &Paragraph<'_>, mark: &Mark) -> Span {
    let rest = paragraph
        .text
        .get(mark.span.end as usize..)
        .unwrap_or_default();
    let words = rest.trim_start_matches(' ');
    let goes_on = words.starts_with(|c| is_han(c) || matches!(c, '“' | '《'));
    let spaces = match goes_on && !is_bracket(mark) {
        true => (rest.len() - words.len()) as u32,
        false => 0,
    };
    Span {
        end: mark.span.end + spaces,
        ..mark.span
    }
}
