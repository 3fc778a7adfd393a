//! Who is likely to lead a target: those first that lead targets of like wording, of the same indicator and near by, and
//! whom the dictionary names.

mod candidates;
mod evidence;
mod likely;
mod neighbours;

pub use candidates::{Candidate, candidates};
pub use evidence::{Evidence, Precedent};
pub use likely::{Likely, likely};
pub use neighbours::{Neighbour, neighbours};

use crate::config::Config;
use crate::model::{Document, Target};
use crate::text::Point;

/// A place in a document at which a lead is looked for, and what is known besides the document.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub document: &'a Document,
    pub point: Point,
    pub config: &'a Config,
    /// Targets of other documents that may be like the one at the place.
    pub elsewhere: &'a [Precedent<'a>],
}

impl Place<'_> {
    /// Whether the place is in a target: what is written there already is no evidence.
    pub fn is_in(&self, target: &Target) -> bool {
        target.range().start <= self.point && self.point <= target.end
    }
}
