//! Numbered targets of a breakdown plan: which lines they are, and who answers for them.

use super::kind::{self, DocumentKind};
use super::title::Title;
pub use crate::syntax::Measure;
use crate::syntax::{Convention, Item, Layer, Line, OrdinalForm, Responsibility};
use crate::text::{Point, Range};
use std::sync::Arc;

/// A target: its line's parts, and what the document adds.
#[derive(Clone, Debug)]
pub struct Target {
    pub line: u32,
    pub item: Arc<Item>,
    /// All its clauses taken together, with the document's conventions applied.
    pub responsibility: Arc<Responsibility>,
    /// Index of the section it stands in.
    pub section: Option<u32>,
    pub end: Point,
}

impl Target {
    /// From its number to the end of its last line.
    pub fn range(&self) -> Range {
        Range::new(Point::new(self.line, self.item.label.start), self.end)
    }

    /// Its number and first clause.
    pub fn label(&self) -> Range {
        self.item.label.on_line(self.line)
    }
}

/// The targets of a document in order; none in a document that holds no plan.
pub fn targets(lines: &[Arc<Line>], kind: DocumentKind, titles: &[Title]) -> Vec<Target> {
    if !kind.has_targets() {
        return Vec::new();
    }
    let plan = Plan::of(lines, kind, titles);
    let convention = lines.iter().find_map(|line| line.convention);
    let mut found: Vec<Target> = Vec::new();
    let mut section_lead: Option<Arc<Responsibility>> = None;
    for i in plan.span.clone() {
        let line = &lines[i];
        let Some(item) = &line.item else { continue };
        if is_label_line(item, line) {
            if let Some(target) = found.last_mut().filter(|t| i as u32 - t.line <= 4) {
                add_label_line(target, item, line, i as u32, convention);
            }
            continue;
        }
        if is_heading(item, line, plan.form) {
            section_lead = item.responsibility.as_ref().map(|r| settled(r, convention));
            continue;
        }
        if !plan.is_target(lines, i, item) {
            continue;
        }
        let responsibility = match (&item.responsibility, &section_lead) {
            (Some(own), _) => settled(own, convention),
            (None, Some(inherited)) => inherited.clone(),
            (None, None) => Arc::default(),
        };
        let end = Point::new(i as u32, line.content.end);
        found.push(Target {
            line: i as u32,
            item: item.clone(),
            responsibility,
            section: None,
            end,
        });
    }
    found
}

/// Where a document's plan stands and how its targets look.
struct Plan {
    form: Option<OrdinalForm>,
    span: std::ops::Range<usize>,
    /// Items of that form are targets even without a clause.
    every_item: bool,
    /// The title says that this is a plan: so are items that do not end as sentences.
    titled: bool,
}

impl Plan {
    fn of(lines: &[Arc<Line>], kind: DocumentKind, titles: &[Title]) -> Plan {
        let titled = kind == DocumentKind::BreakdownPlan
            && titles.iter().any(|title| kind::says_plan(&title.name));
        let form = target_form(lines);
        let span = plan_span(lines, kind, titles, titled, form);
        let every_item = titled || mostly_owned(&lines[span.clone()], form);
        Plan {
            form,
            span,
            every_item,
            titled,
        }
    }

    fn is_target(&self, lines: &[Arc<Line>], i: usize, item: &Item) -> bool {
        if item.responsibility.is_some() {
            return true;
        }
        let numbered_alike = self.form.is_some() && form_of(item) == self.form;
        let ends_alike = item.is_sentence || self.titled && !self.holds_others(lines, i);
        self.every_item && numbered_alike && ends_alike
    }

    /// What follows it stands under it: it is a heading.
    fn holds_others(&self, lines: &[Arc<Line>], i: usize) -> bool {
        let next = lines[i + 1..]
            .iter()
            .find(|line| line.layer != Layer::Blank);
        next.is_some_and(|line| match (line.ordinal, self.form) {
            (Some(ordinal), Some(form)) => ordinal.form > form,
            _ => line.layer == Layer::Body,
        })
    }
}

fn form_of(item: &Item) -> Option<OrdinalForm> {
    item.number.map(|number| number.form)
}

