//! Numbers put right: of the whole document, or of a list from an item on.
//!
//! Only numerals change, each in the form it has; with them go the references in the text that are sure to mean them.

use super::references::{References, Renumbered};
use super::{Edits, Mark, Sequence, sequences};
use crate::model::Document;
use crate::text::Point;

/// The edits that give every mark of the document its number; none where all have it.
pub fn renumber_all(document: &Document) -> Edits {
    if document.is_joined() {
        return Edits::new();
    }
    let sequences = sequences(document);
    let changes = sequences.iter().flat_map(Sequence::slips);
    let changes: Vec<Renumbered> = changes
        .map(|(mark, number)| Renumbered::new(mark, number))
        .collect();
    match changes.is_empty() {
        true => Edits::new(),
        false => edits(&References::of(document, sequences), &changes),
    }
}

/// The edits that count on from the item above a point's: those of its list from there to its end.
pub fn renumber_from(document: &Document, point: Point) -> Edits {
    if document.is_joined() {
        return Edits::new();
    }
    let sequences = sequences(document);
    let Some((sequence, at)) = mark_at(sequences, point) else {
        return Edits::new();
    };
    let changes = changes_from(sequence, at);
    match changes.is_empty() {
        true => Edits::new(),
        false => edits(&References::of(document, sequences), &changes),
    }
}

/// The edits that count on from the mark above that of an index, to the end of its sequence, which is one of the
/// document's; the references of that go with them.
pub fn counted_on(
    document: &Document,
    references: &References,
    sequence: &Sequence,
    at: usize,
) -> Edits {
    if document.is_joined() {
        return Edits::new();
    }
    edits(references, &changes_from(sequence, at))
}

/// The marks from that of an index on that do not count on from the one above it.
fn changes_from(sequence: &Sequence, at: usize) -> Vec<Renumbered> {
    let first = match at
        .checked_sub(1)
        .and_then(|above| sequence.marks.get(above))
    {
        Some(above) => above.ordinal.number + 1,
        None => sequence.first,
    };
    let marks = sequence.marks.iter().skip(at).zip(first..);
    let changed = marks.filter(|(mark, number)| mark.ordinal.number != *number);
    changed
        .map(|(mark, number)| Renumbered::new(mark, number))
        .collect()
}

/// The list of the mark that stands on a point's line, the last one before the point.
fn mark_at(sequences: &[Sequence], point: Point) -> Option<(&Sequence, usize)> {
    let mut found: Option<(&Sequence, usize)> = None;
    for sequence in sequences {
        for (at, mark) in sequence.marks.iter().enumerate() {
            let is_nearer = found.is_none_or(|(other, at)| start(&other.marks[at]) < start(mark));
            let is_before = start(mark) <= point || found.is_none();
            if mark.line == point.line && is_before && is_nearer {
                found = Some((sequence, at));
            }
        }
    }
    found
}

fn start(mark: &Mark) -> Point {
    Point::new(mark.line, mark.ordinal.span.start)
}

fn edits(references: &References, changes: &[Renumbered]) -> Edits {
    let numeral = |change: &Renumbered| {
        Some((
            change.mark.range(),
            change.mark.numerals.write(change.number)?,
        ))
    };
    let mut edits: Edits = match changes.iter().map(numeral).collect() {
        Some(edits) => edits,
        None => return Edits::new(),
    };
    edits.extend(references.edits(changes));
    edits.sort_by_key(|(range, _)| range.start);
    edits
}
