//! What may be written at the cursor. One kind of thing a file: a department of a clause, the clause itself, an
//! indicator, a unit, the next number or point, a part of the report.

mod chains;
mod clause;
mod clauses;
mod departments;
mod documentation;
mod filter;
mod indicators;
mod known;
mod numbers;
mod parts;
mod slots;
mod snippet;
mod units;

pub use super::leads::{Neighbour, Precedent};
pub use documentation::documentation;
pub use known::Known;
pub use snippet::{Insert, Piece};

use super::leads::Place;
use crate::config::Config;
use crate::links::Companion;
use crate::model::{Document, DocumentKind};
use crate::text::{Point, Range};
use clause::Clause;
use serde::{Deserialize, Serialize};

/// Where a completion is asked for, and what is known besides the document.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub document: &'a Document,
    /// In the text as written.
    pub point: Point,
    pub config: &'a Config,
    /// The editor takes snippets.
    pub snippets: bool,
    /// Targets of other documents that may be like the one at the cursor.
    pub elsewhere: &'a [Precedent<'a>],
    /// Other documents that may give figures where this one gives none, the nearest first.
    pub companions: &'a [&'a Companion],
    /// Departments of the folder's other documents, the one that leads most first.
    pub neighbours: &'a [Neighbour],
}

impl<'a> Question<'a> {
    fn place(&self) -> Place<'a> {
        Place {
            document: self.document,
            point: self.point,
            config: self.config,
            elsewhere: self.elsewhere,
        }
    }
}

/// One thing that may be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Completion {
    pub label: String,
    /// Why it is offered: how often a department leads and joins, what an indicator was last.
    pub detail: String,
    pub kind: CompletionKind,
    /// What a client compares with what has been written: the label with its pinyin, or what has been written itself where
    /// it was compared here.
    pub filter: String,
    /// What it takes the place of, in the text as written.
    pub replace: Range,
    pub insert: Insert,
    /// What can be told of it on demand.
    pub subject: Option<Subject>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    Department,
    Clause,
    Indicator,
    /// A unit after a number.
    Unit,
    /// The next number of a list, or the next point of a chain.
    Number,
    /// A heading of a report.
    Part,
}

/// What a completion is about, by its name; an indicator by its `id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Subject {
    Department(String),
    Clause(String),
    Indicator(String),
}

/// The line of the question, as the cursor parts it.
struct Here<'a> {
    before: &'a str,
    after: &'a str,
}

/// What may be written at a point of the text as written, the likeliest first.
pub fn completions(question: &Question<'_>) -> Vec<Completion> {
    let Question {
        document, point, ..
    } = *question;
    let is_outside = point.line as usize >= document.source().line_count();
    // In hard-wrapped text a line is no paragraph, and nobody writes such text.
    let is_wrapped = document.read(point) != point;
    if is_outside || is_wrapped || document.kind() == DocumentKind::Other {
        return Vec::new();
    }
    let line = document.source().line(point.line as usize);
    let Some((before, after)) = line.split_at_checked(point.byte as usize) else {
        return Vec::new();
    };
    let here = Here { before, after };
    // A bracket at the head of a line may open a number as well as a clause.
    let mut found = numbers::completions(question, &here);
    if found.is_empty()
        && document.kind().has_targets()
        && let Some(clause) = Clause::around(before, after)
    {
        return departments::completions(question, &clause);
    }
    found.extend(parts::completions(question, &here));
    let inside = [
        units::completions,
        chains::completions,
        indicators::completions,
    ];
    for completions in inside {
        if found.is_empty() {
            found = completions(question, &here);
        }
    }
    found
}
