//! `--fix` and `--diff`: the fixes that need no asking, made or shown.

use super::{About, Looked, Run, across};
use crate::cli::Outcome;
use crate::messages::cli;
use crate::model::Document;
use crate::output::{Checked, Named, style};
use crate::rules;
use crate::workspace;
use similar::TextDiff;
use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

/// Lines shown round a change.
const CONTEXT: usize = 1;

/// Writes the mended texts into their files, standard input's to standard output; then tells what is left.
pub fn make(run: &Run<'_>, checked: Vec<Checked>, about: Vec<About>) -> Outcome {
    let (language, begun) = (run.terminal.language, Instant::now());
    let (mut fixes, mut files, mut outcome) = (0, 0, Outcome::Good);
    let mut left = Vec::new();
    for (one, about) in checked.into_iter().zip(about) {
        let Some(mended) = rules::mended(&one.document, &about.config) else {
            if one.file == "-" {
                print_text(run, &one.document.source().to_string());
            }
            left.push(looked(one, about));
            continue;
        };
        let written = match &*one.file {
            "-" => {
                print_text(run, &mended.text);
                Ok(())
            }
            file => workspace::replace(Path::new(file), &mended.text),
        };
        if let Err(error) = written {
            run.terminal
                .complain(&cli::not_saved(language, &one.file, &error.to_string()));
            outcome = Outcome::Trouble;
            left.push(looked(one, about));
            continue;
        }
        fixes += mended.fixes;
        files += 1;
        let document = Document::new(&mended.text);
        left.push(looked(Checked { document, ..one }, about));
    }
    // What is mended here may have been said against another file.
    let (left, _) = across::finish(left, language);
    run.terminal.complain(&cli::fixed(language, fixes, files));
    // A text on standard output is the result; what is left to say would be read as a part of it.
    if !left.iter().any(|one| one.file == "-") {
        let printed = run.print(&left, begun.elapsed());
        if printed == Outcome::Trouble {
            return printed;
        }
    }
    match outcome {
        Outcome::Good => run.judge(&left),
        _ => outcome,
    }
}

fn looked(Checked { file, document, .. }: Checked, about: About) -> Looked {
    let named = Named { file, document };
    Looked::new(named, about.config, about.configuration)
}

fn print_text(run: &Run<'_>, text: &str) {
    run.terminal.print_raw(|out| out.write_all(text.as_bytes()));
}

/// Prints what `--fix` would change as a unified diff. Found (1) where there is something to change.
pub fn show(run: &Run<'_>, checked: &[Checked], about: &[About]) -> Outcome {
    let mut changes = false;
    let printed = run.terminal.print(|out| {
        for (one, about) in checked.iter().zip(about) {
            if let Some(mended) = rules::mended(&one.document, &about.config) {
                changes = true;
                diff(
                    out,
                    &one.file,
                    &one.document.source().to_string(),
                    &mended.text,
                )?;
            }
        }
        Ok(())
    });
    match (printed, changes) {
        (Outcome::Good, true) => Outcome::Found,
        (printed, _) => printed,
    }
}

fn diff(out: &mut dyn Write, file: &str, before: &str, after: &str) -> io::Result<()> {
    let strong = style::STRONG;
    writeln!(
        out,
        "{strong}--- {file}{strong:#}\n{strong}+++ {file}{strong:#}"
    )?;
    let diff = TextDiff::from_lines(before, after);
    for hunk in diff.unified_diff().context_radius(CONTEXT).iter_hunks() {
        write!(out, "{hunk}")?;
    }
    Ok(())
}
