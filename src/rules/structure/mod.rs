//! Rules about structure and numbering.

mod announced;
mod count_mismatch;
mod duplicate_title;
mod empty_section;
mod heading_level_skip;
mod heading_mark_punctuation;
mod heading_not_parallel;
mod heading_trailing_punctuation;
mod headings;
mod lone_heading;
mod merged_heading;
mod missing_standard_part;
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
    &count_mismatch::COUNT_MISMATCH,
    &heading_level_skip::HEADING_LEVEL_SKIP,
    &lone_heading::LONE_HEADING,
    &heading_mark_punctuation::HEADING_MARK_PUNCTUATION,
    &heading_trailing_punctuation::HEADING_TRAILING_PUNCTUATION,
    &heading_not_parallel::HEADING_NOT_PARALLEL,
    &ordinal_sequence::ORDINAL_SEQUENCE,
    &empty_section::EMPTY_SECTION,
    &merged_heading::MERGED_HEADING,
    &duplicate_title::DUPLICATE_TITLE,
    &missing_standard_part::MISSING_STANDARD_PART,
];

#[cfg(test)]
mod tests;
