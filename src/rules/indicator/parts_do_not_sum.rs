//! `parts-do-not-sum`: the parts of a total do not make it up.

use super::statement::{is_joined, statement};
use super::told;
use crate::lexicon::{Sum, comparing, indicators};
use crate::messages::rules::indicator as say;
use crate::model::figure::{Figure, Stated};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Line, Mention, Qualifier, is_han};
use rust_decimal::Decimal;

pub static PARTS_DO_NOT_SUM: Rule = Rule {
    name: "parts-do-not-sum",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "分项之和与总数不符",
        "the parts of a total do not make it up",
    ),
    source: Source::Definition("算术；地区生产总值、进出口总额、一般公共预算收入的构成"),
    fixing: Fixing::None,
    page: include_str!("parts_do_not_sum.md"),
    check: Check::Document(Reads::Figures, check),
};

/// A list of so many parts means to be whole.
const FEWEST: usize = 3;
/// Parts that make up nine tenths of the total or more mean to make up all of it.
const NEARLY_ALL: Decimal = Decimal::from_parts(9, 0, 0, false, 1);
/// What is counted follows a part's number after at most so many characters: 31个续建项目.
const FARTHEST: usize = 6;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for (number, line) in context.lines() {
        if line.mentions.len() > FEWEST {
            check_lists(context, number, line, found);
        }
    }
    for sum in &comparing().sum {
        check_sum(context, sum, found);
    }
}

/// 共安排重大项目102个，…35个项目开工建设，31个续建项目加快实施，31个项目竣工.
fn check_lists(context: &DocumentContext<'_>, number: u32, line: &Line, found: &mut Findings<'_>) {
    let text = context.text(number);
    for (at, total) in line.mentions.iter().enumerate() {
        let Some((whole, thing)) = total_of(total, &text) else {
            continue;
        };
        let after = line.mentions[at + 1..].iter();
        let after = after.take_while(|part| is_joined(&text, total.span.end, part.span.start));
        let parts: Vec<_> = after
            .filter_map(|part| Some((part, part_of(part, &whole, thing, &text)?)))
            .collect();
        let sum: Decimal = parts.iter().map(|(_, value)| *value).sum();
        let is_whole = parts.len() >= FEWEST && sum >= whole.value * NEARLY_ALL;
        if !is_whole || sum == whole.value || sum > whole.value / NEARLY_ALL {
            continue;
        }
        let listed: Vec<String> = parts.iter().map(|(_, value)| value.to_string()).collect();
        let language = context.language();
        let message =
            say::parts_do_not_sum(language, total.span.of(&text), &listed, &sum.to_string());
        let finding = found.report(total.span.on_line(number), message);
        finding.severity = Severity::Hint;
        for (part, _) in parts {
            let told = say::a_part(language, part.span.of(&text));
            finding.relate(part.span.on_line(number), told);
        }
    }
}

/// A count told to be a total, and the last word of what is counted: 项目.
fn total_of<'a>(mention: &'a Mention, text: &'a str) -> Option<(Stated<'a>, &'a str)> {
    let level = mention.level.as_ref()?;
    let is_count = level.qualifier == Qualifier::Exact && level.value?.is_integer();
    if !is_count || mention.name.end > level.span.start || mention.inner {
        return None;
    }
    let said = statement(text, mention.name.start);
    let before = text.get(said.start as usize..mention.name.start as usize)?;
    let chars: Vec<char> = before.chars().collect();
    if !comparing().totals.within(&chars) {
        return None;
    }
    let name = mention.name.of(text);
    let word = name.char_indices().rev().nth(1)?.0;
    let word = name.get(word..)?;
    let whole = Stated::level(level)?;
    word.chars().all(is_han).then_some((whole, word))
}

/// The number of a part: exact, in the unit of the total, before the word for what is counted.
fn part_of(part: &Mention, whole: &Stated<'_>, thing: &str, text: &str) -> Option<Decimal> {
    let level = part.level.as_ref()?;
    let stated = Stated::level(level).filter(|stated| stated.unit == whole.unit)?;
    let after = text.get(level.span.end as usize..)?;
    let near: String = after.chars().take(FARTHEST).collect();
    (level.qualifier == Qualifier::Exact && near.contains(thing)).then_some(stated.value)
}

/// 地区生产总值 and the three industries, of one line and period.
fn check_sum(context: &DocumentContext<'_>, sum: &Sum, found: &mut Findings<'_>) {
    for total in figures_of(context, &sum.total) {
        let Some(whole) = total.level else {
            continue;
        };
        let Some(parts) = parts_of(context, sum, total) else {
            continue;
        };
        if !added(&parts).is_some_and(|added| added.contradicts(&whole)) {
            continue;
        }
        let (whole, language) = (told(context, total), context.language());
        let listed: Vec<_> = parts.iter().map(|part| told(context, part)).collect();
        let finding = found.report(total.range(), say::sum_differs(language, &whole, &listed));
        for (part, told) in parts.iter().zip(&listed) {
            finding.relate(part.range(), say::a_part(language, &told.figure));
        }
    }
}

/// The figures of an indicator by its `id`.
fn figures_of<'f, 'a>(context: &'f DocumentContext<'a>, id: &str) -> &'f [Figure<'a>] {
    let indicator = indicators().iter().position(|entry| entry.id == id);
    let figures = |indicator: usize| context.figures().of_indicator(indicator as u16);
    indicator.map(figures).unwrap_or_default()
}

/// One figure for each part.
fn parts_of<'f, 'a>(
    context: &'f DocumentContext<'a>,
    sum: &Sum,
    total: &Figure<'_>,
) -> Option<Vec<&'f Figure<'a>>> {
    let text = context.text(total.mention.line);
    let is_said = |figure: &Figure<'_>| {
        let said = statement(&text, figure.mention.parts.name.start);
        let said: Vec<char> = said.of(&text).chars().collect();
        sum.said.within(&said)
    };
    let part = |id: &String| {
        let figures = figures_of(context, id).iter();
        let beside = figures.filter(|one| {
            one.mention.line == total.mention.line
                && one.mention.parts.span.start > total.mention.parts.span.start
                && one.key.scope == total.key.scope
                && one.mention.period == total.mention.period
                && one.mention.status == total.mention.status
                && one.level.is_some()
                && is_said(one)
        });
        beside.min_by_key(|one| one.mention.parts.span.start)
    };
    sum.parts.iter().map(part).collect()
}

/// The numbers that the parts allow together.
fn added<'a>(parts: &[&Figure<'a>]) -> Option<Stated<'a>> {
    let levels: Option<Vec<Stated<'_>>> = parts.iter().map(|part| part.level).collect();
    let levels = levels?;
    let unit = levels.first()?.unit;
    if levels.iter().any(|level| level.unit != unit) {
        return None;
    }
    Some(Stated {
        least: levels.iter().map(|level| level.least).sum(),
        most: levels.iter().map(|level| level.most).sum(),
        value: levels.iter().map(|level| level.value).sum(),
        unit,
    })
}
