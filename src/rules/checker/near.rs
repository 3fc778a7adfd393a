//! The findings of a few lines, for who asks at every move of a cursor.

use super::{Checker, Found, settle};
use crate::config::Config;
use crate::model::Document;
use crate::rules::Diagnostic;
use std::ops::RangeInclusive;

impl Checker {
    /// The findings that stand on any of these lines of the text as written, in the order of the text: those of
    /// [`Checker::findings`], without the others being put together.
    pub fn findings_on(
        &self,
        lines: RangeInclusive<u32>,
        document: &Document,
        config: &Config,
    ) -> Vec<Diagnostic> {
        // What is let stand elsewhere, and lines as they are read, must be known of the whole.
        if document.is_joined() || !self.sieve(document, config).is_idle() {
            let mut found = self.findings(document, config);
            found.retain(|one| meets(&lines, (one.range.start.line, one.range.end.line)));
            return found;
        }
        let near = self.each().filter(|found| meets(&lines, found.lines()));
        let known = near.filter(|found| !self.is_told_better(found));
        let mut found: Vec<Diagnostic> = known.map(Found::to_diagnostic).collect();
        settle(&mut found, document);
        found
    }
}

impl Found<'_> {
    fn lines(&self) -> (u32, u32) {
        let range = self.range();
        (range.start.line, range.end.line)
    }
}

fn meets(lines: &RangeInclusive<u32>, (first, last): (u32, u32)) -> bool {
    first <= *lines.end() && *lines.start() <= last
}
