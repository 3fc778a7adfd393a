//! Titles of what may be done to the text.

use super::Language;

/// Why an assist that was chosen changes nothing.
pub fn nothing_to_do(language: Language) -> &'static str {
    language.choose(
        "这里没有需要修改的内容。",
        "There is nothing to change here.",
    )
}
