//! Two passages that may say the same although a number of one stands in the place of another number of the other: both
//! numbers are there, or one is told as its parts.

use crate::links::Link;
use rust_decimal::Decimal;

/// Whether the report's value is in the plan's target all the same, or the plan's in the report.
pub fn may_agree(link: &Link, theirs: &str, ours: &str) -> bool {
    let (promise, target) = (&link.promise.text, &link.target.text);
    tells(target, promise, theirs) || tells(promise, target, ours)
}

/// A text has a value that another gives as often as that one does, or has its parts: 乡镇350个、村级2000个 are 2350个.
fn tells(text: &str, other: &str, value: &str) -> bool {
    let unit = value.trim_start_matches(is_digit);
    let number = value.strip_suffix(unit).unwrap_or_default();
    let Ok(wanted) = number.parse::<Decimal>() else {
        return text.contains(value);
    };
    let (own, theirs) = (numbers(text, unit), numbers(other, unit));
    let count = |numbers: &[Decimal]| numbers.iter().filter(|one| **one == wanted).count();
    let is_there = count(&own) > 0 && count(&own) >= count(&theirs);
    // What both have is no part of what one has.
    let fresh: Vec<Decimal> = own
        .into_iter()
        .filter(|one| !theirs.contains(one))
        .collect();
    is_there || adds_up(&fresh, wanted)
}

/// Whether two or more that follow each other come to a number.
fn adds_up(numbers: &[Decimal], wanted: Decimal) -> bool {
    (0..numbers.len()).any(|from| {
        let mut sum = numbers[from];
        numbers[from + 1..].iter().any(|number| {
            sum = sum.saturating_add(*number);
            sum == wanted
        })
    })
}

/// The numbers of a unit, in order.
fn numbers(text: &str, unit: &str) -> Vec<Decimal> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = &rest[at..];
        let after = from.trim_start_matches(is_digit);
        let number = &from[..from.len() - after.len()];
        if after.starts_with(unit)
            && let Ok(number) = number.trim_end_matches('.').parse()
        {
            found.push(number);
        }
        rest = after;
    }
    found
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_or_its_parts() {
        for (text, other, value, expected) in [
            (
                "中心350个、服务站2000个",
                "中心和服务站2350个",
                "2350个",
                true,
            ),
            ("学位2万个（城区0.36万个）", "学位2万个", "2万个", true),
            ("学位2万个", "学位3.3万个", "3.3万个", false),
            ("改造150个𠮷祥小区", "改造50个𠮷祥小区", "50个", false),
            ("改造30个小区、20条道路", "改造50个小区", "50个", false),
            (
                "产业60亿元，项目40亿元",
                "产业50亿元，项目40亿元",
                "50亿元",
                false,
            ),
            (
                "产业50亿元，项目40亿元",
                "产业40亿元，项目40亿元",
                "40亿元",
                false,
            ),
            ("达到3.个", "达到3个", "3个", true),
            ("稳中提质", "增长5%", "稳中提质", true),
            ("", "", "", true),
        ] {
            assert_eq!(tells(text, other, value), expected, "{text} {value}");
        }
    }
}
