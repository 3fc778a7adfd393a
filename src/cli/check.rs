//! `gongwen check`: what the rules find.

use super::Outcome;
use super::configuration::Configurations;
use super::documents::{self, Documents};
use super::terminal::Terminal;
use crate::config::Config;
use crate::messages::{cli, terms};
use crate::model::Document;
use crate::output::{self, Checked, Named};
use crate::rules::{self, Severity};
use crate::text::Range;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::time::Instant;

#[derive(Args, Debug)]
pub struct Options {
    /// 文件或文件夹，- 为标准输入，默认当前文件夹 · Files or folders, - for standard input; the current folder by default
    #[arg(value_name = "PATH", default_value = ".", hide_default_value = true)]
    paths: Vec<PathBuf>,

    /// 输出格式 · Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,

    /// 达到此级别即以 1 退出 · Exit with 1 when something this serious is found
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = FailOn::Error)]
    fail_on: FailOn,

    /// 说明每个文件被认作什么、哪里文字可能有损 · Tell what each document is taken for, and where its text looks damaged
    #[arg(short, long)]
    verbose: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Information,
    Hint,
    Never,
}

impl FailOn {
    /// The least severity that fails.
    fn severity(self) -> Option<Severity> {
        match self {
            FailOn::Error => Some(Severity::Error),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Information => Some(Severity::Information),
            FailOn::Hint => Some(Severity::Hint),
            FailOn::Never => None,
        }
    }
}

/// So many characters are shown on either side of a damaged passage.
const NEIGHBOURS: usize = 8;

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let begun = Instant::now();
    let configurations = Configurations::new(terminal);
    let Documents {
        all: checked,
        complete,
    } = documents::load(&options.paths, terminal, |named| {
        let config = configurations.of(&named.file);
        check(named, &config)
    });
    let time = begun.elapsed();
    if configurations.is_broken() {
        return Outcome::Trouble;
    }

    if checked.is_empty() && complete {
        terminal.complain(cli::nothing_to_check(terminal.language));
    }
    if options.verbose {
        tell_kinds(&checked, terminal);
    }
    let printed = match options.format {
        Format::Text => {
            terminal.print(|out| output::text::write(out, &checked, time, terminal.layout()))
        }
        Format::Json => terminal.print_raw(|out| output::json::diagnostics(out, &checked)),
    };
    if !complete || printed == Outcome::Trouble {
        return Outcome::Trouble;
    }
    match fails(&checked, options.fail_on) {
        true => Outcome::Found,
        false => Outcome::Good,
    }
}

fn check(Named { file, document }: Named, config: &Config) -> Checked {
    Checked {
        diagnostics: rules::check(&document, config),
        file,
        document,
    }
}

/// To standard error, so that the result stays what its format says.
fn tell_kinds(checked: &[Checked], terminal: &Terminal) {
    for one in checked {
        let kind = terms::kind(terminal.language, one.document.kind());
        terminal.complain(&cli::document_kind(terminal.language, &one.file, kind));
        for (problem, range) in one.document.problems() {
            let line = one.document.written(range).start.line + 1;
            let text = with_neighbours(&one.document, range);
            terminal.complain(&cli::problem(terminal.language, line, problem, &text));
        }
    }
}

/// A passage with a few characters on either side, by which its reader finds it.
fn with_neighbours(document: &Document, range: Range) -> String {
    let line = document.text().line(range.start.line as usize);
    let (before, rest) = line.split_at(range.start.byte as usize);
    let (passage, after) =
        rest.split_at(rest.len().min((range.end.byte - range.start.byte) as usize));
    let from = before
        .char_indices()
        .rev()
        .nth(NEIGHBOURS - 1)
        .map_or(0, |(i, _)| i);
    let to = after
        .char_indices()
        .nth(NEIGHBOURS)
        .map_or(after.len(), |(i, _)| i);
    format!("{}{passage}{}", &before[from..], &after[..to])
}

fn fails(checked: &[Checked], fail_on: FailOn) -> bool {
    let Some(least) = fail_on.severity() else {
        return false;
    };
    // The most serious severity is the smallest.
    let mut found = checked.iter().flat_map(|one| &one.diagnostics);
    found.any(|diagnostic| diagnostic.severity <= least)
}
