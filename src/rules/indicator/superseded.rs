//! Where a document uses terms that were superseded before its date.

use super::date::date_of;
use crate::lexicon::{Superseded, superseded_words};
use crate::model::Document;
use crate::text::{LaidOut, Range, Span};
use memchr::memmem::Finder;
use rustc_hash::FxHashMap;

/// A place where a superseded term stands.
#[derive(Debug)]
pub struct Outdated {
    pub term: &'static Superseded,
    /// As written.
    pub word: String,
    pub range: Range,
    /// Where the term of today stands first.
    pub today: Option<Range>,
}

/// The places of the terms that were superseded before the document's date, in their order.
pub fn outdated(document: &Document, text: &LaidOut) -> Vec<Outdated> {
    let Some(date) = date_of(document) else {
        return Vec::new();
    };
    let lines = text.lines().zip(0..);
    let places = lines.flat_map(|(line, number)| {
        let places = superseded_words().find(line);
        let places = places.filter(move |(_, term)| term.since <= date);
        let meant = places.filter(move |(span, term)| is_meant(term, line, *span));
        meant.map(move |(span, term)| (*term, span.of(line).to_owned(), span.on_line(number)))
    });
    // A term is often said again and again, and its successor is looked for once.
    let mut today: FxHashMap<_, Option<Range>> = FxHashMap::default();
    let outdated = |(term, word, range): (&'static Superseded, String, Range)| Outdated {
        term,
        word,
        range,
        today: *today
            .entry((&term.new, &term.not_after))
            .or_insert_with(|| said_first(term, text)),
    };
    places.map(outdated).collect()
}

/// The old term is said for what the new one says: not in a name or a title, nor as 原国税局.
fn is_meant(term: &Superseded, text: &str, span: Span) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = text.get(..start).unwrap_or_default();
    let is_former = before.ends_with(['原', '前', '旧']);
    let is_still_said = term.still.iter().any(|phrase| {
        let places = text.match_indices(phrase.as_str());
        let mut spans = places.map(|(at, phrase)| (at, at + phrase.len()));
        spans.any(|(from, to)| from < end && start < to)
    });
    !is_former && !is_still_said && !is_enclosed(before)
}

/// 《 or “ stands open before it.
fn is_enclosed(before: &str) -> bool {
    [('《', '》'), ('“', '”')]
        .iter()
        .any(|&(open, close)| before.rfind(open) > before.rfind(close))
}

/// Where the term of today stands first.
fn said_first(term: &Superseded, text: &LaidOut) -> Option<Range> {
    let new = Finder::new(&term.new);
    text.lines().zip(0..).find_map(|(line, number)| {
        let mut places = new.find_iter(line.as_bytes());
        let place = places.find(|at| {
            let before = line.get(..*at).unwrap_or_default();
            let ends_in = |word: &String| before.ends_with(word.as_str());
            !term.not_after.iter().any(ends_in)
        });
        place.map(|at| Span::new(at, at + term.new.len()).on_line(number))
    })
}
