//! What the list commands have in common: their formats, and where what they print goes.

use super::Outcome;
use super::terminal::Terminal;
use crate::messages::cli;
use crate::output::lists::Series;
use crate::output::sheet::Sheet;
use crate::output::{csv, html, markdown, table, tsv, xlsx};
use crate::workspace::{self, Input};
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Table,
    Json,
    Csv,
    /// Markdown 表格 · A Markdown table
    Markdown,
    /// 制表符分隔，可粘贴到电子表格 · Tabs between cells, for pasting into a spreadsheet
    Tsv,
    /// Excel 和 WPS 工作簿，须写明 --output · A workbook; needs --output
    Xlsx,
    /// 单个网页，可筛选、排序、打印 · One page to filter, sort and print
    Html,
}

impl Format {
    /// The format that a file's extension names.
    pub fn of_extension(extension: &str) -> Option<Format> {
        Some(match extension {
            "json" => Format::Json,
            "csv" => Format::Csv,
            "md" | "markdown" => Format::Markdown,
            "tsv" => Format::Tsv,
            "xlsx" => Format::Xlsx,
            "html" | "htm" => Format::Html,
            _ => return None,
        })
    }
}

#[derive(Args, Debug)]
#[group(skip)]
pub struct Inputs {
    /// 文件或文件夹，- 为标准输入 · Files or folders, - for standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// 存为文件，格式从扩展名看，如 清单.xlsx · Write to a file, in the format that its extension names, such as list.xlsx
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Args, Debug)]
#[group(skip)]
pub struct Options {
    #[command(flatten)]
    pub inputs: Inputs,

    /// 输出格式，默认 table · Output format; table by default
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
}

/// One list, in every shape that a format may ask for. Made when it is asked for.
pub struct Listing<'a> {
    pub json: &'a dyn Fn(&mut dyn Write) -> io::Result<()>,
    /// For the terminal.
    pub screen: &'a dyn Fn() -> Sheet,
    /// To be read elsewhere.
    pub reading: &'a dyn Fn() -> Sheet,
    /// To be computed with.
    pub data: &'a dyn Fn() -> Sheet,
    /// The tabs of a workbook.
    pub tabs: &'a dyn Fn() -> Vec<Sheet>,
    pub charts: &'a dyn Fn() -> Vec<Series>,
}

/// The format that was asked for, or that the file's extension names, or a table. `of_extension`: what this command can
/// write. Complains where nothing fits.
pub fn choose<F>(
    asked: Option<F>,
    output: Option<&Path>,
    of_extension: impl Fn(&str) -> Option<F>,
    terminal: &Terminal,
) -> Result<Option<F>, Outcome> {
    let (None, Some(output)) = (&asked, output) else {
        return Ok(asked);
    };
    let extension = output.extension().unwrap_or_default().to_string_lossy();
    let known = of_extension(&extension.to_lowercase());
    known.map(Some).ok_or_else(|| {
        let file = output.display().to_string();
        terminal.complain(&cli::format_unknown(terminal.language, &file));
        Outcome::Trouble
    })
}

/// Refuses to write over a file that is to be read, and what no terminal can show.
pub fn may_write(
    inputs: &Inputs,
    format: &impl ValueEnum,
    is_binary: bool,
    terminal: &Terminal,
) -> Result<(), Outcome> {
    let language = terminal.language;
    let complaint = match &inputs.output {
        Some(output) if is_among(output, &inputs.files) => {
            cli::would_overwrite_input(language, &output.display().to_string())
        }
        None if is_binary => cli::needs_output(language, &name(format)),
        _ => return Ok(()),
    };
    terminal.complain(&complaint);
    Err(Outcome::Trouble)
}

/// The name by which `--format` knows a format.
fn name(format: &impl ValueEnum) -> String {
    let value = format.to_possible_value();
    value.map_or_else(String::new, |value| value.get_name().to_owned())
}

fn is_among(output: &Path, files: &[PathBuf]) -> bool {
    let Ok(output) = output.canonicalize() else {
        return false;
    };
    let is_it = |input: &Input| match input {
        Input::Standard => false,
        Input::File(file) => file.canonicalize().is_ok_and(|file| file == output),
    };
    workspace::collect(files).inputs.iter().any(is_it)
}

/// Prints a list, or writes it to its file.
pub fn print(
    listing: &Listing,
    format: Format,
    output: Option<&Path>,
    terminal: &Terminal,
) -> Outcome {
    let layout = terminal.layout();
    match (format, output) {
        (Format::Table, None) => {
            terminal.print(|out| table::write(out, (listing.screen)(), layout))
        }
        (_, None) => terminal.print_raw(|out| write(out, listing, format, terminal)),
        (_, Some(file)) => {
            let mut content = Vec::new();
            let written = write(&mut content, listing, format, terminal)
                .and_then(|()| std::fs::write(file, content));
            report(written, file, terminal)
        }
    }
}

fn write(
    out: &mut dyn Write,
    listing: &Listing,
    format: Format,
    terminal: &Terminal,
) -> io::Result<()> {
    match format {
        Format::Table => {
            let mut styled = Vec::new();
            table::write(&mut styled, (listing.screen)(), terminal.layout())?;
            out.write_all(&anstream::adapter::strip_bytes(&styled).into_vec())
        }
        Format::Json => (listing.json)(out),
        Format::Csv => csv::write(out, &(listing.data)()),
        Format::Markdown => markdown::write(out, (listing.reading)()),
        Format::Tsv => tsv::write(out, (listing.reading)()),
        Format::Xlsx => out.write_all(&xlsx::workbook((listing.tabs)())?),
        Format::Html => {
            let charts = (listing.charts)();
            html::write(out, (listing.reading)(), &charts, terminal.language)
        }
    }
}

/// Good, or what kept a file from being written.
pub fn report(written: io::Result<()>, file: &Path, terminal: &Terminal) -> Outcome {
    match written {
        Ok(()) => Outcome::Good,
        Err(error) => {
            let file = file.display().to_string();
            let error = error.to_string();
            terminal.complain(&cli::file_not_written(terminal.language, &file, &error));
            Outcome::Trouble
        }
    }
}
