//! A heading one level up or down, with everything under it.

use super::{Assist, AssistKind, Context, Edits, Offer};
use crate::ide::numbering::{Direction, can_shift, shift};
use crate::messages::{Language, assists as say};

pub static PROMOTE: Assist = Assist {
    id: "promote",
    kind: AssistKind::Rewrite,
    rule: None,
    offers: |context| offer(context, Direction::Up, say::promote),
    edits: |context, _| edits(context, Direction::Up),
};

pub static DEMOTE: Assist = Assist {
    id: "demote",
    kind: AssistKind::Rewrite,
    rule: None,
    offers: |context| offer(context, Direction::Down, say::demote),
    edits: |context, _| edits(context, Direction::Down),
};

fn offer(
    context: &Context<'_>,
    direction: Direction,
    title: fn(Language) -> &'static str,
) -> Vec<Offer> {
    let Context {
        document,
        selection,
        ..
    } = context;
    let is_at_one = selection.start.line == selection.end.line;
    match context.is_in_text() && is_at_one && can_shift(document, selection.start, direction) {
        true => vec![Offer::only(title(context.config.language))],
        false => Vec::new(),
    }
}

fn edits(context: &Context<'_>, direction: Direction) -> Option<Edits> {
    context
        .is_in_text()
        .then(|| shift(context.document, context.selection.start, direction))?
}
