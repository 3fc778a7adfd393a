//! Rules about indicators across the text.
//!
//! What may be compared at all is told in [`crate::model::figure`]; a finding names both figures with their lines and
//! points at the other.

mod actual_exceeds_target;
mod parts_do_not_sum;
mod percent_over_100;
mod statement;
mod subset_exceeds_set;
mod target_below_last_actual;
mod trend_claim_conflict;
mod value_conflict;

use super::{DocumentContext, Rule};
use crate::messages::rules::indicator::Told;
use crate::model::figure::{Figure, Stated};
use crate::model::{Period, Status};
use crate::syntax::PeriodPart;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[
    &value_conflict::VALUE_CONFLICT,
    &actual_exceeds_target::ACTUAL_EXCEEDS_TARGET,
    &target_below_last_actual::TARGET_BELOW_LAST_ACTUAL,
    &parts_do_not_sum::PARTS_DO_NOT_SUM,
    &subset_exceeds_set::SUBSET_EXCEEDS_SET,
    &percent_over_100::PERCENT_OVER_100,
    &trend_claim_conflict::TREND_CLAIM_CONFLICT,
];

/// The figures of one indicator, of the whole place and one period each, indicator by indicator.
fn by_indicator<'f, 'a>(context: &'f DocumentContext<'a>) -> Vec<Vec<&'f Figure<'a>>> {
    let mut plain: Vec<&Figure<'a>> = context.figures().iter().filter(|one| one.is_plain()).collect();
    plain.sort_by_key(|figure| figure.key.indicator);
    let groups = plain.chunk_by(|one, other| one.key.indicator == other.key.indicator);
    groups.filter(|group| group.len() > 1).map(<[_]>::to_vec).collect()
}

/// What a message says of a figure's level: as written, and where.
fn told(context: &DocumentContext<'_>, figure: &Figure<'_>) -> Told {
    let line = context.text(figure.mention.line);
    let parts = figure.mention.parts;
    let span = parts.level.as_ref().map(|level| level.span);
    let span = span.or(parts.growth.as_ref().map(|growth| growth.span));
    Told {
        name: figure.key.entry().name.clone(),
        figure: span.unwrap_or(parts.span).of(&line).to_owned(),
        line: context.line_number(figure.range()),
    }
}

/// The period of a figure of a known year.
fn period_of(figure: &Figure<'_>) -> Option<(u16, PeriodPart)> {
    let Period { year, part } = figure.mention.period?;
    Some((year?, part))
}

/// What has been reached in a period, with the level.
fn reached(figure: &Figure<'_>) -> Option<(u16, PeriodPart, Stated)> {
    let (year, part) = period_of(figure)?;
    let is_reached = figure.mention.status != Status::Target;
    Some((year, part, figure.level().filter(|_| is_reached)?))
}

/// What is aimed at in a whole year, with the level.
fn aimed(figure: &Figure<'_>) -> Option<(u16, Stated)> {
    let (year, part) = period_of(figure)?;
    let is_aimed = figure.mention.status == Status::Target && part == PeriodPart::Year;
    Some((year, figure.level().filter(|_| is_aimed)?))
}

#[cfg(test)]
mod tests;
