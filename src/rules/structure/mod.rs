//! Rules about structure and numbering.

mod numbering_duplicate;
mod numbering_gap;
mod numbering_order;
mod numbering_restart_mixed;
mod numbers;
mod ordinal_sequence;

use super::Rule;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[
    &numbering_gap::NUMBERING_GAP,
    &numbering_duplicate::NUMBERING_DUPLICATE,
    &numbering_order::NUMBERING_ORDER,
    &numbering_restart_mixed::NUMBERING_RESTART_MIXED,
    &ordinal_sequence::ORDINAL_SEQUENCE,
];
