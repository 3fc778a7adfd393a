//! `plan-generic-lead`: a target is led by a group in which nobody is named, 相关部门主办.

use super::units::says_who_leads;
use super::{called, targets};
use crate::config::Level;
use crate::lexicon::plan;
use crate::messages::rules::plan as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub(super) static PLAN_GENERIC_LEAD: Rule = Rule {
    name: "plan-generic-lead",
    group: Group::Plan,
    severity: Severity::Warning,
    presets: Presets {
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "主办单位只写了“相关部门”一类的泛称",
        "the lead is only a group such as 相关部门",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_generic_lead.md"),
    check: Check::Document(Reads::Structure, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    for target in targets(document) {
        let leads = &target.responsibility.leads;
        let vague = leads
            .iter()
            .all(|lead| lead.generic && is_vague(&lead.name));
        let Some(first) = leads.first().filter(|_| vague) else {
            continue;
        };
        // Who is merely responsible is not called upon to lead.
        if first.place.row < 0 || !says_who_leads(document, target) {
            continue;
        }
        let name = called(document, target, language);
        let message = say::generic_lead(language, &name, &first.name);
        found.report(first.place.near(target.line), message);
    }
}

/// 各街道 each lead at home; 相关部门 are nobody.
fn is_vague(name: &str) -> bool {
    let chars: Vec<char> = name.chars().collect();
    plan().vague_groups.suffix(&chars).is_some()
}
