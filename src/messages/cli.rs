//! Sentences of the command line.

mod lists;
pub mod page;
pub mod summary;
mod words;

pub use lists::*;
pub use words::*;

use super::Language;
use crate::syntax::ProblemKind;

pub fn not_found(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：没有这个文件。"),
        format!("{name}: no such file."),
    )
}

pub fn permission_denied(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：没有读取权限。"),
        format!("{name}: no permission to read it."),
    )
}

pub fn is_a_folder(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：是文件夹，这里需要一个文件。"),
        format!("{name}: a folder, where a file is wanted."),
    )
}

pub fn not_read(language: Language, name: &str, error: &str) -> String {
    language.choose(
        format!("{name}：无法读取（{error}）。"),
        format!("{name}: could not be read ({error})."),
    )
}

pub fn folder_not_walked(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：无法遍历这个文件夹。"),
        format!("{name}: the folder could not be searched."),
    )
}

/// The program's own fault: the document is left out, and the run goes on.
pub fn not_understood(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：程序处理这份文件时出错，已跳过。请把文件发给我们。"),
        format!("{name}: the program failed on this file and left it out. Please send it to us."),
    )
}

pub fn is_binary(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：不是纯文本（可能是 Word、WPS 或 PDF 文件），请先另存为 .txt。"),
        format!("{name}: not plain text (perhaps a Word, WPS or PDF file); save it as .txt first."),
    )
}

pub fn is_damaged(language: Language, name: &str, line: usize) -> String {
    language.choose(
        format!("{name}：第{line}行有损坏的字符，文件可能不完整。"),
        format!("{name}: broken characters in line {line}; the file may be incomplete."),
    )
}

pub fn encoding_unknown(language: Language, name: &str) -> String {
    language.choose(
        format!("{name}：无法识别编码，请另存为 UTF-8。"),
        format!("{name}: the encoding is not known; save it as UTF-8."),
    )
}

pub fn nothing_to_check(language: Language) -> &'static str {
    language.choose(
        "没有找到 .txt 或 .md 文件。",
        "No .txt or .md files were found.",
    )
}

pub fn not_written(language: Language, error: &str) -> String {
    language.choose(
        format!("无法输出（{error}）。"),
        format!("The output could not be written ({error})."),
    )
}

pub fn explain_hint(language: Language) -> &'static str {
    language.choose(
        "查看某条规则：gongwen explain 规则名",
        "To read about a rule: gongwen explain RULE",
    )
}

/// What a document was taken for.
pub fn document_kind(language: Language, name: &str, kind: &str) -> String {
    language.choose(format!("{name}：{kind}"), format!("{name}: {kind}"))
}

/// Under the kind of a document: where its text cannot be trusted.
pub fn problem(language: Language, line: u32, problem: ProblemKind, text: &str) -> String {
    let what = match problem {
        ProblemKind::BrokenCharacter => language.choose("有无法显示的字符", "a character was lost"),
        ProblemKind::UnpairedMark => language.choose("括号或引号不成对", "a mark without its pair"),
        ProblemKind::LostBracket => language.choose(
            "责任分工缺少括号",
            "a responsibility clause has lost a bracket",
        ),
        ProblemKind::LostStop => language.choose(
            "百分号后缺少句号",
            "a stop is missing after the per cent sign",
        ),
        ProblemKind::LostSeparator => {
            language.choose("两个数字之间缺少顿号", "nothing stands between two figures")
        }
    };
    language.choose(
        format!("  第{line}行：{what}：{text}"),
        format!("  line {line}: {what}: {text}"),
    )
}

// Misuse. In English the argument parser speaks for itself.

pub fn unknown_argument(argument: &str) -> String {
    format!("没有“{argument}”这个选项。")
}

pub fn unknown_command(command: &str) -> String {
    format!("没有“{command}”这个命令。")
}

pub fn missing_argument(arguments: &str) -> String {
    format!("缺少参数：{arguments}。")
}

pub fn missing_value(argument: &str) -> String {
    format!("“{argument}”后面缺少取值。")
}

pub fn conflicting_arguments(one: &str, other: &str) -> String {
    format!("“{one}”不能与“{other}”同时使用。")
}

pub fn invalid_value(argument: &str, value: &str, valid: &str) -> String {
    match value {
        "" => format!("“{argument}”后面缺少取值，可以是：{valid}。"),
        _ => format!("“{argument}”不能是“{value}”，可以是：{valid}。"),
    }
}

pub fn perhaps_meant(meant: &str) -> String {
    format!("是否想写“{meant}”？")
}

pub fn see_help() -> &'static str {
    "用法见 gongwen --help。"
}

pub fn not_saved(language: Language, name: &str, error: &str) -> String {
    language.choose(
        format!("{name}：无法写入（{error}）。"),
        format!("{name}: could not be written ({error})."),
    )
}

/// What `--fix` has done.
pub fn fixed(language: Language, fixes: usize, files: usize) -> String {
    if fixes == 0 {
        return language.choose(
            "没有可以直接改正的问题。".to_owned(),
            "Nothing could be fixed without asking.".to_owned(),
        );
    }
    language.choose(
        format!("已改正{fixes}处（{files}个文件）。"),
        format!("Fixed {fixes} (files: {files})."),
    )
}

pub fn watching(language: Language) -> &'static str {
    language.choose(
        "正在等待文件改动，按 Ctrl+C 结束。",
        "Waiting for changes; Ctrl+C ends.",
    )
}

pub fn not_watched(language: Language, error: &str) -> String {
    language.choose(
        format!("无法监视文件改动（{error}）。"),
        format!("Changes of files cannot be watched ({error})."),
    )
}

pub fn baseline_written(language: Language, name: &str, taken: usize) -> String {
    language.choose(
        format!("已把{taken}处现有问题记入 {name}，今后只报新的问题。"),
        format!("{taken} findings noted in {name}; from now on only new ones are reported."),
    )
}

/// An accepted finding that is not there any more.
pub fn unused_accepted(
    language: Language,
    name: &str,
    file: &str,
    rule: &str,
    text: &str,
) -> String {
    language.choose(
        format!("{name}：{file} 中 {rule} 的“{text}”已不存在，这一条可以删去。"),
        format!("{name}: {rule} on “{text}” in {file} is not found any more; the entry can go."),
    )
}

/// An `[[ignore]]` entry that holds nothing back.
pub fn unused_ignore_entry(language: Language, name: &str, number: usize) -> String {
    language.choose(
        format!("{name}：第{number}条 [[ignore]] 没有用到，可以删去。"),
        format!("{name}: [[ignore]] entry {number} holds nothing back; it can go."),
    )
}

/// The level of a rule that is off unless the settings name it.
pub fn off(language: Language) -> &'static str {
    language.choose("关闭", "off")
}
