//! What a document commits itself to, one matter at a time: the targets of a plan, the promises of a report.

use super::promises;
use super::wording::{Pairs, pairs};
use crate::model::{Document, Measure, Mention, Target};
use crate::text::{Point, Range, Span};

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
    /// It is to be done; a heading or an explanation binds nobody.
    pub binding: bool,
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
            binding: true,
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
            target.body(),
            words(document, target),
            target.item.measure,
            target.range().start,
        )
    })
    .collect()
}

/// A target's words on all its lines, without number and clauses.
fn words(document: &Document, target: &Target) -> String {
    let body = target.item.body;
    let mut words = without_clauses(document, target, target.line, body);
    if target.row.is_some() {
        return words;
    }
    for line in target.line + 1..=target.end.line {
        let length = document.text().line(line as usize).len();
        let more = without_clauses(document, target, line, Span::new(0, length));
        if !more.is_empty() {
            words.push('\n');
            words.push_str(&more);
        }
    }
    words
}

/// The words of a span, those of the target's clauses left out.
fn without_clauses(document: &Document, target: &Target, line: u32, span: Span) -> String {
    let text = document.text().line(line as usize);
    let clauses = target.responsibility.places.iter();
    let mut clauses: Vec<Span> = clauses
        .filter(|place| place.near(target.line).start.line == line)
        .map(|place| place.span)
        .filter(|clause| span.contains(*clause))
        .collect();
    clauses.sort();
    let mut words = String::new();
    let mut from = span.start;
    for clause in clauses {
        words.push_str(
            text.get(from as usize..clause.start as usize)
                .unwrap_or_default(),
        );
        from = from.max(clause.end);
    }
    words.push_str(
        text.get(from as usize..span.end as usize)
            .unwrap_or_default(),
    );
    words.trim().to_owned()
}
