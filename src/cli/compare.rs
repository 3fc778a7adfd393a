//! `gongwen compare`: two documents side by side: two years, or two versions.

use super::Outcome;
use super::one::{self, Format};
use super::terminal::Terminal;
use crate::links;
use crate::output::compare::Comparison;
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub struct Options {
    /// 原来的报告或方案 · The report or plan of before
    #[arg(value_name = "OLD")]
    old: PathBuf,

    /// 现在的报告或方案 · The report or plan of now
    #[arg(value_name = "NEW")]
    new: PathBuf,

    /// 输出格式；csv 只列指标 · Output format; csv lists the indicators alone
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Table)]
    format: Format,
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let read = |path| one::read(path, terminal);
    let (Some(old), Some(new)) = (read(&options.old), read(&options.new)) else {
        return Outcome::Trouble;
    };
    one::warn_of_places(&old, &new, terminal);
    let (old, new) = (&old.document, &new.document);
    let found = Comparison {
        old,
        new,
        indicators: links::indicators(old, new),
        versions: links::versions(old, new),
    };
    let language = terminal.language;
    options.format.print(
        terminal,
        || found.sheets(language),
        || found.of_indicators(language),
        |out| found.json(out),
    )
}
