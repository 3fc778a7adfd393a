//! What a written number leaves open: 5.3% is anything from 5.25 to 5.35, 超1200亿元 anything from there on.

use crate::lexicon::units;
use crate::syntax::{Growth, GrowthUnit, Qualifier, Quantity};
use rust_decimal::Decimal;

/// Round about: 约, 左右 leave a tenth open either way.
const ABOUT: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// Nothing that is told is larger; sums of such numbers stay within what a decimal holds.
const LARGEST: Decimal = Decimal::from_parts(0, 0, 1000, false, 0);

/// The numbers that a statement allows, in the unit in which it can be compared; an end that is not told is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stated<'a> {
    pub least: Option<Decimal>,
    pub most: Option<Decimal>,
    /// The number as written, in that unit.
    pub value: Decimal,
    /// Without its scale, and the same for all units of one measure: 元, 人次, 米, %.
    pub unit: &'a str,
}

impl<'a> Stated<'a> {
    /// `None` for a fraction or a bound without a number.
    pub fn level(quantity: &'a Quantity) -> Option<Stated<'a>> {
        let (scale, unit) = common_unit(&quantity.unit)?;
        Stated::new(quantity.value?, quantity.qualifier, scale, unit)
    }

    /// A change in per cent or in points; `None` for an amount or a direction alone.
    pub fn growth(growth: &Growth) -> Option<Stated<'a>> {
        let unit = match growth.unit {
            GrowthUnit::Percent => "%",
            GrowthUnit::Points => "百分点",
            GrowthUnit::Amount(_) => return None,
        };
        if growth.bounded {
            return None;
        }
        Stated::new(growth.value, growth.qualifier, Decimal::ONE, unit)
    }

    fn new(
        value: Decimal,
        qualifier: Qualifier,
        scale: Decimal,
        unit: &'a str,
    ) -> Option<Stated<'a>> {
        // Half of the last digit.
        let half = Decimal::try_new(5, value.scale() + 1).unwrap_or_default();
        let half = half.checked_mul(scale)?;
        let value = value
            .checked_mul(scale)
            .filter(|value| value.abs() < LARGEST)?;
        let (below, above) = (value.checked_sub(half)?, value.checked_add(half)?);
        let tenth = || Some(value.abs().checked_mul(ABOUT)?.max(half));
        let (least, most) = match qualifier {
            Qualifier::Exact => (Some(below), Some(above)),
            Qualifier::AtLeast | Qualifier::MoreThan => (Some(below), None),
            Qualifier::AtMost => (None, Some(above)),
            Qualifier::Nearly => (Some(value - tenth()?), Some(above)),
            Qualifier::About => (Some(value - tenth()?), Some(value + tenth()?)),
        };
        Some(Stated {
            least,
            most,
            value,
            unit,
        })
    }

    /// Every number it allows is larger than every number the other allows.
    pub fn exceeds(&self, other: &Stated<'_>) -> bool {
        let ends = self.least.zip(other.most);
        self.unit == other.unit && ends.is_some_and(|(least, most)| least > most)
    }

    /// No number is allowed by both.
    pub fn contradicts(&self, other: &Stated<'_>) -> bool {
        self.exceeds(other) || other.exceeds(self)
    }

    /// The two exact numbers are not one number that was cut or rounded in another way: of two with the same last digit any
    /// difference counts, of others what is no less than a step of the coarser one.
    pub fn is_told_otherwise(&self, other: &Stated<'_>) -> bool {
        let difference = self.value.checked_sub(other.value);
        let is_more = |(difference, step): (Decimal, Decimal)| {
            !difference.is_zero() && difference.abs() >= step
        };
        self.unit == other.unit
            && difference
                .zip(self.step().max(other.step()))
                .is_some_and(is_more)
    }

    /// One of its last digit; none of what is not exact.
    fn step(&self) -> Option<Decimal> {
        self.most?.checked_sub(self.least?)
    }
}

/// The unit in which numbers of a unit can be compared with those of others, and how many of it one is: 亿元 is
/// 100000000 元, 公里 as well as 千米 1000 米.
pub fn common_unit(unit: &str) -> Option<(Decimal, &str)> {
    let (scale, base) = base_unit(unit);
    let (many, common) = units().measure(base);
    Some((scale.checked_mul(many)?, common))
}

