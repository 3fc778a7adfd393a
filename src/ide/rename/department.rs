//! A department, wherever clauses name it, and in the running text.

use super::name::{self, Refusal};
use super::{Place, Renaming, Sort, What, place, renamed};
use crate::config::Config;
use crate::lexicon::departments;
use crate::model::{Document, Named, Roster, Target};
use crate::syntax::{Identity, looks_like_department};
use crate::text::{Point, Range, Span};

pub fn renaming(document: &Document, point: Point, config: &Config) -> Option<Renaming> {
    if !document
        .targets()
        .iter()
        .any(|target| target.names_at(point))
    {
        return None;
    }
    let roster = Roster::of(document.targets(), &config.departments);
    let here = roster.named.iter().find(|one| range(one).touches(point))?;
    // 各街道 is nobody's name.
    let identity = here.identity.clone()?;
    let words = document.source().slice(range(here));
    let same = roster.same(here).map(range);
    let mut places: Vec<Place> = same.map(|range| place(document, range, &words)).collect();
    places.extend(in_text(document, &roster, &words));
    Some(Renaming {
        here: range(here),
        words,
        what: What::Department(Some(identity)),
        places,
    })
}

/// The name would be read in every clause as the old one was, and as nobody else's.
pub fn check(
    renaming: &Renaming,
    document: &Document,
    new: &str,
    config: &Config,
) -> Result<(), Refusal> {
    name::check(new)?;
    let is_own = config.departments.iter().any(|own| own.name == new);
    if !is_own && !looks_like_department(new, departments()) {
        return Err(Refusal::NoDepartment);
    }
    let sorts = [Sort::Same, Sort::Variant];
    let after = renamed(document, &renaming.places, &sorts, new);
    let own = &config.departments;
    let (before, after) = (
        Roster::of(document.targets(), own),
        Roster::of(after.targets(), own),
    );
    let old = before.named.iter().find(|one| range(one) == renaming.here);
    let old = old.ok_or(Refusal::NoDepartment)?;
    let others = before.named.iter().filter(|one| !one.same(old));
    if others.into_iter().any(|other| other.department.name == new) {
        return Err(Refusal::Taken);
    }
    if counts(&before) != counts(&after) {
        return Err(Refusal::NoDepartment);
    }
    let is_new = |one: &&Named| one.department.name == new;
    let found = after
        .named
        .iter()
        .find(is_new)
        .ok_or(Refusal::NoDepartment)?;
    if after.named.iter().filter(is_new).count() != before.same(old).count() {
        return Err(Refusal::NoDepartment);
    }
    if after.same(found).count() != before.same(old).count() {
        return Err(Refusal::Taken);
    }
    // The level of 市发改委 holds for the names after it: 市发改委、财政局.
    let mut both = before.named.iter().zip(&after.named);
    match both.all(|(was, is)| was.same(old) || was.identity == is.identity) {
        true => Ok(()),
        false => Err(Refusal::OthersChange),
    }
}

/// The places in another document of the bodies that are meant.
pub fn elsewhere(
    document: &Document,
    words: &str,
    is_meant: impl Fn(&Identity) -> bool,
    config: &Config,
) -> Vec<Place> {
    let roster = Roster::of(document.targets(), &config.departments);
    let meant = roster
        .named
        .iter()
        .filter(|one| one.identity.as_ref().is_some_and(&is_meant));
    meant
        .map(|one| place(document, range(one), words))
        .collect()
}

/// How many each target names, line by line.
fn counts(roster: &Roster<'_>) -> Vec<(u32, [usize; 3])> {
    let mut counts: Vec<(u32, [usize; 3])> = Vec::new();
    for named in &roster.named {
        let Target {
            line,
            responsibility,
            ..
        } = named.target;
        let count = [
            responsibility.leads.len(),
            responsibility.coorganisers.len(),
            responsibility.responsible.len(),
        ];
        if counts.last() != Some(&(*line, count)) {
            counts.push((*line, count));
        }
    }
    counts
}

/// The same words where no clause names anybody: 由区发改委统筹.
fn in_text(document: &Document, roster: &Roster<'_>, words: &str) -> Vec<Place> {
    let named: Vec<Range> = roster.named.iter().map(range).collect();
    let mut found = Vec::new();
    for i in 0..document.source().line_count() as u32 {
        let line = document.source().line(i as usize);
        let ranges = line
            .match_indices(words)
            .map(|(at, _)| Span::new(at, at + words.len()).on_line(i));
        let outside = ranges.filter(|range| !named.iter().any(|one| overlap(*one, *range)));
        found.extend(outside.map(|range| Place {
            range,
            sort: Sort::InText,
        }));
    }
    found
}

fn overlap(one: Range, other: Range) -> bool {
    one.start < other.end && other.start < one.end
}

fn range(named: &Named<'_>) -> Range {
    named.department.place.near(named.target.line)
}
