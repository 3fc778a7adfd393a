//! The formats of the lists of targets and indicators.

use clap::ValueEnum;

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ListFormat {
    Table,
    Json,
    Csv,
}
