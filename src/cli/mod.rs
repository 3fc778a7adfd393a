//! The command line: one subcommand a file.

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program with its arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let _ = arguments;
    ExitCode::from(2)
}
