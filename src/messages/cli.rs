//! Sentences of the command line.

use super::Language;

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
