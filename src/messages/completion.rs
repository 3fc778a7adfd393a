//! Sentences beside what may be written.

use super::{Language, hover};
use crate::model::{Mention, Role, Status};

/// How often a department leads and joins in this document.
pub fn department(language: Language, leads: usize, joins: usize) -> String {
    match (language, leads, joins) {
        (Language::Chinese, leads, 0) => format!("主办{leads}项"),
        (Language::Chinese, 0, joins) => format!("协办{joins}项"),
        (Language::Chinese, leads, joins) => format!("主办{leads}项，协办{joins}项"),
        (Language::English, leads, 0) => format!("leads {leads}"),
        (Language::English, 0, joins) => format!("joins {joins}"),
        (Language::English, leads, joins) => format!("leads {leads}, joins {joins}"),
    }
}

/// How often a department leads and joins in the folder's other documents; this document does not name it.
pub fn department_of_the_folder(language: Language, leads: usize, joins: usize) -> String {
    let counted = department(language, leads, joins);
    language.choose(
        format!("其他文稿中{counted}，本文未出现"),
        format!("{counted} in other documents; not named here"),
    )
}

/// The plan of the year before names the department as a lead; this document does not name it.
pub fn led_the_year_before(language: Language, targets: usize) -> String {
    language.choose(
        format!("上年方案主办{targets}项，本文未出现"),
        format!("led {targets} the year before; not named here"),
    )
}

/// The dictionary names the department as the usual lead of an indicator; this document does not name it.
pub fn usual_lead(language: Language, indicator: &str) -> String {
    language.choose(
        format!("词典：{indicator}通常由其牵头，本文未出现"),
        format!("dictionary: usually leads {indicator}; not named here"),
    )
}

/// The document names the department, and the dictionary as the usual lead of an indicator.
pub fn department_and_usual_lead(
    language: Language,
    leads: usize,
    joins: usize,
    indicator: &str,
) -> String {
    let counted = department(language, leads, joins);
    language.choose(
        format!("{counted} · 词典：{indicator}通常由其牵头"),
        format!("{counted} · dictionary: usually leads {indicator}"),
    )
}

/// A whole clause, whose lead is a guess from targets of like wording.
pub fn clause(language: Language) -> &'static str {
    language.choose(
        "责任分工（按相近任务推荐）",
        "clause (suggested by like targets)",
    )
}

/// A whole clause, whose lead only the plan of the year before suggests.
pub fn clause_of_year_before(language: Language) -> &'static str {
    language.choose(
        "责任分工（按上年方案推荐）",
        "clause (a lead of the year before)",
    )
}

/// A whole clause, whose lead only the dictionary suggests.
pub fn clause_of_usual_lead(language: Language) -> &'static str {
    language.choose(
        "责任分工（按词典中的通常牵头单位推荐）",
        "clause (the usual lead, by the dictionary)",
    )
}

/// A whole clause with a lead and somebody who joins, both to be changed.
pub fn clause_to_fill_in(language: Language) -> &'static str {
    language.choose(
        "责任分工（主办、协办可逐个修改）",
        "clause (lead and co-organiser can be changed one after the other)",
    )
}

/// A part that reports usually have and this one does not.
pub fn report_part(language: Language) -> &'static str {
    language.choose("报告通常有的部分，本文还没有", "a usual part, not here yet")
}

/// 2023年 184.2亿元，增长6.5%，第12行: what an indicator was where it was named last.
pub fn last_value(language: Language, mention: &Mention<'_>, place: &str) -> String {
    let period = mention.period.map(|period| hover::period(language, period));
    let parts = mention.parts;
    let level = parts.level.as_ref();
    let growth = parts.growth.as_ref();
    let figures = [
        level.map(|level| hover::level(language, level)),
        growth.map(|growth| hover::growth(language, growth)),
    ];
    let figures: Vec<String> = figures.into_iter().flatten().collect();
    let figures = figures.join(language.choose("，", ", "));
    let period = period.unwrap_or_default();
    let status = match mention.status {
        Status::Actual => "",
        other => hover::status(language, other),
    };
    match language {
        Language::Chinese => {
            let when = format!("{period}{status}");
            format!("{when} {figures}，{place}").trim_start().to_owned()
        }
        Language::English => {
            let when = format!("{period} {status}");
            format!("{} {figures}, {place}", when.trim())
                .trim_start()
                .to_owned()
        }
    }
}

/// Over the list of a department's targets.
pub fn targets(language: Language, role: Role, count: usize) -> String {
    match (language, role) {
        (Language::Chinese, Role::Lead) => format!("本文主办{count}项："),
        (Language::Chinese, Role::CoOrganiser) => format!("本文协办{count}项："),
        (Language::Chinese, Role::Responsible) => format!("本文列为责任单位{count}项："),
        (Language::English, Role::Lead) => format!("Leads {count} targets here:"),
        (Language::English, Role::CoOrganiser) => format!("Joins {count} targets here:"),
        (Language::English, Role::Responsible) => format!("Responsible for {count} targets here:"),
    }
}

/// Over the list of targets that speak for a lead.
pub fn evidence(language: Language, lead: &str) -> String {
    language.choose(
        format!("推荐{lead}，因为它主办这些相近或相邻的任务："),
        format!("{lead} is suggested because it leads these targets, like this one or near it:"),
    )
}
