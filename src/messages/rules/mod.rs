//! Sentences of the rules: one file a group, and here the words for severities.

pub mod across;
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

/// A group of rules, as a heading.
pub fn group(language: Language, name: &str) -> &'static str {
    let (chinese, english) = match name {
        "plan" => ("任务分解方案", "Breakdown plans"),
        "structure" => ("结构与编号", "Structure and numbering"),
        "text" => ("文字", "Text"),
        "number" => ("数字、单位、日期", "Numbers, units, dates"),
        "across" => ("多份文件之间", "Across documents"),
        _ => ("指标", "Indicators"),
    };
    language.choose(chinese, english)
}
