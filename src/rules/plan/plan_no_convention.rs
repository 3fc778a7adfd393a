//! `plan-no-convention`: several are responsible, and nothing says who of them leads.

use super::{called, targets};
use crate::messages::rules::plan as say;
use crate::model::Target;
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

/// More than so many are told of together.
const FEW: usize = 3;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let all = targets(document);
    let mut open: Vec<_> = all
        .iter()
        .filter(|target| is_leaderless(&target.responsibility) && !is_guided(context, target))
        .collect();
    // Where the plan hardly says who leads, that is said once; where it mostly does, each that does not is a slip.
    let shared = all
        .iter()
        .filter(|target| is_shared(&target.responsibility));
    let is_custom = open.len() * 2 > shared.count();
    if !is_custom {
        // Units without any word are a clause that has lost it.
        open.retain(|target| target.item.units.is_none());
    }
    let is_told_once = is_custom || open.len() > FEW;
    let told = if is_told_once { 1 } else { open.len() };
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
        let message = match is_told_once {
            true => say::no_convention(language, open.len(), all.len()),
            false => {
                let name = called(document, target, language);
                let named = units.iter().filter(|unit| !unit.generic).count();
                say::nobody_leads(language, &name, named, named < units.len())
            }
        };
        found.report(range, message);
    }
}

/// 各地区、各部门 are nobody who could lead.
fn is_leaderless(said: &Responsibility) -> bool {
    let named = said.responsible.iter().filter(|unit| !unit.generic);
    said.leads.is_empty() && named.count() > 1
}

/// Of a task that one department does alone nobody need say who leads.
fn is_shared(said: &Responsibility) -> bool {
    said.leads.len() + said.coorganisers.len() + said.responsible.len() > 1
}

/// （生态环境部指导，试点城市政府负责落实）: who guides does not answer for it, and who answers is said.
fn is_guided(context: &DocumentContext<'_>, target: &Target) -> bool {
    let mut places = target.responsibility.places.iter();
    places.any(|place| {
        let line = context.text(place.near(target.line).start.line);
        let words = place.span.of(&line);
        words
            .split(['，', '；', ',', ';'])
            .any(|part| part.trim_end_matches(['）', ')', '。']).ends_with("指导"))
    })
}
