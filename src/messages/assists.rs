//! Titles of what may be done to the text.

use super::Language;

/// Why an assist that was chosen changes nothing.
pub fn nothing_to_do(language: Language) -> &'static str {
    language.choose(
        "这里没有需要修改的内容。",
        "There is nothing to change here.",
    )
}

/// The clause at the cursor gets another wording: …牵头，…配合.
pub fn clause_wording(language: Language, pattern: &str) -> String {
    language.choose(
        format!("责任分工改写为“{pattern}”"),
        format!("Word this clause “{pattern}”"),
    )
}

/// The clauses of the selected targets do.
pub fn clauses_wording(language: Language, count: usize, pattern: &str) -> String {
    language.choose(
        format!("所选{count}项的责任分工改写为“{pattern}”"),
        format!("Word the clauses of the {count} selected targets “{pattern}”"),
    )
}

/// All clauses get the wording of the one at the cursor.
pub fn clauses_like_this(language: Language, pattern: &str) -> String {
    language.choose(
        format!("全文责任分工统一为本项的写法“{pattern}”"),
        format!("Word all clauses like this one, “{pattern}”"),
    )
}

/// The lead that like targets speak for: their numbers, or only how many they are.
pub fn likely_lead(language: Language, words: &str, numbers: Option<&str>, count: usize) -> String {
    match (language, numbers) {
        (Language::Chinese, Some(numbers)) => {
            format!("补上“{words}”（依据：第{numbers}项同类事项）")
        }
        (Language::Chinese, None) => format!("补上“{words}”（依据：{count}项同类事项）"),
        (Language::English, Some(numbers)) => {
            let numbers = numbers.replace('、', ", ");
            format!("Add “{words}”, as in the like targets {numbers}")
        }
        (Language::English, None) => format!("Add “{words}”, as in {count} like targets"),
    }
}

pub fn spaces_of_selection(language: Language) -> &'static str {
    language.choose(
        "清除所选文字中多余的空格",
        "Remove stray spaces in the selection",
    )
}

pub fn spaces_of_document(language: Language) -> &'static str {
    language.choose("清除全文多余的空格", "Remove stray spaces in the document")
}

/// What goes without asking.
pub fn fix_all(language: Language) -> &'static str {
    language.choose(
        "修正全文中无须逐处确认的问题",
        "Fix everything in the document that needs no asking",
    )
}

pub fn wide_marks_of_selection(language: Language) -> &'static str {
    language.choose(
        "所选文字的标点改为全角",
        "Make the punctuation of the selection full-width",
    )
}

pub fn narrow_marks_of_selection(language: Language) -> &'static str {
    language.choose(
        "所选文字的标点改为半角",
        "Make the punctuation of the selection half-width",
    )
}

pub fn wide_marks_of_document(language: Language) -> &'static str {
    language.choose(
        "全文标点改为全角",
        "Make the punctuation of the document full-width",
    )
}

/// A line becomes so many paragraphs.
pub fn split(language: Language, count: usize) -> String {
    language.choose(
        format!("按序号分成{count}个自然段"),
        format!("Divide into {count} paragraphs, by their numbers"),
    )
}

/// Selected sentences become a target: its number, whether the clause is copied, whether others move on.
pub fn extract_target(
    language: Language,
    number: Option<u32>,
    is_owned: bool,
    moves: bool,
) -> String {
    let Some(n) = number else {
        let title = language.choose(
            "所选句子另列一项，责任分工相同",
            "Make the selected sentences a target, with the same clause",
        );
        return title.to_owned();
    };
    match (is_owned, moves) {
        (true, true) => language.choose(
            format!("所选句子另列为第{n}项，责任分工相同，以后各项序号顺延"),
            format!("Make the selected sentences target {n}, with the same clause, and renumber what follows"),
        ),
        (true, false) => language.choose(
            format!("所选句子另列为第{n}项，责任分工相同"),
            format!("Make the selected sentences target {n}, with the same clause"),
        ),
        (false, true) => language.choose(
            format!("所选句子另列为第{n}项，以后各项序号顺延"),
            format!("Make the selected sentences target {n}, and renumber what follows"),
        ),
        (false, false) => language.choose(
            format!("所选句子另列为第{n}项"),
            format!("Make the selected sentences target {n}"),
        ),
    }
}

/// Counts on from the item above.
pub fn renumber_list(language: Language) -> &'static str {
    language.choose("从本项起重新编号", "Renumber the list from here")
}

pub fn renumber_document(language: Language) -> &'static str {
    language.choose("全文重新编号", "Renumber the whole document")
}

/// 1. → （一）
pub fn promote(language: Language) -> &'static str {
    language.choose(
        "标题升一级（连同下级标题）",
        "Promote the heading with all under it",
    )
}

/// 1. → （1）
pub fn demote(language: Language) -> &'static str {
    language.choose(
        "标题降一级（连同下级标题）",
        "Demote the heading with all under it",
    )
}
