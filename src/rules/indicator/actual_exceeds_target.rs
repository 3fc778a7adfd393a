//! `actual-exceeds-target`: a part of the year has already reached more than the whole year's target.

use super::{aimed, by_indicator, reached, told};
use crate::lexicon::Better;
use crate::messages::rules::indicator as say;
use crate::model::figure::Figure;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::PeriodPart;

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
    for group in by_indicator(context) {
        // A rate or a thing better small is no sum that only grows.
        let entry = group[0].key.entry();
        if entry.better == Better::Lower || entry.unit.contains('%') {
            continue;
        }
        for target in &group {
            let reached = group.iter().find(|figure| is_past(figure, target));
            let Some(reached) = reached else {
                continue;
            };
            let (aim, done) = (told(context, target), told(context, reached));
            let language = context.language();
            found
                .report(
                    target.range(),
                    say::actual_exceeds_target(language, &aim, &done),
                )
                .relate(reached.range(), say::reached_already(language, &done));
        }
    }
}

/// It is of a part of the target's year, and above the target.
fn is_past(figure: &Figure<'_>, target: &Figure<'_>) -> bool {
    let (Some((year, part, level)), Some((of, aim))) = (reached(figure), aimed(target)) else {
        return false;
    };
    figure.key.is_same(&target.key)
        && year == of
        && !matches!(part, PeriodPart::Year | PeriodPart::SecondHalf)
        && level.unit == aim.unit
        && level.least.is_some_and(|least| least > aim.value)
}
