//! `plan-too-many-leads`: so many lead a target that nobody does.

use super::units::says_who_leads;
use super::{called, targets};
use crate::messages::rules::plan as say;
use crate::model::Target;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Department;
use crate::text::Range;

/// More leads than these are too many.
const MOST: usize = 3;

pub(super) static PLAN_TOO_MANY_LEADS: Rule = Rule {
    name: "plan-too-many-leads",
    group: Group::Plan,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("主办单位过多", "a target has more than three leads"),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_too_many_leads.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    for target in targets(document) {
        // 市教育局、市民政局，各县（区）人民政府: the named ones; the groups behind them do their part at home.
        let leads = &target.responsibility.leads;
        let is_group = |lead: &&Department| lead.generic || lead.name.starts_with('各');
        let named = leads.iter().take_while(|lead| !is_group(lead)).count();
        let leads = &leads[..named];
        let (Some(first), Some(last)) = (leads.first(), leads.last()) else {
            continue;
        };
        let is_own = first.place.row >= 0 && first.place.row == last.place.row;
        if named <= MOST || !is_own || !says_who_leads(document, target) {
            continue;
        }
        if named <= MOST * jobs(context, target, first) {
            continue;
        }
        let name = called(document, target, language);
        let (start, end) = (first.place.near(target.line), last.place.near(target.line));
        let message = say::too_many_leads(language, &name, named);
        found.report(Range::new(start.start, end.end), message);
    }
}

/// 免费手术2000例；全部开设夜间门诊（…牵头）: so many jobs stand before the clause, and each may have leads of its own.
fn jobs(context: &DocumentContext<'_>, target: &Target, first: &Department) -> usize {
    let clause = first.place.near(target.line).start;
    let body = target.body().start;
    let text = context.text(body.line);
    let end = match clause.line == body.line {
        true => clause.byte as usize,
        false => text.len(),
    };
    let jobs = text.get(body.byte as usize..end).unwrap_or_default();
    1 + jobs.matches(['；', ';']).count()
}
