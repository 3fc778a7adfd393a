//! What a line says of its neighbours before it is read: whether it ends a sentence, begins a paragraph, or is a page
//! number.

use super::glyphs::{Glyphs, is_stop};
use super::ordinal::ordinal_at;

/// Characters of a line that are no white space.
pub fn width(line: &str) -> u32 {
    Glyphs::new(line)
        .all()
        .iter()
        .filter(|&&c| c != ' ')
        .count() as u32
}

/// The line ends in 。！？：；.
pub fn ends_sentence(line: &str) -> bool {
    let glyphs = Glyphs::new(line.trim_end());
    let last = glyphs.before(glyphs.len());
    is_stop(last) || matches!(last, '：' | '；')
}

/// A heading mark, a dash or a Markdown mark opens the line.
pub fn begins_paragraph(line: &str) -> bool {
    let glyphs = Glyphs::new(line);
    let start = glyphs.skip_space(0, glyphs.len());
    ordinal_at(&glyphs, start).is_some()
        || glyphs.has(start, "——")
        || matches!(glyphs.at(start), '#' | '|')
}

/// Two or more spaces, or one of the width of a character, open the line.
pub fn is_indented(line: &str) -> bool {
    line.starts_with('\u{3000}') || line.starts_with("  ") || line.starts_with('\t')
}

/// 12, - 2 -, — 3 —
pub fn is_page_number(line: &str) -> bool {
    let digits =
        line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '—' | '–' | '－' | '·'));
    (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}
