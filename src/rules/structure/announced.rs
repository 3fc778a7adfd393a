//! How many points a passage announces: 重点做好以下六个方面工作：.

use crate::lexicon::{StructureWords, structure};
use crate::syntax::han_whole;
use crate::text::Span;

/// An announcement: its number, and the number with its word in the passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announcement {
    pub number: u32,
    pub span: Span,
}

/// Numerals and what follows them are looked for in so many characters at the end of a passage.
const LONGEST_END: usize = 24;

/// What a passage that ends right before a list announces.
pub fn announced(passage: &str) -> Option<Announcement> {
    let words = structure();
    let passage = passage.trim_end();
    let colon = passage.strip_suffix(['：', ':']);
    let stop = passage.strip_suffix('。');
    let (body, needs_word) = match (colon, stop) {
        (Some(body), _) => (body, false),
        (None, Some(body)) => (body, true),
        (None, None) => return None,
    };
    let sentence = body.rfind(['。', '；', '！']).map_or(0, |at| at + 3);
    let ends: Vec<(usize, char)> = body.get(sentence..)?.char_indices().collect();
    let from = ends.len().saturating_sub(LONGEST_END);
    let chars: Vec<char> = ends[from..].iter().map(|(_, c)| *c).collect();
    if needs_word && !words.announcing.within(&chars) {
        return None;
    }
    let (number, start, end) = (0..chars.len())
        .rev()
        .find_map(|at| numbered(&chars, at, words))?;
    let byte = |at: usize| {
        sentence
            + ends
                .get(from + at)
                .map_or(body.len() - sentence, |(byte, _)| *byte)
    };
    Some(Announcement {
        number,
        span: Span::new(byte(start), byte(end)),
    })
}

/// The number that begins at an index, where nothing but the words of an announcement follow it.
fn numbered(chars: &[char], at: usize, words: &StructureWords) -> Option<(u32, usize, usize)> {
    let is_numeral = |c: char| c.is_ascii_digit() || is_han_numeral(c);
    let before = at.checked_sub(1).map(|before| chars[before]);
    if before.is_some_and(|c| is_numeral(c) || matches!(c, '第' | '.' | '、')) {
        return None;
    }
    let length = chars[at..].iter().take_while(|&&c| is_numeral(c)).count();
    let number = number_of(&chars[at..at + length])?;
    let end = at + length + words.counted.prefix(&chars[at + length..])?;
    let rest = &chars[end..];
    let is_announcement = rest.is_empty() || words.counted_rest.contains(rest);
    is_announcement.then_some((number, at, end))
}

fn is_han_numeral(c: char) -> bool {
    matches!(
        c,
        '两' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    )
}

fn number_of(numeral: &[char]) -> Option<u32> {
    match numeral {
        [] => None,
        ['两'] => Some(2),
        [first, ..] if first.is_ascii_digit() => numeral.iter().collect::<String>().parse().ok(),
        _ => han_whole(numeral),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn announcements_and_other_numbers() {
        for (passage, expected) in [
            ("主要做好以下六个方面工作：", Some((6, "六个方面"))),
            ("新的一年，重点抓好𠮷区10件实事:", Some((10, "10件实事"))),
            ("要做好以下三项工作。", Some((3, "三项工作"))),
            ("去年办成三件实事。", None),
            ("完成投资3亿元：", None),
            ("第三方面：", None),
            ("坚持统筹“三个方面”的关系，突出以下重点：", None),
            ("", None),
            ("：", None),
        ] {
            let found = announced(passage).map(|one| (one.number, one.span.of(passage)));
            assert_eq!(found, expected, "{passage}");
        }
    }
}
