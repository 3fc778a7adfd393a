//! Whose a document is and of which year, as far as its titles, its head, its file's name and its folders tell.

use super::index::Home;
use crate::lexicon::{Origins, origins};
use crate::model::{Document, DocumentKind};
use serde::{Serialize, Serializer};
use std::path::Path;

/// What is known of a document as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// Places from the larger to the smaller, as written: 南京市鼓楼区; 全国 for the whole country.
    pub place: Option<String>,
    /// The year that the paper bears, or in which it was given.
    pub year: Option<u16>,
    #[serde(serialize_with = "kind_json")]
    pub kind: DocumentKind,
}

/// The head of a document is looked for in so many lines that say something.
const HEAD: usize = 24;

/// A line of the head that is longer is a paragraph; only who speaks in it is asked.
const LONGEST: usize = 80;

/// An issuer's name, or the name and office of the one who speaks, is no longer.
const LONGEST_NAME: usize = 24;

/// So many folders above a file may name its place or its year.
const FOLDERS: usize = 3;

impl Origin {
    /// `file`: where the document lives, if it does.
    pub fn of(document: &Document, file: Option<&Path>) -> Origin {
        let words = origins();
        let titles = own_titles_first(document);
        let head = head(document);
        let scraped: Vec<&str> = head
            .iter()
            .filter_map(|line| scraped_title(line, words))
            .collect();
        let names = file_names(file);
        let named = || {
            let said = titles
                .iter()
                .map(String::as_str)
                .chain(scraped.iter().copied());
            said.chain(names.iter().map(String::as_str))
        };
        let spoken = || head.iter().find_map(|line| place_in(line, words));
        let titled = titles
            .iter()
            .map(String::as_str)
            .chain(scraped.iter().copied());
        let place = titled
            .filter_map(|title| place_of_title(title, words))
            .next()
            .or_else(spoken)
            .or_else(|| named().find_map(|name| place_of_title(name, words)));
        let given = || head.iter().find_map(|line| session_year(line, words));
        let numbered = || head.iter().find_map(|line| number_year(line, words));
        let own = titles.first().and_then(|title| year_in(title, words));
        let year = own
            .or_else(given)
            .or_else(numbered)
            .or_else(|| named().find_map(|name| year_in(name, words)));
        Origin {
            place,
            year,
            kind: document.kind(),
        }
    }
}

fn kind_json<S: Serializer>(kind: &DocumentKind, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(kind.name())
}

/// The name by which people know it stands before that of the notice that sends it out.
fn own_titles_first(document: &Document) -> Vec<String> {
    let titles = document.titles().iter();
    let (notices, own): (Vec<_>, Vec<_>) = titles.partition(|title| title.is_notice());
    let all = own.into_iter().chain(notices);
    all.map(|title| without_spaces(&title.name)).collect()
}

/// The first lines, without their spaces.
fn head(document: &Document) -> Vec<String> {
    let text = document.source();
    let lines = (0..text.line_count()).map(|line| {
        let line = text.line(line);
        // A document may be one line of many thousand characters.
        let beginning: String = line.chars().take(4 * LONGEST).collect();
        without_spaces(&beginning)
    });
    lines.filter(|line| !line.is_empty()).take(HEAD).collect()
}

fn without_spaces(text: &str) -> String {
    let is_bare =
        |c: &char| !c.is_whitespace() && !matches!(c, '*' | '#' | '\u{feff}' | '\u{200b}');
    text.chars().filter(is_bare).collect()
}

fn scraped_title<'a>(line: &'a str, words: &Origins) -> Option<&'a str> {
    let marks = &words.scrape.title_marks;
    marks
        .iter()
        .find_map(|mark| line.strip_prefix(mark.as_str()))
}

/// The file's name and its nearest folders'.
fn file_names(file: Option<&Path>) -> Vec<String> {
    let Some(file) = file else {
        return Vec::new();
    };
    let stem = file.file_stem().into_iter();
    let folders = file.ancestors().skip(1).take(FOLDERS);
    let names = stem.chain(folders.filter_map(Path::file_name));
    names
        .map(|name| without_spaces(&name.to_string_lossy()))
        .collect()
}

fn place_of_title(title: &str, words: &Origins) -> Option<String> {
    let (home, _) = Home::at_head(title);
    if home.is_known() {
        return Some(home.name());
    }
    let whole = Home::whole(title);
    if whole.is_known() {
        return Some(whole.name());
    }
    let nation = &words.nation;
    let speaks = nation
        .words
        .iter()
        .any(|word| title.starts_with(word.as_str()));
    speaks.then(|| nation.name.clone())
}

