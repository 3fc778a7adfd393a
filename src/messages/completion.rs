//! Sentences beside what may be written.

use super::Language;

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

/// A whole clause, whose lead is a guess from targets of like wording.
pub fn clause(language: Language) -> &'static str {
    language.choose(
        "责任分工（按相近任务推荐）",
        "clause (suggested by like targets)",
    )
}
