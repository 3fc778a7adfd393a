//! Figures of one thing and one period that two documents tell differently, beyond what rounding explains.

use super::figure::{Figure, same_in};
use crate::model::Status;
use crate::model::figure::Stated;
use crate::syntax::{Growth, GrowthUnit, Qualifier};
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

/// Exact numbers of one unit, whatever its scale: 100亿元 and 1000000万元 are the same.
fn contradict(one: &Figure, other: &Figure) -> bool {
    if let (Some(one), Some(other)) = (&one.level, &other.level) {
        let are_exact = [one, other].map(|level| level.qualifier) == [Qualifier::Exact; 2];
        let both = Stated::level(one).zip(Stated::level(other));
        return are_exact && both.is_some_and(|(one, other)| differ(&one, &other));
    }
    let (Some(one), Some(other)) = (&one.growth, &other.growth) else {
        return false;
    };
    let is_plain = |growth: &Growth| {
        growth.qualifier == Qualifier::Exact && growth.unit == GrowthUnit::Percent
    };
    let both = Stated::growth(one).zip(Stated::growth(other));
    is_plain(one) && is_plain(other) && both.is_some_and(|(one, other)| differ(&one, &other))
}

fn differ(one: &Stated<'_>, other: &Stated<'_>) -> bool {
    let (one_size, other_size) = (one.value.abs(), other.value.abs());
    let (small, large) = (one_size.min(other_size), one_size.max(other_size));
    let is_of_one_thing = small.checked_mul(FACTOR).is_some_and(|most| large <= most);
    is_of_one_thing && one.is_told_otherwise(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::figures;
    use crate::model::Document;

    /// Of two reports that tell the retail sales of one year.
    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        let told = |text: &str| {
            let text = format!(
                "政府工作报告\n各位代表：\n一、2024年工作回顾\n𠮷祥工作取得新成效，社会消费品零售总额{text}。\n"
            );
            figures(&Document::new(&text))
        };
        let (ours, theirs) = (told(one), told(other));
        assert!(!ours.is_empty() && !theirs.is_empty(), "{one} {other}");
        let found = conflicts(&ours, &theirs).len();
        assert_eq!(found, usize::from(expected), "{one} {other}");
        assert_eq!(conflicts(&theirs, &ours).len(), found, "{other} {one}");
    }

    #[test]
    fn only_what_cannot_both_be_true_is_a_conflict() {
        check("1368.6亿元", "1368.58亿元", false);
        check("1368.6亿元", "1369.2亿元", true);
        check("184.2亿元", "20亿元", false);
        check("100亿元", "1000000万元", false);
        check("100亿元", "1080000万元", true);
        check("1.01万亿元", "10100亿元", false);
        check("1.01万亿元", "10300亿元", true);
        check("100亿元", "102亿美元", false);
        check("超100亿元", "102亿元", false);
        check("增长5.2%", "增长5.3%", true);
        check("增长5.2%", "增长5.23%", false);
    }
}
