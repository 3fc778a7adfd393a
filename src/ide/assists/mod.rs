//! What may be done to the text at a selection, one assist a file, and here the registry, the only list of them.
//!
//! An assist is asked twice: what it offers, at every move of the cursor; and for its edits, when one offer is chosen.

mod edits;
mod kind;
mod level;
mod renumber;

pub use edits::Edits;
pub use kind::AssistKind;

use crate::config::Config;
use crate::model::Document;
use crate::rules::Rule;
use crate::text::Range;

/// All assists, in the order in which they are offered.
pub static ASSISTS: &[&Assist] = &[
    &renumber::RENUMBER_LIST,
    &renumber::RENUMBER_DOCUMENT,
    &renumber::ORGANIZE_NUMBERS,
    &level::PROMOTE,
    &level::DEMOTE,
];

/// Where an assist is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub document: &'a Document,
    pub config: &'a Config,
    /// A range of the text as written; empty at a cursor.
    pub selection: Range,
}

/// Something that may be done.
pub struct Assist {
    /// The name by which it is found again when it has been chosen.
    pub id: &'static str,
    pub kind: AssistKind,
    /// The rule to whose findings it is a way out.
    pub rule: Option<&'static Rule>,
    /// What can be done here. It is asked at every move of the cursor, so it looks at no more than it must.
    pub offers: fn(&Context<'_>) -> Vec<Offer>,
    /// The edits of one of the offers, by its way; in any order, ranges of the text as written. `None` where there is
    /// nothing to do after all.
    pub edits: fn(&Context<'_>, &str) -> Option<Edits>,
}

/// One way in which an assist can be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What tells this offer of the assist from its others; empty where there is only one.
    pub way: String,
    /// What is done, in words.
    pub title: String,
}

impl Offer {
    /// The only offer of an assist.
    pub fn only(title: impl Into<String>) -> Offer {
        Offer {
            way: String::new(),
            title: title.into(),
        }
    }
}

/// The kinds of which there are assists, each once.
pub fn kinds() -> Vec<AssistKind> {
    let mut kinds: Vec<_> = ASSISTS.iter().map(|assist| assist.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// What can be done at a selection, of the kinds that are wanted.
pub fn offers(
    context: &Context<'_>,
    wants: impl Fn(AssistKind) -> bool,
) -> Vec<(&'static Assist, Offer)> {
    if !edits::is_open_to_them(context.document) {
        return Vec::new();
    }
    let wanted = ASSISTS.iter().filter(|assist| wants(assist.kind));
    let offered = wanted.flat_map(|assist| {
        let offers = (assist.offers)(context).into_iter();
        offers.map(|offer| (*assist, offer))
    });
    offered.collect()
}

/// The edits of an offer: in the order of the text, none overlapping another.
pub fn edits(context: &Context<'_>, id: &str, way: &str) -> Option<Edits> {
    if !edits::is_open_to_them(context.document) {
        return None;
    }
    let assist = ASSISTS.iter().find(|assist| assist.id == id)?;
    edits::in_order((assist.edits)(context, way)?)
}
