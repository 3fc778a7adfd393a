//! Rules about indicators across the text.
//!
//! What may be compared at all is told in [`crate::model::figure`]; a finding names both figures with their lines and
//! points at the other.

mod actual_exceeds_target;
mod bracketed;
mod date;
mod expected_in_issued_text;
mod growth_contradicts_levels;
mod indicator_without_value;
mod obsolete_term;
mod parts_do_not_sum;
mod percent_over_100;
mod rank_conflict;
mod ratio_mismatch;
mod statement;
mod subset_exceeds_set;
mod superseded;
mod target_below_last_actual;
mod term_variant;
mod trend_claim_conflict;
mod unit_inconsistent;
mod value_conflict;

pub(super) use superseded::{Outdated, outdated};

use super::{DocumentContext, Rule};
use crate::lexicon::units;
use crate::messages::rules::indicator::Told;
use crate::model::figure::{Figure, Stated};
use crate::model::{Period, Status};
use crate::syntax::PeriodPart;
use rustc_hash::FxHashMap;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[
    &value_conflict::VALUE_CONFLICT,
    &growth_contradicts_levels::GROWTH_CONTRADICTS_LEVELS,
    &ratio_mismatch::RATIO_MISMATCH,
    &parts_do_not_sum::PARTS_DO_NOT_SUM,
    &subset_exceeds_set::SUBSET_EXCEEDS_SET,
    &percent_over_100::PERCENT_OVER_100,
    &rank_conflict::RANK_CONFLICT,
    &trend_claim_conflict::TREND_CLAIM_CONFLICT,
    &actual_exceeds_target::ACTUAL_EXCEEDS_TARGET,
    &target_below_last_actual::TARGET_BELOW_LAST_ACTUAL,
    &indicator_without_value::INDICATOR_WITHOUT_VALUE,
    &unit_inconsistent::UNIT_INCONSISTENT,
    &expected_in_issued_text::EXPECTED_IN_ISSUED_TEXT,
    &term_variant::TERM_VARIANT,
    &obsolete_term::OBSOLETE_TERM,
];

/// What a message says of a figure's level: as written, and where.
fn told(context: &DocumentContext<'_>, figure: &Figure<'_>) -> Told {
    let line = context.text(figure.mention.line);
    let parts = figure.mention.parts;
    let span = parts.level.as_ref().map(|level| level.span);
    let span = span.or(parts.growth.as_ref().map(|growth| growth.span));
    Told {
        name: figure.key.entry().name.clone(),
        figure: bare(span.unwrap_or(parts.span).of(&line)),
        line: context.line_number(figure.range()),
    }
}

/// 达到1386.6亿元 → 1386.6亿元; 超 and 不低于 belong to the figure.
fn bare(figure: &str) -> String {
    let chars: Vec<char> = figure.chars().collect();
    let mut at = 0;
    while let Some(length) = units().plain.prefix(&chars[at..]) {
        at += length;
    }
    chars[at..].iter().collect()
}

/// The period of a figure of a known year.
fn period_of(figure: &Figure<'_>) -> Option<(u16, PeriodPart)> {
    let Period { year, part } = figure.mention.period?;
    Some((year?, part))
}

/// What has been reached in a period, with the level.
fn reached<'a>(figure: &Figure<'a>) -> Option<(u16, PeriodPart, Stated<'a>)> {
    let (year, part) = period_of(figure)?;
    let is_reached = figure.mention.status != Status::Target;
    Some((year, part, figure.level.filter(|_| is_reached)?))
}

/// What is aimed at in a whole year, with the level.
fn aimed<'a>(figure: &Figure<'a>) -> Option<(u16, Stated<'a>)> {
    let (year, part) = period_of(figure)?;
    let is_aimed = figure.mention.status == Status::Target && part == PeriodPart::Year;
    Some((year, figure.level.filter(|_| is_aimed)?))
}

/// The figures of one key that are certainly of the place as a whole, period by period and as they stand; each group
/// in the order of the document.
fn of_one_time<'f, 'a>(figures: &'f [Figure<'a>]) -> impl Iterator<Item = Vec<&'f Figure<'a>>> {
    let mut groups: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for figure in figures.iter().filter(|figure| !figure.may_be_of_part) {
        if let Some(period) = period_of(figure) {
            let time = (figure.mention.status, period);
            groups.entry(time).or_default().push(figure);
        }
    }
    groups.into_values()
}

#[cfg(test)]
mod tests;
