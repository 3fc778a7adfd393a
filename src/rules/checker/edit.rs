//! What changed between two editions of a document, and where its findings are afterwards.

use crate::model::Document;
use crate::rules::Reads;
use crate::rules::digest::digest;
use crate::syntax::Line;
use crate::text::{LinesChanged, Range, Text};
use std::cell::OnceCell;
use std::sync::Arc;

/// One line in the place of another.
pub struct LineEdit<'a> {
    number: u32,
    before: Arc<Line>,
    text_before: String,
    after: &'a Line,
    text_after: String,
    /// Bytes that both begin with.
    prefix: u32,
    /// The end of what was replaced, in the line before and in the line after.
    ends: (u32, u32),
    /// Whether it says the same to rules that read so much; found out once for all of them.
    same_clauses: OnceCell<bool>,
    same_structure: OnceCell<bool>,
    same_figures: OnceCell<bool>,
}

impl<'a> LineEdit<'a> {
    /// The edit, where it is one inside a line.
    pub fn of(
        lines: &[Arc<Line>],
        text: &Text,
        document: &'a Document,
        changed: LinesChanged,
    ) -> Option<LineEdit<'a>> {
        if (changed.removed, changed.inserted) != (1, 1) {
            return None;
        }
        let number = u32::try_from(changed.first).ok()?;
        let text_before = text.line(changed.first).into_owned();
        let text_after = document.text().line(changed.first).into_owned();
        let (prefix, suffix) = common(&text_before, &text_after);
        Some(LineEdit {
            number,
            before: Arc::clone(lines.get(changed.first)?),
            after: document.line(number)?,
            prefix: prefix as u32,
            ends: (
                (text_before.len() - suffix) as u32,
                (text_after.len() - suffix) as u32,
            ),
            text_before,
            text_after,
            same_clauses: OnceCell::new(),
            same_structure: OnceCell::new(),
            same_figures: OnceCell::new(),
        })
    }

    pub fn says_the_same(&self, reads: Reads) -> bool {
        let same = || {
            let before = digest(&self.before, &self.text_before, reads);
            before == digest(self.after, &self.text_after, reads)
        };
        match reads {
            Reads::Clauses => *self.same_clauses.get_or_init(same),
            Reads::Structure => *self.same_structure.get_or_init(same),
            Reads::Figures => *self.same_figures.get_or_init(same),
            Reads::Words => false,
        }
    }

    /// Whether a range does not even touch what was edited.
    pub fn is_beside(&self, range: Range) -> bool {
        let meets = range.start.line <= self.number && self.number <= range.end.line;
        let is_before = || range.end.line == self.number && range.end.byte < self.prefix;
        let is_after = || range.start.line == self.number && range.start.byte > self.ends.0;
        !meets || is_before() || is_after()
    }

    pub fn carry(&self, range: &mut Range) {
        for point in [&mut range.start, &mut range.end] {
            if point.line == self.number && point.byte > self.ends.0 {
                point.byte = point.byte - self.ends.0 + self.ends.1;
            }
        }
    }
}

/// How many bytes two texts begin and end with alike, in whole characters, counted once.
fn common(one: &str, other: &str) -> (usize, usize) {
    let bytes = one.bytes().zip(other.bytes());
    let mut prefix = bytes.take_while(|(a, b)| a == b).count();
    while !one.is_char_boundary(prefix) || !other.is_char_boundary(prefix) {
        prefix -= 1;
    }
    let most = one.len().min(other.len()) - prefix;
    let bytes = one.bytes().rev().zip(other.bytes().rev());
    let mut suffix = bytes.take(most).take_while(|(a, b)| a == b).count();
    while !one.is_char_boundary(one.len() - suffix) || !other.is_char_boundary(other.len() - suffix)
    {
        suffix -= 1;
    }
    (prefix, suffix)
}

/// The lines between those that both editions share at their beginnings and at their ends.
pub fn difference(before: &[Arc<Line>], after: &[Arc<Line>]) -> LinesChanged {
    let same = |(one, other): &(&Arc<Line>, &Arc<Line>)| Arc::ptr_eq(one, other);
    let first = before.iter().zip(after).take_while(same).count();
    let (before, after) = (&before[first..], &after[first..]);
    let last = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take_while(same)
        .count();
    LinesChanged {
        first,
        removed: before.len() - last,
        inserted: after.len() - last,
    }
}

/// Without the lines at both ends whose words are as they were.
pub fn narrowed(changed: LinesChanged, before: &Text, after: &Text) -> LinesChanged {
    let LinesChanged {
        mut first,
        mut removed,
        mut inserted,
    } = changed;
    while removed > 0 && inserted > 0 && before.line(first) == after.line(first) {
        (first, removed, inserted) = (first + 1, removed - 1, inserted - 1);
    }
    while removed > 0
        && inserted > 0
        && before.line(first + removed - 1) == after.line(first + inserted - 1)
    {
        (removed, inserted) = (removed - 1, inserted - 1);
    }
    LinesChanged {
        first,
        removed,
        inserted,
    }
}

/// Where a range is after lines were put in the place of others; none for one of those.
pub fn carried(range: Range, changed: LinesChanged) -> Option<Range> {
    let (first, end) = (
        changed.first as u32,
        (changed.first + changed.removed) as u32,
    );
    if range.end.line < first {
        return Some(range);
    }
    let mut range = range;
    for point in [&mut range.start, &mut range.end] {
        point.line = (point.line.checked_sub(end)?) + first + changed.inserted as u32;
    }
    Some(range)
}
