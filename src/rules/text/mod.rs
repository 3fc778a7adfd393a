//! Rules about the integrity of the text.

pub(super) mod unused_ignore;

use super::Rule;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[&unused_ignore::UNUSED_IGNORE];
