//! `plan-missing-deadline`: most targets of the plan say until when, this one does not.

use super::{called, targets};
use crate::config::Level;
use crate::lexicon::terms;
use crate::messages::rules::plan as say;
use crate::model::{Document, Target};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

/// So many targets with a time limit, and two out of three, show that each should have one.
const FEWEST: usize = 4;

pub(super) static PLAN_MISSING_DEADLINE: Rule = Rule {
    name: "plan-missing-deadline",
    group: Group::Plan,
    severity: Severity::Information,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "其他任务写明了完成时限，本项没有",
        "most targets have a time limit, this one has none",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_missing_deadline.md"),
    // The text itself may say until when.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let all = targets(document);
    let with = all
        .iter()
        .filter(|target| target.responsibility.deadline.is_some())
        .count();
    if with < FEWEST || with * 3 < all.len() * 2 {
        return;
    }
    for target in all
        .iter()
        .filter(|target| target.responsibility.deadline.is_none())
    {
        if !names_a_time(document, target) {
            let name = called(document, target, language);
            found.report(target.label(), say::missing_deadline(language, &name));
        }
    }
}

fn names_a_time(document: &Document, target: &Target) -> bool {
    let line = document.text().line(target.line as usize);
    let body: Vec<char> = target.item.body.of(&line).chars().collect();
    terms().times.within(&body)
}
