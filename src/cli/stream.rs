//! Indicators of tens of thousands of documents: read by all processors, written in the order of the files, and nothing
//! kept but the few documents at hand.

use super::Outcome;
use super::indicators::source;
use super::list::{self, Inputs};
use super::meter::Meter;
use super::pipeline;
use super::resume::Record;
use super::terminal::Terminal;
use crate::messages::{Language, cli};
use crate::model::Document;
use crate::output::lists::{self, Sourced};
use crate::output::{Named, csv, json, parquet};
use crate::workspace::{self, Collected, Input, Reason, Unreadable};
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// Formats in which a row is a line, or some lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    Csv,
    Json,
}

impl Lines {
    fn name(self) -> &'static str {
        match self {
            Lines::Csv => "csv",
            Lines::Json => "jsonl",
        }
    }

    /// What stands before all rows.
    fn head(self, language: Language) -> Vec<u8> {
        let head = |out: &mut Vec<u8>| csv::head(out, &lists::sourced_indicators(&[], language));
        in_memory(|out| match self {
            Lines::Csv => head(out),
            Lines::Json => Ok(()),
        })
    }

    fn rows(self, mentions: &[Sourced], language: Language) -> Vec<u8> {
        in_memory(|out| match self {
            Lines::Csv => csv::rows(out, &lists::sourced_indicators(mentions, language)),
            Lines::Json => json::mention_lines(out, mentions),
        })
    }
}

/// Memory takes everything.
fn in_memory(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = write(&mut bytes);
    bytes
}

/// Writes lines to standard output or to a file, there from where an earlier run was interrupted.
pub fn lines(
    lines: Lines,
    inputs: &Inputs,
    resume: bool,
    terminal: &Terminal,
) -> Result<Outcome, Outcome> {
    let collected = collect(&inputs.files, terminal);
    match &inputs.output {
        None => Ok(to_standard_output(lines, &collected, terminal)),
        Some(output) => to_file(lines, &collected, output, resume, terminal),
    }
}

fn to_standard_output(lines: Lines, collected: &Collected, terminal: &Terminal) -> Outcome {
    let language = terminal.language;
    let meter = Meter::new(collected.inputs.len(), 0, language);
    let mut complete = collected.unreadable.is_empty();
    let printed = terminal.print_raw(|out| {
        out.write_all(&lines.head(language))?;
        let rows = |mentions: Vec<Sourced>| lines.rows(&mentions, language);
        each(&collected.inputs, rows, &meter, |_, read| match read {
            Ok(rows) => out.write_all(&rows),
            Err(()) => {
                complete = false;
                Ok(())
            }
        })
    });
    printed.unless(!complete)
}

fn to_file(
    lines: Lines,
    collected: &Collected,
    output: &Path,
    resume: bool,
    terminal: &Terminal,
) -> Result<Outcome, Outcome> {
    let language = terminal.language;
    let all = &collected.inputs;
    let mut record = begin(lines, all, output, resume, terminal)?;
    let left = all.get(record.done..).unwrap_or_default();
    let meter = Meter::new(all.len(), record.done, language);
    let rows = |mentions: Vec<Sourced>| lines.rows(&mentions, language);
    let written = each(left, rows, &meter, |input, read| {
        record.add(input, read.ok().as_deref())
    });
    let unreadable = written.and_then(|()| record.finish());
    let complete = collected.unreadable.is_empty() && matches!(unreadable, Ok(0));
    Ok(list::report(unreadable.map(drop), output, terminal).unless(!complete))
}

