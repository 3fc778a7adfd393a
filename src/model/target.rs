//! Numbered targets of a breakdown plan: which lines they are, and who answers for them.

use super::kind::{self, DocumentKind};
use super::table::Tables;
use super::title::Title;
pub use crate::syntax::Measure;
use crate::syntax::{Block, Convention, HeadingForm, Item, Line, OrdinalForm, Responsibility};
use crate::text::{Point, Range};
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

    /// Its number.
    pub fn number(&self) -> Option<Range> {
        let number = self.row.and_then(|row| row.number);
        number.or_else(|| Some(self.item.number?.span.on_line(self.line)))
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
/// Of ten items of a plan without a plan's title so many must name their owner; then one that does not is forgotten.
const OWNED_OF_TEN: usize = 7;

/// The targets of a document in order; none in a document that holds no plan.
pub fn targets(
    lines: &[Arc<Line>],
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
    if found.is_empty() || paragraphs.iter().any(|p| p.is_owned) {
        found.extend(paragraph_targets(lines, &paragraphs, kind, titles));
        found.sort_by_key(|target| target.range().start);
    }
    found
}

fn paragraph_targets(
    lines: &[Arc<Line>],
    paragraphs: &[Paragraph<'_>],
    kind: DocumentKind,
    titles: &[Title],
) -> Vec<Target> {
    let plan = Plan::of(paragraphs, kind, titles);
    let convention = lines.iter().find_map(|line| line.convention);
    let mut found: Vec<Target> = Vec::new();
    let mut section_lead: Option<(u32, Arc<Responsibility>)> = None;
    for i in plan.span.clone() {
        let paragraph = &paragraphs[i];
        let Some(item) = &paragraph.block.item else {
            continue;
        };
        if paragraph.is_label_line() {
            let last = found.last().map(|target| target.line);
            found.extend(named_above(paragraphs, i).filter(|target| last < Some(target.line)));
            let reaches = |t: &&mut Target| paragraph.line - t.end.line <= FARTHEST_LABEL;
            if let Some(target) = found.last_mut().filter(reaches) {
                add_label_line(target, item, paragraph, convention);
            }
        } else if paragraph.is_heading(plan.form) {
            let lead = item.responsibility.as_ref();
            section_lead = lead.map(|own| (paragraph.line, settled(own, convention)));
        } else if plan.is_target(paragraphs, i, item) {
            let responsibility = match (&item.responsibility, &section_lead) {
                (Some(own), _) => settled(own, convention),
                (None, Some((line, lead))) => inherited(lead, paragraph.line - line),
                (None, None) => Arc::default(),
            };
            found.push(Target {
                line: paragraph.line,
                item: item.clone(),
                responsibility,
                end: paragraph.end(),
                row: None,
            });
        }
    }
    found
}

/// A target whose name stands on a line of its own, with its goal and its departments on the lines below:
/// 一、稳定扩大就业, 年度目标：…, 主办单位：….
fn named_above(paragraphs: &[Paragraph<'_>], label: usize) -> Option<Target> {
    let above = &paragraphs[label.saturating_sub(FARTHEST_NAME)..label];
    let at = above.iter().rposition(|p| p.form.is_some())?;
    let (name, goals) = (&above[at], &above[at + 1..]);
    let mut item = Item::clone(name.block.item.as_ref()?);
    let measures = goals
        .iter()
        .filter_map(|goal| Some(goal.block.item.as_ref()?.measure));
    if let Some(measure) = measures.min().filter(|measure| *measure < item.measure) {
        item.measure = measure;
        item.promise = None;
    }
    Some(Target {
        line: name.line,
        item: Arc::new(item),
        responsibility: Arc::default(),
        end: goals.last().unwrap_or(name).end(),
        row: None,
    })
}

/// A paragraph with text and the line it stands on. What is asked of all of them several times is kept beside.
struct Paragraph<'a> {
    line: u32,
    block: &'a Block,
    form: Option<OrdinalForm>,
    is_owned: bool,
    is_sentence: bool,
}

impl Paragraph<'_> {
    /// All but those in tables.
    fn all<'a>(lines: &'a [Arc<Line>], tables: &Tables) -> Vec<Paragraph<'a>> {
        lines
            .iter()
            .enumerate()
            .filter(|(i, _)| !tables.covers(*i))
            .flat_map(|(i, line)| {
                let line_number = i as u32;
                line.blocks
                    .iter()
                    .map(move |block| Paragraph::new(line_number, block))
            })
            .collect()
    }

    fn new(line: u32, block: &Block) -> Paragraph<'_> {
        let item = block.item.as_deref();
        Paragraph {
            line,
            block,
            form: item.and_then(form_of),
            is_owned: item.is_some_and(|item| item.responsibility.is_some()),
            is_sentence: item.is_some_and(|item| item.is_sentence),
        }
    }

    fn end(&self) -> Point {
        Point::new(self.line, self.block.content.end)
    }

    /// 牵头单位：… on a line of its own.
    fn is_label_line(&self) -> bool {
        let Some(item) = &self.block.item else {
            return false;
        };
        let place = item.responsibility.as_ref().and_then(|r| r.places.first());
        item.number.is_none() && place.is_some_and(|place| place.span.contains(self.block.content))
    }

    /// A heading of a higher level, perhaps with the lead of everything under it: 一、强化科技创新（区科技局牵头）.
    fn is_heading(&self, form: Option<OrdinalForm>) -> bool {
        let higher = self.form.zip(form).is_some_and(|(own, form)| own < form);
        let heading = self.block.headings.first();
        let standalone = heading.is_some_and(|h| h.form == HeadingForm::Standalone);
        higher && (standalone || !self.is_owned)
    }
}

