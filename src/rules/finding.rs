//! What rules find, and where they put it.

use super::{Rule, Severity};
use crate::text::Range;

/// A finding. Ranges are those of the text as read until [`super::check`] hands it out; then of the text as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    pub rule: &'static Rule,
    pub severity: Severity,
    pub range: Range,
    pub message: String,
    pub fix: Option<Fix>,
    /// The other places it speaks of, each with a sentence.
    pub related: Vec<Related>,
    pub tag: Option<Tag>,
}

/// A way out: edits that belong together, said in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub title: String,
    pub edits: Vec<(Range, String)>,
    /// Nobody could want it otherwise: it may be made without asking.
    pub safe: bool,
}

/// Another place of the same document that a finding speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub range: Range,
    pub message: String,
}

/// How an editor shows the passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Faded: it is no part of the text.
    Unnecessary,
    /// Struck through: it is no longer said so.
    Deprecated,
}

/// Two rules are one when they are the same rule.
impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Findings<'a> {
    rule: &'static Rule,
    all: &'a mut Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    pub(super) fn of(rule: &'static Rule, all: &'a mut Vec<Diagnostic>) -> Findings<'a> {
        Findings { rule, all }
    }

    /// A finding at the rule's severity; what else there is to say of it is set on what is given back.
    pub fn report(&mut self, range: Range, message: String) -> &mut Diagnostic {
        self.all.push(Diagnostic {
            rule: self.rule,
            severity: self.rule.severity,
            range,
            message,
            fix: None,
            related: Vec::new(),
            tag: None,
        });
        let last = self.all.len() - 1;
        &mut self.all[last]
    }
}

impl Diagnostic {
    /// The ranges of everything it holds, its own first.
    pub(super) fn ranges_mut(&mut self) -> impl Iterator<Item = &mut Range> {
        let edits = self.fix.iter_mut().flat_map(|fix| &mut fix.edits);
        let related = self.related.iter_mut().map(|related| &mut related.range);
        let own = std::iter::once(&mut self.range);
        own.chain(edits.map(|(range, _)| range)).chain(related)
    }

    /// The ranges of everything it holds, its own first.
    pub(super) fn ranges(&self) -> impl Iterator<Item = Range> {
        let edits = self.fix.iter().flat_map(|fix| &fix.edits);
        let related = self.related.iter().map(|related| related.range);
        let own = std::iter::once(self.range);
        own.chain(edits.map(|(range, _)| *range)).chain(related)
    }

    /// Points at another place as well.
    pub fn relate(&mut self, range: Range, message: String) -> &mut Diagnostic {
        self.related.push(Related { range, message });
        self
    }
}

impl Fix {
    /// A fix that nobody could want otherwise.
    pub fn safe(title: String, edits: Vec<(Range, String)>) -> Option<Fix> {
        Some(Fix {
            title,
            edits,
            safe: true,
        })
    }

    /// A fix to choose.
    pub fn offered(title: String, edits: Vec<(Range, String)>) -> Option<Fix> {
        Some(Fix {
            title,
            edits,
            safe: false,
        })
    }
}
