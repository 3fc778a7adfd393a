//! Renaming: a department, an indicator, a figure that stands in several places.
//!
//! What bears exactly the name under the cursor is renamed; what may or may not be meant is renamed when somebody has
//! confirmed it. A new name that would not be read as the old one was is refused.

mod department;
mod figure;
mod indicator;
mod name;

pub use name::Refusal;

use super::occurrences::Subject;
use crate::config::Config;
use crate::model::{Document, DocumentKind};
use crate::syntax::Identity;
use crate::text::{Edit, Encoding, Point, Position, Range};

/// What stands under the cursor and can be renamed.
#[derive(Clone, Debug)]
pub struct Renaming {
    /// The place under the cursor, in the text as written like all places here.
    pub here: Range,
    /// The words there.
    pub words: String,
    what: What,
    /// In the order of the text, none over another.
    pub places: Vec<Place>,
}

#[derive(Clone, Debug)]
enum What {
    Department(Option<Identity>),
    Indicator(u16),
    Figure,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub range: Range,
    pub sort: Sort,
}

/// How sure it is that a place is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// The name under the cursor, word for word.
    Same,
    /// The same thing in other words.
    Variant,
    /// The same words outside of the clauses.
    InText,
    /// The same figure of the same indicator.
    SameFigure,
}

/// What can be renamed at a point of the text as written.
pub fn renaming(document: &Document, point: Point, config: &Config) -> Option<Renaming> {
    // In hard-wrapped text a name may be broken over lines; nobody edits such text.
    if document.kind() == DocumentKind::Other || document.is_joined() {
        return None;
    }
    let mut found = department::renaming(document, point, config)
        .or_else(|| figure::renaming(document, point))
        .or_else(|| indicator::renaming(document, point))?;
    found.places = in_order(found.places);
    Some(found)
}

impl Renaming {
    /// The new name as it will be written.
    pub fn accept(
        &self,
        document: &Document,
        new: &str,
        config: &Config,
    ) -> Result<String, Refusal> {
        let new = new.trim();
        match &self.what {
            What::Department(_) => department::check(self, document, new, config)?,
            What::Indicator(_) => indicator::check(self, document, new)?,
            What::Figure => figure::check(self, document, new)?,
        }
        Ok(new.to_owned())
    }

    /// What other documents may speak of, too.
    pub fn subject(&self) -> Option<Subject> {
        match &self.what {
            What::Department(identity) => identity.clone().map(Subject::Department),
            What::Indicator(indicator) => Some(Subject::Indicator(*indicator)),
            What::Figure => None,
        }
    }

    /// Nothing is renamed here without a confirmation for every other place.
    pub fn is_figure(&self) -> bool {
        matches!(self.what, What::Figure)
    }

    /// The places of another document. `is_meant`: whether a body of it is the one that is renamed.
    pub fn elsewhere(
        &self,
        document: &Document,
        is_meant: impl Fn(&Identity) -> bool,
        config: &Config,
    ) -> Vec<Place> {
        if document.is_joined() {
            return Vec::new();
        }
        in_order(match &self.what {
            What::Department(_) => department::elsewhere(document, &self.words, is_meant, config),
            What::Indicator(indicator) => indicator::places(document, *indicator, &self.words),
            What::Figure => Vec::new(),
        })
    }
}

/// In the order of the text; of two that overlap the first.
fn in_order(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_by_key(|place| (place.range.start, place.range.end));
    let mut end = Point::default();
    places.retain(|place| {
        let is_free = place.range.start >= end;
        if is_free {
            end = place.range.end;
        }
        is_free
    });
    places
}

/// The document with its places of these sorts renamed.
fn renamed(document: &Document, places: &[Place], sorts: &[Sort], new: &str) -> Document {
    let position = |point: Point| Position {
        line: point.line,
        character: point.byte,
    };
    let wanted = places.iter().filter(|place| sorts.contains(&place.sort));
    // From the back, so that no edit moves the next one.
    let edits: Vec<Edit> = wanted
        .rev()
        .map(|place| Edit {
            range: Some((position(place.range.start), position(place.range.end))),
            text: new,
        })
        .collect();
    let mut document = document.clone();
    document.edit(&edits, Encoding::Utf8);
    document
}

/// A place of the sort that its words make it.
fn place(document: &Document, range: Range, words: &str) -> Place {
    let sort = match document.source().slice(range) == words {
        true => Sort::Same,
        false => Sort::Variant,
    };
    Place { range, sort }
}
