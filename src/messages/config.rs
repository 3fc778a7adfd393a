//! Sentences about settings.

use super::Language;

pub fn unknown_setting(language: Language, key: &str, known: &str) -> String {
    language.choose(
        format!("没有“{key}”这项设置，可用的有：{known}。"),
        format!("There is no setting “{key}”; there are: {known}."),
    )
}

/// `like`: what may be meant, which may be nothing.
pub fn unknown_rule(language: Language, name: &str, like: &str) -> String {
    match like.is_empty() {
        true => language.choose(
            format!("没有“{name}”这条规则；全部规则见 gongwen explain。"),
            format!("There is no rule “{name}”; gongwen explain lists them all."),
        ),
        false => language.choose(
            format!("没有“{name}”这条规则。是否想写 {like}？"),
            format!("There is no rule “{name}”; is {like} meant?"),
        ),
    }
}

pub fn unknown_value(language: Language, value: &str, known: &str) -> String {
    language.choose(
        format!("“{value}”不可用，可以写：{known}。"),
        format!("“{value}” cannot be used here; write one of: {known}."),
    )
}

pub fn wrong_type(language: Language, message: &str) -> String {
    language.choose(
        format!("这个值的类型不对（{message}）。"),
        format!("This value is of the wrong type ({message})."),
    )
}

pub fn missing(language: Language, key: &str) -> String {
    language.choose(
        format!("这里还要写明“{key}”。"),
        format!("“{key}” must be given here."),
    )
}

pub fn not_toml(language: Language, message: &str) -> String {
    language.choose(
        format!("不符合 TOML 的写法（{message}）。"),
        format!("This is not TOML ({message})."),
    )
}

/// After one of the others, where a file was in force before.
pub fn last_good_stays(language: Language) -> &'static str {
    language.choose(
        "改好之前仍按上次的设置。",
        "Until then the last good settings stay in force.",
    )
}

/// A fault of a file, with its place.
pub fn in_file(language: Language, file: &str, line: u32, what: &str) -> String {
    language.choose(
        format!("{file} 第{line}行：{what}"),
        format!("{file}, line {line}: {what}"),
    )
}

/// A setting of the editor that cannot be read.
pub fn in_editor(language: Language, name: &str, what: &str) -> String {
    language.choose(
        format!("编辑器设置 gongwen.{name} 未采用：{what}"),
        format!("The editor's setting gongwen.{name} is ignored: {what}"),
    )
}

/// A `.gongwen-ignore.json` that holds something else.
pub fn not_accepted(language: Language, file: &str, what: &str) -> String {
    language.choose(
        format!("{file}：内容不完整或被改坏，无法使用（{what}）。"),
        format!("{file}: not a file of ignored findings ({what})."),
    )
}
