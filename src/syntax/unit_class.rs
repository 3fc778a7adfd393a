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
            "平方米" | "平方公里" | "亩" | "公顷" | "平米" | "㎡" => UnitClass::Area,
            "公里" | "千米" | "米" => UnitClass::Length,
            "吨" | "公斤" | "斤" | "吨标准煤" => UnitClass::Mass,
            "人" | "名" | "人次" | "位" => UnitClass::People,
            _ => UnitClass::Things,
        }
    }
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
