//! `gongwen outline`: the outline of one document.

use super::Outcome;
use super::terminal::Terminal;
use crate::ide;
use crate::model::Document;
use crate::output::{self, Named, lists};
use crate::workspace::{self, Input};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub struct Options {
    /// 文件，- 为标准输入 · The file, - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// 输出格式 · Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Tree)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Tree,
    Json,
    /// Markdown 列表 · A Markdown list
    Markdown,
    /// 制表符分隔 · Tabs between cells
    Tsv,
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let input = match options.file.as_os_str() == "-" {
        true => Input::Standard,
        false => Input::File(options.file.clone()),
    };
    let text = match workspace::read(&input) {
        Ok(text) => text,
        Err(error) => {
            terminal.complain(&error.message(terminal.language));
            return Outcome::Trouble;
        }
    };
    let named = Named {
        file: input.name(),
        document: Document::new(&text),
    };
    let symbols = ide::outline::outline(&named.document, terminal.language);
    match options.format {
        Format::Tree => {
            terminal.print(|out| output::tree::write(out, &named, &symbols, terminal.layout()))
        }
        Format::Json => terminal.print_raw(|out| output::json::outline(out, &named, &symbols)),
        Format::Markdown => {
            terminal.print_raw(|out| output::markdown::outline(out, &symbols, &(0..=u32::MAX)))
        }
        Format::Tsv => terminal
            .print_raw(|out| output::tsv::write(out, lists::outline(&symbols, terminal.language))),
    }
}
