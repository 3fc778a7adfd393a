//! Quantities: a number with its unit and what qualifies it.

use crate::text::Span;
use rust_decimal::Decimal;

/// How a number is meant. Source of the wordings: the field's usage (不少于, 突破, 左右 …).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// The bare number.
    #[default]
    Exact,
    /// 以上, 不少于, 不低于, 至少
    AtLeast,
    /// 超, 超过, 突破, 逾, 余, 多
    MoreThan,
    /// 以内, 以下, 不超过, 控制在
    AtMost,
    /// 近
    Nearly,
    /// 约, 左右
    About,
}

impl Qualifier {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Qualifier::Exact => "exact",
            Qualifier::AtLeast => "at-least",
            Qualifier::MoreThan => "more-than",
            Qualifier::AtMost => "at-most",
            Qualifier::Nearly => "nearly",
            Qualifier::About => "about",
        }
    }

    /// The sign before a number in a table: `≥`, `>`, `≤`, `<≈`, `≈` or nothing.
    pub fn sign(self) -> &'static str {
        match self {
            Qualifier::Exact => "",
            Qualifier::AtLeast => "≥",
            Qualifier::MoreThan => ">",
            Qualifier::AtMost => "≤",
            Qualifier::Nearly => "近",
            Qualifier::About => "约",
        }
    }
}

/// A number with its unit, as written: 184.2 亿元.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    pub value: Decimal,
    /// The unit with its scale: 亿元, 万人次, %, 家.
    pub unit: String,
    pub qualifier: Qualifier,
    /// From the first qualifying word to the last.
    pub span: Span,
}
