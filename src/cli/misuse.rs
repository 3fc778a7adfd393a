//! Misuse in the user's language. The parser's own sentences are English; the usual mistakes have Chinese ones here.

use super::Outcome;
use crate::messages::{Language, cli};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::process::ExitCode;

/// Prints help and version where these were asked for, and otherwise what is wrong.
pub fn report(error: &clap::Error) -> ExitCode {
    let chinese = match Language::of_environment() {
        Language::Chinese => in_chinese(error),
        Language::English => None,
    };
    match chinese {
        Some(message) => eprintln_quietly(&message),
        // A closed pipe is no trouble here either.
        None => drop(error.print()),
    }
    match error.use_stderr() {
        true => Outcome::Trouble.into(),
        false => Outcome::Good.into(),
    }
}

fn eprintln_quietly(message: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{message}");
}

/// The Chinese sentence for a usual mistake.
fn in_chinese(error: &clap::Error) -> Option<String> {
    let text = |kind| error.get(kind).map(ContextValue::to_string);
    let said = match error.kind() {
        ErrorKind::UnknownArgument => cli::unknown_argument(&text(ContextKind::InvalidArg)?),
        ErrorKind::InvalidSubcommand => {
            cli::unknown_command(&text(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::MissingRequiredArgument => {
            cli::missing_argument(&text(ContextKind::InvalidArg)?)
        }
        ErrorKind::ArgumentConflict => cli::conflicting_arguments(
            &text(ContextKind::InvalidArg)?,
            &text(ContextKind::PriorArg)?,
        ),
        ErrorKind::InvalidValue => {
            let (argument, value) = (
                text(ContextKind::InvalidArg)?,
                text(ContextKind::InvalidValue)?,
            );
            match text(ContextKind::ValidValue) {
                Some(valid) => cli::invalid_value(&argument, &value, &valid),
                None => cli::missing_value(&argument),
            }
        }
        _ => return None,
    };
    let meant = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let meant = meant
        .into_iter()
        .find_map(text)
        .filter(|meant| !meant.is_empty());
    let meant = meant.map_or_else(String::new, |meant| cli::perhaps_meant(&meant));
    Some(format!("{said}{meant}{}", cli::see_help()))
}
