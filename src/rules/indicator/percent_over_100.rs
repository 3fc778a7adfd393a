//! `percent-over-100`: a rate that cannot be more than all.

use crate::lexicon::comparing;
use crate::messages::rules::indicator as say;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::syntax::Mention;
use rust_decimal::Decimal;

pub static PERCENT_OVER_100: Rule = Rule {
    name: "percent-over-100",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: ("比率超过100%", "a rate is more than 100%"),
    source: Source::Definition("比率：部分与全体之比"),
    fixing: Fixing::None,
    page: include_str!("percent_over_100.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    for mention in &context.line.mentions {
        let Some((level, name)) = over(mention, context.text) else {
            continue;
        };
        let message = say::percent_over_100(context.language(), name, level);
        found.report(context.range(mention.span), message);
    }
}

/// The level and the name of a rate above all there is.
fn over<'a>(mention: &Mention, text: &'a str) -> Option<(&'a str, &'a str)> {
    let level = mention.level.as_ref()?;
    let is_over = level.unit == "%" && level.value? > Decimal::ONE_HUNDRED;
    if !is_over || mention.name.start >= level.span.start {
        return None;
    }
    let named = text.get(mention.name.start as usize..level.span.start as usize)?;
    let chars: Vec<char> = named.chars().collect();
    let words = comparing();
    let is_whole = words.whole_at_most.within(&chars) && !words.may_exceed_whole.within(&chars);
    is_whole.then(|| (level.span.of(text), mention.name.of(text)))
}
