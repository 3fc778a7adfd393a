//! Rules about numbers, units and dates.


use super::Rule;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[
];
