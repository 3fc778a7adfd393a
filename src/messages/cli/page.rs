//! Words of the page that `gongwen check --format html` makes.

use crate::messages::Language;

pub fn title(language: Language) -> &'static str {
    language.choose("文稿检查结果", "What the check found")
}

pub fn search(language: Language) -> &'static str {
    language.choose("按文字、规则筛选", "Filter by words or rule")
}

pub fn severity(language: Language) -> &'static str {
    language.choose("级别", "Severity")
}

pub fn problem(language: Language) -> &'static str {
    language.choose("问题", "Finding")
}

pub fn nothing_found_in(language: Language) -> &'static str {
    language.choose("没有发现问题：", "Nothing was found in: ")
}

/// Counted from one.
pub fn line(language: Language, line: u32) -> String {
    language.choose(format!("第{line}行"), format!("line {line}"))
}

/// A safe fix is made by `--fix`.
pub fn fix(language: Language, title: &str, is_safe: bool) -> String {
    match is_safe {
        true => language.choose(
            format!("改法：{title}（可自动改正）"),
            format!("To mend it: {title} (done by --fix)"),
        ),
        false => language.choose(format!("改法：{title}"), format!("To mend it: {title}")),
    }
}
