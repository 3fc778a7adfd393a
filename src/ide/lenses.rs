//! Lenses above the headings of a plan: how many targets, how many of them without a lead or a number; above its title
//! also who leads most. A document without targets has none.

use super::sections::targets_under;
use crate::config::{Config, Level, OwnDepartment};
use crate::messages::lenses as say;
use crate::model::{Document, Measure, Role, Roster, Section, SectionKind, Target};
use crate::rules::{MISSING_LEAD, MISSING_QUANTITY, Rule};
use crate::text::{Point, Range};
use std::cmp::Reverse;
use std::collections::HashMap;

/// So many departments are named above a title.
const MOST_DEPARTMENTS: usize = 4;
/// Who leads fewer targets is not named there.
const FEWEST_LED: usize = 2;

/// A line above a heading. Several above one heading stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The heading, or its beginning where it goes on on the next line.
    pub range: Range,
    pub title: String,
    /// Where the targets begin that it speaks of, in the order of the text.
    pub places: Vec<Point>,
}

/// The lenses of a document in the text as written.
pub fn lenses(document: &Document, config: &Config) -> Vec<Lens> {
    let mut found = Vec::new();
    if document.targets().is_empty() {
        return found;
    }
    for (i, section) in document.sections().iter().enumerate() {
        if !matches!(section.kind, SectionKind::Title | SectionKind::Section) {
            continue;
        }
        let targets = targets_under(document, i);
        if targets.is_empty() {
            continue;
        }
        let heading = Heading {
            document,
            config,
            range: on_one_line(document, section),
            targets,
        };
        heading.totals(&mut found);
        if section.kind == SectionKind::Title {
            heading.departments(&mut found);
        }
    }
    found
}

/// The heading in the text as written, or its beginning.
pub fn on_one_line(document: &Document, section: &Section) -> Range {
    let Range { start, end } = document.written(section.selection);
    match start.line == end.line {
        true => Range { start, end },
        false => Range::new(start, start),
    }
}

/// A heading and what stands under it.
struct Heading<'a> {
    document: &'a Document,
    config: &'a Config,
    range: Range,
    targets: &'a [Target],
}

impl<'a> Heading<'a> {
    fn totals(&self, found: &mut Vec<Lens>) {
        let language = self.config.language;
        let all: Vec<&Target> = self.targets.iter().collect();
        found.push(self.lens(say::targets(language, all.len()), &all));
        let ownerless = self.lacking(&MISSING_LEAD, |target| !target.responsibility.has_owner());
        if !ownerless.is_empty() {
            let title = say::without_lead(language, ownerless.len());
            found.push(self.lens(title, &ownerless));
        }
        let uncounted = self.lacking(&MISSING_QUANTITY, |target| {
            target.item.measure != Measure::Numeric
        });
        if !uncounted.is_empty() {
            let title = say::without_quantity(language, uncounted.len());
            found.push(self.lens(title, &uncounted));
        }
    }

    /// The targets that lack what a rule asks for; none where the rule is switched off.
    fn lacking(&self, rule: &Rule, lacks: impl Fn(&Target) -> bool) -> Vec<&'a Target> {
        if self.config.levels.get(rule.name) == Some(&Level::Off) {
            return Vec::new();
        }
        let targets = self.targets.iter();
        targets.filter(|target| lacks(target)).collect()
    }

    fn departments(&self, found: &mut Vec<Lens>) {
        for (name, targets) in leading(self.targets, &self.config.departments) {
            let title = say::leads(self.config.language, name, targets.len());
            found.push(self.lens(title, &targets));
        }
    }

    fn lens(&self, title: String, targets: &[&Target]) -> Lens {
        let place = |target: &&Target| self.document.written(target.range()).start;
        Lens {
            range: self.range,
            title,
            places: targets.iter().map(place).collect(),
        }
    }
}

/// The departments that lead most, each under its first name here, with the targets they lead. Groups such as 各街道 are
/// nobody in particular.
fn leading<'a>(targets: &'a [Target], own: &[OwnDepartment]) -> Vec<(&'a str, Vec<&'a Target>)> {
    let mut found: Vec<(&str, Vec<&Target>)> = Vec::new();
    let mut places = HashMap::new();
    for named in Roster::of(targets, own).named {
        let Some(identity) = named.identity.filter(|_| named.role == Role::Lead) else {
            continue;
        };
        let place = *places.entry(identity).or_insert_with(|| {
            found.push((&named.department.name, Vec::new()));
            found.len() - 1
        });
        if let Some((_, targets)) = found.get_mut(place) {
            targets.push(named.target);
        }
    }
    found.retain(|(_, targets)| targets.len() >= FEWEST_LED);
    found.sort_by_key(|(_, targets)| Reverse(targets.len()));
    found.truncate(MOST_DEPARTMENTS);
    found
}
