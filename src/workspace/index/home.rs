//! Which place a document is of: 南京市鼓楼区, from the head of its title. In it 区发改委 means 鼓楼's, in another not.

use crate::lexicon::departments;
use crate::model::Document;
use crate::syntax::{Identity, is_han, place_name};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::path::Path;

/// Places from the larger to the smaller, as written: 南京市, 鼓楼区. Empty where nothing says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home(Vec<Box<str>>);

/// A place's name has so many characters before its last word.
const STEM: std::ops::RangeInclusive<usize> = 2..=6;

impl Home {
    /// The places that a title begins with, after its year perhaps, and the title without them. A title that begins with
    /// something else is left as it is.
    pub fn at_head(title: &str) -> (Home, Cow<'_, str>) {
        let (year, after_year) = split_year(title);
        let (home, rest) = Home::leading(after_year);
        if !home.is_known() || !may_follow(rest) {
            return (Home::default(), Cow::Borrowed(title));
        }
        match year {
            "" => (home, Cow::Borrowed(rest)),
            year => (home, Cow::Owned(format!("{year}{rest}"))),
        }
    }

    /// The places that the first of these titles names that names any.
    pub fn among<'a>(titles: impl Iterator<Item = &'a str>) -> Home {
        let mut homes = titles.map(|title| Home::at_head(title).0);
        homes.find(Home::is_known).unwrap_or_default()
    }

    /// The places that a document's titles name, or else its file's name.
    pub fn of_document(document: &Document, file: Option<&Path>) -> Home {
        let titles = document.titles().iter().map(|title| title.name.as_str());
        let stem = file.and_then(Path::file_stem).unwrap_or_default();
        let stem = stem.to_string_lossy();
        Home::among(titles.chain([&*stem]))
    }

    /// The places at the head of a text, whatever follows them, and what does.
    pub fn leading(text: &str) -> (Home, &str) {
        let mut rest = text;
        let mut places = Vec::new();
        while let Some((place, after)) = first_place(rest) {
            places.push(place.into());
            rest = after;
        }
        (Home(places), rest)
    }

    /// The places of which a text is made, as the name of a folder may be; none of a text with other words in it.
    pub fn whole(text: &str) -> Home {
        let (year, after_year) = split_year(text);
        let (home, rest) = Home::leading(after_year);
        let is_year = |rest: &str| {
            rest.trim_end_matches('年')
                .chars()
                .all(|c| c.is_ascii_digit())
        };
        match rest.is_empty() || year.is_empty() && is_year(rest) {
            true => home,
            false => Home::default(),
        }
    }

    /// A place that no title begins with: 全国.
    pub fn named(name: &str) -> Home {
        Home(vec![name.into()])
    }

    /// The places as one name: 南京市鼓楼区.
    pub fn name(&self) -> String {
        self.0.concat()
    }

    pub fn is_known(&self) -> bool {
        !self.0.is_empty()
    }

    /// Whether the two can be the same place, or one lie in the other.
    pub fn agrees_with(&self, other: &Home) -> bool {
        self.0.iter().all(|one| {
            let mut alike = other.0.iter().filter(|other| ending(one) == ending(other));
            alike.all(|other| one == other)
        })
    }

    /// Whether both are known, and the same place and not one in the other.
    pub fn is_same_as(&self, other: &Home) -> bool {
        self.is_known() && self.0.last() == other.0.last() && self.agrees_with(other)
    }

    /// The place itself: 鼓楼区 of 南京市鼓楼区.
    pub fn smallest(&self) -> Option<&str> {
        self.0.last().map(|place| &**place)
    }

    /// A body of a document of this place, as it is known beyond the document: 区 becomes 鼓楼.
    pub fn of(&self, identity: &Identity) -> Identity {
        let place = self
            .0
            .iter()
            .find(|place| ending(place) == Some(&identity.level));
        Identity {
            level: place
                .map_or(identity.level.as_str(), |place| place_name(place))
                .to_owned(),
            who: identity.who.clone(),
        }
    }
}

