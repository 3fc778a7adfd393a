//! A document in short: its title, its sections and targets, the departments and indicators that it names.

use super::Origin;
use super::home::{Home, may_be_same};
use crate::config::OwnDepartment;
use crate::lexicon::names;
use crate::model::{Document, DocumentKind, Role, Roster, SectionKind};
use crate::syntax::Identity;
use crate::text::{Encoding, Position, Range};
use std::collections::HashSet;
use std::path::Path;

/// What is kept of a document.
#[derive(Debug, Default)]
pub struct Summary {
    /// The name by which people know it: its own title, not that of the notice that sends it out; else the file's.
    pub title: Box<str>,
    pub kind: DocumentKind,
    pub home: Home,
    /// By which it is told which documents belong to it.
    pub origin: Origin,
    /// Titles, sections and targets in the order of the text.
    pub entries: Box<[Entry]>,
    pub departments: Box<[NamedDepartment]>,
    pub indicators: Box<[NamedIndicator]>,
}

/// A place in the text as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    pub start: Position,
    pub end: Position,
}

/// A heading; of a target its number and first clause.
#[derive(Debug)]
pub struct Entry {
    pub name: Box<str>,
    pub kind: SectionKind,
    pub depth: u8,
    pub place: Extent,
}

/// A body that clauses of the document name, under whatever names.
#[derive(Debug)]
pub struct NamedDepartment {
    /// The name that it bears first.
    pub name: Box<str>,
    /// As far as it can be told beyond the document.
    identity: Identity,
    /// In the order of the text.
    pub places: Box<[(Extent, Role)]>,
}

/// An indicator, with figures or without.
#[derive(Debug)]
pub struct NamedIndicator {
    /// Index into the dictionary.
    pub indicator: u16,
    /// In the order of the text; whether a figure belongs to it.
    pub places: Box<[(Extent, bool)]>,
}

impl Summary {
    /// `file`: where the document lives, if it does; `own`: the departments that the settings name.
    pub fn of(
        document: &Document,
        file: Option<&Path>,
        own: &[OwnDepartment],
        encoding: Encoding,
    ) -> Summary {
        let entries = entries(document, encoding);
        let stem = file
            .and_then(Path::file_stem)
            .unwrap_or_default()
            .to_string_lossy();
        let titles = || {
            let titles = entries
                .iter()
                .filter(|entry| entry.kind == SectionKind::Title);
            titles.map(|title| &*title.name)
        };
        let own_title = titles()
            .find(|title| !title.ends_with("通知"))
            .or(titles().next());
        let home = titles().chain([&*stem]).map(|title| Home::at_head(title).0);
        let home = home.into_iter().find(Home::is_known).unwrap_or_default();
        Summary {
            title: own_title.unwrap_or(&stem).into(),
            kind: document.kind(),
            departments: departments(document, &home, own, encoding),
            indicators: indicators(document, encoding),
            origin: Origin::of(document, file),
            home,
            entries,
        }
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

fn extent(document: &Document, read: Range, encoding: Encoding) -> Extent {
    let Range { start, end } = document.written(read);
    Extent {
        start: document.source().position(start, encoding),
        end: document.source().position(end, encoding),
    }
}

/// What has words of its own in the text.
fn entries(document: &Document, encoding: Encoding) -> Box<[Entry]> {
    let sections = document.sections().iter();
    let worded = sections
        .filter(|section| section.landmark.is_none() && section.kind != SectionKind::Metadata);
    let entry = |section: &crate::model::Section| Entry {
        name: document.section_name(section).into(),
        kind: section.kind,
        depth: section.depth,
        place: extent(document, section.selection, encoding),
    };
    worded
        .map(entry)
        .filter(|entry| !entry.name.is_empty())
        .collect()
}

fn departments(
    document: &Document,
    home: &Home,
    own: &[OwnDepartment],
    encoding: Encoding,
) -> Box<[NamedDepartment]> {
    let roster = Roster::of(document.targets(), own);
    let mut found: Vec<Body> = Vec::new();
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
        let place = (extent(document, range, encoding), named.role);
        match found.iter_mut().find(|body| body.identity == identity) {
            Some(body) => body.places.push(place),
            None => found.push(Body {
                identity,
                name: &named.department.name,
                places: vec![place],
            }),
        }
    }
    let department = |body: Body| NamedDepartment {
        name: body.name.into(),
        identity: home.of(body.identity),
        places: body.places.into(),
    };
    found.into_iter().map(department).collect()
}

/// A body, as the document knows it.
struct Body<'a> {
    identity: &'a Identity,
    name: &'a str,
    places: Vec<(Extent, Role)>,
}

/// The indicators of a report or a plan; other texts may speak of 居民收入 and mean nothing by it.
fn indicators(document: &Document, encoding: Encoding) -> Box<[NamedIndicator]> {
    if document.kind() == DocumentKind::Other {
        return Box::default();
    }
    let with_figure: HashSet<Range> = document
        .mentions()
        .map(|mention| mention.parts.name.on_line(mention.line))
        .collect();
    let mut found: Vec<(u16, Vec<(Extent, bool)>)> = Vec::new();
    for i in 0..document.text().line_count() as u32 {
        for (indicator, span) in names(&document.text().line(i as usize)) {
            let range = span.on_line(i);
            let place = (
                extent(document, range, encoding),
                with_figure.contains(&range),
            );
            match found.iter_mut().find(|(known, _)| *known == indicator) {
                Some((_, places)) => places.push(place),
                None => found.push((indicator, vec![place])),
            }
        }
    }
    let indicator = |(indicator, places): (u16, Vec<_>)| NamedIndicator {
        indicator,
        places: places.into(),
    };
    found.into_iter().map(indicator).collect()
}
