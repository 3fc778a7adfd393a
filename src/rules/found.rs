//! A finding as it is kept, where it stands now.

use super::{Diagnostic, Related};
use crate::text::{Point, Range};

/// A finding that is borrowed from where it is kept; most of them are sent at every keystroke.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    pub diagnostic: &'a Diagnostic,
    /// So many lines further down than it says itself.
    line: u32,
}

impl<'a> Found<'a> {
    pub(super) fn on_line(diagnostic: &'a Diagnostic, line: u32) -> Found<'a> {
        Found { diagnostic, line }
    }

    pub fn range(&self) -> Range {
        self.placed(self.diagnostic.range)
    }

    pub fn start(&self) -> Point {
        self.range().start
    }

    /// The other places it speaks of, each with its range, which is of the other document where it lies in another.
    pub fn related(&self) -> impl Iterator<Item = (&'a Related, Range)> + use<'a> {
        let found = *self;
        found.diagnostic.related.iter().map(move |related| {
            let range = match related.elsewhere {
                None => found.placed(related.range),
                Some(_) => related.range,
            };
            (related, range)
        })
    }

    /// All that it marks: its own range and what its fix would change.
    pub(super) fn marked(&self) -> impl Iterator<Item = Range> {
        let edits = self.diagnostic.fix.iter().flat_map(|fix| &fix.edits);
        let marked = std::iter::once(self.diagnostic.range).chain(edits.map(|(range, _)| *range));
        marked.map(|range| self.placed(range))
    }

    /// The ranges of everything it holds in its own document.
    pub(super) fn ranges(&self) -> impl Iterator<Item = Range> {
        self.diagnostic.ranges().map(|range| self.placed(range))
    }

    fn placed(&self, mut range: Range) -> Range {
        range.start.line += self.line;
        range.end.line += self.line;
        range
    }

    /// The finding by itself.
    pub(super) fn to_diagnostic(self) -> Diagnostic {
        let mut diagnostic = self.diagnostic.clone();
        for range in diagnostic.ranges_mut() {
            *range = self.placed(*range);
        }
        diagnostic
    }
}

/// One that stands where it says.
impl<'a> From<&'a Diagnostic> for Found<'a> {
    fn from(diagnostic: &'a Diagnostic) -> Self {
        Found::on_line(diagnostic, 0)
    }
}
