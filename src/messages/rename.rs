//! Sentences about renaming: what is to be confirmed, and why a name is not taken.

use super::Language;

/// A heading over edits, and what is asked about them.
pub type Question = (&'static str, &'static str);

pub fn variant(language: Language) -> Question {
    language.choose(
        ("其他写法", "同一名称的其他写法，确认后一并更改"),
        (
            "Other wordings",
            "The same thing in other words; renamed when confirmed",
        ),
    )
}

pub fn in_text(language: Language) -> Question {
    language.choose(
        (
            "正文中的相同字样",
            "不在责任分工括注里，请核对是否指同一单位",
        ),
        (
            "In the running text",
            "Outside of the responsibility clauses; it may mean another body",
        ),
    )
}

pub fn same_figure(language: Language) -> Question {
    language.choose(
        ("同一指标的相同数值", "请逐处核对是否随之更改"),
        (
            "The same figure of this indicator",
            "Check each before it is changed",
        ),
    )
}

pub fn elsewhere(language: Language) -> Question {
    language.choose(
        ("其他文件", "文件夹中的其他文件，确认后一并更改"),
        (
            "Other files",
            "Other files of the folder; renamed when confirmed",
        ),
    )
}

pub fn nothing_here(language: Language) -> &'static str {
    language.choose(
        "光标处没有可以改名的单位、指标或数值。",
        "There is no department, indicator or repeated figure here to rename.",
    )
}

pub fn empty(language: Language) -> String {
    language
        .choose("新名称不能为空。", "The new name is empty.")
        .to_owned()
}

pub fn breaks(language: Language, c: char) -> String {
    match (language, c.is_whitespace() || c.is_control()) {
        (Language::Chinese, true) => "名称中不能有空格或换行。".to_owned(),
        (Language::Chinese, false) => format!("名称中不能有“{c}”，否则会被读成两个部分。"),
        (Language::English, true) => "A name holds no spaces or line breaks.".to_owned(),
        (Language::English, false) => format!("A name cannot hold “{c}”: it would be read as two."),
    }
}

pub fn no_department(language: Language, name: &str) -> String {
    language.choose(
        format!(
            "“{name}”写进责任分工后，认不出是一个单位，没有更改。请写单位名称，例如“区发改委”。"
        ),
        format!("In a clause “{name}” would not be read as one department; nothing was changed."),
    )
}

pub fn taken(language: Language, name: &str) -> String {
    language.choose(
        format!("本文已有另一个单位叫“{name}”，改后两者无法区分，没有更改。"),
        format!("Another department of this document is called “{name}”; nothing was changed."),
    )
}

pub fn others_change(language: Language, name: &str) -> String {
    language.choose(
        format!("改成“{name}”后，同一括注中后面的单位会被读成别的层级，没有更改。请先把它们写全，例如“市财政局”。"),
        format!("With “{name}” the departments after it would be read as those of another level; nothing was changed. Write their level first."),
    )
}

pub fn figures_lost(language: Language, name: &str) -> String {
    language.choose(
        format!("改成“{name}”后，后面的数字会读错，没有更改。"),
        format!("With “{name}” the figures after it would be read otherwise; nothing was changed."),
    )
}

pub fn no_number(language: Language) -> String {
    language
        .choose(
            "请只写数字，例如184.2；单位保持不变。",
            "Write a plain number such as 184.2; the unit stays.",
        )
        .to_owned()
}

pub fn number_lost(language: Language, number: &str) -> String {
    language.choose(
        format!("改成“{number}”后，这句话的数据会读错，没有更改。"),
        format!("With {number} the sentence would be read otherwise; nothing was changed."),
    )
}

/// For the log: files that name it and are left alone.
pub fn left_alone(language: Language, files: &str) -> String {
    language.choose(
        format!("以下文件不是UTF-8编码，未随之更改；如需更改，请先在编辑器中打开：{files}"),
        format!("Not UTF-8 and so not renamed; open them in the editor first: {files}"),
    )
}

/// For the log.
pub fn too_many(language: Language, files: usize, most: usize) -> String {
    language.choose(
        format!("文件夹中有{files}个文件提到它，超过{most}个，只更改当前文档。"),
        format!("{files} files of the folder speak of it, more than {most}; only this document is renamed."),
    )
}
