//! Departments for a clause: those first that lead targets of like wording and near by, then those that lead most.

use super::clause::Clause;
use super::snippet::Insert;
use super::{Completion, CompletionKind, Question, Subject, clauses};
use crate::ide::leads::{Candidate, candidates};
use crate::ide::spelling::Spelling;
use crate::lexicon::indicators;
use crate::messages::completion as say;
use crate::text::{Point, Range};

/// A list longer than this is not read to its end.
const MOST: usize = 40;

pub fn completions(question: &Question<'_>, clause: &Clause<'_>) -> Vec<Completion> {
    let candidates = candidates(&question.place());
    let named_already = |name: &str| {
        let rest = clause.written.strip_suffix(clause.beginning);
        rest.unwrap_or(clause.written).contains(name)
    };
    let point = question.point;
    let start = point.byte.saturating_sub(clause.beginning.len() as u32);
    let replace = Range::new(Point::new(point.line, start), point);
    let mut found = Vec::new();
    if clause.is_empty() {
        found.extend(clauses::completions(question, clause, &candidates));
    }
    let others = candidates.iter().filter(|one| !named_already(&one.name));
    found.extend(others.filter_map(|one| {
        Some(Completion {
            label: one.name.clone(),
            detail: detail(question, one),
            kind: CompletionKind::Department,
            filter: filter(&one.name, clause.beginning)?,
            replace,
            insert: Insert::Text(one.name.clone()),
            subject: Some(Subject::Department(one.name.clone())),
        })
    }));
    found.truncate(MOST);
    found
}

/// How often it is named here, and that the dictionary suggests it.
fn detail(question: &Question<'_>, one: &Candidate) -> String {
    let language = question.config.language;
    let indicator = one.usual.map(|usual| &*indicators()[usual as usize].name);
    match (one.leads + one.joins, indicator) {
        (0, Some(indicator)) => say::usual_lead(language, indicator),
        (_, None) => say::department(language, one.leads, one.joins),
        (_, Some(indicator)) => {
            say::department_and_usual_lead(language, one.leads, one.joins, indicator)
        }
    }
}

/// What the client is to compare a name with; `None` for a name that has not been begun. What is begun by its pinyin or
/// from its middle (发改 of 区发改委) is compared here: clients look for beginnings of words.
pub fn filter(name: &str, beginning: &str) -> Option<String> {
    let spelling = Spelling::of(name);
    let has_letters = beginning.contains(|c: char| c.is_ascii_alphabetic());
    let spelled = has_letters && beginning.chars().all(|c| c.is_ascii_alphabetic());
    let from_the_middle = !has_letters && !name.starts_with(beginning);
    if spelled || from_the_middle {
        let is_begun = match spelled {
            true => spelling.is_begun_by(beginning),
            false => holds_in_order(name, beginning),
        };
        return is_begun.then(|| beginning.to_owned());
    }
    Some(format!("{name} {}", spelling.in_words()))
}

/// Whether all characters stand in the name in their order: 区科局 in 区科技局.
fn holds_in_order(name: &str, characters: &str) -> bool {
    let mut rest = name.chars();
    characters.chars().all(|c| rest.any(|other| other == c))
}
