//! Who is likely to lead a target: by like targets, by those near by, and by what the dictionary says is usual.

mod candidates;
mod evidence;
mod likely;
mod likeness;
mod usual;

pub use candidates::{Candidate, candidates};
pub use evidence::{Evidence, Precedent};
pub use likely::{Likely, likely};

use crate::config::Config;
use crate::model::{Document, Target};
use crate::text::Point;

/// So many targets round a place are compared with the one at it.
const NEAR: usize = 400;

/// Where a lead is sought, and what is known besides the document.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub document: &'a Document,
    /// In the text as written.
    pub point: Point,
    pub config: &'a Config,
    /// Targets of other documents that may be like the one at the point.
    pub elsewhere: &'a [Precedent<'a>],
}

impl Place<'_> {
    /// Whether the point stands in a target: what is written there already is no evidence.
    pub fn is_in(&self, target: &Target) -> bool {
        target.range().start <= self.point && self.point <= target.end
    }
}

fn body(document: &Document, target: &Target) -> String {
    let line = document.text().line(target.line as usize);
    target.item.body.of(&line).to_owned()
}
