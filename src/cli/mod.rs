//! The command line: one subcommand a file.

mod arguments;
mod breakdown;
mod check;
mod compare;
mod configuration;
mod coverage;
mod documents;
mod explain;
mod indicators;
mod list;
mod meter;
mod misuse;
mod one;
mod outline;
mod pipeline;
mod resume;
mod server;
mod stream;
mod targets;
mod tasks;
mod terminal;

use arguments::{Arguments, Command};
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;
use terminal::Terminal;

/// How a run ended, as other programs see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// 0
    Good,
    /// 1: something found is as serious as `--fail-on` says.
    Found,
    /// 2: misuse, or an input that could not be read.
    Trouble,
}

impl Outcome {
    /// Trouble, where something else went wrong beside this.
    fn unless(self, trouble: bool) -> Outcome {
        match trouble {
            true => Outcome::Trouble,
            false => self,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Good => 0,
            Outcome::Found => 1,
            Outcome::Trouble => 2,
        })
    }
}

/// Runs the program with its arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return misuse::report(&error),
    };
    let terminal = Terminal::new(arguments.lang.language(), arguments.color.choice());
    match arguments.command {
        Command::Server(options) => server::run(options),
        Command::Check(options) => check::run(&options, &terminal).into(),
        Command::Outline(options) => outline::run(&options, &terminal).into(),
        Command::Targets(options) => targets::run(&options, &terminal).into(),
        Command::Tasks(options) => tasks::run(&options, &terminal).into(),
        Command::Indicators(options) => indicators::run(&options, &terminal).into(),
        Command::Compare(options) => compare::run(&options, &terminal).into(),
        Command::Coverage(options) => coverage::run(&options, &terminal).into(),
        Command::Breakdown(options) => breakdown::run(&options, &terminal).into(),
        Command::Explain(options) => explain::run(&options, &terminal).into(),
    }
}
