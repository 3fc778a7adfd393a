//! Edits carried out.

use gongwen::text::{Range, Text};

/// The text with edits made, which stand in order and apart.
pub fn edited(text: &str, edits: &[(Range, String)]) -> String {
    for pair in edits.windows(2) {
        assert!(pair[0].0.end <= pair[1].0.start, "{pair:?}");
    }
    let mut result = Text::new(text);
    for (range, new) in edits.iter().rev() {
        result.replace(*range, new);
    }
    result.to_string()
}
