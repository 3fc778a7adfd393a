//! Where a document uses terms that were superseded before its date.

use super::date::date_of;
use crate::lexicon::{Superseded, superseded, superseded_words};
use crate::model::Document;
use crate::rules::DocumentContext;
use crate::text::{Range, Span};

/// A place where a superseded term stands.
#[derive(Debug)]
pub struct Outdated {
    pub term: &'static Superseded,
    /// As written.
    pub word: String,
    pub range: Range,
}

/// No old term is longer.
const LONGEST: usize = 16;

/// The places of the terms that were superseded before the document's date, in their order.
pub fn outdated(document: &Document) -> Vec<Outdated> {
    let mut found = Vec::new();
    let Some(date) = date_of(document) else {
        return found;
    };
    let words = superseded_words();
    let text = document.text();
    for number in 0..text.line_count() {
        let line = text.line(number);
        let begins = |(_, c): &(usize, char)| words.may_begin(*c);
        for (at, _) in line.char_indices().filter(begins) {
            let Some((term, word)) = old_at(&line, at) else {
                continue;
            };
            let span = Span::new(at, at + word.len());
            if term.since <= date && is_meant(term, &line, span) {
                found.push(Outdated {
                    term,
                    word,
                    range: span.on_line(number as u32),
                });
            }
        }
    }
    found
}

/// The old term that begins at a byte.
fn old_at(line: &str, at: usize) -> Option<(&'static Superseded, String)> {
    // Asked often, answered no nearly always: nothing is allocated for it.
    let mut chars = ['\0'; LONGEST];
    let text = line.get(at..)?.chars();
    chars.iter_mut().zip(text).for_each(|(place, c)| *place = c);
    let length = superseded_words().prefix(&chars)?;
    let word: String = chars[..length].iter().collect();
    let term = superseded().iter().find(|term| term.old.contains(&word))?;
    Some((term, word))
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
pub fn present(context: &DocumentContext<'_>, term: &Superseded) -> Option<Range> {
    let count = context.document.text().line_count() as u32;
    (0..count).find_map(|number| {
        let text = context.text(number);
        let mut places = text.match_indices(term.new.as_str());
        let place = places.find(|(at, _)| {
            let before = text.get(..*at).unwrap_or_default();
            !term
                .not_after
                .iter()
                .any(|word| before.ends_with(word.as_str()))
        });
        place.map(|(at, word)| Span::new(at, at + word.len()).on_line(number))
    })
}
