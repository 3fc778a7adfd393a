//! Sentences of the language server, for its log and its errors.

use super::Language;

/// A message about a document that the client has not opened, or has closed.
pub fn not_open(language: Language, method: &str, uri: &str) -> String {
    language.choose(
        format!("文档没有打开，{method} 未处理：{uri}"),
        format!("{method} ignored: the document is not open: {uri}"),
    )
}

/// A notification whose parameters are not what the protocol says.
pub fn not_decoded(language: Language, method: &str, error: &str) -> String {
    language.choose(
        format!("无法读取 {method} 的参数，已忽略：{error}"),
        format!("{method} ignored: its parameters cannot be read: {error}"),
    )
}

/// Where a document has more findings than an editor is sent.
pub fn more_findings(language: Language, hidden: usize) -> String {
    language.choose(
        format!(
            "这里先显示较重要的问题，另有 {hidden} 处没有显示；运行 gongwen check 可以看到全部。"
        ),
        format!("The more serious findings are shown; gongwen check lists {hidden} more."),
    )
}

/// The offer to let one finding stand.
pub fn ignore_place(language: Language, rule: &str) -> String {
    language.choose(
        format!("忽略这一处（{rule}）"),
        format!("Ignore this one ({rule})"),
    )
}

pub fn ignore_in_file(language: Language, rule: &str) -> String {
    language.choose(
        format!("在本文件中关闭此规则（{rule}）"),
        format!("Switch {rule} off for this file"),
    )
}

pub fn ignore_everywhere(language: Language, rule: &str) -> String {
    language.choose(
        format!("在工作区关闭此规则（{rule}）"),
        format!("Switch {rule} off in the workspace"),
    )
}

pub fn not_written(language: Language, file: &str, error: &str) -> String {
    language.choose(
        format!("{file} 无法写入：{error}"),
        format!("{file} could not be written: {error}"),
    )
}

/// A fault of the program itself.
pub fn panicked(language: Language, what: impl std::fmt::Display) -> String {
    language.choose(
        format!("程序内部出错，服务继续运行。请把这一行报告给开发者：{what}"),
        format!("Internal error; the server goes on. Please report this line: {what}"),
    )
}

pub fn listening(language: Language, address: &str) -> String {
    language.choose(
        format!("正在 {address} 等待编辑器连接"),
        format!("Waiting for an editor on {address}"),
    )
}

pub fn not_loopback(language: Language, address: &str) -> String {
    language.choose(
        format!("只能在本机回环地址上监听，例如 127.0.0.1:9257；{address} 不是"),
        format!("Only loopback addresses such as 127.0.0.1:9257 can be listened on, not {address}"),
    )
}

pub fn log_not_opened(language: Language, file: &str, error: &str) -> String {
    language.choose(
        format!("无法写入日志文件 {file}：{error}"),
        format!("The log file {file} cannot be written: {error}"),
    )
}

/// The title of a progress bar.
pub fn surveying(language: Language) -> String {
    language
        .choose("正在检查文件夹", "Checking the folder")
        .to_owned()
}

/// The title of a progress bar.
pub fn reading_folder(language: Language) -> String {
    language
        .choose(
            "正在读取文件夹中的文档",
            "Reading the documents of the folder",
        )
        .to_owned()
}

/// What a link leads to.
pub fn open_document(language: Language, title: &str) -> String {
    language.choose(format!("打开《{title}》"), format!("Open {title}"))
}

pub fn not_kept(language: Language, error: &str) -> String {
    language.choose(
        format!("工作区索引未能存入缓存，下次打开需重新读取：{error}"),
        format!("What the folder holds could not be kept for the next time: {error}"),
    )
}

pub fn too_many_files(language: Language, files: usize, most: usize) -> String {
    language.choose(
        format!("工作区有{files}个文件，只读取前{most}个。"),
        format!("The workspace has {files} files; only the first {most} are read."),
    )
}
