//! Whether a figure can measure an indicator: money with money, a share with a share.

use super::quantity::{Found, Kind};
use crate::lexicon::Indicator;

/// What kind of thing a unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitClass {
    Money,
    Percent,
    Area,
    Length,
    Mass,
    People,
    Things,
}

impl UnitClass {
    /// The class of a unit, with or without its scale.
    pub fn of(unit: &str) -> UnitClass {
        let base = unit.trim_start_matches(['万', '亿', '千', '百']);
        match base {
            "%" | "‰" | "百分点" => UnitClass::Percent,
            _ if base.contains('元') && !base.contains('/') => UnitClass::Money,
            "平方米" | "平方公里" | "平方千米" | "亩" | "公顷" | "平米" | "㎡" => {
                UnitClass::Area
            }
            "公里" | "千米" | "米" => UnitClass::Length,
            "吨" | "公斤" | "斤" | "克" | "吨标准煤" => UnitClass::Mass,
            "人" | "名" | "人次" | "位" => UnitClass::People,
            _ => UnitClass::Things,
        }
    }
}

/// Units that begin with a word for a number and have no scale.
const WHOLE: [&str; 2] = ["百分", "千年"];

/// A unit without its scale, and the scale: 万亿元 is 元, a million million times. 百分点 is what it is.
pub fn base_unit(unit: &str) -> (&str, u64) {
    let mut scale = 1_u64;
    let mut rest = unit;
    while !WHOLE.iter().any(|whole| rest.starts_with(whole)) {
        let mut chars = rest.chars();
        let factor = match chars.next() {
            Some('百') => 100,
            Some('千') => 1_000,
            Some('万') => 10_000,
            Some('亿') => 100_000_000,
            _ => break,
        };
        let Some(larger) = scale.checked_mul(factor) else {
            break;
        };
        (scale, rest) = (larger, chars.as_str());
    }
    (rest, scale)
}

/// Whether the figure counts in what the indicator is usually given in.
pub fn same_class(indicator: &Indicator, figure: &Found) -> bool {
    figure.kind != Kind::Fraction
        && UnitClass::of(&indicator.unit) == UnitClass::of(&figure.quantity.unit)
}

/// Whether the figure can belong to the indicator at all. A sum of money is not counted in pieces, and a share is no
/// sum; otherwise usage is free (保障性住房 in 套 or 万平方米).
pub fn fits(indicator: &Indicator, figure: &Found) -> bool {
    let (own, other) = (
        UnitClass::of(&indicator.unit),
        UnitClass::of(&figure.quantity.unit),
    );
    match (own, other) {
        (UnitClass::Money, UnitClass::Things | UnitClass::People) => {
            indicator.category == "金融" || indicator.category == "民生"
        }
        (UnitClass::Percent, UnitClass::Money) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_taken_apart_from_its_scale() {
        for (unit, base, scale) in [
            ("亿元", "元", 100_000_000),
            ("万亿元", "元", 1_000_000_000_000),
            ("万人次", "人次", 10_000),
            ("千米", "米", 1_000),
            ("百分点", "百分点", 1),
            ("%", "%", 1),
            ("", "", 1),
            ("𠮷", "𠮷", 1),
            ("亿亿亿", "亿", 10_000_000_000_000_000),
        ] {
            assert_eq!(base_unit(unit), (base, scale), "{unit}");
        }
    }
}
