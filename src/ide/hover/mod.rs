//! Hover: what is known about the thing under the cursor. One kind of thing a file.

mod department;
mod footnote;
mod grounds;
mod indicator;
mod promise;
mod target;
mod title;
mod years;

use super::markup::Block;
use crate::config::Config;
use crate::links::{Beside, Companions};
use crate::messages::Language;
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
    let alone = Beside::new(document.clone(), Companions::default());
    hover_beside(&alone, point, config)
}

/// The same with what the document's companions say of it; also what a report promises.
pub fn hover_beside(beside: &Beside, point: Point, config: &Config) -> Option<Hover> {
    let language = config.language;
    let document = beside.document();
    let point = document.read(point);
    let found = footnote::hover(document, point, language)
        .or_else(|| department::hover(document, point, config))
        .or_else(|| target::hover(beside, point, language))
        .or_else(|| title::hover(document, point, language))
        .or_else(|| promised_indicator(beside, point, language))?;
    Some(Hover {
        range: document.written(found.range),
        ..found
    })
}

/// An indicator, and the promise in which it stands; or either alone.
fn promised_indicator(beside: &Beside, point: Point, language: Language) -> Option<Hover> {
    let indicator = indicator::hover(beside, point, language);
    let promise = promise::hover(beside, point, language);
    match (indicator, promise) {
        (Some(mut indicator), Some(promise)) => {
            indicator.blocks.extend(promise.blocks);
            Some(indicator)
        }
        (indicator, promise) => indicator.or(promise),
    }
}
