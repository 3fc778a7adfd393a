//! `magnitude-outlier`: a figure a hundred times larger than the others of its kind.

use super::amount::{Amount, by_indicator};
use crate::messages::rules::number as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use rust_decimal::Decimal;

pub static MAGNITUDE_OUTLIER: Rule = Rule {
    name: "magnitude-outlier",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OFF,
    since: "0.1.0",
    summary: (
        "数值与同类数字相差百倍以上",
        "a figure a hundred times larger than the others of its kind",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("magnitude_outlier.md"),
    check: Check::Document(Reads::Figures, check),
};

/// With fewer others nobody can say what is usual.
const FEWEST: usize = 2;
const FAR: i64 = 100;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for amounts in by_indicator(context) {
        if amounts.len() > FEWEST {
            judge(context, &amounts, found);
        }
    }
}

/// Only the largest can be a hundred times all others.
fn judge(context: &DocumentContext<'_>, amounts: &[Amount<'_>], found: &mut Findings<'_>) {
    let by_value = |amount: &&Amount<'_>| amount.value();
    let Some(largest) = amounts.iter().max_by_key(by_value) else {
        return;
    };
    let others = amounts.iter().filter(|one| !std::ptr::eq(*one, largest));
    let Some(nearest) = others.max_by_key(by_value) else {
        return;
    };
    if !is_far_above(largest, nearest) {
        return;
    }
    let language = context.language();
    let (figure, usual) = (largest.text(context), nearest.text(context));
    let message = say::magnitude_outlier(language, &figure, &usual);
    let note = say::the_other_figure(language, &usual);
    found
        .report(largest.range(), message)
        .relate(nearest.range(), note);
}

fn is_far_above(one: &Amount<'_>, other: &Amount<'_>) -> bool {
    let far = other
        .value()
        .and_then(|value| value.checked_mul(Decimal::from(FAR)));
    matches!((one.value(), far), (Some(value), Some(far)) if value >= far && !far.is_zero())
}
