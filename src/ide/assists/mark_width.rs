//! Marks of Chinese text are made as wide as a character, or half as wide.

use super::passages::{passages, whole};
use super::{Assist, AssistKind, Offer};
use crate::messages::assists as say;
use crate::model::Document;
use crate::syntax::marks_of_either_width;
use crate::text::Range;

pub static MARK_WIDTH: Assist = Assist {
    id: "mark-width",
    kind: AssistKind::Rewrite,
    rule: None,
    offers: |context| {
        let language = context.config.language;
        let ways = [
            (WIDE, say::wide_marks_of_selection(language)),
            (NARROW, say::narrow_marks_of_selection(language)),
        ];
        let changes = |way| {
            edits(context.document, context.selection, way)
                .next()
                .is_some()
        };
        let mut offers = Vec::new();
        for (way, title) in ways {
            if context.is_for_text() && changes(way) {
                let (way, title) = (way.to_owned(), title.to_owned());
                offers.push(Offer { way, title });
            }
        }
        offers
    },
    edits: |context, way| Some(edits(context.document, context.selection, way).collect()),
};

/// Official documents are written with wide marks; so a whole document is only ever made so.
pub static ALL_MARKS: Assist = Assist {
    id: "all-marks",
    kind: AssistKind::Punctuation,
    rule: None,
    offers: |context| {
        let title = say::wide_marks_of_document(context.config.language);
        let all = whole(context.document);
        let found = context.is_in_text() && edits(context.document, all, WIDE).next().is_some();
        found.then(|| Offer::only(title)).into_iter().collect()
    },
    edits: |context, _| {
        let all = whole(context.document);
        Some(edits(context.document, all, WIDE).collect())
    },
};

const WIDE: &str = "wide";
const NARROW: &str = "narrow";

fn edits<'a>(
    document: &'a Document,
    range: Range,
    way: &str,
) -> impl Iterator<Item = (Range, String)> + use<'a> {
    let to_wide = way == WIDE;
    let texts = passages(document, range).filter(|passage| passage.is_text());
    texts.flat_map(move |passage| {
        let marks = marks_of_either_width(&passage.text).into_iter();
        let chosen = marks.filter(|mark| {
            let other = mark.other.unwrap_or(mark.span);
            mark.is_wide != to_wide && passage.range(other).is_some()
        });
        let edit = chosen.filter_map(|mark| {
            let c = if to_wide { mark.wide } else { mark.narrow };
            Some((passage.range(mark.span)?, c.to_string()))
        });
        edit.collect::<Vec<_>>()
    })
}
