//! A document with those that belong to it. What is between them is worked out when it is first asked for.

use super::companions::Companions;
use super::coverage::{Coverage, Link, coverage};
use super::precedents::{Led, led_targets};
use super::versions::{Changed, matters};
use super::years::{IndicatorPair, indicators};
use crate::model::Document;
use std::sync::OnceLock;

/// A document that belongs to another.
#[derive(Clone)]
pub struct Companion {
    /// By which the one who asks finds it again.
    pub address: String,
    /// As people know it.
    pub name: String,
    pub document: Document,
}

/// By its address: the document would fill pages.
impl std::fmt::Debug for Companion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Companion({})", self.address)
    }
}

/// Two are one document when they have the same address.
impl PartialEq for Companion {
    fn eq(&self, other: &Companion) -> bool {
        self.address == other.address
    }
}

impl Eq for Companion {}

/// A document beside its companions.
#[derive(Debug, Default)]
pub struct Beside {
    document: Document,
    companions: Companions<Companion>,
    coverage: OnceLock<Option<Coverage>>,
    figures: OnceLock<Vec<Vec<IndicatorPair>>>,
    before: OnceLock<Vec<Changed>>,
    led: OnceLock<Vec<Led>>,
}

/// A report has some 60 thousand bytes. What is much longer is many papers in one, and every sentence of the one would
/// have to be held against every sentence of the other while somebody waits.
const LONGEST: usize = 200_000;

impl Beside {
    /// What is too long to be compared counts as alone.
    pub fn new(document: Document, companions: Companions<Companion>) -> Beside {
        let fits = |document: &Document| document.text().len_bytes() <= LONGEST;
        let is_read = fits(&document);
        Beside {
            companions: companions
                .filter_map(|one| (is_read && fits(&one.document)).then_some(one)),
            document,
            ..Beside::default()
        }
    }

    pub fn document(&self) -> &Document {
        &self.document
    }

    pub fn companions(&self) -> &Companions<Companion> {
        &self.companions
    }

    /// Nothing belongs to it.
    pub fn is_alone(&self) -> bool {
        self.companions.all().next().is_none()
    }

    /// A plan beside its report, or a report beside its plan.
    pub fn coverage(&self) -> Option<&Coverage> {
        let found = self.coverage.get_or_init(|| {
            let Companions { report, plan, .. } = &self.companions;
            match (report, plan) {
                (Some(report), _) => Some(coverage(&report.document, &self.document)),
                (None, Some(plan)) => Some(coverage(&self.document, &plan.document)),
                (None, None) => None,
            }
        });
        found.as_ref()
    }

    /// The promises that are held by targets, whatever their values.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        let found = self.coverage().into_iter();
        found.flat_map(|found| found.matched.iter().chain(&found.different))
    }

    /// The figures that each companion has in common with the document, as the old and the new.
    pub fn figures(&self) -> impl Iterator<Item = (&Companion, &[IndicatorPair])> {
        let found = self.figures.get_or_init(|| {
            let all = self.companions.all();
            all.map(|one| indicators(&one.document, &self.document))
                .collect()
        });
        let all = self.companions.all().zip(found);
        all.map(|(one, pairs)| (one, pairs.as_slice()))
    }

    /// The document of the year before that is most like this one.
    pub fn year_before(&self) -> Option<&Companion> {
        self.companions.earlier.first()
    }

    /// What was a matter of the year before, too.
    pub fn before(&self) -> &[Changed] {
        self.before.get_or_init(|| {
            let earlier = self.year_before();
            earlier.map_or_else(Vec::new, |one| matters(&one.document, &self.document))
        })
    }

    /// Who led the targets of the year before; nothing where no plan of it is known.
    pub fn led_before(&self) -> &[Led] {
        self.led.get_or_init(|| {
            let earlier = self.companions.earlier.iter();
            let led = earlier.map(|one| led_targets(&one.document));
            led.into_iter()
                .find(|led| !led.is_empty())
                .unwrap_or_default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_compared_with_nothing() {
        let title = "2025年目标任务分解方案\n";
        let target = "1.新建𠮷祥公园2个。（区城管局主办）\n";
        let beside = |own: usize, other: usize| {
            let document =
                |times: usize| Document::new(&format!("{title}{}", target.repeat(times)));
            let companion = Companion {
                address: String::new(),
                name: String::new(),
                document: document(other),
            };
            let earlier = vec![companion];
            Beside::new(
                document(own),
                Companions {
                    earlier,
                    ..Companions::default()
                },
            )
        };
        let long = LONGEST / target.len() + 1;
        assert_eq!(beside(1, 1).before().len(), 1);
        assert!(beside(1, long).is_alone() && beside(long, 1).is_alone());
    }
}
