//! One passage, one finding: which rule gives way where another says more of the same slip.

use super::Rule;
use super::found::Found;

/// A rule, and the one that it gives way to.
const GIVES_WAY: [(&str, &str); 6] = [
    ("lookalike-character", "year-zero"),
    ("unbalanced-pair", "plan-clause-malformed"),
    ("unbalanced-pair", "straight-quote"),
    ("value-conflict", "money-unit"),
    ("plan-unit-variant", "plan-duplicate-unit"),
    // 增长××%: once the crosses are filled in there is a number.
    ("missing-quantity", "placeholder"),
];

/// The rules that say more than this one of the passages they share.
pub(super) fn betters(rule: &Rule) -> impl Iterator<Item = &'static str> + use<> {
    let name = rule.name;
    let pairs = GIVES_WAY.iter().filter(move |(less, _)| *less == name);
    pairs.map(|(_, more)| *more)
}

/// Whether all that one finding marks is marked, or touched, by the other.
pub(super) fn is_told_by(less: Found<'_>, more: Found<'_>) -> bool {
    less.marked().all(|one| {
        let mut others = more.ranges();
        others.any(|other| other.start <= one.end && one.start <= other.end)
    })
}
