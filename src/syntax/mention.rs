//! Mentions of indicators: a measurable thing named, with a level, a change, a share or a rank.

use super::period::{Period, StatusCue};
use super::quantity::{Qualifier, Quantity};
use crate::text::Span;
use rust_decimal::Decimal;

/// In what a change is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GrowthUnit {
    Percent,
    /// 百分点
    Points,
}

impl GrowthUnit {
    pub fn name(self) -> &'static str {
        match self {
            GrowthUnit::Percent => "%",
            GrowthUnit::Points => "百分点",
        }
    }
}

/// A change: signed (下降5% → −5, 正增长 → 0).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    pub value: Decimal,
    pub unit: GrowthUnit,
    pub qualifier: Qualifier,
    /// 正增长, 零增长: a direction without a number.
    pub bounded: bool,
    pub span: Span,
}

/// One mention in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// From the first character of name or value to the last of value, growth and comparison.
    pub span: Span,
    /// The name as written; it may stand earlier in the line when the mention inherits it.
    pub name: Span,
    /// Index into the dictionary.
    pub indicator: Option<u16>,
    pub level: Option<Quantity>,
    pub growth: Option<Growth>,
    /// Rank, share, comparison or bound: 位列全市第一, 占全市35%, 高于全市平均水平.
    pub comparison: Option<Span>,
    pub cue: Option<StatusCue>,
    pub period: Option<Period>,
    /// A count that stands inside a larger mention (81个实施类项目 of …完成投资141.5亿元).
    pub inner: bool,
}

/// The mentions of a line.
pub fn mentions(
    _glyphs: &super::glyphs::Glyphs,
    _enclosed: &[super::sentence::Enclosure],
    _sentences: &[super::sentence::Sentence],
    _quantities: &[super::quantity::Found],
    _clauses: &[super::clause::Clause],
) -> Vec<Mention> {
    Vec::new()
}
