//! `gongwen coverage`: what a plan makes of its report.

use super::Outcome;
use super::one::{self, Format};
use super::terminal::Terminal;
use crate::links;
use crate::messages::links as say;
use crate::output::coverage::Covered;
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub struct Options {
    /// 政府工作报告 · The work report
    #[arg(value_name = "REPORT")]
    report: PathBuf,

    /// 分解方案 · The breakdown plan
    #[arg(value_name = "PLAN")]
    plan: PathBuf,

    /// 输出格式 · Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Table)]
    format: Format,
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let read = |path| one::read(path, terminal);
    let (Some(report), Some(plan)) = (read(&options.report), read(&options.plan)) else {
        return Outcome::Trouble;
    };
    let language = terminal.language;
    if plan.document.targets().is_empty() {
        terminal.complain(&say::no_targets(language, &plan.file));
    }
    let (of_report, of_plan) = one::warn_of_places(&report, &plan, terminal);
    if let (false, Some(report), Some(plan)) = (
        of_report.may_share_year(&of_plan),
        of_report.year,
        of_plan.year,
    ) {
        terminal.complain(&say::other_year(language, report, plan));
    }
    let found = Covered {
        found: links::coverage(&report.document, &plan.document),
        report: &report.document,
        plan: &plan.document,
    };
    options.format.print(
        terminal,
        || found.sheets(language),
        || found.whole(language),
        |out| found.json(out),
    )
}
