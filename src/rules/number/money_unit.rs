//! `money-unit`: two sums of one indicator, ten thousand times apart.

use super::amount::{Amount, by_indicator};
use crate::messages::rules::number as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use rust_decimal::Decimal;

pub static MONEY_UNIT: Rule = Rule {
    name: "money-unit",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "同一指标的金额相差约一万倍，疑为“万元”“亿元”写错",
        "two sums of one indicator ten thousand times apart: 万元 and 亿元 may be mixed up",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("money_unit.md"),
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for sums in by_indicator(context) {
        if !sums[0].base.ends_with('元') {
            continue;
        }
        for (at, sum) in sums.iter().enumerate() {
            let Some(other) = sums[..at].iter().rev().find(|other| is_slip(sum, other)) else {
                continue;
            };
            if is_told_of_one_thing(&sums, sum, other) {
                report(context, sum, other, found);
            }
        }
    }
}

fn report(
    context: &DocumentContext<'_>,
    sum: &Amount<'_>,
    other: &Amount<'_>,
    found: &mut Findings<'_>,
) {
    let language = context.language();
    let (here, there) = (sum.text(context), other.text(context));
    let message = say::money_unit(language, &here, &there, other.range().start.line + 1);
    let note = say::the_other_figure(language, &there);
    found
        .report(sum.range(), message)
        .relate(other.range(), note);
}

/// Numbers of the same size, in units ten thousand times apart.
fn is_slip(one: &Amount<'_>, other: &Amount<'_>) -> bool {
    let (larger, smaller) = match one.scale > other.scale {
        true => (one, other),
        false => (other, one),
    };
    let apart = smaller.scale.checked_mul(Decimal::from(10_000)) == Some(larger.scale);
    apart && are_within(one.number, other.number, Decimal::new(25, 1))
}

/// All figures but the one that looks wrong are of one size: it is the sum of a place, not of one project after the
/// other.
fn is_told_of_one_thing(sums: &[Amount<'_>], sum: &Amount<'_>, other: &Amount<'_>) -> bool {
    let mut others = sums.iter().filter(|one| !std::ptr::eq(*one, sum));
    others.all(|one| match (one.value(), other.value()) {
        (Some(one), Some(other)) => are_within(one, other, Decimal::from(20)),
        _ => false,
    })
}

/// Neither is more than so many times the other.
fn are_within(one: Decimal, other: Decimal, times: Decimal) -> bool {
    let within =
        |small: Decimal, large: Decimal| small.checked_mul(times).is_some_and(|most| large <= most);
    within(one, other) && within(other, one)
}
