//! Departments for a clause: those first that lead targets of like wording and near by, then those that lead most.

use super::clause::Clause;
use super::filter::filter;
use super::snippet::Insert;
use super::{Completion, CompletionKind, Question, Subject, clauses};
use crate::ide::leads::{Candidate, candidates};
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

/// How often it is named here, or elsewhere, and that the dictionary suggests it.
fn detail(question: &Question<'_>, one: &Candidate) -> String {
    let language = question.config.language;
    let indicator = one.usual.map(|usual| &*indicators()[usual as usize].name);
    match (one.leads + one.joins, indicator) {
        (0, _) if one.elsewhere > 0 => say::led_the_year_before(language, one.elsewhere),
        (0, Some(indicator)) => say::usual_lead(language, indicator),
        (_, None) => say::department(language, one.leads, one.joins),
        (_, Some(indicator)) => {
            say::department_and_usual_lead(language, one.leads, one.joins, indicator)
        }
    }
}
