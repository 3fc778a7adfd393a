//! Whose a document is: the place that its titles, its head, its file's name and its folders tell.

use super::Told;
use crate::lexicon::{Origins, origins};
use crate::model::Document;
use crate::syntax::is_han;
use crate::workspace::index::Home;

/// A line of the head that is longer is a paragraph; only who speaks in it is asked.
const LONGEST: usize = 80;

/// An issuer's name, or the name and office of the one who speaks, is no longer.
const LONGEST_NAME: usize = 24;

/// The issuer may be told in so many first lines.
const HEAD: usize = 40;

/// The place that the nearest tells that tells any: titles, who speaks, the file's name, the issuer, the folders.
pub fn home(document: &Document, told: &Told) -> Home {
    let words = origins();
    let spoken = || told.head.iter().find_map(|line| of_line(line, words));
    let title = |name: &str| of_title(name, words);
    let found = told
        .titles()
        .find_map(title)
        .or_else(spoken)
        .or_else(|| title(told.stem.as_ref()?))
        .or_else(|| issuer(document))
        .or_else(|| told.folders.iter().find_map(|name| title(name)));
    found.unwrap_or_default()
}

fn of_title(title: &str, words: &Origins) -> Option<Home> {
    let (home, _) = Home::at_head(title);
    if home.is_known() {
        return Some(home);
    }
    let whole = Home::whole(title);
    if whole.is_known() {
        return Some(whole);
    }
    of_nation(title, words)
}

fn of_nation(text: &str, words: &Origins) -> Option<Home> {
    let nation = &words.nation;
    let mut names = nation.words.iter();
    let speaks = names.any(|word| text.starts_with(word.as_str()));
    speaks.then(|| Home::named(&nation.name))
}

/// The place that a line of the head speaks for.
fn of_line(line: &str, words: &Origins) -> Option<Home> {
    words.place_mark.iter().find_map(|mark| {
        let length = line.chars().count();
        let is_long = length > LONGEST;
        match mark.before.as_str() {
            "" if length > LONGEST_NAME => None,
            "" => before(line, &mark.after, words),
            // 在 is too common a word for a paragraph.
            mark if is_long && mark.chars().count() < 2 => None,
            word => line
                .match_indices(word)
                .find_map(|(at, _)| before(line.get(at + word.len()..)?, &mark.after, words)),
        }
    })
}

/// The place at the head of a text, where one of these words follows it.
fn before(text: &str, after: &[String], words: &Origins) -> Option<Home> {
    let (home, rest) = Home::leading(text);
    if home.is_known() && after.iter().any(|word| rest.starts_with(word.as_str())) {
        return Some(home);
    }
    of_nation(text, words)
}

/// 发布机构: 鼓楼区人民政府, and the like, in the head of a page.
fn issuer(document: &Document) -> Option<Home> {
    let lines = (0..document.text().line_count().min(HEAD)).map(|i| document.text().line(i));
    let named = lines.filter_map(|line| {
        let at = line.find("人民政府")?;
        let before = line.get(..at)?;
        let words = before.rsplit(|c: char| !is_han(c)).next()?;
        let (home, _) = Home::at_head(&format!("{words}人民政府"));
        Some(home)
    });
    named.into_iter().find(Home::is_known)
}
