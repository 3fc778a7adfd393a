//! Figures of one thing and one period that two documents tell differently, beyond what rounding explains.

use super::figure::{Figure, same_in};
use crate::model::Status;
use crate::syntax::{GrowthUnit, Qualifier};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What differs by more than this factor measures something else.
const FACTOR: Decimal = Decimal::TWO;

/// Pairs of the figures of two documents that cannot both be true.
pub fn conflicts(one: &[Figure], other: &[Figure]) -> Vec<(Figure, Figure)> {
    let (ours, theirs) = (stated(one), stated(other));
    let years: BTreeSet<(u16, bool)> = ours.iter().filter_map(time).collect();
    let mut found = Vec::new();
    for year in years {
        let of_year = |figures: &[Figure]| -> Vec<Figure> {
            let told = figures.iter().filter(|figure| time(figure) == Some(year));
            told.cloned().collect()
        };
        let pairs = same_in(&of_year(&ours), &of_year(&theirs)).into_iter();
        found.extend(pairs.filter(|(one, other)| {
            one.indicator.is_some() && one.is_named_like(other) && contradict(one, other)
        }));
    }
    found.sort_by_key(|(one, _)| one.range.start);
    found
}

/// The figures that a document states of one thing as a whole. What is expected is settled later.
fn stated(figures: &[Figure]) -> Vec<Figure> {
    let is_stated = |figure: &&Figure| {
        figure.status != Status::Expected && figure.is_of_a_year() && figure.is_plain()
    };
    figures.iter().filter(is_stated).cloned().collect()
}

fn time(figure: &Figure) -> Option<(u16, bool)> {
    Some((figure.year?, figure.status == Status::Target))
}

fn contradict(one: &Figure, other: &Figure) -> bool {
    if let (Some(one), Some(other)) = (&one.level, &other.level) {
        let is_same = one.unit == other.unit && one.qualifier == other.qualifier;
        let values = one.value.zip(other.value).filter(|_| is_same);
        let stated = one.qualifier == Qualifier::Exact;
        return values.is_some_and(|(one, other)| stated && differ(one, other));
    }
    let (Some(one), Some(other)) = (&one.growth, &other.growth) else {
        return false;
    };
    let is_plain = |growth: &crate::syntax::Growth| {
        !growth.bounded
            && growth.qualifier == Qualifier::Exact
            && growth.unit == GrowthUnit::Percent
    };
    is_plain(one) && is_plain(other) && differ(one.value, other.value)
}

/// Of two with as many decimals any difference counts; of others only what is more than a step of the coarser one.
fn differ(one: Decimal, other: Decimal) -> bool {
    let difference = (one - other).abs();
    let (small, large) = (one.abs().min(other.abs()), one.abs().max(other.abs()));
    if difference.is_zero() || large > small * FACTOR {
        return false;
    }
    let step = Decimal::new(1, one.scale().min(other.scale()));
    one.scale() == other.scale() || difference >= step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_no_contradiction() {
        let number = |text: &str| text.parse::<Decimal>().expect("a number");
        for (one, other, expected) in [
            ("1368.6", "1368.58", false),
            ("1368.5", "1368.58", false),
            ("1368.6", "1369.2", true),
            ("5.2", "5.3", true),
            ("5", "5.2", false),
            ("5", "6.2", true),
            ("184.2", "20", false),
            ("0", "0", false),
        ] {
            assert_eq!(
                differ(number(one), number(other)),
                expected,
                "{one} {other}"
            );
        }
    }
}