/// How many base units a unit is, and that base unit: 亿美元 → 100000000, 美元.
pub fn base_unit(unit: &str) -> (Decimal, &str) {
    let mut scale = Decimal::ONE;
    let mut rest = unit;
    while let Some(c) = rest.chars().next() {
        let factor = match c {
            '百' => 100,
            '千' => 1_000,
            '万' => 10_000,
            '亿' => 100_000_000_i64,
            _ => break,
        };
        let after = &rest[c.len_utf8()..];
        // 千瓦, 千克 and 千米 are units of their own.
        let Some(larger) = scale.checked_mul(factor.into()).filter(|_| {
            !(after.is_empty() || c == '千' && after.starts_with(['瓦', '克', '米', '伏']))
        }) else {
            break;
        };
        scale = larger;
        rest = after;
    }
    (scale, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Line;

    fn level(text: &str) -> Quantity {
        let line = Line::new(&format!("社会消费品零售总额{text}。"));
        line.mentions[0].level.clone().expect(text)
    }

    #[track_caller]
    fn check(one: &str, other: &str, contradicts: bool) {
        let (one, other) = (level(one), level(other));
        let [one, other] = [&one, &other].map(|level| Stated::level(level).expect("a number"));
        assert_eq!(one.contradicts(&other), contradicts, "{one:?} {other:?}");
        assert_eq!(other.contradicts(&one), contradicts, "{one:?} {other:?}");
    }

    #[test]
    fn numbers_are_compared_as_far_as_they_are_told() {
        check("184.2亿元", "184.2亿元", false);
        check("184.2亿元", "184亿元", false);
        check("184.2亿元", "18.42亿元", true);
        check("184.2亿元", "1842000万元", false);
        check("184.2亿元", "185亿元", true);
        check("超1200亿元", "1340亿元", false);
        check("超1200亿元", "1133.8亿元", true);
        check("近1200亿元", "1190亿元", false);
        check("近1200亿元", "1230亿元", true);
        check("约1200亿元", "1250亿元", false);
        check("1200亿元左右", "1400亿元", true);
        check("不超过1200亿元", "900亿元", false);
        check("8.15亿美元", "8.9亿元", false);
    }

    #[test]
    fn units_of_one_measure_are_one() {
        for (unit, scale, common) in [
            ("公里", "1000", "米"),
            ("千米", "1000", "米"),
            ("万公里", "10000000", "米"),
            ("公顷", "10000", "平方米"),
            ("万吨", "10000000", "公斤"),
            ("万千瓦", "10000", "千瓦"),
            ("兆瓦", "1000", "千瓦"),
            ("万名", "10000", "人"),
            ("万人次", "10000", "人次"),
            ("亩", "1", "亩"),
            ("𠮷", "1", "𠮷"),
            ("", "1", ""),
        ] {
            let scale: Decimal = scale.parse().expect("a number");
            assert_eq!(common_unit(unit), Some((scale, common)), "{unit}");
        }
    }

    #[test]
    fn what_is_cut_or_rounded_is_told_the_same() {
        for (one, other, expected) in [
            ("1368.6亿元", "1368.58亿元", false),
            ("1368.5亿元", "1368.58亿元", false),
            ("1368.6亿元", "1369.2亿元", true),
            ("5.2亿元", "5.3亿元", true),
            ("5亿元", "5.2亿元", false),
            ("5亿元", "6.2亿元", true),
            ("0亿元", "0亿元", false),
            ("100亿元", "1000000万元", false),
            ("100亿元", "1004800万元", false),
            ("100亿元", "1024800万元", true),
            ("184.2亿元", "1.842万亿元", true),
            ("1.8亿元", "1.8亿美元", false),
        ] {
            let levels = [one, other].map(level);
            let [first, second] =
                [&levels[0], &levels[1]].map(|one| Stated::level(one).expect("a number"));
            assert_eq!(first.is_told_otherwise(&second), expected, "{one} {other}");
            assert_eq!(second.is_told_otherwise(&first), expected, "{other} {one}");
        }
    }

    #[test]
    fn units_have_a_scale() {
        for (unit, scale, base) in [
            ("亿元", 100_000_000_i64, "元"),
            ("万亿元", 1_000_000_000_000, "元"),
            ("千亿元", 100_000_000_000, "元"),
            ("万千瓦", 10_000, "千瓦"),
            ("万人次", 10_000, "人次"),
            ("万", 1, "万"),
            ("个", 1, "个"),
            ("", 1, ""),
        ] {
            assert_eq!(base_unit(unit), (Decimal::from(scale), base), "{unit}");
        }
    }
}
