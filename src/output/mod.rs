//! What the command line prints: one format a file. Nothing here decides what is wrong.

pub mod catalogue;
pub mod compare;
pub mod coverage;
pub mod csv;
pub mod findings;
mod grid;
mod indicator;
pub mod json;
mod links_words;
pub mod listing;
pub mod markdown;
mod number;
mod place;
pub mod sheet;
mod snippet;
pub mod style;
pub mod table;
mod target;
pub mod text;
pub mod tree;
mod width;

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
