//! Departments for a clause: those first that lead targets of like wording and near by, then those that lead most, then
//! those of the folder's other documents.

use super::clause::Clause;
use super::filter::filter;
use super::snippet::Insert;
use super::{Completion, CompletionKind, Neighbour, Question, Subject, clauses};
use crate::ide::leads::{Candidate, candidates};
use crate::lexicon::indicators;
use crate::messages::completion as say;
use crate::syntax::Naming;
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
    found.extend(of_the_folder(question, clause, &candidates, replace));
    found.truncate(MOST);
    found
}

/// Those that the document does not name, in the folder's own order.
fn of_the_folder(
    question: &Question<'_>,
    clause: &Clause<'_>,
    candidates: &[Candidate],
    replace: Range,
) -> Vec<Completion> {
    let own = &question.config.departments;
    let known: Vec<Naming> = candidates
        .iter()
        .map(|one| Naming::of(&one.name, own))
        .collect();
    let is_known = |name: &str| {
        let naming = Naming::of(name, own);
        let mut known = known.iter();
        known.any(|one| one.prefix == naming.prefix && one.who == naming.who)
    };
    let others = question
        .neighbours
        .iter()
        .filter(|one| !clause.written.contains(&*one.name));
    let offer = |one: &Neighbour| {
        Some(Completion {
            label: one.name.clone(),
            detail: say::department_of_the_folder(question.config.language, one.leads, one.joins),
            kind: CompletionKind::Department,
            filter: filter(&one.name, clause.beginning)?,
            replace,
            insert: Insert::Text(one.name.clone()),
            subject: Some(Subject::Department(one.name.clone())),
        })
    };
    others
        .filter(|one| !is_known(&one.name))
        .filter_map(offer)
        .take(MOST)
        .collect()
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
