//! What a document commits itself to, one matter at a time: the targets of a plan, the promises of a report.

use super::promises;
use super::wording::{Pairs, pairs};
use crate::model::{Document, Measure, Mention, Target};
use crate::text::{Point, Range};

/// A matter that is to be done.
#[derive(Clone, Debug)]
pub struct Task {
    /// In the text as read.
    pub range: Range,
    /// Its words without number and clause.
    pub text: String,
    pub number: Option<u32>,
    /// Index of the target, where it is one.
    pub target: Option<usize>,
    pub section: Option<String>,
    pub measure: Measure,
    /// Tasks of one paragraph have the same.
    pub paragraph: Point,
    /// The wording by which it is known again.
    pub pairs: Pairs,
}

impl Task {
    pub fn new(range: Range, text: String, measure: Measure, paragraph: Point) -> Task {
        Task {
            pairs: pairs(&text),
            range,
            text,
            number: None,
            target: None,
            section: None,
            measure,
            paragraph,
        }
    }

    /// The mentions of indicators in it.
    pub fn mentions<'a>(&self, document: &'a Document) -> Vec<Mention<'a>> {
        if let Some(target) = self.target.and_then(|at| document.targets().get(at)) {
            return document.target_mentions(target).collect();
        }
        let Range { start, end } = self.range;
        let near = document.mentions_between(start.line, end.line);
        let inside = near.filter(|mention| {
            let range = mention.parts.span.on_line(mention.line);
            start <= range.start && range.end <= end
        });
        inside.collect()
    }
}

/// What a document commits itself to: its targets, or else what a report promises.
pub fn tasks(document: &Document) -> Vec<Task> {
    match document.targets() {
        [] => promises::promises(document),
        _ => targets(document),
    }
}

/// The targets of a plan.
pub fn targets(document: &Document) -> Vec<Task> {
    let all = document.targets().iter().enumerate();
    all.map(|(index, target)| Task {
        number: target.item.number.map(|ordinal| ordinal.number),
        target: Some(index),
        section: document
            .section_of(index)
            .map(|section| document.section_name(section)),
        ..Task::new(
            Range::new(Point::new(target.line, target.item.body.start), target.end),
            words(document, target),
            target.item.measure,
            target.range().start,
        )
    })
    .collect()
}

/// A target's words on all its lines, without number and clauses.
fn words(document: &Document, target: &Target) -> String {
    let line = document.text().line(target.line as usize);
    let mut words = target.item.body.of(&line).to_owned();
    if target.row.is_some() {
        return words;
    }
    for i in target.line + 1..=target.end.line {
        let is_clause = |row: &crate::syntax::Place| row.near(target.line).start.line == i;
        if target.responsibility.places.iter().any(is_clause) {
            continue;
        }
        let line = document.text().line(i as usize);
        let content = line.trim();
        if !content.is_empty() {
            words.push('\n');
            words.push_str(content);
        }
    }
    words
}
