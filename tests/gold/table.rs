//! The documents, and the gold tables: tab-separated, a head of column names, no quoting.

use crate::corpus;
use gongwen::model::Document;
use std::collections::HashMap;

pub struct Row(HashMap<String, String>);

impl Row {
    /// The cell of a column; empty where the row ends before it.
    pub fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    pub fn number(&self, column: &str) -> usize {
        let cell = self.get(column);
        cell.parse()
            .unwrap_or_else(|_| panic!("{column}: {cell:?} is no number"))
    }

    /// The zero-based line.
    pub fn line(&self) -> u32 {
        self.number("line") as u32 - 1
    }
}

/// A document of the corpus, read.
pub fn document(name: &str) -> Document {
    Document::new(&corpus::text(name))
}

pub fn rows(name: &str) -> Vec<Row> {
    let text = corpus::gold(name);
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().expect("a head").split('\t').collect();
    lines
        .map(|line| {
            let cells = head.iter().zip(line.split('\t'));
            Row(cells
                .map(|(column, cell)| ((*column).to_owned(), cell.to_owned()))
                .collect())
        })
        .collect()
}
