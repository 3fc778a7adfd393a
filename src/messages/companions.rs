//! What is said of a document by those that belong to it: its report or plan, and what there was a year before.

use super::Language;

/// 2024年/报告.txt 第12行
pub fn place(language: Language, name: &str, line: u32) -> String {
    language.choose(format!("{name} 第{line}行"), format!("{name} line {line}"))
}

/// A link of which nothing is concluded.
pub fn doubtful(language: Language, text: &str) -> String {
    language.choose(
        format!("{text}（可能对应，请核对）"),
        format!("{text} (perhaps the same, please check)"),
    )
}

// --- figures ------------------------------------------------------------------------------------------------------------------

/// 0.5个百分点, 20家
pub fn amount(language: Language, value: &str, unit: &str) -> String {
    match (language, unit) {
        (Language::Chinese, "百分点") => format!("{value}个百分点"),
        (Language::English, "百分点") => format!("{value} percentage points"),
        _ => format!("{value}{unit}"),
    }
}

/// What is the same, and where it stands in the other document.
pub fn same_value(language: Language, value: &str, place: &str) -> String {
    language.choose(
        format!("与{place}的“{value}”相同"),
        format!("The same as “{value}” in {place}"),
    )
}

pub fn higher(language: Language, by: &str, value: &str, place: &str) -> String {
    language.choose(
        format!("比{place}的“{value}”高{by}"),
        format!("{by} more than “{value}” in {place}"),
    )
}

pub fn lower(language: Language, by: &str, value: &str, place: &str) -> String {
    language.choose(
        format!("比{place}的“{value}”低{by}"),
        format!("{by} less than “{value}” in {place}"),
    )
}

/// A change that is no number: what it is, in words.
pub fn other_change(language: Language, change: &str, value: &str, place: &str) -> String {
    language.choose(
        format!("{place}为“{value}”，这里{change}"),
        format!("{place} has “{value}”; here: {change}"),
    )
}

// --- report and plan ------------------------------------------------------------------------------------------------------

pub fn in_report(language: Language, place: &str, words: &str) -> String {
    language.choose(
        format!("报告（{place}）：{words}"),
        format!("Report ({place}): {words}"),
    )
}

pub fn in_plan(language: Language, place: &str, words: &str) -> String {
    language.choose(
        format!("方案（{place}）：{words}"),
        format!("Plan ({place}): {words}"),
    )
}

/// A value that is another in the plan than in its report; either may have none.
pub fn values_differ(language: Language, report: Option<&str>, plan: Option<&str>) -> String {
    match (report, plan) {
        (Some(report), Some(plan)) => language.choose(
            format!("数值不一致：报告为{report}，方案为{plan}"),
            format!("Other values: {report} in the report, {plan} in the plan"),
        ),
        (Some(report), None) => language.choose(
            format!("报告有{report}，方案没有"),
            format!("The report has {report}, the plan does not"),
        ),
        (None, plan) => {
            let plan = plan.unwrap_or_default();
            language.choose(
                format!("方案有{plan}，报告没有"),
                format!("The plan has {plan}, the report does not"),
            )
        }
    }
}

// --- the year before --------------------------------------------------------------------------------------------------------

pub fn year_before(language: Language, place: &str, words: &str) -> String {
    language.choose(
        format!("上年（{place}）：{words}"),
        format!("The year before ({place}): {words}"),
    )
}

pub fn value_then(language: Language, before: Option<&str>, now: Option<&str>) -> String {
    match (before, now) {
        (Some(before), Some(now)) => language.choose(
            format!("数值有变：上年{before}，今年{now}"),
            format!("Another value: {before} then, {now} now"),
        ),
        (Some(before), None) => language.choose(
            format!("上年有{before}，今年没有"),
            format!("{before} then, no figure now"),
        ),
        (None, now) => {
            let now = now.unwrap_or_default();
            language.choose(
                format!("今年有{now}，上年没有"),
                format!("{now} now, no figure then"),
            )
        }
    }
}

pub fn led_then(language: Language, names: &str) -> String {
    language.choose(
        format!("上年主办（牵头）：{names}"),
        format!("Lead the year before: {names}"),
    )
}
