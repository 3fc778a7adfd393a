//! Words of the lenses above the headings of a plan.

use super::Language;

pub fn targets(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Chinese, _) => format!("{count}项任务"),
        (Language::English, 1) => "1 target".to_owned(),
        (Language::English, _) => format!("{count} targets"),
    }
}

pub fn without_lead(language: Language, count: usize) -> String {
    language.choose(format!("缺主办{count}"), format!("{count} without a lead"))
}

pub fn without_quantity(language: Language, count: usize) -> String {
    language.choose(
        format!("无数量{count}"),
        format!("{count} without a number"),
    )
}

/// 区商务局 主办6
pub fn leads(language: Language, department: &str, count: usize) -> String {
    language.choose(
        format!("{department} 主办{count}"),
        format!("{department} leads {count}"),
    )
}

/// How many of a report's promises are targets of its plan.
pub fn in_plan(language: Language, held: usize, all: usize) -> String {
    language.choose(
        format!("任务{all}项，已列入方案{held}项"),
        format!("{held} of {all} promises are in the plan"),
    )
}

pub fn not_in_plan(language: Language, count: usize) -> String {
    language.choose(
        format!("未列入方案{count}项"),
        format!("{count} not in the plan"),
    )
}
