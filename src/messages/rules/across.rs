//! Sentences of the rules about documents that belong together.

use crate::messages::Language;

/// A figure as another document tells it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What the indicator is called.
    pub name: &'a str,
    pub value: &'a str,
    pub file: &'a str,
    /// From one.
    pub line: u32,
}

pub fn uncovered(language: Language, clause: &str, plan: &str) -> String {
    language.choose(
        format!("“{clause}”在同年的分解方案（{plan}）中没有对应的任务。"),
        format!("“{clause}” has no target in the plan of the same year ({plan})."),
    )
}

/// The plan, at its title.
pub fn plan_of_year(language: Language, targets: usize) -> String {
    language.choose(
        format!("同年的分解方案，共{targets}项任务"),
        format!("the plan of the same year, with {targets} targets"),
    )
}

pub fn add_target(language: Language, plan: &str, number: u32) -> String {
    language.choose(
        format!("补入{plan}，作第{number}项，主办单位待确认"),
        format!("Add it to {plan} as target {number}, its lead to be confirmed"),
    )
}

pub fn value_differs(
    language: Language,
    ours: &str,
    theirs: &str,
    report: &str,
    line: u32,
) -> String {
    language.choose(
        format!("方案写“{ours}”，报告（{report}第{line}行）写“{theirs}”，请核对后统一。"),
        format!(
            "The plan says {ours}, the report {theirs} ({report}, line {line}): settle on one."
        ),
    )
}

pub fn report_says(language: Language, value: &str) -> String {
    language.choose(
        format!("报告写“{value}”"),
        format!("the report says {value}"),
    )
}

pub fn take_value(language: Language, value: &str) -> String {
    language.choose(
        format!("改为报告的“{value}”"),
        format!("Take over {value} from the report"),
    )
}

pub fn other_year(language: Language, plan: u16, report: u16, file: &str) -> String {
    language.choose(
        format!("标题写{plan}年，任务却大多出自{report}年的报告（{file}），请核对年份。"),
        format!(
            "The title says {plan}, but most targets come from the report of {report} ({file}): check the year."
        ),
    )
}

/// The report, at its title.
pub fn report_of_year(language: Language, year: u16) -> String {
    language.choose(format!("{year}年的报告"), format!("the report of {year}"))
}

pub fn below_last_year(language: Language, target: &str, year: u16, last: &Told<'_>) -> String {
    let Told {
        name,
        value,
        file,
        line,
    } = last;
    language.choose(
        format!("{name}目标{target}，低于{year}年已达到的{value}（{file}第{line}行）。"),
        format!("The target for {name}, {target}, is below the {value} reached in {year} ({file}, line {line})."),
    )
}

pub fn reached(language: Language, year: u16, value: &str) -> String {
    language.choose(format!("{year}年为{value}"), format!("{value} in {year}"))
}

pub fn conflict(language: Language, year: u16, own: &str, other: &Told<'_>) -> String {
    let Told {
        name,
        value,
        file,
        line,
    } = other;
    language.choose(
        format!("{year}年{name}，这里写{own}，{file}第{line}行写{value}，请核对后统一。"),
        format!(
            "{name} of {year} is {own} here and {value} in {file}, line {line}: settle on one."
        ),
    )
}

/// What the other document says.
pub fn there(language: Language, value: &str) -> String {
    language.choose(format!("那里写{value}"), format!("there it says {value}"))
}
