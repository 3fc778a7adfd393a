//! Statements: what stands between the marks of a sentence.

use crate::text::Span;

const MARKS: [char; 12] = [
    '，', ',', '；', ';', '。', '！', '？', '：', '、', '（', '）', '　',
];
const STOPS: [char; 5] = ['。', '；', ';', '！', '？'];

/// The statement round a byte of a line.
pub fn statement(text: &str, at: u32) -> Span {
    let at = at as usize;
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at..).unwrap_or_default();
    let start = before.char_indices().rfind(|(_, c)| MARKS.contains(c));
    let start = start.map_or(0, |(at, c)| at + c.len_utf8());
    let end = after.find(MARKS).map_or(text.len(), |length| at + length);
    Span::new(start, end)
}

/// No sentence ends between two bytes of a line.
pub fn is_joined(text: &str, from: u32, to: u32) -> bool {
    let between = text.get(from as usize..to as usize);
    between.is_some_and(|between| !between.contains(STOPS))
}
