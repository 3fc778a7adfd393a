//! `value-conflict`: one figure is given with two numbers.

use super::{by_indicator, period_of, told};
use crate::messages::rules::indicator as say;
use crate::model::figure::{Figure, Stated};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub static VALUE_CONFLICT: Rule = Rule {
    name: "value-conflict",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "同一指标同一时期的数前后不一",
        "one figure of one period is given with two numbers",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("value_conflict.md"),
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for group in by_indicator(context) {
        if !group[0].key.is_headline() {
            continue;
        }
        for (at, later) in group.iter().enumerate() {
            let earlier = group[..at].iter().find(|one| is_other_number(one, later));
            let Some(earlier) = earlier else {
                continue;
            };
            let (first, second) = (told(context, earlier), told(context, later));
            let language = context.language();
            found
                .report(
                    later.range(),
                    say::value_conflict(language, &second, &first),
                )
                .relate(earlier.range(), say::other_value(language, &first));
        }
    }
}

/// Both are of one period and stand alike, and no number fits both.
fn is_other_number(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let of_one_kind = one.mention.status == other.mention.status
        && period_of(one).is_some_and(|period| Some(period) == period_of(other))
        && one.key.is_same(&other.key);
    if !of_one_kind || one.may_be_of_part || other.may_be_of_part {
        return false;
    }
    let contradict = |pair: (Stated, Stated)| pair.0.contradicts(&pair.1);
    one.level().zip(other.level()).is_some_and(contradict)
        || one.growth().zip(other.growth()).is_some_and(contradict)
}
