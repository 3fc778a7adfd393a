//! Hover: what is known about the thing under the cursor.

use super::markup::Block;
use crate::messages::Language;
use crate::model::Document;
use crate::text::{Point, Range};

/// What to show, and the text it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Hover {
    pub range: Range,
    pub blocks: Vec<Block>,
}

/// What is known about the thing at a point: an indicator, a target's number, a department, a footnote mark.
pub fn hover(document: &Document, point: Point, language: Language) -> Option<Hover> {
    let _ = (document, point, language);
    None
}
