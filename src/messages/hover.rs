//! What hovers say.

use super::Language;
use crate::lexicon::Better;
use crate::model::{DocumentKind, Measure, Period, Status};
use crate::syntax::{Growth, GrowthUnit, PeriodPart, Qualifier, Quantity, Reading};

pub fn note(language: Language, label: &str) -> String {
    language.choose(format!("注[{label}]"), format!("Note [{label}]"))
}

pub fn no_note(language: Language, label: &str) -> String {
    language.choose(
        format!("文中没有找到[{label}]的注释。注释另起一行，以“[{label}]”开头。"),
        format!("No note [{label}] was found. A note stands on a line of its own that begins with “[{label}]”."),
    )
}

// --- departments ------------------------------------------------------------------------------------------------------------

pub fn department_group(language: Language) -> String {
    language.choose(
        "泛指，不是具体单位".into(),
        "a group, no department by name".into(),
    )
}

pub fn department_full(language: Language, name: &str) -> String {
    language.choose(
        format!("全称一般为{name}"),
        format!("in full usually {name}"),
    )
}

/// The other names by which the document calls the department.
pub fn also_written(language: Language, names: &[&str]) -> String {
    language.choose(
        format!("文中又写作：{}", names.join("、")),
        format!("Also written here: {}", names.join(", ")),
    )
}

/// A name that the department had.
pub fn formerly(language: Language, name: &str, until: Option<u16>) -> String {
    match until {
        Some(year) => language.choose(
            format!("{year}年机构改革前称{name}"),
            format!("Called {name} before the reform of {year}"),
        ),
        None => language.choose(format!("曾称{name}"), format!("Formerly called {name}")),
    }
}

/// The department is named here by a name that it had.
pub fn former_name(language: Language, present: &str, until: Option<u16>) -> String {
    match until {
        Some(year) => language.choose(
            format!("这是{year}年机构改革前的名称，后改称{present}"),
            format!("The name before the reform of {year}; since then {present}"),
        ),
        None => language.choose(
            format!("这是原来的名称，后改称{present}"),
            format!("A former name; since then {present}"),
        ),
    }
}

/// The department is no longer; most of its work went to another.
pub fn dissolved(language: Language, year: Option<u16>, successor: &str) -> String {
    match year {
        Some(year) => language.choose(
            format!("{year}年机构改革后不再设立，主要职责并入{successor}"),
            format!("Dissolved in the reform of {year}; most of its work went to {successor}"),
        ),
        None => language.choose(
            format!("已不再设立，主要职责并入{successor}"),
            format!("Dissolved; most of its work went to {successor}"),
        ),
    }
}

/// 主办9项：第2、3、4项
fn counted(language: Language, verb: (&str, &str), numbers: &[u32]) -> Option<String> {
    if numbers.is_empty() {
        return None;
    }
    let separator = language.choose("、", ", ");
    let list = numbers
        .iter()
        .map(u32::to_string)
        .collect::<Vec<_>>()
        .join(separator);
    Some(language.choose(
        format!("{}{}项：第{list}项", verb.0, numbers.len()),
        format!("{} {}: {list}", verb.1, numbers.len()),
    ))
}

pub fn leads(language: Language, numbers: &[u32]) -> Option<String> {
    counted(language, ("主办（牵头）", "leads"), numbers)
}

pub fn joins(language: Language, numbers: &[u32]) -> Option<String> {
    counted(language, ("协办（配合）", "joins"), numbers)
}

pub fn answers(language: Language, numbers: &[u32]) -> Option<String> {
    counted(language, ("列为责任单位", "is responsible in"), numbers)
}

// --- targets ------------------------------------------------------------------------------------------------------------------

pub fn lead_line(language: Language, names: &str) -> String {
    language.choose(format!("主办（牵头）：{names}"), format!("Lead: {names}"))
}

pub fn responsible_line(language: Language, names: &str) -> String {
    language.choose(
        format!("责任单位：{names}（没有写明由谁牵头）"),
        format!("Responsible: {names} (nobody is said to lead)"),
    )
}

pub fn no_lead(language: Language) -> String {
    language.choose(
        "没有写明主办（牵头）单位".into(),
        "No lead department is named".into(),
    )
}

pub fn co_line(language: Language, names: &str) -> String {
    language.choose(
        format!("协办（配合）：{names}"),
        format!("Co-organisers: {names}"),
    )
}

pub fn leader_line(language: Language, names: &str) -> String {
    language.choose(
        format!("责任领导：{names}"),
        format!("Responsible leader: {names}"),
    )
}

