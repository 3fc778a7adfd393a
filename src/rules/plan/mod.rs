//! Rules about breakdown plans.

mod missing_lead;
mod missing_quantity;

pub use crate::links::ClauseForm;
pub use missing_lead::MISSING_LEAD;
pub use missing_quantity::MISSING_QUANTITY;

use crate::messages::Language;
use crate::messages::rules::plan as say;
use crate::model::{Document, DocumentKind, Target};
use crate::rules::Rule;
use crate::syntax::OrdinalForm;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[&MISSING_LEAD, &MISSING_QUANTITY];

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
