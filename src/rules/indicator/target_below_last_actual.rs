//! `target-below-last-actual`: a year's target is below what the year before has reached.

use super::{aimed, reached, told};
use crate::lexicon::Better;
use crate::messages::rules::indicator as say;
use crate::model::figure::Figure;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::PeriodPart;

pub static TARGET_BELOW_LAST_ACTUAL: Rule = Rule {
    name: "target-below-last-actual",
    group: Group::Indicator,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "目标低于上年已完成的数",
        "a target is below what the year before has reached",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("target_below_last_actual.md"),
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for figures in context.figures().by_indicator() {
        if figures[0].key.entry().better == Better::Lower {
            continue;
        }
        for target in figures {
            let Some(before) = higher_before(target, figures) else {
                continue;
            };
            let (aim, last) = (told(context, target), told(context, before));
            let language = context.language();
            found
                .report(
                    target.range(),
                    say::target_below_last_actual(language, &aim, &last),
                )
                .relate(before.range(), say::reached_before(language, &last));
        }
    }
}

/// The figure of the year before, the last one where all that can be meant are above the target.
fn higher_before<'f, 'a>(target: &Figure<'_>, figures: &'f [Figure<'a>]) -> Option<&'f Figure<'a>> {
    let (year, aim) = aimed(target)?;
    let mut last: Option<&Figure<'a>> = None;
    for figure in figures {
        let Some((of, PeriodPart::Year, level)) = reached(figure) else {
            continue;
        };
        if of + 1 != year || level.unit != aim.unit || !figure.key.is_akin(&target.key) {
            continue;
        }
        if level.least.is_none_or(|least| least <= aim.value) {
            return None;
        }
        let is_later = last.is_none_or(|last| last.range().start < figure.range().start);
        last = if is_later { Some(figure) } else { last };
    }
    last
}
