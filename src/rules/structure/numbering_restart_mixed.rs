//! `numbering-restart-mixed`: some sections begin their lists at 1, others go on with the numbers above.

use super::numbers::words;
use crate::messages::rules::structure as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub(super) static NUMBERING_RESTART_MIXED: Rule = Rule {
    name: "numbering-restart-mixed",
    group: Group::Structure,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "有的部分接续编号，有的部分从头编号",
        "some sections go on counting, others begin at 1",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("numbering_restart_mixed.md"),
    // Whether a list begins anew may depend on the colon above it.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    for restarts in &context.numbering().restarts {
        let (Some(mark), Some(other)) = (restarts.fewer().first(), restarts.most().first()) else {
            continue;
        };
        let line = context.document.written(other.place()).start.line + 1;
        let own = words(context, mark);
        let message = match mark.ordinal.number {
            1 => say::begins_anew(language, &own, line),
            _ => say::goes_on(language, &own, line),
        };
        let there = say::other_number(language, &words(context, other));
        found
            .report(mark.place(), message)
            .relate(other.place(), there);
    }
}
