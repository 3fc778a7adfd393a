//! `gongwen tasks`: what everybody has to do, and the tables in which they write how far they have come.

use super::Outcome;
use super::configuration::Configurations;
use super::documents::{self, Documents};
use super::list::{self, Format, Listing};
use super::terminal::Terminal;
use crate::config::{Config, OwnDepartment};
use crate::ide::tasks::{self, DepartmentTasks};
use crate::messages::cli;
use crate::output::json;
use crate::output::lists::{self, Grouping, Plans, TaskGroup};
use clap::{Args, ValueEnum};
use std::convert::identity;
use std::sync::Arc;

#[derive(Args, Debug)]
pub struct Options {
    #[command(flatten)]
    list: list::Options,

    /// 分组方式：单位、章节、衡量；任务清单默认按单位 · How targets are grouped; a task list by department
    #[arg(long, value_enum, value_name = "GROUP", conflicts_with = "department")]
    by: Option<By>,

    /// 进度表，“进展情况”“完成比例”“备注”留空待填；不影响 json · A progress table, with empty columns to be filled in; json stays as it is
    #[arg(long)]
    progress: bool,

    /// 只列一个单位，如 发改委、区发改委 · One department only
    #[arg(long, value_name = "NAME")]
    department: Option<String>,

    /// 工作簿中每组一张表 · One sheet of the workbook for each group
    #[arg(long)]
    sheets: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum By {
    /// 单位 · Its departments
    Department,
    /// 章节 · Its section
    Section,
    /// 衡量方式 · How it is judged
    Measure,
}

impl By {
    fn grouping(self) -> Grouping {
        match self {
            By::Department => Grouping::Department,
            By::Section => Grouping::Section,
            By::Measure => Grouping::Measure,
        }
    }
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    tasks(options, terminal).unwrap_or_else(identity)
}

fn tasks(options: &Options, terminal: &Terminal) -> Result<Outcome, Outcome> {
    let inputs = &options.list.inputs;
    let output = inputs.output.as_deref();
    let format = list::choose(options.list.format, output, Format::of_extension, terminal)?;
    let format = format.unwrap_or(Format::Table);
    list::may_write(inputs, &format, format == Format::Xlsx, terminal)?;
    if options.sheets && format != Format::Xlsx {
        terminal.complain(cli::sheets_only_in_workbooks(terminal.language));
        return Err(Outcome::Trouble);
    }

    let configurations = Configurations::new(terminal, None);
    let Documents { all, complete } = documents::load(&inputs.files, terminal, identity);
    let configs: Vec<Arc<Config>> = all
        .iter()
        .map(|named| configurations.of(&named.file).0)
        .collect();
    if configurations.is_broken() {
        return Err(Outcome::Trouble);
    }
    let own: Vec<&[OwnDepartment]> = configs.iter().map(|one| &*one.departments).collect();
    let plans = Plans::new(&all, &own);
    if plans.is_empty() && complete {
        terminal.complain(cli::no_targets(terminal.language));
    }
    let printed = print(options, &plans, own.first().copied(), format, terminal)?;
    Ok(printed.unless(!complete))
}

fn print(
    options: &Options,
    plans: &Plans,
    own: Option<&[OwnDepartment]>,
    format: Format,
    terminal: &Terminal,
) -> Result<Outcome, Outcome> {
    let language = terminal.language;
    let only = match &options.department {
        Some(name) => Some(department(plans, name, own.unwrap_or_default(), terminal)?),
        None => None,
    };
    let only = only.as_deref();
    let grouping = options.by.map(By::grouping);
    // The table of progress is one table, unless its sheets go to several hands.
    let whole = options.progress && !options.sheets && format != Format::Json;
    let shown = grouping.or((!whole).then_some(Grouping::Department));
    let groups = lists::task_groups(plans, shown, only, language);
    let sheet = |counts| match options.progress {
        true => lists::progress(plans, &groups, shown, language),
        false => lists::tasks(plans, &groups, shown, counts, language),
    };
    let tabs = || match options.sheets {
        true => sheet(false).split(),
        false => vec![sheet(false)],
    };
    let listing = Listing {
        json: &|out| json::tasks(out, &groups, shown.unwrap_or(Grouping::Department)),
        screen: &|| sheet(shows_parts(&groups)),
        reading: &|| sheet(false),
        data: &|| sheet(false),
        tabs: &tabs,
        charts: &Vec::new,
    };
    let output = options.list.inputs.output.as_deref();
    Ok(list::print(&listing, format, output, terminal))
}

/// Departments have parts in their targets, other groups have not.
fn shows_parts(groups: &[TaskGroup]) -> bool {
    groups.iter().any(TaskGroup::is_department)
}

/// The departments of that name; a complaint that tells which there are, where there is none.
fn department<'a>(
    plans: &'a Plans,
    name: &str,
    own: &[OwnDepartment],
    terminal: &Terminal,
) -> Result<Vec<&'a DepartmentTasks>, Outcome> {
    let found = tasks::called(&plans.departments, name, own);
    if !found.is_empty() {
        return Ok(found);
    }
    let known: Vec<&str> = plans.departments.iter().map(|one| &*one.name).collect();
    let known = known.join(terminal.language.choose("、", ", "));
    terminal.complain(&cli::unknown_department(terminal.language, name, &known));
    Err(Outcome::Trouble)
}
