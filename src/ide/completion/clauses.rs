//! Whole clauses in the form of this plan: with a lead alone, and with somebody who joins.

use super::clause::Clause;
use super::filter::filter;
use super::snippet::{Insert, Piece};
use super::{Completion, CompletionKind, Question, Subject};
use crate::ide::leads::Candidate;
use crate::messages::completion as say;
use crate::model::{Document, Target};
use crate::rules::ClauseForm;
use crate::syntax::Responsibility;
use crate::text::Range;

/// A whole clause is offered with so many leads.
const MOST: usize = 3;

/// The clauses for the likeliest leads; for an editor that takes snippets, also one to be filled in.
pub fn completions(
    question: &Question<'_>,
    clause: &Clause<'_>,
    candidates: &[Candidate],
) -> Vec<Completion> {
    let leads = candidates.iter().filter(|one| may_lead(one));
    let mut found: Vec<Completion> = leads
        .filter_map(|one| with_lead(question, clause, one))
        .take(MOST)
        .collect();
    found.extend(to_fill_in(question, clause, candidates).filter(|_| question.snippets));
    found
}

/// It leads here, or did so the year before, or the dictionary says so of one who is named here.
fn may_lead(one: &Candidate) -> bool {
    one.leads + one.elsewhere > 0 || one.joins > 0 && one.usual.is_some()
}

fn with_lead(question: &Question<'_>, clause: &Clause<'_>, lead: &Candidate) -> Option<Completion> {
    let (document, line) = (question.document, question.point.line);
    let targets = document.targets();
    let here = targets.partition_point(|target| target.line < line);
    let form = ClauseForm::near(document, here.min(targets.len().checked_sub(1)?))?;
    let whole = form.with(&lead.name);
    let inside = without_brackets(&whole, clause)?;
    Some(Completion {
        label: inside.to_owned(),
        detail: match (lead.leads, lead.elsewhere) {
            (0, 0) => say::clause_of_usual_lead(question.config.language).to_owned(),
            (0, _) => say::clause_of_year_before(question.config.language).to_owned(),
            _ => say::clause(question.config.language).to_owned(),
        },
        kind: CompletionKind::Clause,
        filter: filter(inside, "")?,
        replace: Range::new(question.point, question.point),
        insert: Insert::Text(inside.to_owned()),
        subject: Some(Subject::Clause(lead.name.clone())),
    })
}

/// What is still to be written of a clause, its bracket having been.
fn without_brackets<'a>(whole: &'a str, clause: &Clause<'_>) -> Option<&'a str> {
    let inside = whole.strip_prefix(clause.bracket?)?;
    match clause.is_closed {
        true => inside.strip_suffix(['）', ')', '】', ']', '〕']),
        false => Some(inside),
    }
}

/// `（区商务局主办，各街道协办）` with the likeliest lead and joiner, both to be changed.
fn to_fill_in(
    question: &Question<'_>,
    clause: &Clause<'_>,
    candidates: &[Candidate],
) -> Option<Completion> {
    let lead = candidates.iter().find(|one| may_lead(one))?;
    let joining = candidates
        .iter()
        .filter(|one| one.joins > 0 && one.name != lead.name);
    let joiner = joining.max_by(|one, other| one.joining.total_cmp(&other.joining))?;
    let line = question.point.line;
    let mut targets: Vec<&Target> = question.document.targets().iter().collect();
    targets.sort_by_key(|target| target.line.abs_diff(line));
    let place = question.place();
    let others = targets.iter().filter(|target| !place.is_in(target));
    let form = others
        .filter_map(|target| JointForm::of(question.document, target))
        .next()?;
    let [before, between, after] = &form.words;
    let before = before.strip_prefix(clause.bracket?)?;
    let after = match clause.is_closed {
        true => after.strip_suffix(['）', ')', '】', ']', '〕'])?,
        false => after,
    };
    let pieces = vec![
        Piece::Text(before.to_owned()),
        Piece::Stop(lead.name.clone()),
        Piece::Text(between.clone()),
        Piece::Stop(joiner.name.clone()),
        Piece::Text(after.to_owned()),
    ];
    let insert = Insert::Snippet(pieces);
    let text = insert.text();
    Some(Completion {
        detail: say::clause_to_fill_in(question.config.language).to_owned(),
        kind: CompletionKind::Clause,
        filter: filter(&text, "")?,
        replace: Range::new(question.point, question.point),
        insert,
        subject: Some(Subject::Clause(lead.name.clone())),
        label: text,
    })
}

/// What stands before the leads, between them and those who join, and after: `（`, `主办，`, `协办）`.
struct JointForm {
    words: [String; 3],
}

impl JointForm {
    fn of(document: &Document, target: &Target) -> Option<JointForm> {
        let Responsibility {
            leads,
            coorganisers,
            places,
            ..
        } = &*target.responsibility;
        let clause = places.first()?;
        let (lead, last_lead) = (leads.first()?.place, leads.last()?.place);
        let (joiner, last_joiner) = (coorganisers.first()?.place, coorganisers.last()?.place);
        let named = [lead, last_lead, joiner, last_joiner];
        let own = |place: &crate::syntax::Place| place.row == 0 && clause.span.contains(place.span);
        if clause.row != 0 || !named.iter().all(own) || joiner.span.start < last_lead.span.end {
            return None;
        }
        let line = document.text().line(target.line as usize);
        let part = |from: u32, to: u32| Some(line.get(from as usize..to as usize)?.to_owned());
        Some(JointForm {
            words: [
                part(clause.span.start, lead.span.start)?,
                part(last_lead.span.end, joiner.span.start)?,
                part(last_joiner.span.end, clause.span.end)?,
            ],
        })
    }
}
