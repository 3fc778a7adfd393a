//! `actual-exceeds-target`: a part of the year has already reached more than the whole year's target.

use super::{aimed, reached, told};
use crate::lexicon::Better;
use crate::messages::rules::indicator as say;
use crate::model::figure::{Figure, Stated};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::PeriodPart;
use rust_decimal::Decimal;

pub static ACTUAL_EXCEEDS_TARGET: Rule = Rule {
    name: "actual-exceeds-target",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "年中已完成的数超过全年目标",
        "part of the year has already reached more than the whole year's target",
    ),
    source: Source::Definition("算术：累计数只增不减"),
    fixing: Fixing::None,
    page: include_str!("actual_exceeds_target.md"),
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for figures in context.figures().by_key() {
        // A rate or a thing better small is no sum that only grows.
        let entry = figures[0].key.entry();
        if entry.better == Better::Lower || entry.unit.contains('%') {
            continue;
        }
        check_key(context, figures, found);
    }
}

fn check_key(context: &DocumentContext<'_>, figures: &[Figure<'_>], found: &mut Findings<'_>) {
    let done: Vec<Done<'_, '_>> = figures.iter().filter_map(done).collect();
    if done.is_empty() {
        return;
    }
    for target in figures {
        let Some((year, aim)) = aimed(target) else {
            continue;
        };
        let is_past = |done: &&Done<'_, '_>| {
            done.year == year && done.level.unit == aim.unit && done.least > aim.value
        };
        let Some(Done { figure, .. }) = done.iter().find(is_past) else {
            continue;
        };
        let (aim, done) = (told(context, target), told(context, figure));
        let language = context.language();
        found
            .report(
                target.range(),
                say::actual_exceeds_target(language, &aim, &done),
            )
            .relate(figure.range(), say::reached_already(language, &done));
    }
}

/// What a part of a year has reached.
struct Done<'f, 'a> {
    figure: &'f Figure<'a>,
    year: u16,
    level: Stated<'a>,
    least: Decimal,
}

fn done<'f, 'a>(figure: &'f Figure<'a>) -> Option<Done<'f, 'a>> {
    let (year, part, level) = reached(figure)?;
    let is_part = !matches!(part, PeriodPart::Year | PeriodPart::SecondHalf);
    let least = level.least.filter(|_| is_part)?;
    Some(Done {
        figure,
        year,
        level,
        least,
    })
}
