//! The documents a command works on: read and analysed on all processors, in a stable order.

use super::terminal::Terminal;
use crate::model::Document;
use crate::output::Named;
use crate::workspace::{self, Input, Unreadable};
use rayon::prelude::*;
use std::path::PathBuf;

/// Fewer files than this are done before other threads have started.
const MANY: usize = 4;

/// What the paths gave. Unreadable inputs have been complained about; the others are here all the same.
pub struct Documents {
    pub all: Vec<Named>,
    pub complete: bool,
}

pub fn load(paths: &[PathBuf], terminal: &Terminal) -> Documents {
    let collected = workspace::collect(paths);
    let read = match collected.inputs.len() {
        0..MANY => collected.inputs.iter().map(document).collect::<Vec<_>>(),
        _ => collected.inputs.par_iter().map(document).collect(),
    };
    let mut all = Vec::new();
    let mut unreadable = collected.unreadable;
    for result in read {
        match result {
            Ok(document) => all.push(document),
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
