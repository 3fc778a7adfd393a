//! `gongwen breakdown`: a report's promises as the draft of a plan.

use super::Outcome;
use super::one;
use super::terminal::Terminal;
use crate::links;
use crate::messages::{cli, links as say};
use clap::Args;
use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub struct Options {
    /// 政府工作报告 · The work report
    #[arg(value_name = "REPORT")]
    report: PathBuf,

    /// 参照上年方案的格式和分工 · Last year's plan, for its form and its leads
    #[arg(long, value_name = "LAST_YEARS_PLAN")]
    like: Option<PathBuf>,

    /// 写入新文件，默认为标准输出 · The new file to write, instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let Some(report) = one::read(&options.report, terminal) else {
        return Outcome::Trouble;
    };
    let like = match &options.like {
        None => None,
        Some(path) => match one::read(path, terminal) {
            Some(plan) => Some(plan),
            None => return Outcome::Trouble,
        },
    };
    let language = terminal.language;
    if let Some(plan) = like
        .as_ref()
        .filter(|plan| plan.document.targets().is_empty())
    {
        terminal.complain(&say::no_targets(language, &plan.file));
    }
    let plan = links::breakdown(&report.document, like.as_ref().map(|plan| &plan.document));
    if plan.targets() == 0 {
        terminal.complain(&say::no_promises(language, &report.file));
        return Outcome::Trouble;
    }
    let Some(file) = &options.output else {
        return terminal.print_raw(|out| out.write_all(plan.text().as_bytes()));
    };
    let name = file.display().to_string();
    match write_new(file, &plan.text()) {
        Ok(()) => terminal.complain(&say::drafted(language, &name, plan.targets())),
        Err(error) => {
            terminal.complain(&match error.kind() {
                ErrorKind::AlreadyExists => say::exists(language, &name),
                _ => cli::not_written(language, &error.to_string()),
            });
            return Outcome::Trouble;
        }
    }
    Outcome::Good
}

/// A draft never takes the place of a document.
fn write_new(file: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(file)?;
    file.write_all(text.as_bytes())
}
