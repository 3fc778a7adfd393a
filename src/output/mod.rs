//! What the command line prints: one format a file. Nothing here decides what is wrong.
//!
//! A list becomes a table in [`lists`]: its columns are data there, and the table is the neutral [`sheet::Sheet`]. Every
//! format writes that and knows nothing of lists; only the JSON, which is public, has shapes of its own.

pub mod catalogue;
pub mod compare;
pub mod coverage;
pub mod csv;
pub mod findings;
mod grid;
pub mod html;
pub mod json;
mod links_words;
pub mod lists;
pub mod markdown;
mod number;
pub mod parquet;
mod place;
pub mod sheet;
mod snippet;
pub mod style;
pub mod table;
pub mod text;
pub mod tree;
pub mod tsv;
mod width;
pub mod xlsx;

use crate::model::Document;
use crate::rules::Diagnostic;

/// A document under the name by which it was asked for.
#[derive(Debug)]
pub struct Named {
    pub file: String,
    pub document: Document,
}

/// A document and what the rules found in it.
#[derive(Debug)]
pub struct Checked {
    pub file: String,
    pub document: Document,
    pub diagnostics: Vec<Diagnostic>,
    /// How many more were held back because somebody said so.
    pub ignored: usize,
}
