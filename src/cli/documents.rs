//! The documents a command works on: read and worked on by all processors when they are many, in a stable order.

use super::meter::Meter;
use super::terminal::Terminal;
use crate::model::Document;
use crate::output::Named;
use crate::workspace::{self, Input, Unreadable};
use rayon::prelude::*;
use std::path::PathBuf;

/// Fewer files than this are done before other threads have started.
const MANY: usize = 4;

/// What the paths gave. Unreadable inputs have been complained about; the others are here all the same.
pub struct Documents<T> {
    pub all: Vec<T>,
    pub complete: bool,
}

/// Reads the documents of the paths and does the work on each.
pub fn load<T: Send>(
    paths: &[PathBuf],
    terminal: &Terminal,
    work: impl Fn(Named) -> T + Sync,
) -> Documents<T> {
    let collected = workspace::collect(paths);
    let meter = Meter::new(collected.inputs.len(), 0, terminal.language);
    let one = |input: &Input| {
        let done = document(input).map(&work);
        meter.step();
        done
    };
    let results: Vec<_> = match collected.inputs.len() {
        0..MANY => collected.inputs.iter().map(one).collect(),
        _ => collected.inputs.par_iter().map(one).collect(),
    };
    meter.clear();
    let mut all = Vec::new();
    let mut unreadable = collected.unreadable;
    for result in results {
        match result {
            Ok(done) => all.push(done),
            Err(error) => unreadable.push(error),
        }
    }
    for error in &unreadable {
        terminal.complain(&error.message(terminal.language));
    }
    Documents {
        all,
        complete: unreadable.is_empty(),
    }
}

fn document(input: &Input) -> Result<Named, Unreadable> {
    Ok(Named {
        file: input.name(),
        document: Document::new(&workspace::read(input)?),
    })
}
