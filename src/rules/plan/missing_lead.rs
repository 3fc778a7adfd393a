//! `missing-lead`: a target for which nobody answers.

use super::{called, targets};
use crate::messages::{Language, rules};
use crate::model::{Document, Target};
use crate::rules::{Diagnostic, Rule, Severity};

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

fn check(document: &Document, language: Language, found: &mut Vec<Diagnostic>) {
    let ownerless = targets(document)
        .iter()
        .filter(|target| !target.responsibility.has_owner());
    found.extend(ownerless.map(|target| Diagnostic {
        rule: &MISSING_LEAD,
        severity: MISSING_LEAD.severity,
        range: target.label(),
        message: message(document, target, language),
        fix: None,
    }));
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
