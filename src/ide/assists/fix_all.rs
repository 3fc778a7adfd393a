//! Everything that may be put right without asking: safe fixes of the rules, and what cannot be seen and means nothing.
//!
//! That is characters without width and spaces at the ends of lines. Inside a line only those spaces go that a rule calls
//! strays without doubt; the others are a judgement, and so is the width of punctuation where a document has chosen it.

use super::passages::{is_markdown, passages, whole};
use super::spaces::{ends, in_passage};
use super::{Assist, AssistKind, Context, Edits, Offer};
use crate::messages::assists as say;
use crate::rules;
use crate::text::Range;

pub static FIX_ALL: Assist = Assist {
    id: "fix-all",
    kind: AssistKind::FixAll,
    rule: None,
    offers: |context| {
        let title = say::fix_all(context.config.language);
        let found = edits(context).is_some_and(|edits| !edits.is_empty());
        found.then(|| Offer::only(title)).into_iter().collect()
    },
    edits: |context, _| edits(context),
};

fn edits(context: &Context<'_>) -> Option<Edits> {
    if !context.is_in_text() {
        return None;
    }
    let findings = rules::check(context.document, context.config);
    let mut all = rules::safe_edits(&findings);
    for edit in unseen(context) {
        rules::join(&mut all, &[edit]);
    }
    Some(all)
}

fn unseen<'a>(context: &Context<'a>) -> impl Iterator<Item = (Range, String)> + use<'a> {
    let document = context.document;
    let markdown = is_markdown(document);
    passages(document, whole(document)).flat_map(move |passage| {
        let found = ends(&passage, markdown);
        in_passage(&passage, found)
    })
}
