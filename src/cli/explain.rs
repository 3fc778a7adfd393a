//! `gongwen explain`: a rule's page, or the table of rules.

use super::Outcome;
use super::terminal::Terminal;
use crate::messages::cli;
use crate::messages::config as say;
use crate::output::{catalogue, lists, table};
use crate::rules::{self, RULES};
use clap::{Args, ValueEnum};
use serde_json::Value;

#[derive(Args, Debug)]
pub struct Options {
    /// 规则名，如 missing-lead · The name of a rule, such as missing-lead
    #[arg(value_name = "RULE")]
    rule: Option<String>,

    /// 输出格式 · Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let language = terminal.language;
    let Some(name) = &options.rule else {
        return match options.format {
            Format::Json => print(&catalogue::all(), terminal),
            Format::Text => terminal.print(|out| {
                table::write(out, lists::rules(&RULES, language), terminal.layout())?;
                writeln!(out, "\n{}", cli::explain_hint(language))
            }),
        };
    };
    let Some(rule) = rules::find(name) else {
        let like = rules::like(name).join(language.choose("、", ", "));
        terminal.complain(&say::unknown_rule(language, name, &like));
        return Outcome::Trouble;
    };
    match options.format {
        Format::Json => print(&catalogue::json(rule), terminal),
        Format::Text => terminal.print(|out| writeln!(out, "{}", rule.page(language))),
    }
}

fn print(value: &Value, terminal: &Terminal) -> Outcome {
    terminal.print_raw(|out| {
        serde_json::to_writer_pretty(&mut *out, value)?;
        writeln!(out)
    })
}
