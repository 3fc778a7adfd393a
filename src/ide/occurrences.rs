//! Where else the thing under the cursor stands: a department, an indicator, a footnote's mark.

use super::mention_at::{mention_at, name_at, names};
use crate::config::Config;
use crate::model::{Document, Named, Role, Roster};
use crate::syntax::Identity;
use crate::text::{Point, Range};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// A thing and all its places in the text as written.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrences {
    /// The place under the cursor.
    pub here: Range,
    /// Where it is explained or first bound: the target a department leads first, the first figure of an indicator, the
    /// note of a mark.
    pub definition: Range,
    /// In the order of the text.
    pub all: Vec<Occurrence>,
    /// What other documents may speak of, too.
    pub subject: Option<Subject>,
}

/// A thing that more than one document can speak of.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    Department(Identity),
    /// Index into the dictionary.
    Indicator(u16),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    pub range: Range,
    /// It says what holds: a lead, a figure, a note; the others only refer.
    pub binds: bool,
}

/// So many lines at least are read by one thread: a report has fewer.
const TOGETHER: usize = 512;

/// The places of what stands at a point of the text as written.
pub fn occurrences(document: &Document, point: Point, config: &Config) -> Option<Occurrences> {
    let point = document.read(point);
    let found = of_footnote(document, point)
        .or_else(|| of_department(document, point, config))
        .or_else(|| of_indicator(document, point))?;
    let written = |range| document.written(range);
    Some(Occurrences {
        here: written(found.here),
        definition: written(found.definition),
        all: found
            .all
            .into_iter()
            .map(|one| Occurrence {
                range: written(one.range),
                ..one
            })
            .collect(),
        subject: found.subject,
    })
}

/// All places; the first that binds, or the first at all, is where it is defined.
fn with_definition(here: Range, mut all: Vec<Occurrence>) -> Option<Occurrences> {
    all.sort_by_key(|one| (one.range.start, one.range.end));
    all.dedup_by_key(|one| one.range);
    let definition = all.iter().find(|one| one.binds).or(all.first())?.range;
    Some(Occurrences {
        here,
        definition,
        all,
        subject: None,
    })
}

fn of_footnote(document: &Document, point: Point) -> Option<Occurrences> {
    let marks = |i: u32| {
        document
            .line(i)
            .into_iter()
            .flat_map(|line| &line.footnotes)
    };
    let here = marks(point.line).find(|mark| mark.span.touches(point.byte))?;
    let lines = 0..document.text().line_count() as u32;
    let all = lines.flat_map(|i| {
        let alike = marks(i).filter(|mark| mark.label == here.label);
        alike.map(move |mark| Occurrence {
            range: mark.span.on_line(i),
            binds: mark.is_note,
        })
    });
    with_definition(here.span.on_line(point.line), all.collect())
}

fn of_department(document: &Document, point: Point, config: &Config) -> Option<Occurrences> {
    // The roster reads every name of the document; most places are in none.
    let targets = document.targets();
    if !targets.iter().any(|target| target.names_at(point)) {
        return None;
    }
    let roster = Roster::of(targets, &config.departments);
    let here = roster.named.iter().find(|one| place(one).touches(point))?;
    let all = roster.same(here).map(|one| Occurrence {
        range: place(one),
        binds: one.role == Role::Lead,
    });
    let subject = here.identity.clone().map(Subject::Department);
    let found = with_definition(place(here), all.collect())?;
    Some(Occurrences { subject, ..found })
}

fn place(named: &Named) -> Range {
    named.department.place.near(named.target.line)
}

fn of_indicator(document: &Document, point: Point) -> Option<Occurrences> {
    let mention = mention_at(document, point).and_then(|mention| mention.parts.indicator);
    let name = name_at(document, point);
    let indicator = name.map(|(indicator, _)| indicator).or(mention)?;
    let with_figure: FxHashSet<Range> = document
        .mentions()
        .filter(|mention| mention.parts.indicator == Some(indicator))
        .map(|mention| mention.parts.name.on_line(mention.line))
        .collect();
    let in_line = |i: u32| {
        let line = document.text().line(i as usize);
        let ours = names(&line).filter(|(found, _)| *found == indicator);
        let places = ours.map(|(_, span)| span.on_line(i));
        places.collect::<Vec<Range>>()
    };
    let lines = (0..document.text().line_count() as u32).into_par_iter();
    let places = lines.with_min_len(TOGETHER).flat_map_iter(in_line);
    let occurrence = |range: Range| Occurrence {
        range,
        binds: with_figure.contains(&range),
    };
    let all: Vec<Occurrence> = places.map(occurrence).collect();
    let here = name.map(|(_, range)| range);
    let first = all.first().map(|one| one.range);
    let found = with_definition(here.or(first)?, all)?;
    Some(Occurrences {
        subject: Some(Subject::Indicator(indicator)),
        ..found
    })
}