/// The place that a line of the head speaks for.
fn place_in(line: &str, words: &Origins) -> Option<String> {
    words.place_mark.iter().find_map(|mark| {
        let length = line.chars().count();
        let is_long = length > LONGEST;
        match mark.before.as_str() {
            "" if length > LONGEST_NAME => None,
            "" => name_before(line, &mark.after, words),
            // 在 is too common a word for a paragraph.
            before if is_long && before.chars().count() < 2 => None,
            before => line.match_indices(before).find_map(|(at, _)| {
                name_before(line.get(at + before.len()..)?, &mark.after, words)
            }),
        }
    })
}

fn name_before(text: &str, after: &[String], words: &Origins) -> Option<String> {
    let (home, rest) = Home::leading(text);
    if home.is_known() && after.iter().any(|word| rest.starts_with(word.as_str())) {
        return Some(home.name());
    }
    let nation = &words.nation;
    let speaks = nation
        .words
        .iter()
        .any(|word| text.starts_with(word.as_str()));
    speaks.then(|| nation.name.clone())
}

/// 2026年1月27日在海南省第七届人民代表大会第五次会议上
fn session_year(line: &str, words: &Origins) -> Option<u16> {
    let is_short = line.chars().count() <= LONGEST;
    let is_session = || {
        let mut session = words.session.words.iter();
        session.any(|word| line.contains(word.as_str()))
    };
    let is_dated = || line.contains('月') && line.contains('日');
    (is_short && is_dated() && is_session()).then(|| year_in(line, words))?
}

/// 国办发〔2018〕117号
fn number_year(line: &str, words: &Origins) -> Option<u16> {
    let is_number = line.chars().count() <= LONGEST_NAME && line.ends_with('号');
    let (_, year) = line.split_once('〔').filter(|_| is_number)?;
    year_in(year, words)
}

/// The first year that a text names: 2025年, 二〇二五年; a name of a file may have the number alone.
fn year_in(text: &str, words: &Origins) -> Option<u16> {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).find_map(|at| {
        let year = year_at(chars.get(at..at + 4)?)?;
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

fn year_at(chars: &[char]) -> Option<u16> {
    let digits = chars.iter().map(|&c| digit(c));
    let year = digits
        .into_iter()
        .try_fold(0, |year, digit| Some(year * 10 + digit?))?;
    (1949..=2100).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str, file: &str) -> (Option<String>, Option<u16>) {
        let file = (!file.is_empty()).then(|| Path::new(file));
        let Origin { place, year, .. } = Origin::of(&Document::new(text), file);
        (place, year)
    }

    #[test]
    fn place_and_year_are_told_by_the_nearest_that_says_them() {
        let opening = "各位代表：\n现在，我代表省人民政府，向大会报告工作。\n";
        for (head, file, place, year) in [
            (
                "2025年玄武区人民政府工作报告\n",
                "",
                Some("玄武区"),
                Some(2025),
            ),
            (
                "政府工作报告\n——2026年1月27日在海南省第七届人民代表大会第五次会议上\n",
                "",
                Some("海南省"),
                Some(2026),
            ),
            (
                "政府工作报告\r\n----2012年2月29日 在海拉尔区第十三届人大六次会议上\r\n",
                "",
                Some("海拉尔区"),
                Some(2012),
            ),
            (
                "政府工作报告\n",
                "江苏省/南京市/2023.txt",
                Some("南京市"),
                Some(2023),
            ),
            (
                "二〇一八年政府工作报告\n",
                "x/安徽省2019年.txt",
                Some("安徽省"),
                Some(2018),
            ),
            (
                "---\ntitle: 淮南市政府工作报告（2021年1月5日 张孝成）\n---\n",
                "",
                Some("淮南市"),
                Some(2021),
            ),
            ("政府工作报告\n", "", None, None),
            (
                "国民经济和社会发展第十四个五年规划和2035年远景目标纲要\n",
                "",
                None,
                None,
            ),
        ] {
            let found = origin(&format!("{head}{opening}"), file);
            assert_eq!(found, (place.map(str::to_owned), year), "{head}");
        }
    }

    #[test]
    fn who_speaks_tells_the_place() {
        let text = "政府工作报告\n各位代表：\n现在，我代表国务院，向大会报告政府工作。\n";
        assert_eq!(origin(text, "").0.as_deref(), Some("全国"));
        let text = "政府工作报告\n各位代表：\n现在,我代表雨花台区人民政府,向大会报告工作。\n";
        assert_eq!(origin(text, "").0.as_deref(), Some("雨花台区"));
    }

    #[test]
    fn a_text_that_says_nothing_has_no_origin() {
        for text in [
            "",
            "\u{feff}",
            "𠮷\r在\r\n我代表",
            "1.牛奶\n2.鸡蛋",
            "在市委的坚强领导下第一",
        ] {
            assert_eq!(origin(text, ""), (None, None), "{text}");
        }
    }
}
