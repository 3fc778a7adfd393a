//! `plan-leader-missing`: the other targets name their leader, this one does not.

use super::{called, targets};
use crate::config::Level;
use crate::messages::rules::plan as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

/// So many targets with leaders, and four out of five, show that each should have one.
const FEWEST: usize = 4;

pub(super) static PLAN_LEADER_MISSING: Rule = Rule {
    name: "plan-leader-missing",
    group: Group::Plan,
    severity: Severity::Information,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "其他任务写明了责任领导，本项没有",
        "the other targets name a leader, this one does not",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_leader_missing.md"),
    check: Check::Document(Reads::Structure, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let all = targets(document);
    let with = all
        .iter()
        .filter(|target| !target.responsibility.leaders.is_empty())
        .count();
    if with < FEWEST || with * 5 < all.len() * 4 {
        return;
    }
    for target in all
        .iter()
        .filter(|target| target.responsibility.leaders.is_empty())
    {
        let name = called(document, target, language);
        found.report(target.label(), say::leader_missing(language, &name));
    }
}
