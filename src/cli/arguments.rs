//! What may be said on the command line. Help is in both languages, as it is read before any setting.

use super::{
    breakdown, check, compare, coverage, explain, indicators, outline, server, targets, tasks,
};
use crate::messages::Language;
use anstream::ColorChoice;
use clap::{ArgAction, Parser, Subcommand, ValueEnum};

/// 政府工作报告与目标任务分解方案的检查工具和语言服务器
/// · A language server and checker for Chinese government work reports and breakdown plans
#[derive(Debug, Parser)]
#[command(name = "gongwen", version, max_term_width = 100)]
#[command(
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Arguments {
    /// 语言；auto 按系统设置 · Language; auto follows the system
    #[arg(long, global = true, value_enum, value_name = "LANG", default_value_t = Lang::Auto)]
    pub lang: Lang,

    /// 颜色；auto 只在终端上着色 · Colour; auto: on a terminal only
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub color: Color,

    /// 显示帮助 · Print help
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,

    /// 显示版本 · Print the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,

    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// 启动语言服务器 · Run the language server
    Server(server::Options),
    /// 检查文件或文件夹 · Check files and folders
    Check(check::Options),
    /// 显示大纲 · Show the outline of a document
    Outline(outline::Options),
    /// 列出目标任务 · List the targets of plans
    Targets(targets::Options),
    /// 任务清单和进度表，按单位、章节或衡量分组 · Task lists and progress tables by department, section or measure
    Tasks(tasks::Options),
    /// 列出指标 · List the indicators mentioned
    Indicators(indicators::Options),
    /// 对比两份文件的指标和任务 · Compare the indicators and targets of two documents
    Compare(compare::Options),
    /// 核对报告与分解方案 · See what a plan makes of its report
    Coverage(coverage::Options),
    /// 由报告生成分解方案初稿 · Draft a breakdown plan from a report
    Breakdown(breakdown::Options),
    /// 说明规则；不写规则名则列出全部 · Explain a rule; without a name, list them all
    Explain(explain::Options),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    Zh,
    En,
    Auto,
}

impl Lang {
    pub fn language(self) -> Language {
        match self {
            Lang::Zh => Language::Chinese,
            Lang::En => Language::English,
            Lang::Auto => Language::of_environment(),
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    pub fn choice(self) -> ColorChoice {
        match self {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn help_is_in_both_languages() {
        let program = Arguments::command();
        for command in program.get_subcommands().chain([&program]) {
            let arguments = command.get_arguments().map(|argument| argument.get_help());
            for help in arguments.chain([command.get_about()]) {
                let help = help.map(ToString::to_string).unwrap_or_default();
                assert!(help.contains('·'), "{}: {help:?}", command.get_name());
            }
        }
    }
}
