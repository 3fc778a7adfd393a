//! By what a finding is known again after its document has been edited elsewhere.

use super::Diagnostic;
use crate::model::Document;
use crate::text::Range;

/// So many characters on either side of the passage tell it from others like it.
const NEIGHBOURS: usize = 12;

/// Sixteen hexadecimal digits, made from the rule, the words it is about and those round them. Where the passage stands
/// does not count, nor do white space and the number of its paragraph: both change while the words do not.
/// The finding has ranges of the text as written.
pub fn fingerprint(diagnostic: &Diagnostic, document: &Document) -> String {
    let words = passage(diagnostic.range, document);
    let text = format!("{}\n{words}", diagnostic.rule.name);
    format!("{:016x}", fnv_1a(text.as_bytes()))
}

/// The words of a finding, for people.
pub fn excerpt(diagnostic: &Diagnostic, document: &Document) -> String {
    let text = document.source().slice(diagnostic.range);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn passage(range: Range, document: &Document) -> String {
    let (first, last) = (range.start, range.end);
    let head = document.source().line(first.line as usize);
    let before = head.get(..first.byte as usize).unwrap_or_default();
    let tail = document.source().line(last.line as usize);
    let after = tail.get(last.byte as usize..).unwrap_or_default();
    let words = document.source().slice(range);
    let words = match before.trim().is_empty() {
        true => without_number(&words),
        false => &words,
    };
    let visible = |text: &str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<Vec<_>>()
    };
    let before = visible(without_number(before));
    let from = before.len().saturating_sub(NEIGHBOURS);
    let after = visible(after).into_iter().take(NEIGHBOURS);
    let near = before[from..].iter().copied().chain(['\n']);
    near.chain(visible(words))
        .chain(['\n'])
        .chain(after)
        .collect()
}

/// A line without its number: 12. （三） 四、
fn without_number(text: &str) -> &str {
    let is_mark = |c: char| {
        c.is_ascii_digit() || "（）().．、 \u{3000}〇零一二三四五六七八九十百".contains(c)
    };
    let rest = text.trim_start_matches(is_mark);
    let mark = &text[..text.len() - rest.len()];
    match mark.contains(['.', '．', '、', '）', ')']) {
        true => rest,
        false => text,
    }
}

/// The hash of Fowler, Noll and Vo: files keep these, so it must be the same in every edition of the program.
fn fnv_1a(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}
