//! Ranges of numbers as they are written: 5-6%, 3～5万元, 2021—2025年.

use super::figures::{after, bytes, is_in_code, value, whole};
use crate::lexicon::{numbers, units};
use crate::rules::LineContext;
use crate::syntax::is_han;
use crate::text::Span;

/// Between the numbers of a range stand a unit and the connector, no more.
const LONGEST_LINK: usize = 15;

/// What a connector looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connector {
    /// - and what is drawn like it
    Hyphen,
    /// ~, where ～ is meant
    NarrowWave,
    /// ～
    Wave,
    /// —
    Dash,
}

/// Two numbers with a connector between them.
#[derive(Clone, Copy, Debug)]
pub struct NumberRange {
    pub first: Span,
    /// What the first number counts in, where that is said: %, 万, 万元.
    pub unit: Span,
    pub connector: Connector,
    pub link: Span,
    pub second: Span,
    /// With the unit after the second number.
    pub whole: Span,
    /// From one time to another: 1—7月, 2021—2025年.
    pub is_time: bool,
}

impl NumberRange {
    /// The sign after the second number, where the first has none: 5-6%.
    pub fn lost_percent(&self, text: &str) -> Option<&'static str> {
        let rest = text.get(self.second.end as usize..)?;
        let mut signs = ["%", "％", "‰"].into_iter();
        let sign = signs.find(|sign| rest.starts_with(sign))?;
        self.unit.is_empty().then_some(sign)
    }

    /// The connector that the standards have for it.
    pub fn proper(&self) -> &'static str {
        if self.is_time { "—" } else { "～" }
    }
}

/// The connector that a character is between two numbers. The wide － is drawn as a dash.
fn connector(c: char) -> Option<Connector> {
    match c {
        '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' => Some(Connector::Hyphen),
        '~' => Some(Connector::NarrowWave),
        '～' | '\u{223c}' | '\u{301c}' => Some(Connector::Wave),
        '—' | '－' => Some(Connector::Dash),
        _ => None,
    }
}

/// The ranges of a line. Dates, telephone numbers, models and scores are none.
pub fn ranges<'a>(line: &'a LineContext<'_>) -> impl Iterator<Item = NumberRange> + 'a {
    let has_connector = line
        .signs()
        .iter()
        .any(|sign| connector(sign.char).is_some());
    let mut all = has_connector.then(|| line.figures().iter().copied().peekable());
    let mut before: Option<Span> = None;
    // The last of two joined numbers: a third one makes a code or a date of them.
    let mut joined = false;
    std::iter::from_fn(move || {
        let all = all.as_mut()?;
        loop {
            let next = all.next()?;
            let first = before.replace(next);
            let Some((unit, link)) = first.and_then(|first| linked(line.text, first, next)) else {
                joined = false;
                continue;
            };
            let is_chain = joined
                || all
                    .peek()
                    .is_some_and(|third| linked(line.text, next, *third).is_some());
            joined = true;
            if !is_chain && let Some(range) = range(line, first?, unit, link, next) {
                return Some(range);
            }
        }
    })
}

/// What stands between two numbers, when that is a unit and a connector.
fn linked(text: &str, first: Span, second: Span) -> Option<(Span, Span)> {
    let between = text.get(first.end as usize..second.start as usize)?;
    if between.len() > LONGEST_LINK {
        return None;
    }
    let last = between
        .chars()
        .next_back()
        .filter(|&c| connector(c).is_some())?;
    let link = second.start - last.len_utf8() as u32;
    let unit = Span {
        start: first.end,
        end: link,
    };
    let is_unit = |c: char| is_han(c) || matches!(c, '%' | '％' | '‰');
    unit.of(text).chars().all(is_unit).then_some((
        unit,
        Span {
            start: link,
            end: second.start,
        },
    ))
}

fn range(
    line: &LineContext<'_>,
    first: Span,
    unit: Span,
    link: Span,
    second: Span,
) -> Option<NumberRange> {
    let text = line.text;
    let is_code = |figure: Span| {
        let digits = figure.of(text);
        digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.") || digits.len() > 8
    };
    if is_code(first) || is_code(second) || is_in_code(line, first) || is_standard(text, first) {
        return None;
    }
    let (low, high) = (value(first.of(text))?, value(second.of(text))?);
    let beside = after(text, second.end);
    let next = beside.chars().first().copied()?;
    let words = numbers();
    let is_year =
        |figure: Span| whole(figure.of(text)).is_some_and(|year| (1900..=2100).contains(&year));
    let are_years =
        is_year(first) && is_year(second) && !unit.of(text).ends_with(['元', '家', '个']);
    let is_time = are_years
        || words.times.prefix(beside.chars()).is_some() && is_date(text, first, unit, next);
    let counts = is_han(next) && words.not_range_before.prefix(beside.chars()).is_none()
        || matches!(next, '%' | '％' | '‰' | '℃');
    let rises = low < high || !unit.is_empty();
    (are_years || counts && rises).then_some(NumberRange {
        first,
        unit,
        connector: connector(link.of(text).chars().next()?)?,
        link,
        second,
        whole: first.cover(with_unit(text, second)),
        is_time,
    })
}

/// GB/T 28398-2023: letters stand before the number.
fn is_standard(text: &str, first: Span) -> bool {
    let before = text.get(..first.start as usize).unwrap_or("");
    before
        .trim_end_matches(' ')
        .ends_with(|c: char| c.is_ascii_alphabetic())
}

/// 1—7月, 3月—5月, 10—15日, 9—17时 name times; 3～5年 and 3～5日 without a month before count them.
fn is_date(text: &str, first: Span, unit: Span, next: char) -> bool {
    match next {
        '月' | '时' => true,
        '日' => {
            unit.of(text).ends_with('日')
                || text
                    .get(..first.start as usize)
                    .is_some_and(|t| t.ends_with('月'))
        }
        _ => false,
    }
}

/// A number and what it counts in: 20%, 8小时, 2030年.
fn with_unit(text: &str, number: Span) -> Span {
    let near = after(text, number.end);
    let scale = numbers().scales.prefix(near.chars()).unwrap_or(0);
    let rest = &near.chars()[scale..];
    let unit = match rest.first() {
        Some('%' | '％' | '‰' | '℃') => 1,
        _ => [&units().units, &units().not_units]
            .iter()
            .filter_map(|list| list.prefix(rest))
            .max()
            .unwrap_or(0),
    };
    Span {
        end: number.end + bytes(near.chars(), scale + unit),
        ..number
    }
}
