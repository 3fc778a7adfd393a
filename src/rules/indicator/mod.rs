//! Rules about indicators across the text.

use super::Rule;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[];
