//! The responsibility clause: who leads, who joins, who answers, until when.
//!
//! `（区发改委、区财政局主办，相关街道协办）`, `（牵头单位：市发改委；责任单位：各区人民政府）`: lists of departments with a
//! verb after them or a label before them. A bracket that names nobody is not a clause.

mod bare;
mod brackets;
mod convention;
mod labels;
mod parts;
mod responsibility;
mod units;
mod verbs;

pub use convention::{Convention, convention_in};
pub use labels::{deadline_text, people};
pub use parts::{Part, PartRole, parts};
pub use responsibility::Responsibility;
pub use units::closing_units;
pub use verbs::is_deadline;

use super::department::Place;
use super::glyphs::Glyphs;
use crate::lexicon::departments;
use bare::bare_clause;
use brackets::brackets;
use labels::{by_labels, label_at, labels};
use verbs::by_verbs;

/// A clause found in a line, with the characters it covers.
#[derive(Clone, Debug)]
pub struct Clause {
    pub start: usize,
    pub end: usize,
    pub responsibility: Responsibility,
    pub convention: Option<Convention>,
    /// It is read though a bracket is missing.
    pub lost_bracket: bool,
}

/// The clauses of a line, in order.
pub fn clauses(glyphs: &Glyphs, start: usize, end: usize) -> Vec<Clause> {
    let mut found: Vec<Clause> = brackets(glyphs, start, end)
        .into_iter()
        .filter_map(|bracket| {
            let inner_end = if bracket.closed {
                bracket.end - 1
            } else {
                bracket.end
            };
            let (responsibility, convention) = read(glyphs, bracket.start + 1, inner_end)?;
            let (start, end) = (bracket.start, bracket.end);
            Some(Clause {
                lost_bracket: !bracket.closed,
                ..placed(glyphs, start, end, responsibility, convention)
            })
        })
        .collect();
    if found.is_empty() {
        found.extend(label_line(glyphs, start, end).or_else(|| bare_clause(glyphs, start, end)));
    }
    found
}

/// A line of its own under its target: 牵头单位：区发改局.
fn label_line(glyphs: &Glyphs, start: usize, end: usize) -> Option<Clause> {
    let words = departments();
    let from = (start..end).find(|&i| !matches!(glyphs.at(i), '*' | '-' | ' ' | '>'))?;
    label_at(glyphs, from, end, words)?;
    let labels = labels(glyphs, from, end, words);
    let responsibility = by_labels(glyphs, &labels, end, words);
    let convention = convention_in(glyphs, from, end);
    let named = responsibility.names_anybody() || responsibility.deadline.is_some();
    named.then(|| placed(glyphs, start, end, responsibility, convention))
}

fn placed(
    glyphs: &Glyphs,
    start: usize,
    end: usize,
    mut responsibility: Responsibility,
    convention: Option<Convention>,
) -> Clause {
    responsibility.places = vec![Place {
        row: 0,
        span: glyphs.span(start, end),
    }];
    Clause {
        start,
        end,
        responsibility,
        convention,
        lost_bracket: false,
    }
}

/// The inside of a clause.
fn read(glyphs: &Glyphs, start: usize, end: usize) -> Option<(Responsibility, Option<Convention>)> {
    let words = departments();
    let labels = labels(glyphs, start, end, words);
    let convention = convention_in(glyphs, start, end);
    let labelled = labels.first().map_or(end, |first| first.start);
    let mut responsibility = by_verbs(glyphs, start, labelled, words).unwrap_or_default();
    responsibility.join(by_labels(glyphs, &labels, end, words));
    responsibility
        .names_anybody()
        .then_some((responsibility, convention))
}
