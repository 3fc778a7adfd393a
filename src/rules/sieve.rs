//! Which findings are not reported because somebody said so: the settings, a comment in the text, or a file in which
//! those are noted that were looked at and let stand.

use super::directive::{Directive, Reach};
use super::fingerprint::fingerprint;
use super::{Diagnostic, Severity};
use crate::config::{Config, Ignore};
use crate::model::Document;
use crate::syntax::Layer;
use std::collections::BTreeSet;

/// What held findings back, so that what no longer does can be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// Indices of the entries in [`Config::ignores`].
    pub ignores: BTreeSet<usize>,
    /// Fingerprints of [`Config::accepted`].
    pub accepted: BTreeSet<String>,
    /// Indices of the comments.
    pub(super) comments: BTreeSet<usize>,
}

/// Between a comment and its paragraph stand no more lines than this.
const FARTHEST: u32 = 8;

pub(super) struct Sieve<'a> {
    document: &'a Document,
    config: &'a Config,
    comments: Vec<Comment<'a>>,
}

struct Comment<'a> {
    directive: &'a Directive,
    /// The line it stands on.
    stands: u32,
    /// The line it is about; none where that is the whole file.
    line: Option<u32>,
}

impl<'a> Sieve<'a> {
    /// `directives` stand on the lines given with them, in the text as read.
    pub fn new(
        document: &'a Document,
        config: &'a Config,
        directives: impl Iterator<Item = (u32, &'a Directive)>,
    ) -> Sieve<'a> {
        let comment = |(line, directive): (u32, &'a Directive)| Comment {
            directive,
            stands: line,
            line: match directive.reach {
                Reach::File => None,
                Reach::Own => Some(line),
                Reach::Next => Some(next_paragraph(document, line)),
            },
        };
        Sieve {
            document,
            config,
            comments: directives.map(comment).collect(),
        }
    }

    /// Nothing is held back.
    pub fn is_idle(&self) -> bool {
        let Config {
            ignores, accepted, ..
        } = self.config;
        ignores.is_empty() && accepted.is_empty() && self.comments.is_empty()
    }

    /// Whether a finding is held back, by whatever says so first. Its range is of the text as written.
    pub fn holds(&self, diagnostic: &Diagnostic, used: &mut Used) -> bool {
        let mut ignores = self.config.ignores.iter();
        if let Some(at) = ignores.position(|ignore| self.is_meant(ignore, diagnostic)) {
            used.ignores.insert(at);
            return true;
        }
        let line = self.document.read(diagnostic.range.start).line;
        let mut comments = self.comments.iter();
        let is_meant = |comment: &Comment<'_>| {
            comment.line.is_none_or(|own| own == line)
                && comment.directive.names(diagnostic.rule.name)
        };
        if let Some(at) = comments.position(is_meant) {
            used.comments.insert(at);
            return true;
        }
        if self.config.accepted.is_empty() {
            return false;
        }
        let known = fingerprint(diagnostic, self.document);
        let is_accepted = self.config.accepted.contains(&known);
        if is_accepted {
            used.accepted.insert(known);
        }
        is_accepted
    }

    /// The comments that hold nothing back, though all rules they name are on.
    pub fn idle_comments(&self, used: &Used) -> Vec<(u32, &'a Directive)> {
        let idle = self.comments.iter().enumerate();
        let idle = idle.filter(|(at, _)| !used.comments.contains(at));
        // Whether the documents were there that a rule across documents needs is not known here.
        let is_on = |name: &String| {
            super::find(name).is_none_or(|rule| rule.is_on(self.config) && !rule.is_across())
        };
        idle.map(|(_, comment)| (comment.stands, comment.directive))
            .filter(|(_, directive)| directive.rules.iter().all(is_on))
            .collect()
    }

    fn is_meant(&self, ignore: &Ignore, diagnostic: &Diagnostic) -> bool {
        let Ignore {
            rule,
            text,
            severity,
            path,
        } = ignore;
        let severity = severity.and_then(Severity::of);
        rule.as_ref()
            .is_none_or(|rule| rule == diagnostic.rule.name)
            && path
                .as_ref()
                .is_none_or(|path| path.matches(&self.config.file))
            && severity.is_none_or(|least| diagnostic.severity >= least)
            && text
                .as_ref()
                .is_none_or(|text| self.touches(text, diagnostic))
    }

    /// Whether the words stand where the finding does.
    fn touches(&self, words: &str, diagnostic: &Diagnostic) -> bool {
        let (start, end) = (diagnostic.range.start, diagnostic.range.end);
        let line = self.document.source().line(start.line as usize);
        let from = start.byte as usize;
        let to = match end.line == start.line {
            true => end.byte as usize,
            false => line.len(),
        };
        let mut places = line.match_indices(words);
        places.any(|(at, _)| at < to.max(from + 1) && from < at + words.len())
    }
}

fn next_paragraph(document: &Document, line: u32) -> u32 {
    let has_text = |number: &u32| {
        let line = document.line(*number);
        line.is_some_and(|line| !matches!(line.layer, Layer::Blank | Layer::Furniture))
    };
    (line + 1..=line + FARTHEST).find(has_text).unwrap_or(line)
}
