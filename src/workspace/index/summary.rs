//! A document in short: its title, its sections and targets, the departments and indicators that it names.

use super::extents::{Extent, Extents};
use super::home::{Home, may_be_same};
use super::names::Names;
use super::stored;
use crate::config::OwnDepartment;
use crate::lexicon;
use crate::model::{Document, DocumentKind, Role, Roster, Section, SectionKind};
use crate::syntax::Identity;
use crate::text::{Encoding, Range};
use crate::workspace::Origin;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// What is kept of a document.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Summary {
    /// The name by which people know it: its own title, not that of the notice that sends it out; else the file's.
    pub title: Box<str>,
    pub kind: DocumentKind,
    pub home: Home,
    /// By which it is told which documents belong to it.
    pub origin: Origin,
    /// Those of the entries, then those of the departments.
    names: Names,
    /// Titles, sections and targets in the order of the text.
    entries: Box<[Entry]>,
    departments: Box<[NamedDepartment]>,
    pub indicators: Box<[NamedIndicator]>,
}

/// A heading; of a target its number and first clause.
#[derive(Debug, Serialize, Deserialize)]
pub struct Entry {
    pub kind: SectionKind,
    pub depth: u8,
    pub place: Extent,
}

/// A body that clauses of the document name, under whatever names; it goes by the first.
#[derive(Debug, Serialize, Deserialize)]
pub struct NamedDepartment {
    /// As far as it can be told beyond the document.
    #[serde(with = "stored::identity")]
    identity: Identity,
    /// In the order of the text.
    pub places: Box<[(Extent, Role)]>,
}

/// An indicator, with figures or without.
#[derive(Debug, Serialize, Deserialize)]
pub struct NamedIndicator {
    /// Index into the dictionary.
    pub indicator: u16,
    /// In the order of the text; whether a figure belongs to it.
    pub places: Box<[(Extent, bool)]>,
}

/// What bears a name of its own.
#[derive(Debug)]
pub enum Thing<'a> {
    Entry(&'a Entry),
    Department(&'a NamedDepartment),
}

impl Summary {
    /// `file`: where the document lives, if it does; `own`: the departments that the settings name.
    pub fn of(
        document: &Document,
        file: Option<&Path>,
        own: &[OwnDepartment],
        encoding: Encoding,
    ) -> Summary {
        let mut extents = Extents::new(document, encoding);
        let (entry_names, entries) = entries(document, &mut extents);
        let stem = file
            .and_then(Path::file_stem)
            .unwrap_or_default()
            .to_string_lossy();
        let titles = || {
            let named = entry_names.iter().zip(&entries);
            let titles = named.filter(|(_, entry)| entry.kind == SectionKind::Title);
            titles.map(|(name, _)| name.as_str())
        };
        let own_title = titles()
            .find(|title| !title.ends_with("通知"))
            .or(titles().next());
        let home = Home::of_document(document, file);
        let roster = Roster::of(document.targets(), own);
        let bodies = bodies(&roster, &mut extents);
        let department_names = bodies.iter().map(|body| body.name);
        let names = entry_names.iter().map(String::as_str);
        Summary {
            title: own_title.unwrap_or(&stem).into(),
            kind: document.kind(),
            names: names.chain(department_names).collect(),
            departments: bodies.into_iter().map(|body| body.of(&home)).collect(),
            indicators: indicators(document, &mut extents),
            origin: Origin::of(document, file),
            home,
            entries: entries.into(),
        }
    }

    /// The names of its entries and departments.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// What bears the name of that index.
    pub fn named(&self, index: usize) -> Option<Thing<'_>> {
        match index.checked_sub(self.entries.len()) {
            None => self.entries.get(index).map(Thing::Entry),
            Some(index) => self.departments.get(index).map(Thing::Department),
        }
    }

    /// Titles, sections and targets with their names, in the order of the text.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.names.iter().zip(&self.entries)
    }

    /// The bodies that its clauses name, each with the name that it bears first.
    pub fn departments(&self) -> impl Iterator<Item = (&str, &NamedDepartment)> {
        let names = self.names.iter().skip(self.entries.len());
        names.zip(&self.departments)
    }

    /// The body of this document that is, or may be, the one of another.
    pub fn department(&self, identity: &Identity, home: &Home) -> Option<&NamedDepartment> {
        let wanted = home.of(identity);
        let mut found = self.departments.iter();
        found.find(|one| may_be_same(&one.identity, &wanted))
    }

    pub fn indicator(&self, indicator: u16) -> Option<&NamedIndicator> {
        self.indicators
            .iter()
            .find(|one| one.indicator == indicator)
    }
}

