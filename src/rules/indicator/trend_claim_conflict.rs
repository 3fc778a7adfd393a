//! `trend-claim-conflict`: things are told to have got better and better, and the figures beside fall.

use super::statement::statement;
use crate::lexicon::comparing;
use crate::messages::rules::indicator as say;
use crate::model::figure::Stated;
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::syntax::{Mention, PeriodPart};
use crate::text::Span;

pub static TREND_CLAIM_CONFLICT: Rule = Rule {
    name: "trend-claim-conflict",
    group: Group::Indicator,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "“逐季向好”与所列增速不符",
        "a steady rise is claimed, and the rates beside it fall",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("trend_claim_conflict.md"),
    check: Check::Lines(check),
};

/// A rise that goes on is told by at least so many rates.
const FEWEST: usize = 3;

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let mentions = &context.line.mentions;
    let Some((high, low)) = fall(mentions) else {
        return;
    };
    let Some(claim) = claim(context.text) else {
        return;
    };
    let (text, language) = (context.text, context.language());
    let (before, after) = (high.span.of(text), low.span.of(text));
    let rate = |mention: &Mention| {
        let growth = mention.growth.as_ref().map(|growth| growth.span.of(text));
        growth.unwrap_or_default().to_owned()
    };
    let message = say::trend_claim_conflict(language, claim.of(text), &rate(high), &rate(low));
    found
        .report(context.range(claim), message)
        .relate(context.range(high.span), say::rate_before(language, before))
        .relate(context.range(low.span), say::rate_after(language, after));
}

/// Two rates next to each other, of a series over the year, the later one lower.
fn fall(mentions: &[Mention]) -> Option<(&Mention, &Mention)> {
    let mut rates: Vec<(u16, u8, Stated<'_>, &Mention)> =
        mentions.iter().filter_map(rate).collect();
    if rates.len() < FEWEST {
        return None;
    }
    rates.sort_by_key(|(indicator, ..)| *indicator);
    let mut series = rates.chunk_by(|one, other| one.0 == other.0 && one.1 < other.1);
    series.find_map(|series| {
        let mut steps = series.windows(2).filter(|_| series.len() >= FEWEST);
        let step = steps.find(|step| step[0].2.exceeds(&step[1].2))?;
        Some((step[0].3, step[1].3))
    })
}

/// A rate of growth since the year's beginning, with the month up to which it counts.
fn rate(mention: &Mention) -> Option<(u16, u8, Stated<'_>, &Mention)> {
    let month = match mention.period?.part {
        PeriodPart::Quarter(1) => 3,
        PeriodPart::FirstHalf => 6,
        PeriodPart::ThreeQuarters => 9,
        PeriodPart::MonthsTo(month) => month,
        PeriodPart::Year => 12,
        PeriodPart::SecondHalf | PeriodPart::Quarter(_) => return None,
    };
    let growth = Stated::growth(mention.growth.as_ref()?)?;
    Some((mention.indicator?, month, growth, mention))
}

/// The statement that claims the rise, of the economy as a whole.
fn claim(text: &str) -> Option<Span> {
    let words = comparing();
    let (bytes, chars): (Vec<usize>, Vec<char>) = text.char_indices().unzip();
    let claims = (0..chars.len()).filter_map(|at| {
        let length = words.rises_without_end.prefix(&chars[at..])?;
        let end = bytes.get(at + length).copied().unwrap_or(text.len());
        Some((bytes[at], end))
    });
    let mut statements =
        claims.map(|(start, end)| Span::new(statement(text, start as u32).start as usize, end));
    statements.find(|span| {
        let said: Vec<char> = span.of(text).chars().collect();
        words.economy.within(&said)
    })
}
