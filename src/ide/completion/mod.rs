//! What may be written at the cursor: a department of a clause, the clause itself, the next number of a list.

mod departments;
mod numbers;
mod spelling;

use crate::config::Config;
use crate::lexicon::departments as words;
use crate::model::Document;
use crate::text::{Point, Range};

/// One thing that may be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Completion {
    pub label: String,
    /// Why it is offered: how often a department leads and joins.
    pub detail: String,
    pub kind: CompletionKind,
    /// What a client compares with what has been written: the label with its pinyin, or what has been written itself where
    /// it is pinyin and was compared here.
    pub filter: String,
    /// What it takes the place of, in the text as written.
    pub replace: Range,
    pub insert: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    Department,
    Clause,
    Number,
}

/// A list longer than this is not read to its end.
const MOST: usize = 40;

/// Departments' names are no longer; who has written more has written something else.
const LONGEST_BEGINNING: usize = 16;

/// What may be written at a point of the text as written, the likeliest first.
pub fn completions(document: &Document, point: Point, config: &Config) -> Vec<Completion> {
    let is_outside = point.line as usize >= document.source().line_count();
    // In hard-wrapped text a line is no paragraph, and nobody writes such text.
    if is_outside || document.read(point) != point || !document.kind().has_targets() {
        return Vec::new();
    }
    let line = document.source().line(point.line as usize);
    let Some((before, after)) = line.split_at_checked(point.byte as usize) else {
        return Vec::new();
    };
    match Clause::around(before, after) {
        Some(clause) => departments::completions(document, point, &clause, config),
        None => numbers::completions(document, point, before),
    }
}

/// A clause that is being written: from its bracket or label to the cursor.
struct Clause<'a> {
    /// What has been written of it.
    written: &'a str,
    /// The part of it that the cursor stands in: from the last separator.
    beginning: &'a str,
    /// Its bracket, and whether the other half stands behind the cursor.
    bracket: Option<char>,
    is_closed: bool,
}

impl<'a> Clause<'a> {
    fn around(before: &'a str, after: &str) -> Option<Clause<'a>> {
        let (written, bracket) =
            in_bracket(before).or_else(|| Some((after_label(before)?, None)))?;
        let separates = |c| matches!(c, '、' | '，' | ',' | '；' | ';' | '：' | ':');
        let start = written.rfind(separates);
        let beginning = match start.and_then(|at| Some((at, written[at..].chars().next()?))) {
            Some((at, mark)) => &written[at + mark.len_utf8()..],
            None => written,
        };
        let beginning = beginning.trim_start();
        let is_closed = after.starts_with(['）', ')', '】', ']', '〕']);
        (beginning.chars().count() <= LONGEST_BEGINNING).then_some(Clause {
            written,
            beginning,
            bracket,
            is_closed,
        })
    }

    /// Nothing has been written but the bracket.
    fn is_empty(&self) -> bool {
        self.bracket.is_some() && self.written.trim().is_empty()
    }
}

/// What stands after the last bracket that is open.
fn in_bracket(before: &str) -> Option<(&str, Option<char>)> {
    let mut closed = 0;
    for (at, c) in before.char_indices().rev() {
        match c {
            '）' | ')' | '】' | ']' | '〕' => closed += 1,
            '（' | '(' | '【' | '[' | '〔' if closed > 0 => closed -= 1,
            '（' | '(' | '【' | '[' | '〔' => {
                return Some((&before[at + c.len_utf8()..], Some(c)));
            }
            '。' | '！' if closed == 0 => return None,
            _ => {}
        }
    }
    None
}

/// What stands after a label at the head of the line: 牵头单位：
fn after_label(before: &str) -> Option<&str> {
    let colon = before.find(['：', ':'])?;
    let label: Vec<char> = before[..colon].trim_start().chars().collect();
    let labels = words();
    let known = [
        &labels.lead_labels,
        &labels.shared_labels,
        &labels.co_labels,
    ]
    .iter()
    .any(|list| list.contains(&label));
    let mark = before[colon..].chars().next()?;
    known.then(|| &before[colon + mark.len_utf8()..])
}
