//! A line that holds several paragraphs is divided: a whole document on one line, or （一）…。（二）…。 in one paragraph.

use super::paragraph_style::ParagraphStyle;
use super::{Assist, AssistKind, Context, Edits, Offer};
use crate::messages::assists as say;
use crate::syntax::{Layer, numbered_passages};
use crate::text::Span;

pub static SPLIT: Assist = Assist {
    id: "split",
    kind: AssistKind::Rewrite,
    rule: None,
    offers,
    edits,
};

fn offers(context: &Context<'_>) -> Vec<Offer> {
    let Some(beginnings) = beginnings(context) else {
        return Vec::new();
    };
    let title = say::split(context.config.language, beginnings.len() + 1);
    vec![Offer::only(title)]
}

fn edits(context: &Context<'_>, _: &str) -> Option<Edits> {
    let row = context.selection.start.line;
    let line = context.document.source().line(row as usize);
    let style = ParagraphStyle::of(context.document, row);
    let seam = format!("{}{}", style.seam(), style.indent);
    let edit = |at: u32| {
        let before = line.get(..at as usize)?;
        let gap = Span::new(before.trim_end().len(), at as usize);
        Some((gap.on_line(row), seam.clone()))
    };
    beginnings(context)?.into_iter().map(edit).collect()
}

/// The bytes of the line at which a paragraph is to begin; none of them is the line's own beginning.
fn beginnings(context: &Context<'_>) -> Option<Vec<u32>> {
    let document = context.document;
    let row = context.selection.start.line;
    let line = document.line(row)?;
    let is_row = line.row.as_ref().is_some_and(|row| row.cells.len() > 1);
    let apart = row != context.selection.end.line;
    if !context.is_in_text() || line.layer != Layer::Body || is_row || apart {
        return None;
    }
    let mut found: Vec<u32> = match line.blocks.len() {
        // A target's clause is about all that it says.
        0 | 1 if document.targets().iter().any(|target| target.line == row) => return None,
        0 | 1 => numbered_passages(&document.source().line(row as usize)),
        _ => line
            .blocks
            .iter()
            .map(|block| block.content.start)
            .collect(),
    };
    found.retain(|&at| at > line.content.start);
    (!found.is_empty()).then_some(found)
}
