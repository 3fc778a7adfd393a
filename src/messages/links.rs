//! Sentences about two documents side by side.

use super::Language;
use crate::links::{Aspect, Confidence, Kind};

/// What became of an indicator.
pub fn change(language: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Same => language.choose("不变", "same"),
        Kind::Higher => language.choose("提高", "higher"),
        Kind::Lower => language.choose("降低", "lower"),
        Kind::Qualified => language.choose("数值不变，限定词有变", "same number, other qualifier"),
        Kind::NumberDropped => language.choose("不再写明数值", "number dropped"),
        Kind::NumberAdded => language.choose("新写明数值", "number added"),
        Kind::BoundDropped => language.choose("不再写明底线", "bound dropped"),
        Kind::BoundAdded => language.choose("新写明底线", "bound added"),
        Kind::ScopeChanged => language.choose("口径有变", "other scope"),
        Kind::UnitChanged => language.choose("单位有变", "other unit"),
    }
}

/// In what two versions of a target differ.
pub fn aspect(language: Language, aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Number => language.choose("序号", "number"),
        Aspect::Value => language.choose("数值", "value"),
        Aspect::Lead => language.choose("主办单位", "lead"),
        Aspect::Coorganiser => language.choose("协办单位", "co-organisers"),
        Aspect::Deadline => language.choose("时限", "deadline"),
        Aspect::Wording => language.choose("表述", "wording"),
    }
}

pub fn confidence(language: Language, confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => language.choose("高", "high"),
        Confidence::Low => language.choose("低，请核对", "low, please check"),
    }
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

pub fn covered_word(language: Language) -> &'static str {
    language.choose("已分解", "in the plan")
}

pub fn different_word(language: Language) -> &'static str {
    language.choose("数值不一致", "other values")
}

pub fn uncovered_word(language: Language) -> &'static str {
    language.choose("方案没有", "not in the plan")
}

pub fn unfounded_word(language: Language) -> &'static str {
    language.choose("报告没有", "not in the report")
}

pub fn added_word(language: Language) -> &'static str {
    language.choose("新增", "added")
}

pub fn dropped_word(language: Language) -> &'static str {
    language.choose("减少", "dropped")
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
