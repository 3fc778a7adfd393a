//! What a line says by itself.

use super::{Mark, Sense, TokenKind, Trend};
use crate::syntax::{Growth, Layer, Line, StatusCue};
use crate::text::Span;

pub fn add(line: &Line, at: u32, marks: &mut Vec<Mark>) {
    let mut mark = |span: Span, sense: Sense| {
        marks.push(Mark {
            line: at,
            span,
            sense,
        });
    };
    if is_furniture(line) {
        mark(line.content, TokenKind::Furniture.into());
        return;
    }
    let numbers = line.blocks.iter().filter_map(|block| block.ordinal);
    let points = line.headings().filter_map(|heading| heading.ordinal);
    for ordinal in numbers.chain(points) {
        mark(ordinal.span, TokenKind::Ordinal.into());
    }
    for mention in &line.mentions {
        let sense = |kind| Sense {
            kind,
            expected: mention.cue == Some(StatusCue::Expected),
        };
        if mention.indicator.is_some() {
            mark(mention.name, TokenKind::Indicator.into());
        }
        if let Some(level) = &mention.level {
            mark(level.span, sense(TokenKind::Quantity));
        }
        if let Some(growth) = &mention.growth {
            mark(growth.span, sense(TokenKind::Growth(trend(growth))));
        }
    }
    for footnote in &line.footnotes {
        mark(footnote.span, TokenKind::FootnoteMark.into());
    }
}

/// 附件 on a line of its own announces a document, and is no furniture.
fn is_furniture(line: &Line) -> bool {
    match line.layer {
        Layer::Metadata | Layer::Furniture => true,
        Layer::FrontMatter => !line.is_annex,
        Layer::Blank | Layer::Salutation | Layer::Body => false,
    }
}

fn trend(growth: &Growth) -> Trend {
    match growth.value.is_sign_negative() && !growth.value.is_zero() {
        true => Trend::Down,
        false => Trend::Up,
    }
}
