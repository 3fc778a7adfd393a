//! Clauses with labels: 牵头单位：区发改委；责任单位：各街道.

use super::Responsibility;
use crate::lexicon::Departments;
use crate::syntax::department::departments_in;
use crate::syntax::glyphs::{Glyphs, is_plain};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Lead,
    Shared,
    Co,
    Person,
    Time,
}

pub struct Label {
    role: Role,
    pub start: usize,
    /// After the colon.
    after: usize,
}

/// The labels of a clause: a label word with a colon, at its beginning or after a separator.
pub fn labels(glyphs: &Glyphs, start: usize, end: usize, words: &Departments) -> Vec<Label> {
    let mut found = Vec::new();
    let mut separated = true;
    for (i, &c) in (start..).zip(glyphs.slice(start, end)) {
        if separated {
            found.extend(label_at(glyphs, i, end, words));
        }
        separated = !is_plain(c) && matches!(c, '；' | '，' | ' ' | '。' | '、' | '\n' | '|' | '*');
    }
    found
}

pub fn label_at(glyphs: &Glyphs, i: usize, end: usize, words: &Departments) -> Option<Label> {
    let roles = [
        (&words.lead_labels, Role::Lead),
        (&words.shared_labels, Role::Shared),
        (&words.co_labels, Role::Co),
        (&words.person_labels, Role::Person),
        (&words.time_labels, Role::Time),
    ];
    let text = glyphs.slice(i, end);
    let (length, role) = roles
        .iter()
        .filter_map(|(list, role)| Some((list.prefix(text)?, *role)))
        .max_by_key(|(n, _)| *n)?;
    let colon = glyphs.skip_space(i + length, end);
    (glyphs.at(colon) == '：' && colon < end).then_some(Label {
        role,
        start: i,
        after: colon + 1,
    })
}

pub fn by_labels(
    glyphs: &Glyphs,
    labels: &[Label],
    end: usize,
    words: &Departments,
) -> Responsibility {
    let mut result = Responsibility::default();
    for (i, label) in labels.iter().enumerate() {
        let to = labels.get(i + 1).map_or(end, |next| next.start);
        let (from, to) = glyphs.trim(label.after, to);
        match label.role {
            Role::Lead => result
                .leads
                .extend(departments_in(glyphs, from, to, words).departments),
            Role::Shared => result
                .responsible
                .extend(departments_in(glyphs, from, to, words).departments),
            Role::Co => result
                .coorganisers
                .extend(departments_in(glyphs, from, to, words).departments),
            Role::Person => result.leaders.extend(people(glyphs, from, to)),
            Role::Time => result.deadline = deadline_text(glyphs, from, to),
        }
    }
    result
}

/// The names of people, without the space in a short one.
pub fn people(glyphs: &Glyphs, from: usize, to: usize) -> Vec<String> {
    glyphs
        .slice(from, to)
        .split(|c| matches!(c, '、' | '，' | '；' | '。'))
        .map(|name| name.iter().filter(|&&c| c != ' ').collect::<String>())
        .filter(|name| !name.is_empty())
        .collect()
}

/// A deadline as written, without the mark after it.
pub fn deadline_text(glyphs: &Glyphs, from: usize, to: usize) -> Option<String> {
    let (from, to) = glyphs.trim(from, to);
    let to = (from..to)
        .rev()
        .find(|&i| !matches!(glyphs.at(i), '；' | '，' | '。'))
        .map_or(from, |i| i + 1);
    (to > from).then(|| glyphs.text(from, to))
}
