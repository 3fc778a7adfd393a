//! Hover on a title: what the document is taken for, and what was found in it.

use super::Hover;
use crate::ide::markup::Block;
use crate::messages::{Language, hover as say};
use crate::model::{Document, SectionKind};
use crate::text::Point;

pub fn hover(document: &Document, point: Point, language: Language) -> Option<Hover> {
    let title = document
        .sections()
        .iter()
        .take_while(|section| section.line() <= point.line)
        .find(|section| section.kind == SectionKind::Title && section.selection.touches(point))?;
    let figures = document
        .mentions()
        .filter(|mention| !mention.parts.inner)
        .count();
    let blocks = vec![
        Block::Title {
            name: document.section_name(title),
            rest: String::new(),
        },
        Block::Paragraph(say::kind_line(
            language,
            document.kind(),
            figures,
            document.targets().len(),
        )),
    ];
    Some(Hover {
        range: title.selection,
        blocks,
    })
}
