//! `gongwen indicators`: the indicators that documents mention, with their figures.

use super::Outcome;
use super::list::{self, Printers};
use super::terminal::Terminal;
use crate::output::sheet::Sheet;
use crate::output::{csv, json, table};

pub use super::list::Options;

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let printers = Printers {
        table: table::indicators,
        json: json::indicators,
        csv: csv::indicators,
        sheet: Sheet::indicators,
    };
    list::run(options, terminal, &printers)
}