/// Whether two bodies can be the same one, beyond their documents. A level word such as 区 that no place has taken the
/// place of may be any place of that level.
pub fn may_be_same(one: &Identity, other: &Identity) -> bool {
    let levels = (one.level.as_str(), other.level.as_str());
    one.who == other.who
        && (levels.0 == levels.1 || any_of(levels.0, levels.1) || any_of(levels.1, levels.0))
}

/// Whether a level word may stand for a place.
fn any_of(word: &str, place: &str) -> bool {
    let levels = &departments().levels;
    let is_word = |text: &str| {
        levels
            .iter()
            .any(|row| row.first().is_some_and(|first| first == text))
    };
    if !is_word(word) || is_word(place) || place.is_empty() {
        return false;
    }
    match ending(place) {
        Some(end) => end == word,
        // 鼓楼: the names of districts and counties are known without their last word.
        None => departments().bare_levels.iter().any(|level| level == word),
    }
}

/// 2025年鼓楼区… → 2025年 and what follows.
fn split_year(title: &str) -> (&str, &str) {
    let digits = title.chars().take_while(char::is_ascii_digit).count();
    let is_year = digits == 4
        && title
            .get(digits..)
            .is_some_and(|rest| rest.starts_with('年'));
    title.split_at(if is_year {
        digits + '年'.len_utf8()
    } else {
        0
    })
}

/// 鼓楼区2025年… → 鼓楼区 and what follows.
fn first_place(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(['(', '（', ')', '）']);
    let text = text.strip_prefix("关于").unwrap_or(text);
    let mut ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.by_ref().take(*STEM.end() + 3).find(|&at| {
        ending(&text[..at]).is_some_and(|end| {
            let stem = &text[..at - end.len()];
            STEM.contains(&stem.chars().count()) && stem.chars().all(is_of_a_name)
        })
    })?;
    Some(text.split_at(end))
}

fn is_of_a_name(c: char) -> bool {
    is_han(c) && !matches!(c, '年' | '月' | '的' | '各' | '全' | '本' | '我' | '第')
}

/// The longest word that ends a place's name.
fn ending(place: &str) -> Option<&'static str> {
    let ends = departments().place_ends.iter().map(String::as_str);
    ends.filter(|end| place.ends_with(end))
        .max_by_key(|end| end.len())
}

/// After its place a title goes on with a year or with whose or what paper it is; 推进社区治理 names no place.
fn may_follow(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['(', '（', ')', '）']);
    let words = &departments().after_places;
    rest.starts_with(|c: char| c.is_numeric())
        || words.iter().any(|word| rest.starts_with(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Who;

    fn places(title: &str) -> Vec<String> {
        let (home, _) = Home::at_head(title);
        home.0.iter().map(|place| place.to_string()).collect()
    }

    #[test]
    fn a_title_begins_with_its_place() {
        assert_eq!(
            places("(江苏省)南京市玄武区人民政府工作报告(2025年)"),
            ["江苏省", "南京市", "玄武区"]
        );
        assert_eq!(
            places("关于雨花台区2024年上半年国民经济和社会发展计划执行情况"),
            ["雨花台区"]
        );
        assert_eq!(places("2025年玄武区重点工作方案"), ["玄武区"]);
        for title in [
            "推进社区治理方案",
            "2025年区政府主要工作目标任务分解落实方案",
            "政府工作报告",
            "区",
            "",
        ] {
            assert!(places(title).is_empty(), "{title}");
        }
    }

    fn body(level: &str) -> Identity {
        Identity {
            level: level.to_owned(),
            who: Who::Known("development-reform"),
        }
    }

    #[test]
    fn bodies_of_two_districts_are_two() {
        let (one, _) = Home::at_head("鼓楼区2025年政府工作报告");
        let (other, _) = Home::at_head("南京市玄武区2025年政府工作报告");
        let none = Home::default();
        let district = body("区");
        assert!(!may_be_same(&one.of(&district), &other.of(&district)));
        assert!(may_be_same(&one.of(&district), &none.of(&district)));
        assert!(may_be_same(&one.of(&body("市")), &other.of(&body("市"))));
        assert!(!may_be_same(&one.of(&district), &none.of(&body("市"))));
        assert!(!one.agrees_with(&other) && one.agrees_with(&none) && other.agrees_with(&other));
    }
}
