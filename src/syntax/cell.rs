//! What a cell of a table says.
//!
//! Which column a cell stands in only the document knows. So a cell is read as a target, as a list of departments, of
//! people and of dates, and the document takes what its column asks for. That is done when a table first asks, since
//! in a document without tables every line could be such a cell.

use super::clause::{clauses, deadline_text, is_deadline, people};
use super::department::{Department, departments_in, looks_like_department};
use super::glyphs::{Glyphs, is_han};
use super::heading::Paragraph;
use super::line::{Item, any_item};
use super::ordinal::ordinal_at;
use super::quantity::quantities;
use super::sentence::{enclosures, sentences};
use crate::lexicon::{Departments, departments};
use crate::text::Span;
use std::sync::{Arc, OnceLock};

/// What a cell says in a column of each kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// Read as a target.
    pub item: Option<Arc<Item>>,
    pub departments: Vec<Department>,
    pub people: Vec<String>,
    /// The whole cell as a deadline.
    pub deadline: Option<String>,
    /// The dates in it: 4月底前.
    pub dates: Vec<String>,
    pub looks: Looks,
}

/// What a cell is, where no column tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Looks {
    Departments,
    Person,
    Deadline,
    #[default]
    Text,
}

/// The contents of a line's cells, once they have been asked for. They follow from the line's text, so lines do not
/// differ by what has been asked of them.
#[derive(Clone, Debug, Default)]
pub struct Memo(OnceLock<Box<[Contents]>>);

impl PartialEq for Memo {
    fn eq(&self, _: &Memo) -> bool {
        true
    }
}

impl Memo {
    pub fn get_or_read(&self, read: impl FnOnce() -> Vec<Contents>) -> &[Contents] {
        self.0.get_or_init(|| read().into_boxed_slice())
    }
}

/// Reads the cells at the given places of a line.
pub fn contents(text: &str, cells: impl Iterator<Item = Span>) -> Vec<Contents> {
    let glyphs = Glyphs::new(text);
    let index = |byte| glyphs.index_of(byte);
    cells
        .map(|span| contents_of(&glyphs, index(span.start), index(span.end)))
        .collect()
}

fn contents_of(glyphs: &Glyphs, start: usize, end: usize) -> Contents {
    let words = departments();
    let (departments, only_departments) = departments_of(glyphs, start, end, words);
    let people = people(glyphs, start, end);
    let names = |name: &String| {
        (2..=4).contains(&name.chars().count())
            && name.chars().all(is_han)
            && !looks_like_department(name, words)
    };
    let looks = if start == end {
        Looks::Text
    } else if is_deadline(glyphs.slice(start, end), words) || is_month(glyphs, start, end) {
        Looks::Deadline
    } else if !people.is_empty() && people.iter().all(names) {
        Looks::Person
    } else if only_departments {
        Looks::Departments
    } else {
        Looks::Text
    };
    Contents {
        item: target(glyphs, start, end).map(Arc::new),
        departments,
        people: people
            .into_iter()
            .filter(|name| name.chars().any(is_han))
            .collect(),
        deadline: deadline_text(glyphs, start, end),
        dates: dates(glyphs, start, end, words),
        looks,
    }
}

/// The cell as a target, its brackets with departments and its own mark included.
fn target(glyphs: &Glyphs, start: usize, end: usize) -> Option<Item> {
    let enclosed = enclosures(glyphs);
    let sentences = sentences(glyphs, &enclosed, start, end);
    let paragraph = Paragraph {
        glyphs,
        start,
        end,
        ordinal: ordinal_at(glyphs, start),
        sentences: &sentences,
        marks: 0,
        bold_end: None,
    };
    let clauses = clauses(glyphs, start, end);
    any_item(
        &paragraph,
        &enclosed,
        &quantities(glyphs, &enclosed),
        &clauses,
    )
}

/// The departments of a cell, and whether there is nothing else in it.
fn departments_of(
    glyphs: &Glyphs,
    start: usize,
    end: usize,
    words: &Departments,
) -> (Vec<Department>, bool) {
    let mut found = Vec::new();
    let mut only = true;
    for (from, to) in lines_of(glyphs, start, end) {
        let list = departments_in(glyphs, from, to, words);
        only &= list.sound();
        let named = |one: &Department| one.name.chars().any(is_han) && one.name != "无";
        found.extend(list.departments.into_iter().filter(named));
    }
    (found, only && start < end)
}

/// The lines inside a cell, between `<br>`; an ellipsis ends one, too.
fn lines_of(glyphs: &Glyphs, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut inside = false;
    let parts = glyphs.split(start, end, |_, i| {
        inside |= glyphs.at(i) == '<';
        let cuts = inside || glyphs.at(i) == '…';
        inside &= glyphs.at(i) != '>';
        cuts
    });
    let is_mark = |i: &usize| matches!(glyphs.at(*i), '，' | '、' | '*');
    let bare = |(from, to): (usize, usize)| {
        let from = from + (from..to).take_while(is_mark).count();
        let to = to - (from..to).rev().take_while(is_mark).count();
        (from, to)
    };
    let parts = parts.into_iter().map(bare);
    parts.filter(|(from, to)| from < to).collect()
}

/// 2025年12月, 6月.
fn is_month(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    let text = glyphs.slice(start, end);
    text.len() <= 14
        && text
            .windows(2)
            .any(|w| w[0].is_ascii_digit() && matches!(w[1], '月' | '年'))
}

/// 4月底前, 6月底前: a number and a word of a deadline.
fn dates(glyphs: &Glyphs, start: usize, end: usize, words: &Departments) -> Vec<String> {
    let mut found = Vec::new();
    for i in start..end {
        let digits = (i..end)
            .take_while(|&j| glyphs.at(j).is_ascii_digit())
            .count();
        if digits == 0 || glyphs.before(i).is_ascii_digit() {
            continue;
        }
        if let Some(length) = words.deadline_words.prefix(glyphs.slice(i + digits, end)) {
            found.push(glyphs.text(i, i + digits + length));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_cell_looks_like() {
        let looks = |line: &str| {
            let (start, end) = (0, line.len());
            contents(line, [Span::new(start, end)].into_iter())[0].looks
        };
        assert_eq!(looks("高新区(邹区镇)"), Looks::Departments);
        assert_eq!(
            looks("区工信局、区住建局…,各乡镇人民政府。"),
            Looks::Departments
        );
        assert_eq!(looks("俞 悦"), Looks::Person);
        assert_eq!(looks("全年"), Looks::Deadline);
        assert_eq!(looks("2025年12月"), Looks::Deadline);
        assert_eq!(looks("新建公园5个。"), Looks::Text);
    }
}