pub fn deadline_line(language: Language, deadline: &str) -> String {
    language.choose(format!("时限：{deadline}"), format!("Deadline: {deadline}"))
}

/// How the target can be judged, with the words that make it so.
pub fn measure_line(language: Language, measure: Measure, evidence: &[String]) -> String {
    let class = match measure {
        Measure::Numeric => language.choose("数值型", "Measured by number"),
        Measure::Bounded => language.choose("界限型", "Measured by a bound"),
        Measure::Milestone => language.choose("节点型", "Measured by an event"),
        Measure::Qualitative => language.choose(
            "定性，没有可衡量的数量",
            "Qualitative: nothing to measure it by",
        ),
    };
    if evidence.is_empty() {
        return class.to_string();
    }
    language.choose(
        format!("{class}：{}", evidence.join("；")),
        format!("{class}: {}", evidence.join("; ")),
    )
}

// --- documents -----------------------------------------------------------------------------------------------------------------

pub fn kind_line(language: Language, kind: DocumentKind, figures: usize, targets: usize) -> String {
    match (language, kind) {
        (Language::Chinese, DocumentKind::Report) => format!("按工作报告处理：{figures}处指标。"),
        (Language::Chinese, DocumentKind::BreakdownPlan) => {
            format!("按任务分解方案处理：{targets}项任务，{figures}处指标。")
        }
        (Language::Chinese, DocumentKind::ReportWithPlan) => {
            format!("按附有任务清单的工作报告处理：{targets}项任务，{figures}处指标。")
        }
        (Language::Chinese, DocumentKind::Other) => {
            "看不出是工作报告或任务分解方案，不作检查。".into()
        }
        (Language::English, DocumentKind::Report) => {
            format!("Read as a work report: {figures} figures.")
        }
        (Language::English, DocumentKind::BreakdownPlan) => {
            format!("Read as a breakdown plan: {targets} targets, {figures} figures.")
        }
        (Language::English, DocumentKind::ReportWithPlan) => {
            format!("Read as a report with a task list: {targets} targets, {figures} figures.")
        }
        (Language::English, DocumentKind::Other) => {
            "Neither a report nor a plan: nothing is checked.".into()
        }
    }
}

// --- indicators ----------------------------------------------------------------------------------------------------------------

/// 财政 · 又称：财政收入、公共预算收入
pub fn indicator_rest(language: Language, category: &str, aliases: &str) -> String {
    if aliases.is_empty() {
        return category.to_string();
    }
    language.choose(
        format!("{category} · 又称：{aliases}"),
        format!("{category} · also: {aliases}"),
    )
}

pub fn status(language: Language, status: Status) -> &'static str {
    match status {
        Status::Actual => language.choose("完成", "actual"),
        Status::Expected => language.choose("预计", "expected"),
        Status::Target => language.choose("目标", "target"),
    }
}

/// 2023年, 2024年上半年, 前三季度
pub fn period(language: Language, period: Period) -> String {
    if language == Language::English {
        return period.to_string();
    }
    let year = period
        .year
        .map(|year| format!("{year}年"))
        .unwrap_or_default();
    let part = match period.part {
        PeriodPart::Year if year.is_empty() => "全年".to_string(),
        PeriodPart::Year => String::new(),
        PeriodPart::FirstHalf => "上半年".to_string(),
        PeriodPart::SecondHalf => "下半年".to_string(),
        PeriodPart::ThreeQuarters => "前三季度".to_string(),
        PeriodPart::Quarter(n) => format!("第{n}季度"),
        PeriodPart::MonthsTo(n) => format!("1—{n}月"),
    };
    year + &part
}

/// What stands before a qualified number: ≥, 约.
fn sign(language: Language, qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::MoreThan => language.choose("超", "over "),
        Qualifier::Nearly => language.choose(qualifier.sign(), "nearly "),
        Qualifier::About => language.choose(qualifier.sign(), "about "),
        _ => qualifier.sign(),
    }
}

/// 184.2亿元, ≥50家, 近100场; 清零 is 0
pub fn level(language: Language, level: &Quantity) -> String {
    let Some(value) = level.value else {
        return String::new();
    };
    format!(
        "{}{}{}",
        sign(language, level.qualifier),
        value.normalize(),
        level.unit
    )
}

