//! The unit of a number: that of the indicator whose name stands directly before it, `%` after 增长.

use super::slots::{Counted, counted};
use super::snippet::Insert;
use super::{Completion, CompletionKind, Here, Question};
use crate::lexicon::indicators;
use crate::model::Document;
use crate::text::Range;

const PERCENT: &str = "%";
const WIDE_PERCENT: &str = "％";
const POINTS: &str = "个百分点";

pub fn completions(question: &Question<'_>, here: &Here<'_>) -> Vec<Completion> {
    let Some(counted) = number(here).and_then(counted) else {
        return Vec::new();
    };
    let units = match counted {
        Counted::Level(indicator) => units_of(question.document, indicator),
        Counted::Change(indicator) => changes_of(question, indicator),
    };
    let completion = |unit: String| Completion {
        label: unit.clone(),
        detail: String::new(),
        kind: CompletionKind::Unit,
        filter: unit.clone(),
        replace: Range::new(question.point, question.point),
        insert: Insert::Text(unit),
        subject: None,
    };
    units.into_iter().map(completion).collect()
}

/// What stands before the number at the cursor, where that is whole and has no unit yet.
fn number<'a>(here: &Here<'a>) -> Option<&'a str> {
    let ends = here
        .after
        .chars()
        .next()
        .is_none_or(|c| ENDS.contains(c) || c.is_whitespace());
    let is_digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    let before = here.before;
    let whole = before.trim_end_matches(|c| is_digit(c) || matches!(c, '.' | '．' | ','));
    let number = &before[whole.len()..];
    let sound = number.starts_with(is_digit) && number.ends_with(is_digit);
    (ends && sound).then_some(whole)
}

/// What may stand behind a number that has no unit.
const ENDS: &str = "，。；、！）,;)";

/// As the document writes it, as the dictionary does, and a scale beside: 亿元, 万元.
fn units_of(document: &Document, indicator: u16) -> Vec<String> {
    let mentions = document.mentions();
    let own = mentions.filter(|mention| mention.parts.indicator == Some(indicator));
    let own = own.filter_map(|mention| Some(mention.parts.level.as_ref()?.unit.clone()));
    let usual = indicators()[indicator as usize].unit.clone();
    let mut found: Vec<String> = own.filter(|unit| !unit.is_empty()).take(1).collect();
    let other = other_scale(&usual);
    for unit in [usual].into_iter().chain(other) {
        if !found.contains(&unit) {
            found.push(unit);
        }
    }
    found
}

fn other_scale(unit: &str) -> Option<String> {
    let smaller = unit.strip_prefix('亿').map(|rest| format!("万{rest}"));
    smaller.or_else(|| unit.strip_prefix('万').map(str::to_owned))
}

fn changes_of(question: &Question<'_>, indicator: Option<u16>) -> Vec<String> {
    let in_points = indicator.is_some_and(|i| indicators()[i as usize].change_unit != PERCENT);
    let percent = percent_of(question);
    let units = match in_points {
        true => [POINTS, percent],
        false => [percent, POINTS],
    };
    units.map(str::to_owned).to_vec()
}

/// The sign as the document wrote it last.
fn percent_of(question: &Question<'_>) -> &'static str {
    let (document, point) = (question.document, question.point);
    let above = document.mentions().take_while(|one| one.line <= point.line);
    let signs = above.filter_map(|mention| {
        let line = document.text().line(mention.line as usize);
        let text = mention.parts.span.of(&line);
        [PERCENT, WIDE_PERCENT]
            .into_iter()
            .find(|sign| text.contains(sign))
    });
    signs.last().unwrap_or(PERCENT)
}
