//! `missing-lead`: a target for which nobody answers.

use super::{called, targets};
use crate::config::Level;
use crate::links::ClauseForm;
use crate::messages::Language;
use crate::messages::rules::plan as say;
use crate::model::{Document, Target};
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub static MISSING_LEAD: Rule = Rule {
    name: "missing-lead",
    group: Group::Plan,
    severity: Severity::Error,
    presets: Presets {
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "任务没有写明主办（牵头）单位或责任单位",
        "a target names no lead or responsible department",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("missing_lead.md"),
    check: Check::Document(Reads::Structure, check),
};

/// Where the department's name is to be written.
const BLANK: &str = "\u{3000}\u{3000}";

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let all = targets(document).iter().enumerate();
    for (index, target) in all.filter(|(_, target)| !target.responsibility.has_owner()) {
        let message = message(document, target, language);
        let fix = fix(document, target, index, language);
        found.report(target.label(), message).fix = fix;
    }
}

/// An empty clause in the plan's own form, for the department's name to be filled in; until then the target stays
/// without a lead. A clause that names somebody else is its writer's to mend.
fn fix(document: &Document, target: &Target, index: usize, language: Language) -> Option<Fix> {
    if !target.responsibility.places.is_empty() || target.row.is_some() {
        return None;
    }
    let form = ClauseForm::near(document, index)?;
    let clause = form.with(BLANK);
    let title = say::add_clause(language, &clause);
    Fix::offered(title, vec![(form.place(document, target), clause)])
}

/// Says what the clause does name, so that its writer need not look.
fn message(document: &Document, target: &Target, language: Language) -> String {
    let name = called(document, target, language);
    let named = &target.responsibility;
    if !named.coorganisers.is_empty() {
        let units: Vec<_> = named.coorganisers.iter().map(|unit| &*unit.name).collect();
        return say::missing_lead_only_coorganisers(language, &name, &units.join("、"));
    }
    if !named.leaders.is_empty() {
        let people = named.leaders.join("、");
        return say::missing_lead_only_leaders(language, &name, &people);
    }
    match &named.deadline {
        Some(deadline) => say::missing_lead_only_deadline(language, &name, deadline),
        None => say::missing_lead(language, &name),
    }
}