impl NamedDepartment {
    /// Where it leads first, or where it is named at all.
    pub fn first(&self) -> Option<Extent> {
        let lead = self.places.iter().find(|(_, role)| *role == Role::Lead);
        lead.or(self.places.first()).map(|(place, _)| *place)
    }
}

impl NamedIndicator {
    /// Where its first figure stands, or where it is named at all.
    pub fn first(&self) -> Option<Extent> {
        let bound = self.places.iter().find(|(_, has_figure)| *has_figure);
        bound.or(self.places.first()).map(|(place, _)| *place)
    }
}

/// What has words of its own in the text.
fn entries(document: &Document, extents: &mut Extents) -> (Vec<String>, Vec<Entry>) {
    let is_worded =
        |section: &&Section| section.landmark.is_none() && section.kind != SectionKind::Metadata;
    let worded = document.sections().iter().filter(is_worded);
    let named = worded.map(|section| (document.section_name(section), section));
    named
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, section)| {
            let entry = Entry {
                kind: section.kind,
                depth: section.depth,
                place: extents.of(section.selection),
            };
            (name, entry)
        })
        .unzip()
}

/// A body, as the document knows it.
struct Body<'a> {
    identity: &'a Identity,
    name: &'a str,
    places: Vec<(Extent, Role)>,
}

impl Body<'_> {
    fn of(self, home: &Home) -> NamedDepartment {
        NamedDepartment {
            identity: home.of(self.identity),
            places: self.places.into(),
        }
    }
}

fn bodies<'a>(roster: &'a Roster, extents: &mut Extents) -> Vec<Body<'a>> {
    let mut found: Vec<Body> = Vec::new();
    let mut known: HashMap<&Identity, usize> = HashMap::new();
    // A heading's department is named once for all the targets below it.
    let mut seen = HashSet::new();
    for named in &roster.named {
        let Some(identity) = &named.identity else {
            continue;
        };
        let range = named.department.place.near(named.target.line);
        if !seen.insert(range) {
            continue;
        }
        let body = *known.entry(identity).or_insert_with(|| {
            found.push(Body {
                identity,
                name: &named.department.name,
                places: Vec::new(),
            });
            found.len() - 1
        });
        found[body].places.push((extents.of(range), named.role));
    }
    found
}

/// The indicators of a report or a plan; other texts may speak of 居民收入 and mean nothing by it.
fn indicators(document: &Document, extents: &mut Extents) -> Box<[NamedIndicator]> {
    if document.kind() == DocumentKind::Other {
        return Box::default();
    }
    let with_figure = with_figure(document);
    let mut found: Vec<(u16, Vec<(Extent, bool)>)> = Vec::new();
    let mut known: HashMap<u16, usize> = HashMap::new();
    for i in 0..document.text().line_count() as u32 {
        for (indicator, span) in lexicon::names(&document.text().line(i as usize)) {
            let range = span.on_line(i);
            let index = *known.entry(indicator).or_insert_with(|| {
                found.push((indicator, Vec::new()));
                found.len() - 1
            });
            let place = (extents.of(range), with_figure.contains(&range));
            found[index].1.push(place);
        }
    }
    let indicator = |(indicator, places): (u16, Vec<_>)| NamedIndicator {
        indicator,
        places: places.into(),
    };
    found.into_iter().map(indicator).collect()
}

/// The names to which a figure belongs.
fn with_figure(document: &Document) -> HashSet<Range> {
    let lines = document.lines().iter().zip(0..);
    lines
        .flat_map(|(line, i)| line.mentions.iter().map(move |one| one.name.on_line(i)))
        .collect()
}