fn form_of(item: &Item) -> Option<OrdinalForm> {
    item.number.map(|number| number.form)
}

/// Where a document's plan stands and how its targets look.
struct Plan {
    form: Option<OrdinalForm>,
    /// Paragraphs, by index.
    span: std::ops::Range<usize>,
    /// Items of that form are targets even without a clause.
    every_item: bool,
    /// The title says that this is a plan: so are items that do not end as sentences.
    titled: bool,
}

impl Plan {
    fn of(paragraphs: &[Paragraph<'_>], kind: DocumentKind, titles: &[Title]) -> Plan {
        let is_plan = kind == DocumentKind::BreakdownPlan;
        let titled = is_plan && titles.iter().any(|title| kind::says_plan(&title.name));
        let form = target_form(paragraphs);
        let span = match (titled, is_plan) {
            (true, _) => after_title(paragraphs, titles),
            (_, true) => owned_span(paragraphs),
            _ => list_span(paragraphs, form),
        };
        let every_item = titled || mostly_owned(&paragraphs[span.clone()], form);
        Plan {
            form,
            span,
            every_item,
            titled,
        }
    }

    fn is_target(&self, paragraphs: &[Paragraph<'_>], i: usize, item: &Item) -> bool {
        if item.responsibility.is_some() {
            return true;
        }
        let numbered_alike = self.form.is_some() && form_of(item) == self.form;
        let ends_alike = item.is_sentence || self.titled && !self.holds_others(paragraphs, i);
        self.every_item && numbered_alike && ends_alike
    }

    /// What follows stands under it: it is a heading.
    fn holds_others(&self, paragraphs: &[Paragraph<'_>], i: usize) -> bool {
        let next = paragraphs.get(i + 1);
        next.is_some_and(|next| match (next.block.ordinal, self.form) {
            (Some(ordinal), Some(form)) => ordinal.form > form,
            _ => !next.is_label_line(),
        })
    }
}

/// The form of number that most targets with a clause bear; `None` where they bear none.
fn target_form(paragraphs: &[Paragraph<'_>]) -> Option<OrdinalForm> {
    let mut counts: Vec<(Option<OrdinalForm>, usize)> = Vec::new();
    for paragraph in paragraphs
        .iter()
        .filter(|p| p.is_owned && !p.is_label_line())
    {
        let form = paragraph.form;
        match counts.iter_mut().find(|(f, _)| *f == form) {
            Some((_, n)) => *n += 1,
            None => counts.push((form, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|&(_, n)| n);
    most.map_or(Some(OrdinalForm::Arabic), |(form, _)| form)
}

/// Most items of the form name who owns them. In opinions of a general kind many bind everybody and name nobody.
fn mostly_owned(paragraphs: &[Paragraph<'_>], form: Option<OrdinalForm>) -> bool {
    let items = paragraphs.iter().filter(|p| p.block.item.is_some());
    let alike: Vec<_> = items.filter(|p| p.is_sentence && p.form == form).collect();
    let owned = alike.iter().filter(|p| p.is_owned).count();
    owned * 10 >= alike.len() * OWNED_OF_TEN
}

fn first_owned(paragraphs: &[Paragraph<'_>]) -> usize {
    paragraphs.iter().position(|p| p.is_owned).unwrap_or(0)
}

fn last_owned(paragraphs: &[Paragraph<'_>]) -> usize {
    paragraphs.iter().rposition(|p| p.is_owned).unwrap_or(0)
}

/// Everything after the last title above the first clause.
fn after_title(paragraphs: &[Paragraph<'_>], titles: &[Title]) -> std::ops::Range<usize> {
    let first = paragraphs
        .get(first_owned(paragraphs))
        .map_or(0, |p| p.line);
    let title = titles
        .iter()
        .map(|t| t.last)
        .filter(|&line| line < first)
        .max();
    let start = title.map_or(0, |title| paragraphs.partition_point(|p| p.line <= title));
    start..paragraphs.len()
}

/// From the first clause to the last.
fn owned_span(paragraphs: &[Paragraph<'_>]) -> std::ops::Range<usize> {
    first_owned(paragraphs)..(last_owned(paragraphs) + 1).min(paragraphs.len())
}

/// The list round the clauses of a report.
fn list_span(paragraphs: &[Paragraph<'_>], form: Option<OrdinalForm>) -> std::ops::Range<usize> {
    let owned = owned_span(paragraphs);
    let belongs = |p: &Paragraph<'_>| p.is_sentence && p.form == form;
    let before = paragraphs[..owned.start]
        .iter()
        .rev()
        .take_while(|p| belongs(p))
        .count();
    let after = paragraphs[owned.end..]
        .iter()
        .take_while(|p| belongs(p))
        .count();
    owned.start - before..owned.end + after
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

fn add_label_line(
    target: &mut Target,
    item: &Item,
    paragraph: &Paragraph<'_>,
    convention: Option<Convention>,
) {
    let Some(added) = &item.responsibility else {
        return;
    };
    let rows = paragraph.line - target.line;
    let added = Responsibility::clone(added).moved(rows as i32);
    let mut all = Responsibility::clone(&target.responsibility);
    all.join(added);
    all.settle(convention);
    target.responsibility = Arc::new(all);
    target.end = paragraph.end();
}
