//! Departments for a clause: those first that lead targets of like wording and near by, then those that lead most.

use super::spelling::Spelling;
use super::{Clause, Completion, CompletionKind, MOST};
use crate::config::Config;
use crate::ide::leads::{Candidate, candidates};
use crate::messages::completion as say;
use crate::model::Document;
use crate::rules::ClauseForm;
use crate::text::{Point, Range};

/// A whole clause is offered with so many leads.
const CLAUSES: usize = 3;

pub fn completions(
    document: &Document,
    point: Point,
    clause: &Clause<'_>,
    config: &Config,
) -> Vec<Completion> {
    let candidates = candidates(document, point, config);
    let named_already = |name: &str| {
        let rest = clause.written.strip_suffix(clause.beginning);
        rest.unwrap_or(clause.written).contains(name)
    };
    let start = Point::new(point.line, point.byte - clause.beginning.len() as u32);
    let replace = Range::new(start, point);
    let mut found = Vec::new();
    if clause.is_empty() {
        let leads = candidates.iter().filter(|one| one.leads > 0);
        let whole = leads.filter_map(|one| whole_clause(document, point, one, clause, config));
        found.extend(whole.take(CLAUSES));
    }
    let others = candidates.iter().filter(|one| !named_already(one.name));
    found.extend(others.filter_map(|one| {
        Some(Completion {
            label: one.name.to_owned(),
            detail: say::department(config.language, one.leads, one.joins),
            kind: CompletionKind::Department,
            filter: filter(one.name, clause.beginning)?,
            replace,
            insert: one.name.to_owned(),
        })
    }));
    found.truncate(MOST);
    found
}

/// The clause in the form of this plan.
fn whole_clause(
    document: &Document,
    point: Point,
    lead: &Candidate<'_>,
    clause: &Clause<'_>,
    config: &Config,
) -> Option<Completion> {
    let targets = document.targets();
    let here = targets.partition_point(|target| target.line < point.line);
    let form = ClauseForm::near(document, here.min(targets.len().checked_sub(1)?))?;
    let whole = form.with(lead.name);
    let mut inside = whole.strip_prefix(clause.bracket?)?;
    if clause.is_closed {
        inside = inside.strip_suffix(['）', ')', '】', ']', '〕'])?;
    }
    Some(Completion {
        label: inside.to_owned(),
        detail: say::clause(config.language).to_owned(),
        kind: CompletionKind::Clause,
        filter: filter(inside, "")?,
        replace: Range::new(point, point),
        insert: inside.to_owned(),
    })
}

/// What the client is to compare a name with; `None` for a name that has not been begun.
fn filter(name: &str, beginning: &str) -> Option<String> {
    let spelling = Spelling::of(name);
    let spelled = !beginning.is_empty() && beginning.chars().all(|c| c.is_ascii_alphabetic());
    match spelled {
        true => spelling
            .is_begun_by(beginning)
            .then(|| beginning.to_owned()),
        false => Some(format!("{name} {}", spelling.in_words())),
    }
}
