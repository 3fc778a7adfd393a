//! Marks in streams of one kind, each mark with what separates it from the one before.

use super::Mark;
use crate::syntax::OrdinalForm;

/// What marks can count together at all: those of one form, in one part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Kind {
    pub form: OrdinalForm,
    /// ① and 1) are both circled, and two levels.
    pub is_sign: bool,
    /// How deep a Markdown list stands in others of its form.
    pub depth: usize,
    /// The documents in a file count each for itself, and so do notes and passages of guidance.
    pub part: usize,
    /// The number column of a table.
    pub in_table: bool,
}

/// A mark and what stands between it and the one before it in its stream.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub mark: Mark,
    /// The highest heading between.
    pub heading: Option<OrdinalForm>,
    /// An unnumbered heading stands between.
    pub unnumbered: bool,
    /// The paragraph right above introduces a list: it ends in a colon.
    pub introduced: bool,
    /// Something stands between that ends every list: an item of the list in which this one stands, a paragraph that does
    /// not go on with a chain of points.
    pub interrupted: bool,
    /// It is the number of a target.
    pub is_target: bool,
    /// Nothing that counts stands above: no title, no heading.
    pub opens_text: bool,
    /// It may be a number like 8.6 that opens a line.
    pub is_possible: bool,
    /// Whether it belongs to a list at all, nobody can tell.
    pub is_doubtful: bool,
}

impl Placed {
    /// A mark of which nothing is known.
    pub fn plain(mark: Mark) -> Placed {
        Placed {
            mark,
            heading: None,
            unnumbered: false,
            introduced: false,
            interrupted: false,
            is_target: false,
            opens_text: false,
            is_possible: false,
            is_doubtful: false,
        }
    }
}

pub struct Stream {
    pub kind: Kind,
    pub marks: Vec<Placed>,
}

/// Where marks of a form stand above others: articles below chapters, everything else below articles.
pub fn level(form: OrdinalForm) -> u8 {
    match form {
        OrdinalForm::Part => 0,
        OrdinalForm::Chapter => 1,
        OrdinalForm::Division => 2,
        OrdinalForm::Article => 3,
        OrdinalForm::Han => 4,
        OrdinalForm::HanBracketed => 5,
        OrdinalForm::Arabic => 6,
        OrdinalForm::ArabicBracketed => 7,
        OrdinalForm::Circled => 8,
        OrdinalForm::Point => 9,
    }
}
