//! Sentences of the rules about breakdown plans.

use crate::lexicon::terms;
use crate::messages::Language;

/// What a target with a number is called: 第3项.
pub fn numbered_target(language: Language, number: &str) -> String {
    language.choose(format!("第{number}项"), format!("Target {number}"))
}

/// What a target without a number is called: its first clause.
pub fn quoted_target(language: Language, clause: &str) -> String {
    language.choose(format!("“{clause}”一项"), format!("Target “{clause}”"))
}

pub fn missing_lead(language: Language, target: &str) -> String {
    language.choose(
        format!("{target}没有写明主办（牵头）单位。"),
        format!("{target} names no lead department."),
    )
}

pub fn missing_lead_only_coorganisers(language: Language, target: &str, names: &str) -> String {
    language.choose(
        format!("{target}只写明协办（配合）单位（{names}），没有写明主办（牵头）单位。"),
        format!("{target} names only co-organisers ({names}), no lead department."),
    )
}

pub fn missing_lead_only_leaders(language: Language, target: &str, names: &str) -> String {
    language.choose(
        format!("{target}只写明责任领导（{names}），没有写明主办（牵头）单位。"),
        format!("{target} names only people ({names}), no lead department."),
    )
}

pub fn missing_lead_only_deadline(language: Language, target: &str, deadline: &str) -> String {
    language.choose(
        format!("{target}只写明时限（{deadline}），没有写明主办（牵头）单位。"),
        format!("{target} names only a time limit ({deadline}), no lead department."),
    )
}

pub fn missing_quantity_promise(language: Language, target: &str, promise: &str) -> String {
    language.choose(
        format!("{target}要求“{promise}”，没有写明{}多少。", change(promise)),
        format!("{target} promises “{promise}” without saying how much."),
    )
}

pub fn missing_quantity_qualitative(language: Language, target: &str) -> String {
    language.choose(
        format!("{target}没有可衡量的数量。"),
        format!("{target} has no quantity to measure it by."),
    )
}

pub fn missing_quantity_bounded(language: Language, target: &str, bounds: &[&str]) -> String {
    // Those of a table's other cells are not at hand.
    if bounds.is_empty() {
        return language.choose(
            format!("{target}有界限可以核对，但没有数字。"),
            format!("{target} has a bound that can be checked, but carries no figure."),
        );
    }
    language.choose(
        format!(
            "{target}以“{}”为界限，可以核对，但没有数字。",
            bounds.join("”“")
        ),
        format!(
            "{target} is bounded by “{}”: it can be checked, but carries no figure.",
            bounds.join("”, “")
        ),
    )
}

pub fn missing_quantity_milestone(language: Language, target: &str, events: &[&str]) -> String {
    language.choose(
        format!("{target}是节点任务（{}），没有数量。", events.join("；")),
        format!(
            "{target} is a milestone ({}) without a quantity.",
            events.join("; ")
        ),
    )
}

pub fn missing_quantity_milestone_undated(
    language: Language,
    target: &str,
    events: &[&str],
) -> String {
    language.choose(
        format!(
            "{target}是节点任务（{}），没有数量，也没有时限。",
            events.join("；")
        ),
        format!(
            "{target} is a milestone ({}) without a quantity or a time limit.",
            events.join("; ")
        ),
    )
}

/// The promised change as the question asks for it: 提高多少, 下降多少; 变化多少 where no such word stands in it.
fn change(promise: &str) -> String {
    let chars: Vec<char> = promise.chars().collect();
    let word = |at: usize| {
        let length = terms().changes.prefix(&chars[at..])?;
        Some(chars[at..at + length].iter().collect())
    };
    let last = (0..chars.len()).rev().find_map(word);
    last.unwrap_or_else(|| "变化".to_string())
}

/// The offer to add an empty clause.
pub fn add_clause(language: Language, clause: &str) -> String {
    language.choose(
        format!("补上“{clause}”，再填写单位"),
        format!("Add “{clause}” and fill in the department"),
    )
}
