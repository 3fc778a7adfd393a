//! What may be done to the text at a selection, one assist a file, and here the registry, the only list of them.
//!
//! An assist is asked twice: what it offers, at every move of the cursor; and for its edits, when one offer is chosen.

mod clause_wording;
mod edits;
mod extract_target;
mod fix_all;
mod kind;
mod lead;
mod level;
mod mark_width;
mod paragraph_style;
mod passages;
mod renumber;
mod spaces;
mod split;

pub use edits::Edits;
pub use kind::AssistKind;

use crate::config::Config;
use crate::model::{Document, DocumentKind, Target};
use crate::rules::Rule;
use crate::text::Range;

/// All assists, in the order in which they are offered.
pub static ASSISTS: &[&Assist] = &[
    &lead::LEAD,
    &clause_wording::CLAUSE_WORDING,
    &extract_target::EXTRACT_TARGET,
    &split::SPLIT,
    &mark_width::MARK_WIDTH,
    &spaces::SPACES,
    &level::PROMOTE,
    &level::DEMOTE,
    &renumber::RENUMBER_LIST,
    &renumber::RENUMBER_DOCUMENT,
    &fix_all::FIX_ALL,
    &mark_width::ALL_MARKS,
    &spaces::ALL_SPACES,
    &renumber::ORGANIZE_NUMBERS,
];

/// Where an assist is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub document: &'a Document,
    pub config: &'a Config,
    /// A range of the text as written; empty at a cursor.
    pub selection: Range,
}

impl<'a> Context<'a> {
    /// Whether this is a document in which text may be tidied, and not any text whatever.
    fn is_in_text(&self) -> bool {
        self.document.kind() != DocumentKind::Other
    }

    /// The same, with some of it selected.
    fn is_for_text(&self) -> bool {
        self.is_in_text() && self.selection.start != self.selection.end
    }

    /// The targets that the selection touches.
    pub fn targets(&self) -> &'a [Target] {
        let all = self.document.targets();
        let from = all.partition_point(|target| target.end < self.selection.start);
        let to = all.partition_point(|target| target.range().start <= self.selection.end);
        all.get(from..to).unwrap_or_default()
    }
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