/// 增长6.5%, 下降0.4个百分点, 正增长
pub fn growth(language: Language, growth: &Growth) -> String {
    if growth.bounded {
        return language.choose(
            "不低于上年（正增长或零增长）".into(),
            "no less than the year before".into(),
        );
    }
    let down = growth.value.is_sign_negative();
    let value = growth.value.abs().normalize();
    let measure = measure(language, &growth.unit);
    let sign = sign(language, growth.qualifier);
    match language {
        Language::Chinese => format!(
            "{}{sign}{value}{measure}",
            match (down, &growth.unit) {
                (true, GrowthUnit::Amount(_)) => "减少",
                (false, GrowthUnit::Amount(_)) => "增加",
                (true, _) => "下降",
                (false, _) => "增长",
            }
        ),
        Language::English => format!(
            "{} {sign}{value}{measure}",
            if down { "down" } else { "up" }
        ),
    }
}

/// In what a change is counted, as it stands after its number.
fn measure(language: Language, unit: &GrowthUnit) -> String {
    match unit {
        GrowthUnit::Percent => "%".into(),
        GrowthUnit::Points => language.choose("个百分点", " points").into(),
        GrowthUnit::Amount(unit) => unit.clone(),
    }
}

/// A change for a table cell: +6.5%, ≥+2%, −0.4个百分点
pub fn signed(language: Language, growth: &Growth) -> String {
    if growth.bounded {
        return "≥0".into();
    }
    let sign = if growth.value.is_sign_negative() {
        "−"
    } else {
        "+"
    };
    let measure = measure(language, &growth.unit);
    format!(
        "{}{sign}{}{measure}",
        self::sign(language, growth.qualifier),
        growth.value.abs().normalize()
    )
}

/// What one mention says, with its period and status.
pub fn mention(language: Language, said: &[String], period: &str, status: Status) -> String {
    let said = said.join(language.choose("，", ", "));
    let how = self::status(language, status);
    match (language, period) {
        (Language::Chinese, "") => format!("{said}（{how}）"),
        (Language::Chinese, _) => format!("{said}（{period}，{how}）"),
        (Language::English, "") => format!("{said} ({how})"),
        (Language::English, _) => format!("{said} ({period}, {how})"),
    }
}

/// How a count is meant, where it is not simply of those that came.
pub fn reading(language: Language, reading: Reading) -> Option<&'static str> {
    match reading {
        Reading::New => None,
        Reading::Net => Some(language.choose("净增", "net increase")),
        Reading::Total => Some(language.choose("总数", "total")),
        Reading::Valid => Some(language.choose("有效期内", "in force")),
        Reading::Applied => Some(language.choose("申报、摸排", "applied or surveyed")),
    }
}

/// A level with its reading, for a table cell: 568家 · 总数
pub fn level_as_read(language: Language, level: &Quantity, reading: Option<Reading>) -> String {
    let figure = self::level(language, level);
    match reading.and_then(|reading| self::reading(language, reading)) {
        Some(reading) => format!("{figure} · {reading}"),
        None => figure,
    }
}

/// `of_part`: of the same part of the year before.
pub fn with_year_before(language: Language, text: &str, before: &str, of_part: bool) -> String {
    let (chinese, english) = match of_part {
        true => ("上年同期", "in the same part of the year before"),
        false => ("上年", "the year before"),
    };
    language.choose(
        format!("{text} · 据此推算{chinese}约{before}"),
        format!("{text} · computed from these: about {before} {english}"),
    )
}

pub fn table_header(language: Language) -> Vec<String> {
    let words = language.choose(
        ["时期", "数值", "增幅", "性质", "位置"],
        ["Period", "Value", "Change", "Status", "Place"],
    );
    words.map(String::from).to_vec()
}

pub fn line_number(language: Language, line: u32) -> String {
    language.choose(format!("第{line}行"), format!("line {line}"))
}

pub fn definition(language: Language, definition: &str, source: &str) -> String {
    language.choose(
        format!("{definition}（{source}）"),
        format!("{definition} ({source})"),
    )
}

/// The indicator's unit, which direction is better, how its change is written, who usually leads.
pub fn unit_and_lead(
    language: Language,
    unit: &str,
    better: Better,
    change_unit: &str,
    lead: &str,
) -> String {
    let direction = match better {
        Better::Higher => language.choose("越高越好", "higher is better"),
        Better::Lower => language.choose("越低越好", "lower is better"),
        Better::Neutral => language.choose("高低不分好坏", "neither direction is better"),
    };
    language.choose(
        format!("单位：{unit}，{direction}，增减用“{change_unit}”表示 · 一般由{lead}牵头（各地不尽相同）"),
        format!("Unit: {unit}; {direction}; changes in {change_unit} · usually led by {lead} (places differ)"),
    )
}
