//! `missing-lead`: a target for which nobody answers.

use super::{called, targets};
use crate::links::ClauseForm;
use crate::messages::{Language, rules};
use crate::model::{Document, Target};
use crate::rules::{Diagnostic, Fix, Rule, Severity};

pub static MISSING_LEAD: Rule = Rule {
    name: "missing-lead",
    group: "plan",
    severity: Severity::Error,
    since: "0.1.0",
    summary: (
        "任务没有写明主办（牵头）单位或责任单位",
        "a target names no lead or responsible department",
    ),
    page: include_str!("missing_lead.md"),
    check,
};

/// Where the department's name is to be written.
const BLANK: &str = "\u{3000}\u{3000}";

fn check(document: &Document, language: Language, found: &mut Vec<Diagnostic>) {
    let all = targets(document).iter().enumerate();
    let ownerless = all.filter(|(_, target)| !target.responsibility.has_owner());
    found.extend(ownerless.map(|(index, target)| Diagnostic {
        rule: &MISSING_LEAD,
        severity: MISSING_LEAD.severity,
        range: target.label(),
        message: message(document, target, language),
        fix: fix(document, target, index, language),
    }));
}

/// An empty clause in the plan's own form, for the department's name to be filled in; until then the target stays
/// without a lead. A clause that names somebody else is its writer's to mend.
fn fix(document: &Document, target: &Target, index: usize, language: Language) -> Option<Fix> {
    if !target.responsibility.places.is_empty() || target.row.is_some() {
        return None;
    }
    let form = ClauseForm::near(document, index)?;
    let clause = form.with(BLANK);
    Some(Fix {
        title: rules::add_clause(language, &clause),
        edits: vec![(form.place(document, target), clause)],
        safe: false,
    })
}

/// Says what the clause does name, so that its writer need not look.
fn message(document: &Document, target: &Target, language: Language) -> String {
    let name = called(document, target, language);
    let named = &target.responsibility;
    if !named.coorganisers.is_empty() {
        let units: Vec<_> = named.coorganisers.iter().map(|unit| &*unit.name).collect();
        return rules::missing_lead_only_coorganisers(language, &name, &units.join("、"));
    }
    if !named.leaders.is_empty() {
        let people = named.leaders.join("、");
        return rules::missing_lead_only_leaders(language, &name, &people);
    }
    match &named.deadline {
        Some(deadline) => rules::missing_lead_only_deadline(language, &name, deadline),
        None => rules::missing_lead(language, &name),
    }
}
