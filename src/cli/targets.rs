//! `gongwen targets`: the targets of plans with their departments and figures.

use super::Outcome;
use super::list::{self, Printers};
use super::terminal::Terminal;
use crate::output::sheet::Sheet;
use crate::output::{csv, json, table};

pub use super::list::Options;

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let printers = Printers {
        table: table::targets,
        json: json::targets,
        csv: csv::targets,
        sheet: Sheet::targets,
    };
    list::run(options, terminal, &printers)
}
