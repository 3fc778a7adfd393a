//! What the documents of a folder hold under a name, or under the pinyin of it.

use super::spelling;
use crate::lexicon::{indicators, initials_of};
use crate::model::SectionKind;
use crate::workspace::index::{Entry, Extent, Names, Summary, Thing};
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
type Rank = (Agreement, u8, u32);

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

/// The things of all documents that answer a query, the best first; of equals the order of the documents and of their
/// texts.
pub fn find<'a>(documents: &[&'a Summary], query: &str) -> Vec<Found<'a>> {
    let query = Query::of(query);
    let all = documents.par_iter().zip(0..documents.len() as u32);
    let ranked = all.fold(Vec::new, |mut ranked, (summary, document)| {
        query.search(summary, document, &mut ranked);
        if ranked.len() > MANY {
            keep_best(&mut ranked);
        }
        ranked
    });
    let mut ranked = ranked.reduce(Vec::new, |mut one, mut other| {
        one.append(&mut other);
        one
    });
    keep_best(&mut ranked);
    ranked.sort_unstable();
    let found = |one: &Ranked| found(documents.get(one.document as usize)?, one);
    ranked.iter().filter_map(found).collect()
}

/// Something that answers. No two are equal, so that they have one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Ranked {
    rank: Rank,
    /// Index of its document.
    document: u32,
    /// Index among the things of its document: what has a name of its own, then the indicators.
    thing: u32,
}

/// From so many on, those that will not be told are thrown away.
const MANY: usize = 16 * MOST;

fn keep_best(ranked: &mut Vec<Ranked>) {
    if ranked.len() > MOST {
        ranked.select_nth_unstable(MOST);
        ranked.truncate(MOST);
    }
}

fn found<'a>(summary: &'a Summary, ranked: &Ranked) -> Option<Found<'a>> {
    let (document, thing) = (ranked.document as usize, ranked.thing as usize);
    if let Some(index) = thing.checked_sub(summary.names().len()) {
        let indicator = summary.indicators.get(index)?;
        return Some(Found {
            name: &indicators().get(indicator.indicator as usize)?.name,
            kind: FoundKind::Indicator,
            document,
            place: indicator.first()?,
        });
    }
    let named = summary.named(thing)?;
    Some(Found {
        name: summary.names().get(thing),
        kind: kind(&named),
        document,
        place: match named {
            Thing::Entry(entry) => entry.place,
            Thing::Department(department) => department.first()?,
        },
    })
}

fn kind(named: &Thing) -> FoundKind {
    match named {
        Thing::Entry(entry) => FoundKind::Section(entry.kind, entry.depth),
        Thing::Department(_) => FoundKind::Department,
    }
}

/// Letters that may be pinyin.
struct Letters {
    lower: String,
    /// A name may have them as the first letters of its syllables.
    initials: Finder<'static>,
    /// Or else as its syllables: the first letters that it then must have.
    begun: Vec<Finder<'static>>,
}

impl Letters {
    fn of(words: &str) -> Letters {
        let lower = words.to_ascii_lowercase();
        let first = || std::iter::once(lower.chars().take(1).collect()).collect();
        let mut begun = initials_of(&lower).unwrap_or_else(first);
        begun.remove(&lower);
        let finder = |letters: &str| Finder::new(letters).into_owned();
        Letters {
            initials: finder(&lower),
            begun: begun.iter().map(|letters| finder(letters)).collect(),
            lower,
        }
    }
}

fn spelled_at(place: usize) -> Agreement {
    match place {
        0 => Agreement::Spelled,
        _ => Agreement::SpelledInside,
    }
}

/// What is looked for.
struct Query<'a> {
    words: &'a str,
    /// Made once for all names.
    finder: Finder<'a>,
    /// Where the words may be pinyin.
    letters: Option<Letters>,
    /// How the names of the dictionary answer, which are the same in every document.
    indicators: Vec<Option<Rank>>,
}

