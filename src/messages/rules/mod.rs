//! Sentences of the rules: one file a group, and here the words for severities.

pub mod indicator;
pub mod number;
pub mod plan;
pub mod structure;
pub mod text;

use super::Language;

pub fn error(language: Language) -> &'static str {
    language.choose("错误", "error")
}

pub fn warning(language: Language) -> &'static str {
    language.choose("警告", "warning")
}

pub fn information(language: Language) -> &'static str {
    language.choose("提示", "information")
}

pub fn hint(language: Language) -> &'static str {
    language.choose("参考", "hint")
}
