//! The field's terms, as the program calls them everywhere.

use super::Language;
use crate::model::{DocumentKind, Measure, Role, Status};

/// What a document is taken for.
pub fn kind(language: Language, kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Report => language.choose("工作报告", "work report"),
        DocumentKind::BreakdownPlan => language.choose("目标任务分解方案", "breakdown plan"),
        DocumentKind::ReportWithPlan => {
            language.choose("工作报告（附任务分解）", "work report with a plan")
        }
        DocumentKind::Other => language.choose(
            "不是报告或方案，不检查",
            "neither report nor plan, not checked",
        ),
    }
}

/// The same in a column of its own.
pub fn short_kind(language: Language, kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Other => language.choose("其他", "other"),
        known => self::kind(language, known),
    }
}

/// What a department does for a target.
pub fn role(language: Language, role: Role) -> &'static str {
    match role {
        Role::Lead => language.choose("主办", "leads"),
        Role::CoOrganiser => language.choose("协办", "joins"),
        Role::Responsible => language.choose("责任", "answers"),
    }
}

/// By what a target is judged.
pub fn measure(language: Language, measure: Measure) -> &'static str {
    match measure {
        Measure::Numeric => language.choose("数值型", "numeric"),
        Measure::Bounded => language.choose("界限型", "bounded"),
        Measure::Milestone => language.choose("节点型", "milestone"),
        Measure::Qualitative => language.choose("定性", "qualitative"),
    }
}

/// How a figure stands.
pub fn status(language: Language, status: Status) -> &'static str {
    match status {
        Status::Actual => language.choose("完成", "actual"),
        Status::Expected => language.choose("预计", "expected"),
        Status::Target => language.choose("目标", "target"),
    }
}
