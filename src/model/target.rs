//! Numbered targets of a breakdown plan: which lines they are, and who answers for them.

mod paragraph;
mod plan;
mod runs;

use super::kind::DocumentKind;
use super::lines::Lines;
use super::table::Tables;
use super::title::Title;
pub use crate::syntax::Measure;
use crate::syntax::{Convention, Item, Responsibility};
use crate::text::{Point, Range};
use paragraph::Paragraph;
use plan::{Plan, leads_items};
use runs::among_tasks;
use std::sync::Arc;

/// A target: its line's parts, and what the document adds.
#[derive(Clone, Debug)]
pub struct Target {
    pub line: u32,
    pub item: Arc<Item>,
    /// All its clauses taken together, with the document's conventions applied.
    pub responsibility: Arc<Responsibility>,
    pub end: Point,
    /// It is a row of a table.
    pub row: Option<RowPlace>,
}

/// Where the parts of a row stand that are not on the line of its task, or not beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowPlace {
    /// The cell of the number, where it has one of its own.
    pub number: Option<Range>,
}

impl Target {
    /// From its number to the end of its last line.
    pub fn range(&self) -> Range {
        let number = self.row.and_then(|row| row.number);
        let start = number.map_or(self.label().start, |number| number.start);
        Range::new(start, self.end)
    }

    /// From its first word to its end, without its number.
    pub fn body(&self) -> Range {
        Range::new(Point::new(self.line, self.item.body.start), self.end)
    }

    /// Its number.
    pub fn number(&self) -> Option<Range> {
        let number = self.row.and_then(|row| row.number);
        number.or_else(|| Some(self.item.number?.span.on_line(self.line)))
    }

    /// Whether one of its departments is named at a point.
    pub fn names_at(&self, point: Point) -> bool {
        let r = &self.responsibility;
        let mut all = r.leads.iter().chain(&r.coorganisers).chain(&r.responsible);
        all.any(|department| department.place.near(self.line).touches(point))
    }

    /// Its number and first clause.
    pub fn label(&self) -> Range {
        self.item.label.on_line(self.line)
    }
}

/// A label line belongs to the target so many lines above it at most.
const FARTHEST_LABEL: u32 = 6;
/// The name of a target stands so many paragraphs above its departments at most.
const FARTHEST_NAME: usize = 5;

/// The targets of a document in order; none in a document that holds no plan.
pub fn targets(
    lines: &Lines,
    kind: DocumentKind,
    titles: &[Title],
    tables: &mut Tables,
) -> Vec<Target> {
    if !kind.has_targets() {
        return Vec::new();
    }
    let paragraphs = Paragraph::all(lines, tables);
    let mut found = std::mem::take(&mut tables.targets);
    // Where the plan is a table, the numbered paragraphs round it are instructions.
    if found.is_empty() || paragraphs.iter().any(|p| p.look.is_owned) {
        found.extend(paragraph_targets(lines, &paragraphs, kind, titles));
        found.sort_by_key(|target| target.range().start);
    }
    found
}

fn paragraph_targets(
    lines: &Lines,
    paragraphs: &[Paragraph],
    kind: DocumentKind,
    titles: &[Title],
) -> Vec<Target> {
    let plan = Plan::of(paragraphs, kind, titles);
    let among_tasks = among_tasks(&paragraphs[plan.span.clone()], plan.form);
    let convention = lines.glances().iter().find_map(|line| line.convention);
    let mut found: Vec<Target> = Vec::new();
    let mut section_lead: Option<(u32, Arc<Responsibility>)> = None;
    for i in plan.span.clone() {
        let paragraph = &paragraphs[i];
        let Some(item) = paragraph.item(lines) else {
            continue;
        };
        if paragraph.look.is_label {
            let last = found.last().map(|target| target.line);
            found.extend(
                named_above(lines, paragraphs, i).filter(|target| last < Some(target.line)),
            );
            let reaches = |t: &&mut Target| paragraph.line - t.end.line <= FARTHEST_LABEL;
            if let Some(target) = found.last_mut().filter(reaches) {
                add_label_line(target, item, paragraph.end(lines), convention);
            }
        } else if paragraph.is_heading(plan.form) || leads_items(paragraphs, i) {
            let lead = item.responsibility.as_ref();
            section_lead = lead.map(|own| (paragraph.line, settled(own, convention)));
        } else if item.responsibility.is_some()
            || among_tasks[i - plan.span.start] && plan.is_target(paragraphs, i, item)
        {
            let own = item.responsibility.as_ref().or(item.units.as_ref());
            let responsibility = match (own, &section_lead) {
                (Some(own), _) => settled(own, convention),
                (None, Some((line, lead))) => inherited(lead, paragraph.line - line),
                (None, None) => Arc::default(),
            };
            found.push(Target {
                line: paragraph.line,
                item: item.clone(),
                responsibility,
                end: paragraph.end(lines),
                row: None,
            });
        }
    }
    found
}

/// A target whose name stands on a line of its own, with its goal and its departments on the lines below:
/// 一、稳定扩大就业, 年度目标：…, 主办单位：….
fn named_above(lines: &Lines, paragraphs: &[Paragraph], label: usize) -> Option<Target> {
    let above = &paragraphs[label.saturating_sub(FARTHEST_NAME)..label];
    let at = above.iter().rposition(|p| p.look.form.is_some())?;
    let (name, goals) = (&above[at], &above[at + 1..]);
    let mut item = Item::clone(name.item(lines)?);
    let measures = goals
        .iter()
        .filter_map(|goal| Some(goal.item(lines)?.measure));
    if let Some(measure) = measures.min().filter(|measure| *measure < item.measure) {
        item.measure = measure;
        item.promise = None;
    }
    Some(Target {
        line: name.line,
        item: Arc::new(item),
        responsibility: Arc::default(),
        end: goals.last().unwrap_or(name).end(lines),
        row: None,
    })
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

/// The lead that a heading so many lines above names for everything under it.
fn inherited(lead: &Responsibility, rows: u32) -> Arc<Responsibility> {
    Arc::new(lead.clone().moved(-(rows as i32)))
}

fn add_label_line(target: &mut Target, item: &Item, end: Point, convention: Option<Convention>) {
    let Some(added) = &item.responsibility else {
        return;
    };
    let rows = end.line - target.line;
    let added = Responsibility::clone(added).moved(rows as i32);
    let mut all = Responsibility::clone(&target.responsibility);
    all.join(added);
    all.settle(convention);
    target.responsibility = Arc::new(all);
    target.end = end;
}
