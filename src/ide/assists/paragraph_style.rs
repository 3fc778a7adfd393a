//! How a document begins its paragraphs: line ends, blank lines between them, indents.

use crate::model::Document;
use crate::syntax::Layer;
use crate::text::{Point, Range};
use std::collections::HashMap;

/// The indent of official documents, for one that shows none of its own.
const INDENT: &str = "\u{3000}\u{3000}";

pub struct ParagraphStyle {
    line_end: String,
    /// A blank line stands between two paragraphs.
    is_spaced: bool,
    pub indent: String,
}

impl ParagraphStyle {
    /// The style of most paragraphs; those that are named do not count.
    pub fn of(document: &Document, but: u32) -> ParagraphStyle {
        let source = document.source();
        let line = |row: u32| document.line(row);
        let is_paragraph = |row: &u32| {
            let is_body = line(*row).is_some_and(|line| line.layer == Layer::Body);
            is_body && *row != but
        };
        let rows: Vec<u32> = (0..source.line_count() as u32)
            .filter(is_paragraph)
            .collect();
        let mut indents: HashMap<String, usize> = HashMap::new();
        for row in &rows {
            let text = source.line(*row as usize);
            let indent = text.get(..text.len() - text.trim_start().len());
            *indents
                .entry(indent.unwrap_or_default().to_owned())
                .or_default() += 1;
        }
        let commonest = indents
            .into_iter()
            .max_by_key(|(indent, count)| (*count, indent.len()));
        let is_blank = |row: u32| line(row).is_some_and(|line| line.layer == Layer::Blank);
        let spaced = rows.iter().filter(|row| is_blank(**row + 1)).count();
        ParagraphStyle {
            line_end: line_end(document),
            is_spaced: spaced * 2 > rows.len(),
            indent: commonest.map_or(INDENT.to_owned(), |(indent, _)| indent),
        }
    }

    /// What stands between two paragraphs.
    pub fn seam(&self) -> String {
        self.line_end.repeat(if self.is_spaced { 2 } else { 1 })
    }
}

/// The first line end.
fn line_end(document: &Document) -> String {
    let source = document.source();
    let end = Point::new(0, source.line(0).len() as u32);
    let found = source.slice(Range::new(end, Point::new(1, 0)));
    match source.line_count() > 1 && !found.is_empty() {
        true => found,
        false => "\n".to_owned(),
    }
}
