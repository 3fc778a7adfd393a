//! Rules about structure and numbering.

use super::Rule;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[];
