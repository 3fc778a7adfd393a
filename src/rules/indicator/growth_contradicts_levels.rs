//! `growth-contradicts-levels`: a growth does not follow from the levels of two years.

use super::{reached, told};
use crate::lexicon::comparing;
use crate::messages::rules::indicator as say;
use crate::model::figure::{Figure, Stated};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::PeriodPart;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// A year, and which part of it.
type Time = (u16, PeriodPart);

pub static GROWTH_CONTRADICTS_LEVELS: Rule = Rule {
    name: "growth-contradicts-levels",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "增幅与前后两年的数对不上",
        "a growth does not follow from the levels of two years",
    ),
    source: Source::Definition("增长率＝本期÷上期－1"),
    fixing: Fixing::None,
    page: include_str!("growth_contradicts_levels.md"),
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for figures in context.figures().by_key() {
        // Growth at constant prices does not follow from levels at current ones.
        let entry = figures[0].key.entry();
        if entry.real_growth || entry.change_unit != "%" || entry.unit.contains('%') {
            continue;
        }
        check_key(context, figures, found);
    }
}

fn check_key(context: &DocumentContext<'_>, figures: &[Figure<'_>], found: &mut Findings<'_>) {
    let levels = first_levels(figures);
    for figure in figures.iter().filter(|figure| !figure.may_be_of_part) {
        let (Some(growth), Some((year, part, _))) = (figure.growth, reached(figure)) else {
            continue;
        };
        let year_before = year.checked_sub(1).map(|year| (year, part));
        let Some(before) = year_before.and_then(|time| levels.get(&time)) else {
            continue;
        };
        let follows = between(before, figure);
        let is_other = follows.is_some_and(|follows| follows.contradicts(&growth));
        if is_other && !is_of_other_scope(context, figure) {
            report(context, before, figure, &growth, found);
        }
    }
}

/// For each period the first figure of what was reached in it.
fn first_levels<'f, 'a>(figures: &'f [Figure<'a>]) -> FxHashMap<Time, &'f Figure<'a>> {
    let mut levels = FxHashMap::default();
    for figure in figures.iter().filter(|figure| !figure.may_be_of_part) {
        if let Some((year, part, _)) = reached(figure) {
            levels.entry((year, part)).or_insert(figure);
        }
    }
    levels
}

fn report(
    context: &DocumentContext<'_>,
    before: &Figure<'_>,
    figure: &Figure<'_>,
    growth: &Stated<'_>,
    found: &mut Findings<'_>,
) {
    let (first, second) = (told(context, before), told(context, figure));
    let Some(follows) = between(before, figure) else {
        return;
    };
    let language = context.language();
    let said = growth.value.normalize().to_string();
    let follows = follows.value.round_dp(1).to_string();
    let message = say::growth_contradicts_levels(language, &second, &first, &said, &follows);
    found
        .report(figure.range(), message)
        .relate(before.range(), say::level_before(language, &first));
}

/// The growths that two levels allow, in per cent.
fn between(before: &Figure<'_>, after: &Figure<'_>) -> Option<Stated<'static>> {
    let (old, new) = (before.level?, after.level?);
    if old.unit != new.unit {
        return None;
    }
    let growth = |new: Decimal, old: Decimal| {
        let ratio = new.checked_div(old)?;
        ratio
            .checked_sub(Decimal::ONE)?
            .checked_mul(Decimal::ONE_HUNDRED)
    };
    Some(Stated {
        least: Some(growth(new.least?, old.most?)?),
        most: Some(growth(new.most?, old.least?)?),
        value: growth(new.value, old.value)?,
        unit: "%",
    })
}

/// 同口径增长5%: the levels are counted otherwise.
fn is_of_other_scope(context: &DocumentContext<'_>, figure: &Figure<'_>) -> bool {
    let text = context.text(figure.mention.line);
    let said: Vec<char> = figure.mention.parts.span.of(&text).chars().collect();
    comparing().other_scope_of_growth.within(&said)
}
