//! Hover on a footnote mark: its note, or that it has none.

use super::Hover;
use crate::ide::markup::Block;
use crate::messages::{Language, hover as say};
use crate::model::Document;
use crate::text::Point;

pub fn hover(document: &Document, point: Point, language: Language) -> Option<Hover> {
    let line = document.line(point.line)?;
    let mark = line
        .footnotes
        .iter()
        .find(|mark| !mark.is_note && mark.span.touches(point.byte))?;
    let range = mark.span.on_line(point.line);
    let title = Block::Title {
        name: say::note(language, &mark.label),
        rest: String::new(),
    };
    let text = note(document, &mark.label).unwrap_or_else(|| say::no_note(language, &mark.label));
    Some(Hover {
        range,
        blocks: vec![title, Block::Paragraph(text)],
    })
}

/// The text of the note with this label.
fn note(document: &Document, label: &str) -> Option<String> {
    (0..document.text().line_count() as u32).find_map(|i| {
        let mark = document
            .line(i)?
            .footnotes
            .iter()
            .find(|mark| mark.is_note && mark.label == label)?;
        let text = document.text().line(i as usize);
        Some(text.get(mark.span.end as usize..)?.trim().to_string())
    })
}
