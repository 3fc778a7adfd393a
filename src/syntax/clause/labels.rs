//! Clauses with labels: 牵头单位：区发改委；责任单位：各街道.

use super::Responsibility;
use super::verbs::{by_verbs, ends_in_verb};
use crate::lexicon::Departments;
use crate::syntax::department::{departments_in, is_named};
use crate::syntax::glyphs::{Glyphs, is_plain};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Lead,
    Shared,
    Co,
    Person,
    Time,
    Other,
}

pub struct Label {
    pub role: Role,
    pub start: usize,
    /// After the colon.
    pub after: usize,
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
        (&words.other_labels, Role::Other),
    ];
    let text = glyphs.slice(i, end);
    let (length, role) = roles
        .iter()
        .filter_map(|(list, role)| Some((list.prefix(text)?, *role)))
        .max_by_key(|(n, _)| *n)?;
    let after = i + length;
    let colon = glyphs.skip_space(after, end);
    let marked = glyphs.at(colon) == '：' && colon < end;
    let label = |after| Label {
        role,
        start: i,
        after,
    };
    match marked {
        true => Some(label(colon + 1)),
        false => spaced(glyphs, after, end, words).then(|| label(after)),
    }
}

/// 牵头单位 区卫健局: a space instead of the colon, and a department after it.
fn spaced(glyphs: &Glyphs, after: usize, end: usize, words: &Departments) -> bool {
    let from = glyphs.skip_space(after, end);
    let to = (from..end).find(|&i| matches!(glyphs.at(i), '、' | '，' | '；' | '。' | ' '));
    let named = glyphs.slice(from, to.unwrap_or(end));
    from > after && named.len() >= 2 && is_named(named, words)
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
        let (to, rest) = before_verbs(glyphs, from, to, words);
        let units = || departments_in(glyphs, from, to, words).departments;
        match label.role {
            Role::Lead => result.leads.extend(units()),
            Role::Shared => result.responsible.extend(units()),
            Role::Co => result.coorganisers.extend(units()),
            Role::Person => result.leaders.extend(people(glyphs, from, to)),
            Role::Time => result.deadline = deadline_text(glyphs, from, to),
            Role::Other => {}
        }
        if let Some(said) = rest {
            result.join(said);
        }
    }
    result
}

/// 牵头领导：张伟；区统计局牵头: where what the label heads ends, and what is said with a verb after it.
fn before_verbs(
    glyphs: &Glyphs,
    from: usize,
    to: usize,
    words: &Departments,
) -> (usize, Option<Responsibility>) {
    let marks = (from..to).filter(|&i| matches!(glyphs.at(i), '；' | '，'));
    let mut ends = marks.chain([to]);
    let mut last = ends.next().unwrap_or(to);
    for end in ends {
        if ends_in_verb(glyphs.slice(last, end), words) {
            return (last, by_verbs(glyphs, last + 1, to, words));
        }
        last = end;
    }
    (to, None)
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
