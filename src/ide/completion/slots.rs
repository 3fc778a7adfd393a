//! Where in a sentence the name of an indicator may stand, and after which words a number is one of it.

use crate::ide::mention_at::names;
use crate::lexicon::{drafting, figures, units};

/// A name is looked for in so many characters before the cursor.
const LONGEST_PIECE: usize = 30;

/// Between a name and its number stand so many words at most: 预计 全年 达到 约.
const MOST_WORDS: usize = 5;

/// What has been written of a name, longest first: from the beginning of the piece of the sentence that the cursor
/// stands in, and from behind each word that may open it (力争, 全年完成).
pub fn beginnings(before: &str) -> Vec<&str> {
    let is_mark = |c: char| c.is_whitespace() || MARKS.contains(c);
    let mut rest = before.rsplit(is_mark).next().unwrap_or(before);
    if rest.chars().count() > LONGEST_PIECE {
        return Vec::new();
    }
    rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let mut found = vec![rest];
    while let Some(length) = opening(rest) {
        rest = &rest[length..];
        found.push(rest);
    }
    found
}

/// Whether a text is no more than a word that may stand before a name: 全年, 建设. Names that begin so are begun later.
pub fn opens_a_piece(text: &str) -> bool {
    opening(text) == Some(text.len())
}

const MARKS: &str = "，。；：、！？（）“”《》【】,;:!?()\"—";

/// The bytes of the longest such word with which a text begins.
fn opening(text: &str) -> Option<usize> {
    let figures = figures();
    let chars: Vec<char> = text.chars().collect();
    let lists = [&figures.openings, &figures.verbs, &figures.links];
    let longest = lists.iter().filter_map(|words| words.prefix(&chars)).max();
    let word = longest.map(|n| chars[..n].iter().map(|c| c.len_utf8()).sum());
    let points = drafting().chains.iter().flatten();
    let point = points.filter(|point| text.starts_with(point.as_str()));
    let point = point.map(String::len).max();
    point.max(word).filter(|&length| length > 0)
}

/// What a number counts, by what stands directly before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// An indicator's own value: 一般公共预算收入完成184.2.
    Level(u16),
    /// A change: 增长6.5; of an indicator, where its sentence names one.
    Change(Option<u16>),
}

/// What the number counts that stands behind this text.
pub fn counted(before: &str) -> Option<Counted> {
    let sentence = before
        .rsplit(['。', '；', '！', '？'])
        .next()
        .unwrap_or(before);
    let named: Vec<_> = names(sentence).collect();
    let chars: Vec<char> = sentence.chars().collect();
    let (figures, units) = (figures(), units());
    let between = [
        &figures.links,
        &figures.openings,
        &figures.than,
        &units.plain,
        &units.at_least,
        &units.more_than,
        &units.at_most,
        &units.nearly,
        &units.about,
    ];
    let mut end = chars.len();
    for _ in 0..=MOST_WORDS {
        let text = &chars[..end];
        if drafting().changes_in_percent.suffix(text).is_some() {
            return Some(Counted::Change(
                named.last().map(|(indicator, _)| *indicator),
            ));
        }
        let bytes: usize = text.iter().map(|c| c.len_utf8()).sum();
        let here = named.iter().find(|(_, span)| span.end as usize == bytes);
        if let Some((indicator, _)) = here {
            return Some(Counted::Level(*indicator));
        }
        end -= between
            .iter()
            .filter_map(|words| words.suffix(text))
            .max()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::indicators;

    #[test]
    fn a_name_may_stand_where_a_piece_begins_and_behind_its_opening_words() {
        assert_eq!(beginnings("经济稳中向好，一般公"), ["一般公"]);
        assert_eq!(
            beginnings("预计全年完成一般"),
            ["预计全年完成一般", "完成一般", "一般"]
        );
        assert_eq!(beginnings("3.地区生产"), ["地区生产"]);
        assert_eq!(beginnings("一是地区"), ["一是地区", "地区"]);
        assert_eq!(beginnings("产值。"), [""]);
        assert!(beginnings(&"𠮷".repeat(40)).is_empty());
    }

    #[track_caller]
    fn check(before: &str, expected: Option<(&str, bool)>) {
        let id = |i: u16| indicators()[i as usize].id.as_str();
        let found = counted(before).map(|counted| match counted {
            Counted::Level(i) => (id(i), false),
            Counted::Change(i) => (i.map_or("", id), true),
        });
        assert_eq!(found, expected, "{before}");
    }

    #[test]
    fn a_number_counts_what_stands_directly_before_it() {
        check("地区生产总值", Some(("gdp", false)));
        check("全年地区生产总值预计完成", Some(("gdp", false)));
        check("地区生产总值力争达到约", Some(("gdp", false)));
        check("地区生产总值增长", Some(("gdp", true)));
        check("地区生产总值同比增长约", Some(("gdp", true)));
        check("地区生产总值完成1368.6亿元、增长", Some(("gdp", true)));
        check("线上零售增长", Some(("", true)));
        check("地区生产总值。位列全市第", None);
        check("地区生产总值稳步提升，全年举办活动", None);
        check("2025年", None);
        check("", None);
    }
}
