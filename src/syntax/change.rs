//! Changes: 同比增长4.7%, 下降6.2%, 改善0.4个百分点, 增速4.5%, 正增长.

use super::glyphs::Glyphs;
use super::quantity::{Found, Kind, Qualifier};
use crate::lexicon::{Better, figures, indicators, units};
use crate::text::Span;
use rust_decimal::Decimal;

/// Words between a verb of change and its number are no more than so many.
const MOST_LINKS: usize = 4;

/// In what a change is counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum GrowthUnit {
    Percent,
    /// 百分点
    Points,
    /// The indicator's own unit: 比上年增加1.6万亿元.
    Amount(String),
}

impl GrowthUnit {
    pub fn name(&self) -> &str {
        match self {
            GrowthUnit::Percent => "%",
            GrowthUnit::Points => "百分点",
            GrowthUnit::Amount(unit) => unit,
        }
    }
}

/// A change: signed (下降5% → −5, 正增长 → 0).
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    pub value: Decimal,
    pub unit: GrowthUnit,
    pub qualifier: Qualifier,
    /// 正增长, 零增长: a direction without a number.
    pub bounded: bool,
    pub span: Span,
}

/// Which way a number moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    /// 改善: the indicator decides.
    Better,
}

/// The direction told before a percentage, and where the telling begins: 增长, 增速从一季度.
pub fn direction_before(
    glyphs: &Glyphs,
    start: usize,
    quantity: &Found,
) -> Option<(Direction, usize)> {
    if !matches!(quantity.kind, Kind::Percent | Kind::Points | Kind::Times) {
        return None;
    }
    let words = figures();
    let mut end = quantity.start;
    for _ in 0..=MOST_LINKS {
        let before = glyphs.slice(start, end);
        let lists = [
            (&words.rises, Direction::Up),
            (&words.falls, Direction::Down),
            (&words.improves, Direction::Better),
        ];
        let verb = lists
            .iter()
            .filter_map(|(list, direction)| Some((list.suffix(before)?, *direction)))
            .max_by_key(|(n, _)| *n);
        // 增幅, 增速: the percentage after a rate of change is the change.
        let rate = words
            .growth_names
            .suffix(before)
            .filter(|_| quantity.kind == Kind::Percent);
        match (verb, rate) {
            (Some((n, _)), Some(rate)) if rate > n => {
                return Some((named_by_rate(before), end - rate));
            }
            (Some((n, direction)), _) => return Some((direction, end - n)),
            (None, Some(rate)) => return Some((named_by_rate(before), end - rate)),
            (None, None) => {}
        }
        let link = [&words.links, &words.openings, &words.than, &units().plain]
            .iter()
            .filter_map(|list| list.suffix(before))
            .max()?;
        end -= link;
    }
    None
}

/// 增幅 and 增速 rise; 降幅 falls.
fn named_by_rate(before: &[char]) -> Direction {
    match figures().fall_names.suffix(before) {
        Some(_) => Direction::Down,
        None => Direction::Up,
    }
}

/// The direction of a change told as an amount, and where its verb begins: 比上年增加1.6万亿元, 再提高20元. 新增50家 and 提高到20元 are levels.
pub fn absolute_change(
    glyphs: &Glyphs,
    start: usize,
    quantity: &Found,
) -> Option<(Direction, usize)> {
    if quantity.kind != Kind::Level {
        return None;
    }
    let words = figures();
    let before = glyphs.slice(start, quantity.start);
    // A single 增 or 减 is the end of another word (新增, 净增).
    let rise = words.rises.suffix(before).filter(|&n| n > 1);
    let fall = words.falls.suffix(before).filter(|&n| n > 1);
    let (length, direction) = match (rise, fall) {
        (Some(n), _) => (n, Direction::Up),
        (_, Some(n)) => (n, Direction::Down),
        _ => return None,
    };
    let compared = words.comparisons.within(&before[..before.len() - length]);
    let again = before[..before.len() - length].last() == Some(&'再');
    (compared || again).then_some((direction, quantity.start - length))
}

/// A percentage with its direction as a signed change of an indicator.
pub fn growth(quantity: &Found, direction: Direction, indicator: Option<u16>) -> Option<Growth> {
    let value = quantity.quantity.value?;
    let (value, unit) = match quantity.kind {
        Kind::Points => (value, GrowthUnit::Points),
        Kind::Times => (value * Decimal::ONE_HUNDRED, GrowthUnit::Percent),
        Kind::Level => (value, GrowthUnit::Amount(quantity.quantity.unit.clone())),
        _ => (value, GrowthUnit::Percent),
    };
    let down = match direction {
        Direction::Up => false,
        Direction::Down => true,
        Direction::Better => {
            indicator.is_some_and(|i| indicators()[i as usize].better == Better::Lower)
        }
    };
    let signed = if down { -value } else { value };
    Some(Growth {
        value: signed,
        unit,
        qualifier: quantity.quantity.qualifier,
        bounded: false,
        span: quantity.quantity.span,
    })
}

/// 正增长, 零增长 at some place: a growth of no less than nothing.
pub fn bounded_growth(glyphs: &Glyphs, start: usize, end: usize) -> Option<Growth> {
    let words = &figures().bounded_growth;
    let (at, length) = (start..end).find_map(|i| Some((i, words.prefix(glyphs.slice(i, end))?)))?;
    Some(Growth {
        value: Decimal::ZERO,
        unit: GrowthUnit::Percent,
        qualifier: Qualifier::AtLeast,
        bounded: true,
        span: glyphs.span(at, at + length),
    })
}
