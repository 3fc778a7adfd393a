//! Rules about breakdown plans.

mod missing_lead;
mod missing_quantity;
mod plan_clause_malformed;
mod plan_duplicate_unit;
mod plan_generic_lead;
mod plan_lead_to_confirm;
mod plan_leader_missing;
mod plan_missing_coorganiser;
mod plan_missing_deadline;
mod plan_no_convention;
mod plan_partial_quantity;
mod plan_too_many_leads;
mod plan_unit_order;
mod plan_unit_variant;
mod plan_unknown_unit;
mod units;

pub use crate::links::ClauseForm;
pub use missing_lead::MISSING_LEAD;
pub use missing_quantity::MISSING_QUANTITY;

use crate::messages::Language;
use crate::messages::rules::plan as say;
use crate::model::{Document, DocumentKind, Target};
use crate::rules::Rule;
use crate::syntax::OrdinalForm;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[
    &MISSING_LEAD,
    &MISSING_QUANTITY,
    &plan_partial_quantity::PLAN_PARTIAL_QUANTITY,
    &plan_lead_to_confirm::PLAN_LEAD_TO_CONFIRM,
    &plan_clause_malformed::PLAN_CLAUSE_MALFORMED,
    &plan_duplicate_unit::PLAN_DUPLICATE_UNIT,
    &plan_generic_lead::PLAN_GENERIC_LEAD,
    &plan_too_many_leads::PLAN_TOO_MANY_LEADS,
    &plan_no_convention::PLAN_NO_CONVENTION,
    &plan_missing_coorganiser::PLAN_MISSING_COORGANISER,
    &plan_leader_missing::PLAN_LEADER_MISSING,
    &plan_missing_deadline::PLAN_MISSING_DEADLINE,
    &plan_unknown_unit::PLAN_UNKNOWN_UNIT,
    &plan_unit_variant::PLAN_UNIT_VARIANT,
    &plan_unit_order::PLAN_UNIT_ORDER,
];
/// The targets that these rules judge: none outside of plans. A report whose paragraphs are numbered has no targets
/// in this sense.
pub fn targets(document: &Document) -> &[Target] {
    match document.kind() {
        DocumentKind::BreakdownPlan | DocumentKind::ReportWithPlan => document.targets(),
        DocumentKind::Report | DocumentKind::Other => &[],
    }
}

/// What a message calls a target: by its number, or by its first clause.
fn called(document: &Document, target: &Target, language: Language) -> String {
    let line = || document.text().line(target.line as usize);
    let Some(ordinal) = target.item.number else {
        return say::quoted_target(language, target.item.label.of(&line()));
    };
    let is_han = matches!(
        ordinal.form,
        OrdinalForm::Han | OrdinalForm::HanBracketed | OrdinalForm::Point
    );
    if !is_han || language == Language::English {
        return say::numbered_target(language, &ordinal.number.to_string());
    }
    let line = line();
    let mark = ordinal.span.of(&line);
    let number = mark.trim_matches(|c: char| !"〇零一二三四五六七八九十百".contains(c));
    say::numbered_target(language, number)
}

#[cfg(test)]
mod tests;