/// A new output, or the one that an earlier run has left.
fn begin(
    lines: Lines,
    inputs: &[Input],
    output: &Path,
    resume: bool,
    terminal: &Terminal,
) -> Result<Record, Outcome> {
    let language = terminal.language;
    let head = lines.head(language);
    let purpose = (lines.name(), language);
    let begun = match resume {
        true => Record::resume(output, purpose, &head, inputs),
        false => Record::start(output, purpose, &head).map(Some),
    };
    let begun = begun.map_err(|error| list::report(Err(error), output, terminal))?;
    let Some(record) = begun else {
        let path = Record::path(output);
        let (output, path) = (output.display().to_string(), path.display().to_string());
        terminal.complain(&cli::nothing_to_resume(language, &output, &path));
        return Err(Outcome::Trouble);
    };
    if record.done > 0 {
        terminal.complain(&cli::resumed(language, record.done, inputs.len()));
    }
    if record.unreadable > 0 {
        terminal.complain(&cli::unreadable_before(language, record.unreadable));
    }
    Ok(record)
}

/// Writes a Parquet file, under another name until it is whole.
pub fn parquet(files: &[PathBuf], output: &Path, terminal: &Terminal) -> Outcome {
    let collected = collect(files, terminal);
    let mut partial = output.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    let written = write_parquet(&collected.inputs, &partial, terminal.language);
    let finished = match written {
        Ok(complete) => fs::rename(&partial, output).map(|()| complete),
        Err(error) => {
            let _ = fs::remove_file(&partial);
            Err(error)
        }
    };
    let complete = collected.unreadable.is_empty() && finished.as_ref().is_ok_and(|whole| *whole);
    list::report(finished.map(drop), output, terminal).unless(!complete)
}

/// Whether every document could be read.
fn write_parquet(inputs: &[Input], file: &Path, language: Language) -> io::Result<bool> {
    let mut writer = parquet::Writer::new(BufWriter::new(File::create(file)?))?;
    let mut complete = true;
    let meter = Meter::new(inputs.len(), 0, language);
    each(inputs, parquet::records, &meter, |_, read| match read {
        Ok(records) => writer.write(records),
        Err(()) => {
            complete = false;
            Ok(())
        }
    })?;
    writer.finish()?;
    Ok(complete)
}

/// Only lines can be cut off at a document's end.
pub fn refuse_to_resume(terminal: &Terminal) -> Outcome {
    terminal.complain(cli::not_resumable(terminal.language));
    Outcome::Trouble
}

fn collect(files: &[PathBuf], terminal: &Terminal) -> Collected {
    let collected = workspace::collect(files);
    for error in &collected.unreadable {
        terminal.complain(&error.message(terminal.language));
    }
    if collected.inputs.is_empty() && collected.unreadable.is_empty() {
        terminal.complain(cli::nothing_to_check(terminal.language));
    }
    collected
}

/// Reads the documents and hands on what is made of their mentions, in their order. One that cannot be read is
/// complained about.
fn each<T: Send>(
    inputs: &[Input],
    make: impl Fn(Vec<Sourced>) -> T + Sync,
    meter: &Meter,
    mut take: impl FnMut(&Input, Result<T, ()>) -> io::Result<()>,
) -> io::Result<()> {
    let read = |input: &Input| {
        spared(input, || {
            let document = Document::new(&workspace::read(input)?);
            let named = Named {
                file: input.name(),
                document,
            };
            let source = source(&named);
            Ok(make(lists::sourced(&named, &source)))
        })
    };
    let done = pipeline::in_order(inputs, read, |input, read| {
        let read = read.map_err(|error| meter.complain(&error));
        take(input, read)?;
        meter.step();
        Ok(())
    });
    meter.clear();
    done
}

/// One document on which the program fails must not cost the run.
fn spared<T>(input: &Input, work: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    let failure = |_| Unreadable {
        name: input.name(),
        reason: Reason::Failure,
    };
    catch_unwind(AssertUnwindSafe(work)).map_err(failure)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_told_of_its_document_alone() {
        let input = Input::File("报告.txt".into());
        let failed = spared(&input, || -> Result<(), Unreadable> { panic!("a fault") });
        let message = failed.map_err(|error| error.message(Language::Chinese));
        assert!(message.is_err_and(|message| message.starts_with("报告.txt：")));
        assert!(spared(&input, || Ok(1)).is_ok_and(|one| one == 1));
    }
}
