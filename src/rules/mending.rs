//! Makes the fixes that need no asking.

use super::{Checker, Diagnostic};
use crate::config::Config;
use crate::model::Document;
use crate::text::{Range, Text};
use std::sync::Arc;

/// One fix may lay open what another mends. No text needs more rounds.
const MOST_ROUNDS: usize = 10;

/// A text with its safe fixes made.
#[derive(Debug)]
pub struct Mended {
    pub text: String,
    /// How many findings were mended.
    pub fixes: usize,
}

/// The edits of all safe fixes in the order of the text; where two rules mend the same words, the first does.
pub fn safe_edits(found: &[Diagnostic]) -> Vec<(Range, String)> {
    safe_fixes(found).0
}

/// The text with all safe fixes made, until there are none left; `None` where there is none to begin with.
pub fn mended(document: &Document, config: &Config) -> Option<Mended> {
    let config = Arc::new(config.clone());
    let (mut document, mut fixes) = (document.clone(), 0);
    for _ in 0..MOST_ROUNDS {
        let mut checker = Checker::default();
        checker.look(&document, &config);
        let (edits, count) = safe_fixes(&checker.findings(&document, &config));
        if edits.is_empty() {
            break;
        }
        fixes += count;
        document = Document::new(&applied(document.source(), &edits));
    }
    (fixes > 0).then(|| Mended {
        text: document.source().to_string(),
        fixes,
    })
}

/// The text with edits made that stand in its order and apart from one another.
pub fn applied(text: &Text, edits: &[(Range, String)]) -> String {
    let mut text = text.clone();
    for (range, words) in edits.iter().rev() {
        text.replace(*range, words);
    }
    text.to_string()
}

fn safe_fixes(found: &[Diagnostic]) -> (Vec<(Range, String)>, usize) {
    let fixes = found.iter().filter_map(|one| one.fix.as_ref());
    let mut fixes: Vec<_> = fixes.filter(|fix| fix.safe).collect();
    let begins = |fix: &&super::Fix| fix.edits.iter().map(|(range, _)| range.start).min();
    fixes.sort_by_key(begins);
    let mut edits = Vec::new();
    let made = fixes.iter().filter(|fix| join(&mut edits, &fix.edits));
    let count = made.count();
    (edits, count)
}

/// Adds edits to others that stand in the order of the text; none where one of them meets another. Edits may touch; only
/// of two that put something at the same point nobody could say which comes first.
pub fn join(all: &mut Vec<(Range, String)>, more: &[(Range, String)]) -> bool {
    let is_apart = |(range, _): &(Range, String)| {
        let at = all.partition_point(|(other, _)| other.end <= range.start);
        let near = all[..at].iter().rev();
        let mut near = near.take_while(|(other, _)| other.end == range.start);
        let is_taken = range.start == range.end && near.any(|(other, _)| other == range);
        !is_taken
            && all
                .get(at)
                .is_none_or(|(other, _)| range.end <= other.start)
    };
    if !more.iter().all(is_apart) {
        return false;
    }
    for (range, words) in more {
        let place = (range.start, range.end);
        let at = all.partition_point(|(other, _)| (other.start, other.end) < place);
        all.insert(at, (*range, words.clone()));
    }
    true
}
