//! What rules find, and where they put it.

use super::{Rule, Severity};
use crate::links::Companion;
use crate::text::Range;
use std::sync::Arc;

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
    /// The document that the edits are of, where it is another; their ranges are of its text as written.
    pub elsewhere: Option<Arc<Companion>>,
    /// Nobody could want it otherwise: it may be made without asking.
    pub safe: bool,
}

/// Another place that a finding speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub range: Range,
    pub message: String,
    /// The document it lies in, where that is another; the range is of its text as written.
    pub elsewhere: Option<Arc<Companion>>,
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
    /// The ranges of everything it holds in its own document, its own first.
    pub(super) fn ranges_mut(&mut self) -> impl Iterator<Item = &mut Range> {
        let fix = self.fix.iter_mut().filter(|fix| fix.elsewhere.is_none());
        let edits = fix.flat_map(|fix| &mut fix.edits);
        let related = self.related.iter_mut();
        let related = related.filter(|related| related.elsewhere.is_none());
        let related = related.map(|related| &mut related.range);
        let own = std::iter::once(&mut self.range);
        own.chain(edits.map(|(range, _)| range)).chain(related)
    }

    /// The ranges of everything it holds in its own document, its own first.
    pub(super) fn ranges(&self) -> impl Iterator<Item = Range> {
        let fix = self.fix.iter().filter(|fix| fix.elsewhere.is_none());
        let edits = fix.flat_map(|fix| &fix.edits);
        let related = self.related.iter();
        let related = related.filter(|related| related.elsewhere.is_none());
        let related = related.map(|related| related.range);
        let own = std::iter::once(self.range);
        own.chain(edits.map(|(range, _)| *range)).chain(related)
    }

    /// Points at another place as well.
    pub fn relate(&mut self, range: Range, message: String) -> &mut Diagnostic {
        self.related.push(Related {
            range,
            message,
            elsewhere: None,
        });
        self
    }

    /// Points at a place in another document as well, in its text as written.
    pub fn relate_elsewhere(
        &mut self,
        elsewhere: &Arc<Companion>,
        range: Range,
        message: String,
    ) -> &mut Diagnostic {
        self.related.push(Related {
            range,
            message,
            elsewhere: Some(Arc::clone(elsewhere)),
        });
        self
    }
}

impl Fix {
    /// A fix that nobody could want otherwise.
    pub fn safe(title: String, edits: Vec<(Range, String)>) -> Option<Fix> {
        Some(Fix {
            title,
            edits,
            elsewhere: None,
            safe: true,
        })
    }

    /// A fix to choose.
    pub fn offered(title: String, edits: Vec<(Range, String)>) -> Option<Fix> {
        Some(Fix {
            title,
            edits,
            elsewhere: None,
            safe: false,
        })
    }

    /// A fix to choose, which is made in another document; ranges are of its text as written.
    pub fn offered_elsewhere(
        elsewhere: &Arc<Companion>,
        title: String,
        edits: Vec<(Range, String)>,
    ) -> Option<Fix> {
        Some(Fix {
            title,
            edits,
            elsewhere: Some(Arc::clone(elsewhere)),
            safe: false,
        })
    }
}
