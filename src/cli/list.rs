//! What the lists of targets and of indicators have in common: their options, and how they are printed.

use super::Outcome;
use super::documents::{self, Documents};
use super::terminal::Terminal;
use crate::messages::Language;
use crate::output::Named;
use crate::output::sheet::Sheet;
use crate::output::text::Layout;
use clap::{Args, ValueEnum};
use std::convert::identity;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    /// Markdown 表格 · A Markdown table
    Markdown,
    /// 制表符分隔，可粘贴到电子表格 · Tabs between cells, for pasting into a spreadsheet
    Tsv,
}

#[derive(Args, Debug)]
pub struct Options {
    /// 文件或文件夹，- 为标准输入 · Files or folders, - for standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// 输出格式 · Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Table)]
    format: Format,
}

/// The ways to print one kind of list.
pub struct Printers {
    pub table: fn(&mut dyn Write, &[Named], Layout) -> io::Result<()>,
    pub json: fn(&mut dyn Write, &[Named]) -> io::Result<()>,
    pub csv: fn(&mut dyn Write, &[Named], Language) -> io::Result<()>,
    pub sheet: fn(&[Named], Language) -> Sheet,
}

pub fn run(options: &Options, terminal: &Terminal, printers: &Printers) -> Outcome {
    let Documents { all, complete } = documents::load(&options.files, terminal, identity);
    let sheet = || (printers.sheet)(&all, terminal.language);
    let printed = match options.format {
        Format::Table => terminal.print(|out| (printers.table)(out, &all, terminal.layout())),
        Format::Json => terminal.print_raw(|out| (printers.json)(out, &all)),
        Format::Csv => terminal.print_raw(|out| (printers.csv)(out, &all, terminal.language)),
        Format::Markdown => terminal.print_raw(|out| sheet().markdown(out)),
        Format::Tsv => terminal.print_raw(|out| sheet().tsv(out)),
    };
    match complete {
        true => printed,
        false => Outcome::Trouble,
    }
}
