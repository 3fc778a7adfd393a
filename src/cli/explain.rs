//! `gongwen explain`: a rule's page, or the table of rules.

use super::Outcome;
use super::terminal::Terminal;
use crate::messages::cli;
use crate::output::{lists, table};
use crate::rules::{self, RULES};
use clap::Args;

#[derive(Args, Debug)]
pub struct Options {
    /// 规则名，如 missing-lead · The name of a rule, such as missing-lead
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let language = terminal.language;
    let Some(name) = &options.rule else {
        return terminal.print(|out| {
            table::write(out, lists::rules(RULES, language), terminal.layout())?;
            writeln!(out, "\n{}", cli::explain_hint(language))
        });
    };
    let Some(rule) = rules::find(name) else {
        let known: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
        let known = known.join(language.choose("、", ", "));
        terminal.complain(&cli::unknown_rule(language, name, &known));
        return Outcome::Trouble;
    };
    terminal.print(|out| writeln!(out, "{}", rule.page(language)))
}
