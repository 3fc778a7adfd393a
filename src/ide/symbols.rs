//! What the documents of a folder hold under a name, or under the pinyin of it.

use super::spelling::Spelling;
use crate::lexicon::indicators;
use crate::model::SectionKind;
use crate::workspace::index::{Extent, Summary};
use memchr::memmem::Finder;
use rayon::prelude::*;

/// One thing found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    pub name: &'a str,
    pub kind: FoundKind,
    /// Index of the document it stands in.
    pub document: usize,
    pub place: Extent,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundKind {
    /// With its depth in the outline.
    Section(SectionKind, u8),
    Department,
    Indicator,
}

/// Nobody reads a longer list; who does not find what he looks for writes more.
const MOST: usize = 500;

/// Without a word to look for, headings no deeper than this are shown.
const FIRST_LEVELS: u8 = 1;

/// How well a name answers. The smaller the better: what the words agree with, the rank of the kind, the length.
type Rank = (Agreement, u8, usize);

/// Where a name agrees with what is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Agreement {
    Whole,
    Beginning,
    Inside,
    /// By its letters, from the first character on.
    Spelled,
    /// By its letters, from a later character on.
    SpelledInside,
}

/// The things of all documents that answer a query, the best first.
pub fn find<'a>(documents: &[&'a Summary], query: &str) -> Vec<Found<'a>> {
    let query = Query::of(query);
    let all = documents.par_iter().enumerate();
    let mut ranked: Vec<(Rank, Found)> = all
        .flat_map_iter(|(at, summary)| {
            let found = things(summary, at).into_iter();
            found
                .filter_map(|one| Some((query.rank(&one)?, one)))
                .collect::<Vec<_>>()
        })
        .collect();
    // Stable: of equals the order of the documents and of their texts.
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.truncate(MOST);
    ranked.into_iter().map(|(_, found)| found).collect()
}

fn things(summary: &Summary, document: usize) -> Vec<Found<'_>> {
    let entries = summary.entries.iter().map(|entry| Found {
        name: &entry.name,
        kind: FoundKind::Section(entry.kind, entry.depth),
        document,
        place: entry.place,
    });
    let departments = summary.departments.iter().filter_map(|one| {
        Some(Found {
            name: &one.name,
            kind: FoundKind::Department,
            document,
            place: one.first()?,
        })
    });
    let indicators = summary.indicators.iter().filter_map(|one| {
        Some(Found {
            name: &indicators().get(one.indicator as usize)?.name,
            kind: FoundKind::Indicator,
            document,
            place: one.first()?,
        })
    });
    entries.chain(departments).chain(indicators).collect()
}

/// What is looked for.
struct Query<'a> {
    words: &'a str,
    /// Made once for all names.
    finder: Finder<'a>,
    /// In lower case, where the words may be pinyin.
    letters: Option<String>,
}

impl<'a> Query<'a> {
    fn of(query: &'a str) -> Query<'a> {
        let words = query.trim();
        let is_spelled = !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_alphabetic());
        Query {
            words,
            finder: Finder::new(words),
            letters: is_spelled.then(|| words.to_ascii_lowercase()),
        }
    }

    fn rank(&self, found: &Found) -> Option<Rank> {
        let importance = importance(found.kind);
        if self.words.is_empty() {
            let is_first = matches!(found.kind, FoundKind::Section(_, 0..=FIRST_LEVELS));
            return is_first.then_some((Agreement::Whole, importance, 0));
        }
        let agreement = self.agreement(found.name)?;
        Some((agreement, importance, found.name.len()))
    }

    fn agreement(&self, name: &str) -> Option<Agreement> {
        let at = match &self.letters {
            Some(letters) => name.to_ascii_lowercase().find(letters),
            None => self.finder.find(name.as_bytes()),
        };
        if let Some(at) = at {
            return Some(match name.get(..at).unwrap_or_default() {
                "" if name.len() == self.words.len() => Agreement::Whole,
                before if is_mark(before) => Agreement::Beginning,
                _ => Agreement::Inside,
            });
        }
        match Spelling::of(name).place_of(self.letters.as_ref()?)? {
            0 => Some(Agreement::Spelled),
            _ => Some(Agreement::SpelledInside),
        }
    }
}

/// Nothing but the number of a heading: 3. （二）
fn is_mark(before: &str) -> bool {
    let ends = before.ends_with(['.', '．', '、', '）', ')', ' ', '\u{3000}', '*']);
    before.is_empty() || ends && before.chars().count() <= LONGEST_MARK
}

/// （二十一）
const LONGEST_MARK: usize = 5;

fn importance(kind: FoundKind) -> u8 {
    match kind {
        FoundKind::Section(SectionKind::Title, _) => 0,
        FoundKind::Section(SectionKind::Section, _) => 1,
        FoundKind::Department => 2,
        FoundKind::Indicator => 3,
        FoundKind::Section(SectionKind::RunIn | SectionKind::Topic, _) => 4,
        FoundKind::Section(SectionKind::Target, _) => 5,
        FoundKind::Section(..) => 6,
    }
}
