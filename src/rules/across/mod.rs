//! Rules about documents that belong together: a report and its plan, reports of one year, this year and the last.

mod added_target;
mod agreement;
mod cross_report_conflict;
mod laid;
mod passage;
mod plan_value_differs;
mod plan_year_mismatch;
mod report_target_uncovered;
mod target_below_last_year;

pub(super) use laid::AllLaid;

use super::{AcrossContext, Check, Diagnostic, Findings, Relative, Rule};
use crate::config::Config;
use crate::links::Origin;
use crate::model::{Document, DocumentKind};
use crate::rules::checker::at_level;
use std::cell::OnceCell;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[
    &report_target_uncovered::REPORT_TARGET_UNCOVERED,
    &plan_value_differs::PLAN_VALUE_DIFFERS,
    &plan_year_mismatch::PLAN_YEAR_MISMATCH,
    &target_below_last_year::TARGET_BELOW_LAST_YEAR,
    &cross_report_conflict::CROSS_REPORT_CONFLICT,
];

/// What a document and those beside it have to say of each other, in ranges of the document's text as read; for
/// [`super::Checker::take_across`].
pub fn across(
    document: &Document,
    origin: &Origin,
    relatives: &[Relative],
    config: &Config,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if relatives.is_empty() || document.kind() == DocumentKind::Other {
        return found;
    }
    let context = AcrossContext {
        document,
        origin,
        relatives,
        config,
        laid: AllLaid::new(document, origin, relatives),
        figures: OnceCell::new(),
    };
    for rule in RULES.iter().filter(|rule| rule.is_on(config)) {
        if let Check::Across(check) = rule.check {
            check(&context, &mut Findings::of(rule, &mut found));
        }
    }
    at_level(&mut found, config);
    found
}
