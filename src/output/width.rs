//! Columns of a terminal: Han characters take two.

use std::borrow::Cow;
use unicode_width::UnicodeWidthChar;

pub const ELLIPSIS: char = '…';

/// The width of a text, where control characters are shown as spaces.
pub fn of(text: &str) -> usize {
    text.chars().map(of_char).sum()
}

pub fn of_char(c: char) -> usize {
    if c.is_control() {
        1
    } else {
        c.width().unwrap_or(0)
    }
}

/// The text with a space for every control character: a tab has no width of its own, and the escape sequences of a
/// document are not meant for this terminal.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    Cow::Owned(plain.collect())
}

/// The text with spaces after it up to the width.
pub fn pad(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(of(text));
    format!("{text}{:missing$}", "")
}

/// The text with spaces before it up to the width.
pub fn pad_left(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(of(text));
    format!("{:missing$}{text}", "")
}

/// The beginning of the text that fits, with … where something was left out.
pub fn cut(text: &str, width: usize) -> Cow<'_, str> {
    let text = printable(text);
    if of(&text) <= width {
        return text;
    }
    let end = prefix(&text, width.saturating_sub(1));
    Cow::Owned(format!("{}{ELLIPSIS}", &text[..end]))
}

/// The number of bytes at the head of the text that fit into the width.
pub fn prefix(text: &str, width: usize) -> usize {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += of_char(c);
        if used > width {
            return at;
        }
    }
    text.len()
}

/// The byte from which the rest of the text fits into the width.
pub fn suffix(text: &str, width: usize) -> usize {
    let mut used = 0;
    for (at, c) in text.char_indices().rev() {
        used += of_char(c);
        if used > width {
            return at + c.len_utf8();
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_full_width_and_rare_characters_take_two_columns() {
        assert_eq!(of("abc"), 3);
        assert_eq!(of("第3项"), 5);
        assert_eq!(of("（１）𠮷"), 8);
    }

    #[test]
    fn padding_counts_columns() {
        assert_eq!(pad("主办", 6), "主办  ");
        assert_eq!(pad_left("12", 4), "  12");
    }

    #[test]
    fn cutting_never_splits_a_character() {
        assert_eq!(cut("销量快速增长", 12), "销量快速增长");
        assert_eq!(cut("销量快速增长", 11), "销量快速增…");
        assert_eq!(cut("销量快速增长", 10), "销量快速…");
    }

    #[test]
    fn escape_sequences_of_a_document_are_not_sent_to_the_terminal() {
        assert_eq!(printable("一\t二\u{1b}[31m"), "一 二 [31m");
    }
}
