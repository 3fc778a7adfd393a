//! Sentences about two documents side by side.

use super::Language;

// What became of an indicator.
words! {
    same: "不变", "same";
    higher: "提高", "higher";
    lower: "降低", "lower";
    qualified: "数值不变，限定词有变", "same number, other qualifier";
    number_dropped: "不再写明数值", "number dropped";
    number_added: "新写明数值", "number added";
    bound_dropped: "不再写明底线", "bound dropped";
    bound_added: "新写明底线", "bound added";
    scope_changed: "口径有变", "other scope";
    unit_changed: "单位有变", "other unit";
}

// In what two versions of a target differ.
words! {
    number_differs: "序号", "number";
    value_differs: "数值", "value";
    lead_differs: "主办单位", "lead";
    coorganiser_differs: "协办单位", "co-organisers";
    deadline_differs: "时限", "deadline";
    wording_differs: "表述", "wording";
}

// How sure a link is.
words! {
    sure: "高", "high";
    doubtful: "低，请核对", "low, please check";
}

// In a list of everything, what each row is.
words! {
    covered_word: "已分解", "in the plan";
    different_word: "数值不一致", "other values";
    uncovered_word: "方案没有", "not in the plan";
    unfounded_word: "报告没有", "not in the report";
}

pub fn indicators(language: Language, count: usize) -> String {
    language.choose(
        format!("指标（{count}项）"),
        format!("Indicators ({count})"),
    )
}

pub fn added(language: Language, count: usize) -> String {
    language.choose(format!("新增任务（{count}项）"), format!("Added ({count})"))
}

pub fn dropped(language: Language, count: usize) -> String {
    language.choose(
        format!("减少任务（{count}项）"),
        format!("Dropped ({count})"),
    )
}

pub fn changed(language: Language, count: usize) -> String {
    language.choose(
        format!("有变化的任务（{count}项）"),
        format!("Changed ({count})"),
    )
}

pub fn matched(language: Language, count: usize) -> String {
    language.choose(
        format!("已分解（{count}项）"),
        format!("In the plan ({count})"),
    )
}

pub fn different(language: Language, count: usize) -> String {
    language.choose(
        format!("数值与报告不一致（{count}项）"),
        format!("With other values ({count})"),
    )
}

pub fn uncovered(language: Language, count: usize) -> String {
    language.choose(
        format!("报告有、方案没有（{count}项）"),
        format!("In the report only ({count})"),
    )
}

pub fn unfounded(language: Language, count: usize) -> String {
    language.choose(
        format!("方案有、报告没有（{count}项）"),
        format!("In the plan only ({count})"),
    )
}

/// A plan of another year than the report breaks another report down.
pub fn other_year(language: Language, report: u16, plan: u16) -> String {
    language.choose(
        format!("报告是{report}年的，方案是{plan}年的，可能不是同一年的任务；跨年对比请用 gongwen compare。"),
        format!("The report is of {report}, the plan of {plan}: they may not belong together. To compare years, use gongwen compare."),
    )
}

pub fn other_place(language: Language) -> &'static str {
    language.choose(
        "两份文件的地区不同，请确认没有选错文件。",
        "The two documents are of different places; please make sure that these are the right files.",
    )
}

pub fn no_targets(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：没有读到目标任务，可能不是分解方案。"),
        format!("{name}: no targets were found; it may not be a breakdown plan."),
    )
}

pub fn no_promises(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：没有读到工作任务部分，可能不是工作报告。"),
        format!("{name}: no tasks for the year were found; it may not be a work report."),
    )
}

/// After a plan has been drafted into a file.
pub fn drafted(language: Language, file: &str, targets: usize) -> String {
    language.choose(
        format!("已写入 {file}：{targets}项任务，主办单位均待确认。"),
        format!("Wrote {file}: {targets} targets, each lead to be confirmed."),
    )
}

/// A draft does not take the place of a document that somebody has written.
pub fn exists(language: Language, file: &str) -> String {
    language.choose(
        format!("{file} 已经存在，没有覆盖。请换一个文件名。"),
        format!("{file} exists already and was left as it is. Please choose another name."),
    )
}
