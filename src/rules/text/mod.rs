//! Rules about the integrity of the text.

mod conversion_artifact;
mod damaged_date;
mod dash_form;
mod doubled_punctuation;
mod ellipsis_form;
mod figure_letters;
mod footnote_without_note;
mod footnotes;
mod halfwidth_punctuation;
mod lone_marks;
mod long_sentences;
mod lookalike_character;
mod missing_final_stop;
mod missing_separator;
mod missing_stop;
mod misspelt_word;
mod mixed_punctuation_width;
mod nested_title_marks;
mod note_without_mark;
mod overlong_paragraph;
mod overlong_sentence;
mod page_furniture;
mod placeholder;
mod quote_direction;
mod repeated_paragraph;
mod repeated_word;
mod straight_quote;
mod stray_space;
mod suspect_injected_text;
mod unbalanced_pair;
pub(super) mod unused_ignore;
mod widths;
mod word_order;

use super::{LineContext, Rule};
use crate::text::Span;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[
    &page_furniture::PAGE_FURNITURE,
    &conversion_artifact::CONVERSION_ARTIFACT,
    &suspect_injected_text::SUSPECT_INJECTED_TEXT,
    &footnote_without_note::FOOTNOTE_WITHOUT_NOTE,
    &note_without_mark::NOTE_WITHOUT_MARK,
    &unbalanced_pair::UNBALANCED_PAIR,
    &quote_direction::QUOTE_DIRECTION,
    &straight_quote::STRAIGHT_QUOTE,
    &nested_title_marks::NESTED_TITLE_MARKS,
    &missing_stop::MISSING_STOP,
    &missing_separator::MISSING_SEPARATOR,
    &missing_final_stop::MISSING_FINAL_STOP,
    &doubled_punctuation::DOUBLED_PUNCTUATION,
    &ellipsis_form::ELLIPSIS_FORM,
    &dash_form::DASH_FORM,
    &halfwidth_punctuation::HALFWIDTH_PUNCTUATION,
    &mixed_punctuation_width::MIXED_PUNCTUATION_WIDTH,
    &stray_space::STRAY_SPACE,
    &damaged_date::DAMAGED_DATE,
    &lookalike_character::LOOKALIKE_CHARACTER,
    &misspelt_word::MISSPELT_WORD,
    &word_order::WORD_ORDER,
    &repeated_word::REPEATED_WORD,
    &repeated_paragraph::REPEATED_PARAGRAPH,
    &overlong_sentence::OVERLONG_SENTENCE,
    &overlong_paragraph::OVERLONG_PARAGRAPH,
    &placeholder::PLACEHOLDER,
    &unused_ignore::UNUSED_IGNORE,
];

/// Characters that are not white space.
fn characters(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// Whether a character right before or right after a passage is such a one.
fn is_beside(context: &LineContext<'_>, span: Span, is_such: impl Fn(char) -> bool) -> bool {
    context.before(span.start).is_some_and(&is_such)
        || context.after(span.end).is_some_and(&is_such)
}

/// A sign behind a figure together with the figure.
fn figure_before(context: &LineContext<'_>, sign: Span) -> Span {
    let head = context.text.get(..sign.start as usize).unwrap_or_default();
    let rest = head.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    Span {
        start: rest.len() as u32,
        ..sign
    }
}

#[cfg(test)]
mod tests;
