//! Comments that ask to leave something alone.

use crate::messages::Language;

/// A comment that holds nothing back; the rules it names, none for all.
pub fn unused_ignore(language: Language, rules: &[String]) -> String {
    if rules.is_empty() {
        return language.choose(
            "这条注释没有可忽略的问题，可以删去。".to_owned(),
            "This comment has nothing to ignore; it can go.".to_owned(),
        );
    }
    language.choose(
        format!("这里没有 {} 的问题，注释可以删去。", rules.join("、")),
        format!(
            "There is nothing of {} here to ignore; the comment can go.",
            rules.join(", ")
        ),
    )
}

pub fn delete_comment(language: Language) -> &'static str {
    language.choose("删去这条注释", "Delete the comment")
}