impl<'a> Query<'a> {
    fn of(query: &'a str) -> Query<'a> {
        let words = query.trim();
        let is_spelled = !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_alphabetic());
        let mut query = Query {
            words,
            finder: Finder::new(words),
            letters: is_spelled.then(|| Letters::of(words)),
            indicators: Vec::new(),
        };
        if !words.is_empty() {
            let names = indicators().iter().map(|indicator| &*indicator.name);
            let ranks = names.map(|name| query.rank(name, FoundKind::Indicator));
            query.indicators = ranks.collect();
        }
        query
    }

    /// Adds what of a document answers.
    fn search(&self, summary: &Summary, document: u32, ranked: &mut Vec<Ranked>) {
        let mut add = |rank: Option<Rank>, thing: usize| {
            let thing = thing as u32;
            ranked.extend(rank.map(|rank| Ranked {
                rank,
                document,
                thing,
            }));
        };
        let named = |index: usize| summary.named(index).map(|named| kind(&named));
        if self.words.is_empty() {
            for (index, (_, entry)) in summary.entries().enumerate() {
                add(first_levels(entry), index);
            }
        } else if let Some(letters) = &self.letters {
            for (index, agreement) in self.spelled(letters, summary.names()) {
                let name = summary.names().get(index);
                add(named(index).map(|kind| rank(agreement, kind, name)), index);
            }
        } else {
            for hit in summary.names().holding(&self.finder) {
                let agreement = self.agreement_at(hit.name, hit.at);
                add(
                    named(hit.index).map(|kind| rank(agreement, kind, hit.name)),
                    hit.index,
                );
            }
        }
        for (one, index) in summary.indicators.iter().zip(summary.names().len()..) {
            let rank = self.indicators.get(one.indicator as usize);
            add(rank.copied().flatten(), index);
        }
    }

    fn rank(&self, name: &str, kind: FoundKind) -> Option<Rank> {
        Some(rank(self.agreement(name)?, kind, name))
    }

    fn agreement(&self, name: &str) -> Option<Agreement> {
        let one: Names = [name].iter().collect();
        if let Some(letters) = &self.letters {
            return self.spelled(letters, &one).first().map(|(_, found)| *found);
        }
        let hit = one.holding(&self.finder).next()?;
        Some(self.agreement_at(name, hit.at))
    }

    /// The names that hold the letters or are spelled with them, each once.
    fn spelled(&self, letters: &Letters, names: &Names) -> Vec<(usize, Agreement)> {
        let held = names.holding_letters(&letters.lower);
        let mut found: Vec<(usize, Agreement)> = held
            .map(|hit| (hit.index, self.agreement_at(hit.name, hit.at)))
            .collect();
        let initials = names.sounding(&letters.initials);
        found.extend(initials.map(|(index, place)| (index, spelled_at(place))));
        for begun in &letters.begun {
            let whole = names.sounding(begun).filter_map(|(index, _)| {
                let place = spelling::place_of(names.get(index), &letters.lower)?;
                Some((index, spelled_at(place)))
            });
            found.extend(whole);
        }
        found.sort_unstable();
        found.dedup_by_key(|(index, _)| *index);
        found
    }

    /// Of a name that holds the words from a byte on.
    fn agreement_at(&self, name: &str, at: usize) -> Agreement {
        match name.get(..at).unwrap_or_default() {
            "" if name.len() == self.words.len() => Agreement::Whole,
            before if is_mark(before) => Agreement::Beginning,
            _ => Agreement::Inside,
        }
    }
}

fn rank(agreement: Agreement, kind: FoundKind, name: &str) -> Rank {
    (agreement, importance(kind), name.len() as u32)
}

fn first_levels(entry: &Entry) -> Option<Rank> {
    let importance = importance(FoundKind::Section(entry.kind, entry.depth));
    (entry.depth <= FIRST_LEVELS).then_some((Agreement::Whole, importance, 0))
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
