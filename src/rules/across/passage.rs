//! Where in a document a passage or a figure of it stands.

use crate::links::Passage;
use crate::model::Document;
use crate::text::{Range, Span};

/// A first clause longer than this is cut where it is quoted.
const LONGEST_QUOTE: usize = 24;

/// The first clause of a passage.
pub fn first_clause(document: &Document, passage: &Passage) -> Range {
    let start = passage.range.start;
    let clause = clause(&passage.text);
    let line = document.text().line(start.line as usize);
    let from = start.byte as usize;
    let stands = line
        .get(from..)
        .is_some_and(|rest| rest.starts_with(clause));
    if stands && !clause.is_empty() {
        return Span::new(from, from + clause.len()).on_line(start.line);
    }
    match passage.range.end.line == start.line {
        true => passage.range,
        false => Span::new(from, line.len().max(from)).on_line(start.line),
    }
}

/// The words by which a passage is told from others: its first clause, cut where it is long.
pub fn quoted(passage: &Passage) -> String {
    let clause = clause(&passage.text);
    match clause.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{}…", &clause[..end]),
        None => clause.to_owned(),
    }
}

fn clause(text: &str) -> &str {
    let ends = ['，', ',', '。', '；', ';', '\n'];
    text.split(ends).next().unwrap_or_default().trim_end()
}

/// Where a value stands in a passage, if it stands there once.
pub fn only_place(document: &Document, range: Range, value: &str) -> Option<Range> {
    let mut places = (range.start.line..=range.end.line).flat_map(|number| {
        let line = document.text().line(number as usize);
        let from = match number == range.start.line {
            true => range.start.byte as usize,
            false => 0,
        };
        let to = match number == range.end.line {
            true => (range.end.byte as usize).min(line.len()),
            false => line.len(),
        };
        let part = line.get(from..to).unwrap_or_default();
        let stands = part.match_indices(value);
        let whole = stands.filter(|(at, _)| !ends_in_number(&part[..*at]));
        let spans = whole.map(|(at, _)| Span::new(from + at, from + at + value.len()));
        spans.map(|span| span.on_line(number)).collect::<Vec<_>>()
    });
    let only = places.next().filter(|_| !value.is_empty());
    only.filter(|_| places.next().is_none())
}

/// 50个 is no part of 150个.
fn ends_in_number(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit() || c == '.')
}
