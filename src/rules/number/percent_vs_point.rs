//! `percent-vs-point`: a share that changes by %, or an amount that changes by percentage points.

use super::figures::{before, is_text};
use crate::lexicon::{Words, figures, indicators, numbers};
use crate::messages::rules::number as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::{Growth, GrowthUnit, Mention};
use crate::text::Span;

pub static PERCENT_VS_POINT: Rule = Rule {
    name: "percent-vs-point",
    group: Group::Number,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "比重、比率的变动用了“%”，或数量的变动用了“百分点”",
        "a share that changes by %, or an amount that changes by percentage points",
    ),
    source: Source::Definition("百分点：以百分数表示的指标的变动幅度"),
    fixing: Fixing::Offered,
    page: include_str!("percent_vs_point.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for mention in &line.line.mentions {
        let Some(growth) = mention.growth.as_ref().filter(|growth| !growth.bounded) else {
            continue;
        };
        match growth.unit {
            GrowthUnit::Percent if changes_share(line.text, mention, growth) => {
                report_percent(line, mention, growth, found);
            }
            GrowthUnit::Points if changes_amount(line.text, mention, growth) => {
                report_points(line, mention, growth, found);
            }
            _ => {}
        }
    }
}

/// 空气优良天数比率87.2%、同比上升5%: a share, and a verb right before the figure.
fn changes_share(text: &str, mention: &Mention, growth: &Growth) -> bool {
    let name = mention.name.of(text);
    // Prices, too, are known by a change in %, which is no share.
    let is_known_otherwise = mention
        .indicator
        .is_some_and(|index| indicators()[index as usize].unit != "%");
    let is_share = names_share(name) && !is_known_otherwise;
    let is_level_share = mention.level.as_ref().is_none_or(|level| level.unit == "%");
    is_share
        && is_level_share
        && number_and_sign(text, growth.span).is_some()
        && is_moved(text, mention.name, growth.span)
}

fn names_share(name: &str) -> bool {
    let chars: Vec<char> = name.chars().collect();
    let words = numbers();
    words.ratio_endings.suffix(&chars).is_some() && words.not_ratio_endings.suffix(&chars).is_none()
}

/// The number of 超5%以上, and its sign.
fn number_and_sign(text: &str, figure: Span) -> Option<(Span, Span)> {
    let words = figure.of(text);
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let sign = words.find(['%', '％']).filter(|&sign| sign > start)?;
    let length = words.get(sign..)?.chars().next()?.len_utf8();
    let from = figure.start as usize;
    Some((
        Span::new(from + start, from + sign),
        Span::new(from + sign, from + sign + length),
    ))
}

/// A verb of change stands after the name and right before the figure, and no 到 or 至.
fn is_moved(text: &str, name: Span, figure: Span) -> bool {
    if figure.start < name.end {
        return false;
    }
    let near = before(text, figure.start);
    let words = figures();
    let lists: [&Words; 3] = [&words.rises, &words.falls, &words.improves];
    let reach = (figure.start - name.end) as usize;
    let verb = lists
        .iter()
        .filter_map(|list| list.suffix(near.chars()))
        .max();
    verb.is_some_and(|verb| verb * 3 <= reach) && numbers().reached.suffix(near.chars()).is_none()
}

/// 28微克/立方米、同比改善0.4个百分点: an amount, and then its change.
fn changes_amount(text: &str, mention: &Mention, growth: &Growth) -> bool {
    let Some(level) = &mention.level else {
        return false;
    };
    let is_amount = !level.unit.is_empty() && !matches!(&*level.unit, "%" | "‰" | "百分点" | "倍");
    is_amount
        && level.span.end <= growth.span.start
        && !names_share(mention.name.of(text))
        && speaks_of_the_amount(text, level.span.end, growth.span.start)
}

/// Nothing between the two names another thing: 30.5万人，城镇化率提高….
fn speaks_of_the_amount(text: &str, from: u32, to: u32) -> bool {
    let between = text.get(from as usize..to as usize).unwrap_or("");
    let chars: Vec<char> = between.chars().collect();
    let words = numbers();
    !(0..chars.len()).any(|i| words.ratio_endings.prefix(&chars[i..]).is_some())
        && !between.contains(['增', '速', '幅'])
}

fn report_percent(
    line: &LineContext<'_>,
    mention: &Mention,
    growth: &Growth,
    found: &mut Findings<'_>,
) {
    let text = line.text;
    let Some((number, sign)) = number_and_sign(text, growth.span) else {
        return;
    };
    let language = line.language();
    let (name, change) = (mention.name.of(text), growth.span.of(text));
    let message = say::percent_of_share(language, name, change);
    let edits = vec![(line.range(sign), "个百分点".to_owned())];
    let range = line.range(mention.name.cover(growth.span));
    found.report(range, message).fix =
        Fix::offered(say::to_points(language, number.of(text)), edits);
}

fn report_points(
    line: &LineContext<'_>,
    mention: &Mention,
    growth: &Growth,
    found: &mut Findings<'_>,
) {
    let text = line.text;
    let unit = mention.level.as_ref().map_or("", |level| &level.unit);
    let span = mention.name.cover(growth.span);
    let message = say::points_of_amount(
        line.language(),
        mention.name.of(text),
        unit,
        growth.span.of(text),
    );
    found.report(line.range(span), message);
}
