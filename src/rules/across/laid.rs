//! A plan laid beside the report that it breaks down, and how sure it is that it does.

use crate::links::{self, Confidence, Coverage, Link, Origin};
use crate::model::{Document, DocumentKind};
use crate::rules::Relative;
use std::cell::OnceCell;

/// A plan breaks a report down where so much of each is found in the other.
const MOST_OF_IT: f64 = 0.6;
/// And where so many of the links leave no doubt.
const LEAST_SURE: usize = 3;

/// A report and a plan; one of them is the document that is checked.
pub struct Laid<'a> {
    /// The other one.
    pub relative: &'a Relative,
    pub found: &'a Coverage,
    /// How much of the report the plan holds, from 0 to 1.
    pub held: f64,
    /// How much of the plan comes from the report.
    founded: f64,
}

impl Laid<'_> {
    /// Each of the two is for the most part found in the other.
    pub fn is_close(&self) -> bool {
        let sure = self.sure_links().count();
        self.held >= MOST_OF_IT && self.founded >= MOST_OF_IT && sure >= LEAST_SURE
    }

    fn sure_links(&self) -> impl Iterator<Item = &Link> {
        let all = self.found.matched.iter().chain(&self.found.different);
        all.filter(|link| link.confidence == Confidence::High)
    }
}

/// The document laid beside each of its relatives, when a rule first asks for it.
pub struct AllLaid<'a> {
    document: &'a Document,
    origin: &'a Origin,
    relatives: &'a [Relative],
    found: Vec<OnceCell<Coverage>>,
}

impl<'a> AllLaid<'a> {
    pub fn new(
        document: &'a Document,
        origin: &'a Origin,
        relatives: &'a [Relative],
    ) -> AllLaid<'a> {
        AllLaid {
            document,
            origin,
            relatives,
            found: relatives.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// Where the document is a report: the plans that may break it down.
    pub fn plans(&self, years: Years) -> Vec<Laid<'_>> {
        self.all(DocumentKind::Report, DocumentKind::BreakdownPlan, years)
    }

    /// Where the document is a plan: the reports that it may break down.
    pub fn reports(&self, years: Years) -> Vec<Laid<'_>> {
        self.all(DocumentKind::BreakdownPlan, DocumentKind::Report, years)
    }

    fn all(&self, own: DocumentKind, other: DocumentKind, years: Years) -> Vec<Laid<'_>> {
        let relatives = self.relatives.iter().zip(&self.found);
        let wanted = relatives.filter(|(relative, _)| {
            let origin = &relative.origin;
            origin.kind == other && self.origin.may_share_place(origin) && {
                let (one, other) = (self.origin.year, origin.year);
                one.is_some() && other.is_some() && (one == other) == (years == Years::Same)
            }
        });
        match self.origin.kind == own {
            true => wanted.map(|(one, found)| self.lay(one, found)).collect(),
            false => Vec::new(),
        }
    }

    fn lay<'b>(&'b self, relative: &'b Relative, found: &'b OnceCell<Coverage>) -> Laid<'b> {
        let found = found.get_or_init(|| match self.origin.kind {
            DocumentKind::Report => links::coverage(self.document, relative.document()),
            _ => links::coverage(relative.document(), self.document),
        });
        let linked = || found.matched.iter().chain(&found.different);
        let mut targets: Vec<_> = linked().map(|link| link.target.range.start).collect();
        targets.sort_unstable();
        targets.dedup();
        Laid {
            relative,
            found,
            held: share(linked().count(), found.uncovered.len()),
            founded: share(targets.len(), found.unfounded.len()),
        }
    }
}

/// Whether the two are of one year; both years are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    Same,
    Other,
}

fn share(part: usize, rest: usize) -> f64 {
    match part + rest {
        0 => 0.0,
        all => part as f64 / all as f64,
    }
}
