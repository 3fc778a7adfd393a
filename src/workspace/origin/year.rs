//! Of which year a document is: the year that the paper bears, or in which it was given.

use super::Told;
use crate::lexicon::{Origins, origins};
use crate::model::Document;

/// A line that tells of the session, or holds the paper's number, is no longer.
const LONGEST: usize = 80;
const LONGEST_NUMBER: usize = 24;

/// The year that the nearest tells that tells any: its own title, the session, its number, other titles, the file's name,
/// the parts of its text, the folders.
pub fn year(document: &Document, told: &Told) -> Option<u16> {
    let words = origins();
    let name = |name: &str| named(name, words);
    let given = || told.head.iter().find_map(|line| of_session(line, words));
    let numbered = || told.head.iter().find_map(|line| of_number(line, words));
    // What no title is of though it names it (2035年远景目标) is no part's year either.
    let is_far = |year: &u16| told.titles().any(|title| title.contains(&year.to_string()));
    let parts = || {
        let mut years = document
            .stretches()
            .into_iter()
            .filter_map(|part| part.year);
        years.find(|year| !is_far(year))
    };
    let own = told.titles.first().and_then(|title| name(title));
    own.or_else(given)
        .or_else(numbered)
        .or_else(|| told.titles().find_map(name))
        .or_else(|| name(told.stem.as_ref()?))
        .or_else(parts)
        .or_else(|| told.folders.iter().find_map(|folder| name(folder)))
}

/// 2026年1月27日在海南省第七届人民代表大会第五次会议上
fn of_session(line: &str, words: &Origins) -> Option<u16> {
    let is_short = line.chars().count() <= LONGEST;
    let is_session = || {
        let mut session = words.session.words.iter();
        session.any(|word| line.contains(word.as_str()))
    };
    let is_dated = || line.contains('月') && line.contains('日');
    (is_short && is_dated() && is_session()).then(|| named(line, words))?
}

/// 国办发〔2018〕117号
fn of_number(line: &str, words: &Origins) -> Option<u16> {
    let is_number = line.chars().count() <= LONGEST_NUMBER && line.ends_with('号');
    let (_, year) = line.split_once('〔').filter(|_| is_number)?;
    named(year, words)
}

/// The first year that a text names: 2025年, 二〇二五年; a name of a file may have the number alone.
fn named(text: &str, words: &Origins) -> Option<u16> {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).find_map(|at| {
        let year = of_digits(chars.get(at..at + 4)?)?;
        let before = at.checked_sub(1).and_then(|before| chars.get(before));
        let rest: String = chars.get(at + 4..)?.iter().take(4).collect();
        let far = |rest: &str| {
            words
                .year
                .far
                .iter()
                .any(|word| rest.starts_with(word.as_str()))
        };
        let is_year = match rest.strip_prefix('年') {
            Some(rest) => !far(rest),
            None => !rest.starts_with(is_digit),
        };
        (is_year && !before.is_some_and(|&c| is_digit(c))).then_some(year)
    })
}

fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

fn digit(c: char) -> Option<u16> {
    let value = match c {
        '0'..='9' => c as u32 - '0' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        '〇' | '○' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    };
    Some(value as u16)
}

fn of_digits(chars: &[char]) -> Option<u16> {
    let digits = chars.iter().map(|&c| digit(c));
    let year = digits
        .into_iter()
        .try_fold(0, |year, digit| Some(year * 10 + digit?))?;
    (1949..=2100).contains(&year).then_some(year)
}
