//! Half-width punctuation of Chinese text, in full width.

use super::scope::{Paragraph, Scope};
use crate::config::{Punctuation, Style};
use crate::syntax::{MarkWidths, marks_of_words, widened};
use crate::text::Span;

/// Whether half-width marks become full-width ones.
pub struct Widths {
    stops: bool,
    brackets: bool,
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
        let marks = marks_of_words(paragraph.parts, &paragraph.text).into_iter();
        let half = marks.filter(|mark| !mark.is_wide);
        let chosen = half.filter(|mark| match mark.is_bracket() {
            true => self.brackets,
            false => self.stops,
        });
        chosen
            .filter_map(|mark| widened(&paragraph.text, &mark))
            .collect()
    }
}

/// Whether stops and brackets are to be full-width, by those that there are.
fn counted(scope: &Scope<'_>) -> (bool, bool) {
    let mut all = MarkWidths::default();
    for paragraph in &scope.paragraphs {
        all += paragraph.parts.mark_widths(&paragraph.text);
    }
    (is_full(all.stops), is_full(all.brackets))
}

/// Nearly all are full-width, the others slips.
fn is_full(widths: crate::syntax::Widths) -> bool {
    widths.full >= widths.half * 3
}
