//! Words of the outline.

use super::Language;
use crate::syntax::Landmark;

/// The entry for the table at the head of a file.
pub fn metadata(language: Language) -> &'static str {
    language.choose("文件信息", "About this file")
}

pub fn untitled(language: Language) -> &'static str {
    language.choose("（无题）", "(untitled)")
}

/// The name of a passage without a heading.
pub fn landmark(language: Language, landmark: Landmark) -> &'static str {
    match landmark {
        Landmark::Problems => language.choose("存在问题", "Problems"),
        Landmark::Requirements => language.choose("总体要求", "General requirements"),
        Landmark::Goals => language.choose("主要预期目标", "Main targets"),
        Landmark::Thanks => language.choose("小结与致谢", "Summary and thanks"),
        Landmark::OwnBuilding => language.choose("政府自身建设", "The government's own work"),
        Landmark::Closing => language.choose("结束语", "Closing"),
    }
}

/// How much a section holds.
pub fn size(language: Language, indicators: u32, characters: u32) -> String {
    match (language, indicators) {
        (Language::Chinese, 0) => format!("{characters}字"),
        (Language::Chinese, _) => format!("{indicators}项指标 · {characters}字"),
        (Language::English, 0) => format!("{characters} characters"),
        (Language::English, _) => format!("{indicators} figures · {characters} characters"),
    }
}
