//! Stray spaces are taken out of the selection, or of the document.

use super::passages::{Passage, is_markdown, passages, whole};
use super::{Assist, AssistKind, Edits, Offer};
use crate::messages::assists as say;
use crate::model::Document;
use crate::syntax::stray_spaces::{inner, invisible, trailing};
use crate::text::{Range, Span};

pub static SPACES: Assist = Assist {
    id: "spaces",
    kind: AssistKind::Rewrite,
    rule: None,
    offers: |context| {
        let title = say::spaces_of_selection(context.config.language);
        let found =
            context.is_for_text() && strays(context.document, context.selection).next().is_some();
        found.then(|| Offer::only(title)).into_iter().collect()
    },
    edits: |context, _| Some(strays(context.document, context.selection).collect()),
};

pub static ALL_SPACES: Assist = Assist {
    id: "all-spaces",
    kind: AssistKind::Spaces,
    rule: None,
    offers: |context| {
        let title = say::spaces_of_document(context.config.language);
        let all = whole(context.document);
        let found = context.is_in_text() && strays(context.document, all).next().is_some();
        found.then(|| Offer::only(title)).into_iter().collect()
    },
    edits: |context, _| Some(strays(context.document, whole(context.document)).collect()),
};

fn strays(document: &Document, range: Range) -> impl Iterator<Item = (Range, String)> {
    let markdown = is_markdown(document);
    passages(document, range).flat_map(move |passage| {
        let mut found = ends(&passage, markdown);
        if passage.is_running() {
            let words = inner(&passage.text).into_iter();
            found.extend(words.map(|(span, words)| (span, words.to_owned())));
        }
        in_passage(&passage, found)
    })
}

/// Characters without width, and the spaces at the end.
pub fn ends(passage: &Passage<'_>, markdown: bool) -> Vec<(Span, String)> {
    let end = trailing(&passage.text).filter(|span| {
        let spaces = span.of(&passage.text);
        // Two spaces are a line break of Markdown.
        !markdown || spaces.len() < 2 || spaces.contains(|c| c != ' ')
    });
    let hidden = invisible(&passage.text, passage.row == 0).into_iter();
    let inside = hidden.filter(|span| end.is_none_or(|end| !end.contains(*span)));
    let found = inside.chain(end);
    found.map(|span| (span, String::new())).collect()
}

pub fn in_passage(passage: &Passage<'_>, found: Vec<(Span, String)>) -> Edits {
    let placed = found.into_iter();
    placed
        .filter_map(|(span, words)| Some((passage.range(span)?, words)))
        .collect()
}
