//! How places of a document's companions are told: by the name people know, the line, and some words.

use crate::links::Companion;
use crate::messages::{Language, companions as say};
use crate::model::{Document, Target};
use crate::text::Range;

/// More characters of a passage are not shown.
const LONGEST: usize = 80;

/// Where a range of a companion's text as read stands.
pub fn place(language: Language, companion: &Companion, range: Range) -> String {
    let start = companion.document.written(range).start;
    say::place(language, &companion.name, start.line + 1)
}

/// The words of a passage on one line, and no more than are read at a glance.
pub fn words(text: &str) -> String {
    let mut words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LONGEST) {
        words.truncate(end);
        words.push('…');
    }
    words
}

/// Who leads a target, or answers for it where nobody leads.
pub fn owners(target: &Target) -> Option<String> {
    let named = &target.responsibility;
    let owners = match named.leads.is_empty() {
        true => &named.responsible,
        false => &named.leads,
    };
    let names: Vec<&str> = owners.iter().map(|one| one.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join("、"))
}

/// The target that a passage of a plan is.
pub fn target_at(plan: &Document, range: Range) -> Option<&Target> {
    plan.targets().iter().find(|target| target.body() == range)
}

/// What one points at to mean a target: its number; without one, its first clause.
pub fn grasp(target: &Target) -> Range {
    target.number().unwrap_or(target.label())
}
