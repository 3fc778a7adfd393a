//! Hover: what is known about the thing under the cursor. One kind of thing a file.

mod department;
mod footnote;
mod indicator;
mod target;
mod title;

use super::markup::Block;
use crate::config::Config;
use crate::model::Document;
use crate::text::{Point, Range};

/// What to show, and the text it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Hover {
    pub range: Range,
    pub blocks: Vec<Block>,
}

/// What is known about the thing at a point of the text as written: a footnote mark, a department, a target's number, a
/// title, an indicator.
pub fn hover(document: &Document, point: Point, config: &Config) -> Option<Hover> {
    let language = config.language;
    let point = document.read(point);
    let found = footnote::hover(document, point, language)
        .or_else(|| department::hover(document, point, config))
        .or_else(|| target::hover(document, point, language))
        .or_else(|| title::hover(document, point, language))
        .or_else(|| indicator::hover(document, point, language))?;
    Some(Hover {
        range: document.written(found.range),
        ..found
    })
}
