//! `target-below-last-actual`: a year's target is below what the year before has reached.

use super::{aimed, reached, told};
use crate::lexicon::{Better, comparing};
use crate::messages::rules::indicator as say;
use crate::model::figure::{Figure, Stated, falls_below};
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
        let mut raised: Vec<&Figure<'_>> = Vec::new();
        for target in figures {
            let Some(before) = higher_before(context, target, figures) else {
                continue;
            };
            if raised.iter().any(|one| is_same_target(one, target)) {
                continue;
            }
            raised.push(target);
            report(context, target, before, figures, found);
        }
    }
}

fn report(
    context: &DocumentContext<'_>,
    target: &Figure<'_>,
    before: &Figure<'_>,
    group: &[Figure<'_>],
    found: &mut Findings<'_>,
) {
    let line = context.text(target.mention.line);
    let (mut aim, last) = (told(context, target), told(context, before));
    // The author's own words, which the dictionary may know by another name.
    let own = target.mention.parts.name.of(&line);
    if !own.is_empty() {
        aim.name = own.to_owned();
    }
    let language = context.language();
    let is_floor = is_floor(target.mention.parts.span.of(&line));
    let message = say::target_below_last_actual(language, &aim, &last, is_floor);
    let finding = found.report(target.range(), message);
    finding.relate(before.range(), say::reached_before(language, &last));
    for again in group {
        if again.range() != target.range() && is_same_target(again, target) {
            finding.relate(again.range(), say::target_again(language));
        }
    }
}

/// The same number is aimed at for the same year.
fn is_same_target(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let is_same = |(one, other): ((u16, Stated<'_>), (u16, Stated<'_>))| {
        one.0 == other.0 && one.1.value == other.1.value && one.1.unit == other.1.unit
    };
    one.key.is_akin(&other.key) && aimed(one).zip(aimed(other)).is_some_and(is_same)
}

/// 稳定在1955万吨以上, 不低于2.8亿美元: what must not be fallen below.
fn is_floor(words: &str) -> bool {
    let lists = [&comparing().floors, &comparing().lower_bounds];
    let mut all = lists.into_iter().flatten();
    all.any(|word| words.contains(&**word))
}

/// The figure of the year before, the last one where all that can be meant are above the target.
fn higher_before<'f, 'a>(
    context: &DocumentContext<'_>,
    target: &Figure<'_>,
    figures: &'f [Figure<'a>],
) -> Option<&'f Figure<'a>> {
    let (year, aim) = aimed(target)?;
    let line = context.text(target.mention.line);
    let words = target.mention.parts.span.of(&line);
    let mut last: Option<&Figure<'a>> = None;
    for figure in figures {
        let Some((of, PeriodPart::Year, level)) = reached(figure) else {
            continue;
        };
        if of + 1 != year || level.unit != aim.unit || !figure.key.is_akin(&target.key) {
            continue;
        }
        if !falls_below(&aim, &level, words, target.key.entry()) {
            return None;
        }
        let is_later = last.is_none_or(|last| last.range().start < figure.range().start);
        last = if is_later { Some(figure) } else { last };
    }
    last
}
