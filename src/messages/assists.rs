//! Titles of what may be done to the text.

use super::Language;

/// Why an assist that was chosen changes nothing.
pub fn nothing_to_do(language: Language) -> &'static str {
    language.choose(
        "这里没有需要修改的内容。",
        "There is nothing to change here.",
    )
}

/// Counts on from the item above.
pub fn renumber_list(language: Language) -> &'static str {
    language.choose("从本项起重新编号", "Renumber the list from here")
}

pub fn renumber_document(language: Language) -> &'static str {
    language.choose("全文重新编号", "Renumber the whole document")
}

/// 1. → （一）
pub fn promote(language: Language) -> &'static str {
    language.choose(
        "标题升一级（连同下级标题）",
        "Promote the heading with all under it",
    )
}

/// 1. → （1）
pub fn demote(language: Language) -> &'static str {
    language.choose(
        "标题降一级（连同下级标题）",
        "Demote the heading with all under it",
    )
}
