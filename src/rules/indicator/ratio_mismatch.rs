//! `ratio-mismatch`: a percentage is not the quotient of the numbers beside it.

use super::statement::is_joined;
use super::told;
use crate::lexicon::{comparing, names};
use crate::messages::rules::indicator as say;
use crate::model::figure::{Figure, Stated};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Line, Mention, Qualifier};
use rust_decimal::Decimal;

pub static RATIO_MISMATCH: Rule = Rule {
    name: "ratio-mismatch",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "比率与分子分母对不上",
        "a percentage is not the quotient of the numbers beside it",
    ),
    source: Source::Definition("比率＝部分÷全体"),
    fixing: Fixing::None,
    page: include_str!("ratio_mismatch.md"),
    check: Check::Document(Reads::Figures, check),
};

/// A percentage farther from the quotient than so many points is one of something else.
const FARTHEST: Decimal = Decimal::TEN;
/// A percentage is given with no more places.
const MOST_PLACES: u32 = 6;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for (number, line) in context.lines() {
        check_counts(context, number, line, found);
    }
    for figure in context.figures().all() {
        check_share(context, figure, found);
    }
}

/// 156项目标中，148项按进度推进，目标达序率94.9%.
fn check_counts(context: &DocumentContext<'_>, number: u32, line: &Line, found: &mut Findings<'_>) {
    for three in line.mentions.windows(3) {
        let [whole, part, rate] = three else { continue };
        let Some((follows, said)) = quotient(whole, part, rate) else {
            continue;
        };
        let text = context.text(number);
        if !follows.contradicts(&said) || !is_rate_of(whole, part, rate, &text) {
            continue;
        }
        let language = context.language();
        let (rate_text, part_text, whole_text) = (
            rate.span.of(&text),
            part.span.of(&text),
            whole.span.of(&text),
        );
        let value = follows.value.round_dp(2).normalize().to_string();
        let message = say::ratio_mismatch(language, rate_text, part_text, whole_text, &value);
        found
            .report(rate.span.on_line(number), message)
            .relate(
                part.span.on_line(number),
                say::numerator(language, part_text),
            )
            .relate(
                whole.span.on_line(number),
                say::denominator(language, whole_text),
            );
    }
}

/// What the counts allow in per cent, and what is said; where the two may be meant to be one.
fn quotient<'a>(
    whole: &'a Mention,
    part: &'a Mention,
    rate: &'a Mention,
) -> Option<(Stated<'a>, Stated<'a>)> {
    let levels = [whole, part, rate].map(|mention| mention.level.as_ref());
    let [Some(all), Some(some), Some(share)] = levels else {
        return None;
    };
    let is_exact = [all, some, share].map(|level| level.qualifier) == [Qualifier::Exact; 3];
    if !is_exact || all.unit != some.unit || share.unit != "%" || all.unit == "%" {
        return None;
    }
    let (all, some) = (all.value?, some.value?);
    let is_count = all.is_integer() && some.is_integer() && some <= all;
    let value = some.checked_div(all)?.checked_mul(Decimal::ONE_HUNDRED)?;
    let said = Stated::level(share)?;
    let is_near = (value - said.value).abs() < FARTHEST;
    let follows = Stated {
        least: Some(value),
        most: Some(value),
        value,
        unit: "%",
    };
    (is_count && is_near).then_some((follows, said))
}

/// …中 stands between the counts, and the rate follows in the same sentence.
fn is_rate_of(whole: &Mention, part: &Mention, rate: &Mention, text: &str) -> bool {
    let between = text.get(whole.span.end as usize..part.span.start as usize);
    let between: Vec<char> = between.unwrap_or_default().chars().collect();
    let named = rate.name.of(text);
    comparing().among.within(&between)
        && named.ends_with('率')
        && is_joined(text, whole.span.start, rate.span.end)
        && speaks_of_it(whole, rate, text)
}

/// 目标达序率 of 156项目标, 开工率 of 80个开工; 群众满意率 is of something else.
fn speaks_of_it(whole: &Mention, rate: &Mention, text: &str) -> bool {
    let said = text.get(whole.span.start as usize..rate.name.start as usize);
    let said: Vec<char> = said.unwrap_or_default().chars().collect();
    let name: Vec<char> = rate.name.of(text).chars().collect();
    let mut words = name.windows(2);
    words.any(|word| said.windows(2).any(|pair| pair == word))
}

/// 民生支出96.9亿元，占一般公共预算支出的86.7%, where the document gives that expenditure.
fn check_share(context: &DocumentContext<'_>, part: &Figure<'_>, found: &mut Findings<'_>) {
    let Some(span) = part.mention.parts.comparison else {
        return;
    };
    let text = context.text(part.mention.line);
    let Some((of, percent)) = share(span.of(&text)) else {
        return;
    };
    let wholes = context.figures().of_indicator(of).iter();
    let wholes = wholes.filter(|one| is_whole(one, part));
    let Some(level) = part.level else { return };
    for whole in wholes {
        let Some(follows) = whole.level.and_then(|all| share_of(&level, &all)) else {
            continue;
        };
        let is_near = (follows.value - percent.value).abs() < FARTHEST;
        if !is_near || !follows.contradicts(&percent) {
            continue;
        }
        let (one, all, language) = (
            told(context, part),
            told(context, whole),
            context.language(),
        );
        let value = follows.value.round_dp(2).normalize().to_string();
        let message = say::share_mismatch(language, span.of(&text), &one, &all, &value);
        found
            .report(span.on_line(part.mention.line), message)
            .relate(whole.range(), say::denominator(language, &all.figure));
        return;
    }
}

/// The indicator and the percentage of 占一般公共预算支出的86.7%.
fn share(words: &str) -> Option<(u16, Stated<'static>)> {
    let rest = words.strip_prefix(comparing().shares_of.as_str())?;
    let (indicator, name) = names(rest).next().filter(|(_, name)| name.start == 0)?;
    let after = rest.get(name.end as usize..)?;
    let number = after
        .trim_start_matches(['的', '比', '重', '例', '达', '为'])
        .strip_suffix('%')?;
    let value: Decimal = number.parse().ok()?;
    if value.scale() > MOST_PLACES || value > Decimal::ONE_THOUSAND {
        return None;
    }
    let half = Decimal::new(5, value.scale() + 1);
    let stated = Stated {
        least: Some(value - half),
        most: Some(value + half),
        value,
        unit: "%",
    };
    Some((indicator, stated))
}

fn is_whole(whole: &Figure<'_>, part: &Figure<'_>) -> bool {
    whole.key.words.is_empty()
        && whole.key.scope == part.key.scope
        && whole.mention.period.is_some()
        && whole.mention.period == part.mention.period
        && whole.mention.status == part.mention.status
}

/// The share of one level in another, in per cent.
fn share_of(part: &Stated<'_>, whole: &Stated<'_>) -> Option<Stated<'static>> {
    if part.unit != whole.unit {
        return None;
    }
    let share =
        |part: Decimal, whole: Decimal| part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED);
    Some(Stated {
        least: Some(share(part.least?, whole.most?)?),
        most: Some(share(part.most?, whole.least?)?),
        value: share(part.value, whole.value)?,
        unit: "%",
    })
}
