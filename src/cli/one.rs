//! Commands about two documents: each is one file, or standard input.

use super::Outcome;
use super::terminal::Terminal;
use crate::links::Origin;
use crate::messages::links as say;
use crate::model::Document;
use crate::output::sheet::Sheet;
use crate::output::{Named, csv, markdown, table};
use crate::workspace::{self, Input};
use clap::ValueEnum;
use std::io::{self, Write};
use std::path::Path;

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    Table,
    Json,
    /// Markdown 表格 · Markdown tables
    Markdown,
    Csv,
}

impl Format {
    /// Prints what was found; as CSV, which has one head, the rows that belong under one.
    pub fn print(
        self,
        terminal: &Terminal,
        sheets: impl FnOnce() -> Vec<Sheet>,
        rows: impl FnOnce() -> Sheet,
        json: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Outcome {
        let layout = terminal.layout();
        match self {
            Format::Table => terminal.print(|out| table::write_all(out, sheets(), layout)),
            Format::Json => terminal.print_raw(json),
            Format::Markdown => terminal.print_raw(|out| markdown::write_all(out, sheets())),
            Format::Csv => terminal.print_raw(|out| csv::write(out, &rows())),
        }
    }
}

/// The document of a path, or nothing after a complaint.
pub fn read(path: &Path, terminal: &Terminal) -> Option<Named> {
    let input = match path.as_os_str() == "-" {
        true => Input::Standard,
        false => Input::File(path.to_owned()),
    };
    match workspace::read(&input) {
        Ok(text) => Some(Named {
            file: input.name(),
            document: Document::new(&text),
        }),
        Err(error) => {
            terminal.complain(&error.message(terminal.language));
            None
        }
    }
}

/// Says it where two documents are of different places.
pub fn warn_of_places(one: &Named, other: &Named, terminal: &Terminal) -> (Origin, Origin) {
    let origin = |named: &Named| Origin::of(&named.document, Some(Path::new(&named.file)));
    let origins = (origin(one), origin(other));
    if !origins.0.may_share_place(&origins.1) {
        terminal.complain(say::other_place(terminal.language));
    }
    origins
}
