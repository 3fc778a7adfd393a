//! Numbers put right: the list from here, or the whole document.

use super::{Assist, AssistKind, Context, Edits, Offer};
use crate::messages::{Language, assists as say};
use crate::model::numbering::{renumber_all, renumber_from};

pub static RENUMBER_LIST: Assist = Assist {
    id: "renumber-list",
    kind: AssistKind::Rewrite,
    rule: None,
    offers: |context| offer(context, list, say::renumber_list),
    edits: |context, _| Some(list(context)),
};

pub static RENUMBER_DOCUMENT: Assist = Assist {
    id: "renumber-document",
    kind: AssistKind::Rewrite,
    rule: None,
    offers: |context| offer(context, all, say::renumber_document),
    edits: |context, _| Some(all(context)),
};

/// The same under the name by which an editor asks for it when it saves.
pub static ORGANIZE_NUMBERS: Assist = Assist {
    id: "organize-numbers",
    kind: AssistKind::OrganizeNumbers,
    rule: None,
    offers: |context| match all(context).is_empty() {
        true => Vec::new(),
        false => vec![Offer::only(say::renumber_document(context.config.language))],
    },
    edits: |context, _| Some(all(context)),
};

fn list(context: &Context<'_>) -> Edits {
    match context.is_in_text() {
        true => renumber_from(context.document, context.selection.start),
        false => Edits::new(),
    }
}

fn all(context: &Context<'_>) -> Edits {
    match context.is_in_text() {
        true => renumber_all(context.document),
        false => Edits::new(),
    }
}

/// Where a mark stands on the cursor's line and there is something to put right.
fn offer(
    context: &Context<'_>,
    edits: fn(&Context<'_>) -> Edits,
    title: fn(Language) -> &'static str,
) -> Vec<Offer> {
    let line = context.document.line(context.selection.start.line);
    let has_mark = line.is_some_and(|line| line.blocks.iter().any(|block| block.ordinal.is_some()));
    match has_mark && !edits(context).is_empty() {
        true => vec![Offer::only(title(context.config.language))],
        false => Vec::new(),
    }
}
