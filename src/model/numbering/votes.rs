//! How a document counts across its headings: anew under each, or on through all.

use super::marks::{Kind, Placed, Stream};
use crate::syntax::OrdinalForm;
use rustc_hash::FxHashMap;

/// The minority must be so many times smaller, or the headings disagree.
const CLEAR: usize = 3;

/// What happens to a list at a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Anew,
    Through,
    /// The document does not agree with itself.
    Unclear,
}

/// What stands between two marks: an unnumbered heading, or the highest of the numbered ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Separator {
    Unnumbered,
    Numbered(OrdinalForm),
}

impl Separator {
    pub fn before(placed: &Placed) -> Option<Separator> {
        match (placed.unnumbered, placed.heading) {
            (true, _) => Some(Separator::Unnumbered),
            (false, heading) => heading.map(Separator::Numbered),
        }
    }
}

/// For marks of a form and a separator, how many headings speak for each way.
#[derive(Default)]
pub struct Votes(FxHashMap<(OrdinalForm, bool, Separator), Counts>);

#[derive(Clone, Copy, Default)]
struct Counts {
    anew: usize,
    through: usize,
    /// Of numbers that are neither 1 nor the next, where nothing else speaks.
    nearly_anew: usize,
    nearly_through: usize,
}

impl Votes {
    pub fn of(streams: &[Stream]) -> Votes {
        let mut votes = Votes::default();
        for stream in streams {
            // How many marks stand since the last 1: what the last number should be, whatever it is.
            let mut run = 0;
            for pair in stream.marks.windows(2) {
                run = match pair[0].mark.ordinal.number {
                    1 => 1,
                    _ => run + 1,
                };
                votes.take(stream.kind, &pair[0], &pair[1], run);
            }
        }
        votes
    }

    fn take(&mut self, kind: Kind, before: &Placed, placed: &Placed, run: u32) {
        let Some(separator) = Separator::before(placed) else {
            return;
        };
        let counts = self
            .0
            .entry((kind.form, kind.in_table, separator))
            .or_default();
        let (last, number): (u32, u32) = (before.mark.ordinal.number, placed.mark.ordinal.number);
        let to_next = number.abs_diff(last + 1).min(number.abs_diff(run + 1));
        match number {
            1 => counts.anew += 1,
            _ if number == last + 1 || number == run + 1 => counts.through += 1,
            _ if to_next < number.abs_diff(1) => counts.nearly_through += 1,
            _ => counts.nearly_anew += 1,
        }
    }

    pub fn way(&self, kind: Kind, separator: Separator) -> Way {
        // Articles count through all chapters.
        if kind.form == OrdinalForm::Article {
            return Way::Through;
        }
        let counts = self.0.get(&(kind.form, kind.in_table, separator));
        let counts = counts.copied().unwrap_or_default();
        let (anew, through) = match (counts.anew, counts.through) {
            (0, 0) => (counts.nearly_anew, counts.nearly_through),
            clear => clear,
        };
        if anew >= through * CLEAR {
            Way::Anew
        } else if through >= anew * CLEAR {
            Way::Through
        } else {
            Way::Unclear
        }
    }
}
