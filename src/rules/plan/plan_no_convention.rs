//! `plan-no-convention`: several are responsible, and nothing says who of them leads.

use super::{called, targets};
use crate::messages::rules::plan as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Responsibility;
use crate::text::Range;

pub(super) static PLAN_NO_CONVENTION: Rule = Rule {
    name: "plan-no-convention",
    group: Group::Plan,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "列了几个责任单位，没有说明谁牵头",
        "several units are responsible and nobody is said to lead",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_no_convention.md"),
    check: Check::Document(Reads::Structure, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let all = targets(document);
    let leaderless = |named: &Responsibility| named.leads.is_empty() && named.responsible.len() > 1;
    let mut open: Vec<_> = all
        .iter()
        .filter(|target| leaderless(&target.responsibility))
        .collect();
    // Where the plan never says who leads, that is said once; where it mostly does, each that does not is a slip.
    let is_custom = open.len() * 2 > all.len();
    if !is_custom {
        // Units without any word are a clause that has lost it.
        open.retain(|target| target.item.units.is_none());
    }
    let told = if is_custom { 1 } else { open.len() };
    for target in open.iter().take(told) {
        let units = &target.responsibility.responsible;
        let (Some(first), Some(last)) = (units.first(), units.last()) else {
            continue;
        };
        let (start, end) = (first.place.near(target.line), last.place.near(target.line));
        let range = match start.start.line == end.end.line && start.start <= end.end {
            true => Range::new(start.start, end.end),
            false => start,
        };
        let message = match is_custom {
            true => say::no_convention(language, open.len(), all.len()),
            false => {
                let name = called(document, target, language);
                say::nobody_leads(language, &name, units.len())
            }
        };
        found.report(range, message);
    }
}
