//! The mention of an indicator under the cursor.

pub use crate::lexicon::names;
use crate::model::{Document, Mention};
use crate::text::{Point, Range};

/// The mention whose name or figure is at a point; else the smallest around it. In a list with 分别 several reach over the
/// same words.
pub fn mention_at(document: &Document, point: Point) -> Option<Mention<'_>> {
    let here = document
        .mentions()
        .filter(|m| m.line == point.line && m.parts.span.touches(point.byte));
    here.min_by_key(|mention| {
        let parts = mention.parts;
        let level = parts.level.as_ref().map(|level| level.span);
        let growth = parts.growth.as_ref().map(|growth| growth.span);
        let own = [Some(parts.name), level, growth].into_iter().flatten();
        let touched = own.into_iter().any(|span| span.touches(point.byte));
        (!touched, parts.span.len())
    })
}

/// An indicator's name that is mentioned without a figure: the indicator and its place.
pub fn name_at(document: &Document, point: Point) -> Option<(u16, Range)> {
    let line = document.text().line(point.line as usize);
    let found = names(&line).find(|(_, span)| span.touches(point.byte))?;
    Some((found.0, found.1.on_line(point.line)))
}
