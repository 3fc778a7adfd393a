//! The running text of a document: what may be formatted, and what of it is protected.

use crate::model::Document;
use crate::syntax::{HeadingForm, Layer, Line, Ordinal, RowForm};
use std::borrow::Cow;

/// A line of running text.
pub struct Paragraph<'a> {
    pub line: u32,
    pub text: Cow<'a, str>,
    /// The marks at the heads of its parts: one, or those of a document on one line.
    pub ordinals: Vec<Ordinal>,
    /// It is all one paragraph, with an indent of its own.
    pub is_single: bool,
    /// The line above breaks off: this one goes on with it.
    pub goes_on: bool,
    pub parts: &'a Line,
}

pub struct Scope<'a> {
    pub paragraphs: Vec<Paragraph<'a>>,
    /// Spaces at the head and the end of a line may mean something.
    pub is_markdown: bool,
}

impl<'a> Scope<'a> {
    pub fn of(document: &'a Document) -> Scope<'a> {
        let mut scope = Scope {
            paragraphs: Vec::new(),
            is_markdown: false,
        };
        let mut titles = document.titles().iter().peekable();
        let mut is_code = false;
        let mut breaks_off = false;
        for i in 0..document.text().line_count() as u32 {
            let Some(line) = document.line(i) else { break };
            let text = document.text().line(i as usize);
            scope.is_markdown |= is_markdown(line, &text);
            while titles.next_if(|title| title.last < i).is_some() {}
            let is_title = titles.peek().is_some_and(|title| title.first <= i);
            if is_fence(&text) {
                is_code = !is_code;
            } else if !is_code && !is_title && !document.is_in_table(i) && is_running(line) {
                let paragraph = Paragraph::new(i, line, text);
                scope.paragraphs.push(Paragraph {
                    goes_on: breaks_off,
                    ..paragraph
                });
            }
            if line.layer != Layer::Blank {
                breaks_off = is_cut(line, &document.text().line(i as usize));
            }
        }
        scope
    }
}

impl<'a> Paragraph<'a> {
    fn new(line: u32, parts: &'a Line, text: Cow<'a, str>) -> Paragraph<'a> {
        let ordinals = parts.blocks.iter().filter_map(|block| block.ordinal);
        Paragraph {
            line,
            ordinals: ordinals.collect(),
            is_single: parts.blocks.len() == 1,
            goes_on: false,
            parts,
            text,
        }
    }

    /// The mark at the head of the line.
    pub fn mark(&self) -> Option<&Ordinal> {
        self.ordinals.first().filter(|_| self.is_single)
    }
}

/// A paragraph that ends without a stop, as if the line had been cut.
fn is_cut(line: &Line, text: &str) -> bool {
    let is_heading = line.headings().any(|h| h.form == HeadingForm::Standalone);
    line.layer == Layer::Body && !is_heading && !is_closed(text)
}

/// Metadata, page furniture, dates and rows of tables are no running text.
fn is_running(line: &Line) -> bool {
    let is_heading = line.headings().any(|heading| heading.marks > 0);
    let row = line.row.as_ref().filter(|_| !is_heading);
    let is_row = row.is_some_and(|row| row.form != RowForm::Single);
    matches!(line.layer, Layer::Body | Layer::Salutation) && !is_row
}

fn is_markdown(line: &Line, text: &str) -> bool {
    let has_hashes = line
        .headings()
        .any(|h| h.marks > 0 && h.form == HeadingForm::Standalone);
    has_hashes || is_fence(text) || text.contains("](") || text.trim_start().starts_with(['>', '|'])
}

fn is_fence(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with("```") || text.starts_with("~~~")
}

/// The line ends as a sentence or a clause does.
pub fn is_closed(text: &str) -> bool {
    text.trim_end().ends_with([
        '。', '！', '？', '；', '：', '”', '）', ')', ';', ':', '!', '?',
    ])
}
