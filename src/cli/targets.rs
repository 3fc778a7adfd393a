//! `gongwen targets`: the targets of plans with their departments and figures.

use super::Outcome;
use super::documents::{self, Documents};
use super::list_format::ListFormat;
use super::terminal::Terminal;
use crate::output::{csv, json, table};
use clap::Args;
use std::convert::identity;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub struct Options {
    /// 文件或文件夹，- 为标准输入 · Files or folders, - for standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// 输出格式 · Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ListFormat::Table)]
    format: ListFormat,
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let Documents { all, complete } = documents::load(&options.files, terminal, identity);
    let printed = match options.format {
        ListFormat::Table => terminal.print(|out| table::targets(out, &all, terminal.layout())),
        ListFormat::Json => terminal.print_raw(|out| json::targets(out, &all)),
        ListFormat::Csv => terminal.print_raw(|out| csv::targets(out, &all, terminal.language)),
    };
    match complete {
        true => printed,
        false => Outcome::Trouble,
    }
}