/// Most items of the form name who owns them: then one that does not has been forgotten. In opinions of a general
/// kind many items bind everybody and name nobody.
fn mostly_owned(lines: &[Arc<Line>], form: Option<OrdinalForm>) -> bool {
    let items = lines.iter().filter_map(|line| line.item.as_ref());
    let alike: Vec<_> = items
        .filter(|item| item.is_sentence && form_of(item) == form)
        .collect();
    let owned = alike
        .iter()
        .filter(|item| item.responsibility.is_some())
        .count();
    owned * 10 >= alike.len() * 7
}

/// The form of number that most targets with a clause bear; `None` where they bear none.
fn target_form(lines: &[Arc<Line>]) -> Option<OrdinalForm> {
    let mut counts: Vec<(Option<OrdinalForm>, usize)> = Vec::new();
    for line in lines {
        let Some(item) = line
            .item
            .as_ref()
            .filter(|item| item.responsibility.is_some())
        else {
            continue;
        };
        let form = item.number.map(|number| number.form);
        match counts.iter_mut().find(|(f, _)| *f == form) {
            Some((_, n)) => *n += 1,
            None => counts.push((form, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|&(_, n)| n);
    most.map_or(Some(OrdinalForm::Arabic), |(form, _)| form)
}

/// The lines of the plan: of a breakdown plan everything after its title, of a report the list round its clauses.
fn plan_span(
    lines: &[Arc<Line>],
    kind: DocumentKind,
    titles: &[Title],
    titled: bool,
    form: Option<OrdinalForm>,
) -> std::ops::Range<usize> {
    let has_clause = |i: &usize| {
        lines[*i]
            .item
            .as_ref()
            .is_some_and(|item| item.responsibility.is_some())
    };
    let first = (0..lines.len()).find(has_clause).unwrap_or(0);
    if titled {
        let start = titles
            .iter()
            .map(|t| t.last as usize + 1)
            .filter(|&start| start <= first)
            .max();
        return start.unwrap_or(0)..lines.len();
    }
    let last = (0..lines.len()).rev().find(has_clause).unwrap_or(0);
    let belongs = |i: usize| {
        lines[i].layer == Layer::Blank
            || lines[i]
                .item
                .as_ref()
                .is_some_and(|item| item.is_sentence && item.number.map(|n| n.form) == form)
    };
    if kind == DocumentKind::BreakdownPlan {
        return first..last + 1;
    }
    let start = (0..first)
        .rev()
        .take_while(|&i| belongs(i))
        .last()
        .unwrap_or(first);
    let end = (last + 1..lines.len())
        .take_while(|&i| belongs(i))
        .last()
        .unwrap_or(last);
    start..end + 1
}

/// 牵头单位：… on a line of its own.
fn is_label_line(item: &Item, line: &Line) -> bool {
    let Some(responsibility) = &item.responsibility else {
        return false;
    };
    item.number.is_none()
        && responsibility
            .places
            .first()
            .is_some_and(|place| place.span.contains(line.content))
}

/// A heading of a higher level, perhaps with the lead of everything under it: 一、强化科技创新（区科技局牵头）.
fn is_heading(item: &Item, line: &Line, form: Option<OrdinalForm>) -> bool {
    let Some(own) = item.number.map(|number| number.form) else {
        return false;
    };
    let higher = form.is_some_and(|form| own < form);
    let standalone = line
        .headings
        .first()
        .is_some_and(|h| h.form == crate::syntax::HeadingForm::Standalone);
    higher && (standalone || item.responsibility.is_none())
}

fn settled(
    responsibility: &Arc<Responsibility>,
    convention: Option<Convention>,
) -> Arc<Responsibility> {
    if responsibility.responsible.is_empty() {
        return responsibility.clone();
    }
    let mut own = Responsibility::clone(responsibility);
    own.settle(convention);
    Arc::new(own)
}

fn add_label_line(
    target: &mut Target,
    item: &Item,
    line: &Line,
    i: u32,
    convention: Option<Convention>,
) {
    let Some(added) = &item.responsibility else {
        return;
    };
    let mut added = Responsibility::clone(added);
    let row = i - target.line;
    let departments = added
        .leads
        .iter_mut()
        .chain(&mut added.coorganisers)
        .chain(&mut added.responsible);
    departments.for_each(|department| department.place.row = row);
    added.places.iter_mut().for_each(|place| place.row = row);
    let mut all = Responsibility::clone(&target.responsibility);
    all.join(added);
    all.settle(convention);
    target.responsibility = Arc::new(all);
    target.end = Point::new(i, line.content.end);
}
