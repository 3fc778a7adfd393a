//! Sections: the headings of a document with their place in the tree.
//!
//! The level of a mark is relative: a mark closes what stands at its own level or below and opens under what is left.

use super::table::Tables;
use super::target::Target;
use super::title::Title;
use super::topics::{Topic, verdicts};
use crate::syntax::{Block, Heading, HeadingForm, Landmark, Layer, Line, OrdinalForm};
use crate::text::{Point, Range, Span};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::Arc;

/// Rows of a metadata table that make it worth an entry.
const METADATA_ROWS: usize = 3;

/// What kind of entry a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SectionKind {
    Title,
    Section,
    Topic,
    RunIn,
    Ordinal,
    Target,
    Landmark,
    Metadata,
}

impl SectionKind {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            SectionKind::Title => "title",
            SectionKind::Section => "section",
            SectionKind::Topic => "topic",
            SectionKind::RunIn => "run-in",
            SectionKind::Ordinal => "ordinal",
            SectionKind::Target => "target",
            SectionKind::Landmark => "landmark",
            SectionKind::Metadata => "metadata",
        }
    }
}

/// One entry, in document order; `depth` 0 is the root of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub kind: SectionKind,
    pub depth: u8,
    /// The heading's own text.
    pub selection: Range,
    /// Where what belongs to it ends.
    pub end: Point,
    /// Index of the section it stands in.
    pub parent: Option<u32>,
    /// A landmark has no heading of its own.
    pub landmark: Option<Landmark>,
    /// Index of the target it shows.
    pub target: Option<u32>,
}

impl Section {
    pub fn line(&self) -> u32 {
        self.selection.start.line
    }
}

/// The words of a section's heading. `text`: the lines as read.
pub fn name<'t>(text: impl Fn(usize) -> Cow<'t, str>, section: &Section) -> String {
    let Range { start, end } = section.selection;
    let part = |line: u32| {
        let words = text(line as usize);
        let from = if line == start.line {
            start.byte as usize
        } else {
            0
        };
        let to = if line == end.line {
            end.byte as usize
        } else {
            words.len()
        };
        let part = words.get(from..to.min(words.len()));
        part.unwrap_or("").trim().to_string()
    };
    if start.line == end.line {
        return part(start.line);
    }
    (start.line..=end.line).map(part).collect()
}

/// The sections of a document.
#[derive(Debug, Default)]
pub struct Outline {
    /// In document order.
    pub sections: Vec<Section>,
    /// For each target the index of the section it stands in.
    pub of_targets: Vec<Option<u32>>,
}

/// All sections of a document.
pub fn outline(
    lines: &[Arc<Line>],
    titles: &[Title],
    tables: &Tables,
    targets: &[Target],
) -> Outline {
    let verdicts = verdicts(lines, tables);
    let mut verdicts = verdicts.iter().peekable();
    let mut builder = Builder {
        lines,
        found: Vec::new(),
        of_targets: vec![None; targets.len()],
        stack: Vec::new(),
        last_heading: last_heading(lines),
    };
    let metadata = metadata_rows(lines);
    let (mut next_title, mut next_target) = (0, 0);
    for (i, line) in lines.iter().enumerate() {
        let i = i as u32;
        if let Some((first, last)) = metadata.filter(|&(first, _)| first == i) {
            builder.metadata(first, last);
        }
        if let Some(title) = titles.get(next_title).filter(|title| title.first <= i) {
            if i == title.first {
                builder.title(title);
            }
            if i == title.last {
                next_title += 1;
            }
            continue;
        }
        if tables.covers(i as usize) {
            if let Some(target) = targets.get(next_target).filter(|t| t.line == i) {
                builder.target(&Block::default(), target, next_target as u32);
                next_target += 1;
            }
            continue;
        }
        for (j, block) in line.blocks.iter().enumerate() {
            let place = Point::new(i, block.content.start);
            let at = (i, j as u32);
            while verdicts.next_if(|v| (v.line, v.block) < at).is_some() {}
            let verdict = verdicts.next_if(|v| (v.line, v.block) == at);
            match targets.get(next_target) {
                Some(target) if target.range().start <= place && target.line == i => {
                    builder.target(block, target, next_target as u32);
                    next_target += 1;
                }
                _ => match verdict {
                    Some(verdict) => builder.topics(i, block, &verdict.topics),
                    None => builder.block(i, block),
                },
            }
        }
    }
    builder.close();
    Outline {
        sections: builder.found,
        of_targets: builder.of_targets,
    }
}

/// An item 1. of a plan goes by its first clause, which is short; a passage （一） or one without a number by its
/// heading sentence.
fn target_name(block: &Block, target: &Target) -> Span {
    let form = target.item.number.map(|number| number.form);
    match form {
        Some(OrdinalForm::Arabic | OrdinalForm::ArabicBracketed | OrdinalForm::Circled) => {
            target.item.label
        }
        Some(_) => block
            .headings
            .first()
            .map_or(target.item.label, |heading| heading.name),
        None => block.possible_topic.unwrap_or(target.item.label),
    }
}

/// The first and the last row of the first table of metadata.
fn metadata_rows(lines: &[Arc<Line>]) -> Option<(u32, u32)> {
    let mut rows: Vec<u32> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        match line.layer {
            Layer::Metadata => rows.push(i as u32),
            Layer::Blank => {}
            _ if rows.len() >= METADATA_ROWS => break,
            _ => rows.clear(),
        }
    }
    let (&first, &last) = rows.first().zip(rows.last())?;
    (rows.len() >= METADATA_ROWS).then_some((first, last))
}

fn last_heading(lines: &[Arc<Line>]) -> u32 {
    let last = lines
        .iter()
        .rposition(|line| line.headings().next().is_some());
    last.map_or(0, |i| i as u32)
}

/// Where a heading stands among the others: the higher, the deeper.
type Rank = u16;

const TITLE: Rank = 0;
const UNNUMBERED: Rank = 100;
const TOPIC: Rank = 700;
const LOWER_TOPIC: Rank = 750;
const INLINE: Rank = 800;

fn rank_of(form: OrdinalForm) -> Rank {
    match form {
        OrdinalForm::Part => 50,
        OrdinalForm::Chapter => 120,
        OrdinalForm::Division => 140,
        OrdinalForm::Han => 200,
        OrdinalForm::HanBracketed => 300,
        OrdinalForm::Arabic => 400,
        OrdinalForm::ArabicBracketed => 500,
        OrdinalForm::Circled => 600,
        OrdinalForm::Article => 450,
        OrdinalForm::Point => INLINE,
    }
}

struct Open {
    rank: Rank,
    section: u32,
    marks: u8,
    /// A run-in heading ends with its paragraph, for everything but deeper numbers.
    run_in: bool,
}

struct Builder<'a> {
    lines: &'a [Arc<Line>],
    found: Vec<Section>,
    of_targets: Vec<Option<u32>>,
    stack: Vec<Open>,
    /// The line of the last heading: a closing passage comes after it.
    last_heading: u32,
}

impl Builder<'_> {
    /// The table is an entry of its own beside the title; what is open stays open.
    fn metadata(&mut self, first: u32, last: u32) {
        let content = |row: u32| self.lines[row as usize].content.on_line(row);
        let (selection, end) = (content(first), content(last).end);
        self.found.push(Section {
            kind: SectionKind::Metadata,
            depth: 0,
            selection,
            end,
            parent: None,
            landmark: None,
            target: None,
        });
    }

    fn title(&mut self, title: &Title) {
        self.pop(TITLE);
        self.add(SectionKind::Title, title.range(self.lines), TITLE, 0, false);
    }

    fn target(&mut self, block: &Block, target: &Target, index: u32) {
        let form = target.item.number.map(|number| number.form);
        // The rows of a table stand side by side, numbered or not.
        let form = target.row.map_or(form, |_| Some(OrdinalForm::Arabic));
        let rank = form.map_or(TOPIC, rank_of);
        self.pop(rank);
        let is_title = |&section: &u32| self.found[section as usize].kind == SectionKind::Title;
        let open = self.stack.iter().rev().map(|open| open.section);
        self.of_targets[index as usize] = open.into_iter().find(|section| !is_title(section));
        let name = target_name(block, target).on_line(target.line);
        self.add(SectionKind::Target, name, rank, 0, true);
        if let Some(section) = self.found.last_mut() {
            section.target = Some(index);
            section.end = target.end;
        }
        let is_inner = |h: &&Heading| h.form == HeadingForm::Inner;
        self.inline(target.line, block.headings.iter().filter(is_inner));
    }

    fn block(&mut self, i: u32, block: &Block) {
        let landmark = block
            .landmark
            .filter(|&l| l != Landmark::Closing || i > self.last_heading);
        if block.headings.is_empty() && landmark.is_none() {
            return;
        }
        self.leave_paragraph(block);
        let is_own = |h: &&Heading| !matches!(h.form, HeadingForm::Inner | HeadingForm::Point);
        let own = block.headings.first().filter(is_own);
        if let Some(heading) = own {
            self.heading(i, heading);
        } else if let Some(landmark) = landmark {
            self.pop(TOPIC);
            let selection = block.content.on_line(i);
            self.add(SectionKind::Landmark, selection, TOPIC, 0, true);
            if let Some(section) = self.found.last_mut() {
                section.landmark = Some(landmark);
            }
        }
        self.inline(i, block.headings[usize::from(own.is_some())..].iter());
    }

    /// A paragraph that its neighbours have judged.
    fn topics(&mut self, i: u32, block: &Block, topics: &[Topic]) {
        let is_point = |h: &&Heading| h.form == HeadingForm::Point;
        let points: Vec<&Heading> = block.headings.iter().filter(is_point).collect();
        if topics.is_empty() && points.is_empty() {
            return;
        }
        self.leave_paragraph(block);
        for topic in topics {
            let (kind, rank) = match (topic.is_point, topic.lower) {
                (true, _) => (SectionKind::Ordinal, TOPIC),
                (_, true) => (SectionKind::Topic, LOWER_TOPIC),
                (_, false) => (SectionKind::Topic, TOPIC),
            };
            self.pop(rank);
            self.add(kind, topic.name.on_line(i), rank, 0, false);
        }
        if topics.iter().all(|topic| !topic.is_point) {
            let inner = if topics.is_empty() {
                &[][..]
            } else {
                &block.possible_inner
            };
            self.inline(i, points.into_iter().chain(inner));
        }
    }

    /// Headings inside a paragraph.
    fn inline<'h>(&mut self, i: u32, headings: impl Iterator<Item = &'h Heading>) {
        for heading in headings {
            self.pop(INLINE);
            let kind = match heading.form {
                HeadingForm::Point => SectionKind::Ordinal,
                _ => SectionKind::RunIn,
            };
            self.add(kind, heading.name.on_line(i), INLINE, 0, true);
        }
        self.pop(INLINE);
    }

    /// Headings inside earlier paragraphs are over. Topics stand under a numbered run-in heading that came before them,
    /// landmarks stand beside it.
    fn leave_paragraph(&mut self, block: &Block) {
        self.pop(INLINE);
        while self
            .stack
            .last()
            .is_some_and(|open| open.run_in && open.rank >= TOPIC)
        {
            self.stack.pop();
        }
        if block.landmark.is_none() {
            return;
        }
        self.pop(TOPIC);
        while self.stack.last().is_some_and(|open| open.run_in) {
            self.stack.pop();
        }
    }

    fn heading(&mut self, i: u32, heading: &Heading) {
        let rank = match (heading.ordinal, heading.form) {
            (Some(ordinal), _) => rank_of(ordinal.form),
            (None, HeadingForm::Topic) => TOPIC,
            (None, _) => UNNUMBERED,
        };
        if heading.ordinal.is_none() && heading.marks > 0 && heading.form == HeadingForm::Standalone
        {
            self.pop_marks(heading.marks);
        } else {
            self.pop(rank);
        }
        let kind = match heading.form {
            HeadingForm::Standalone => SectionKind::Section,
            HeadingForm::Topic => SectionKind::Topic,
            HeadingForm::Point => SectionKind::Ordinal,
            HeadingForm::RunIn | HeadingForm::Inner => SectionKind::RunIn,
        };
        let run_in = heading.form != HeadingForm::Standalone;
        self.add(kind, heading.name.on_line(i), rank, heading.marks, run_in);
    }

    /// Closes everything at this rank or below.
    fn pop(&mut self, rank: Rank) {
        while self.stack.last().is_some_and(|open| open.rank >= rank) {
            self.stack.pop();
        }
    }

    /// An unnumbered Markdown heading closes headings with as many `#` or more.
    fn pop_marks(&mut self, marks: u8) {
        while self
            .stack
            .last()
            .is_some_and(|open| open.rank > TITLE && (open.marks == 0 || open.marks >= marks))
        {
            self.stack.pop();
        }
    }

    fn add(&mut self, kind: SectionKind, selection: Range, rank: Rank, marks: u8, run_in: bool) {
        let parent = self.stack.last().map(|open| open.section);
        let depth = parent.map_or(0, |p| self.found[p as usize].depth.saturating_add(1));
        let section = self.found.len() as u32;
        let end = selection.end;
        self.found.push(Section {
            kind,
            depth,
            selection,
            end,
            parent,
            landmark: None,
            target: None,
        });
        self.stack.push(Open {
            rank,
            section,
            marks,
            run_in,
        });
    }

    /// Sets where each section ends: a standalone heading at the next one of its level or above, a run-in heading with
    /// its paragraph or the next heading in it, and never before its children.
    fn close(&mut self) {
        let last = self.last_text_line(self.lines.len() as u32);
        // The nearest later section at each depth or above, found from the back.
        let mut next_at: Vec<Point> = Vec::new();
        for i in (0..self.found.len()).rev() {
            let depth = self.found[i].depth as usize;
            let start = self.found[i].selection.start;
            let next = next_at.iter().take(depth + 1).copied().min();
            let own = self.end_of(i, next, last);
            self.found[i].end = own.max(self.found[i].end);
            next_at.resize(next_at.len().max(depth + 1), Point::new(u32::MAX, 0));
            next_at[depth] = start;
        }
        for i in (0..self.found.len()).rev() {
            if let Some(parent) = self.found[i].parent {
                let end = self.found[i].end;
                let parent = &mut self.found[parent as usize];
                parent.end = parent.end.max(end);
            }
        }
    }

    fn end_of(&self, i: usize, next: Option<Point>, last: Point) -> Point {
        let section = &self.found[i];
        let start = section.selection.start;
        let next = next.filter(|point| point.line != u32::MAX);
        let runs_on = matches!(section.kind, SectionKind::Section | SectionKind::Title);
        match (section.kind, next) {
            (SectionKind::Metadata, _) => section.end,
            (_, Some(next)) if next.line == start.line => next,
            (_, Some(next)) if runs_on => self.end_before(next).max(section.selection.end),
            (_, None) if runs_on => last,
            _ => self.block_end(start),
        }
    }

    /// The end of the paragraph in which a point stands.
    fn block_end(&self, point: Point) -> Point {
        let line = &self.lines[point.line as usize];
        let block = line
            .blocks
            .iter()
            .rfind(|block| block.content.start <= point.byte);
        let content = block.map_or(line.content, |block| block.content);
        Point::new(point.line, content.end)
    }

    /// Where the text before a point ends: on the lines above, unless the point stands inside a line.
    fn end_before(&self, point: Point) -> Point {
        let inside = self.lines[point.line as usize].blocks.len() > 1
            && point.byte > self.lines[point.line as usize].content.start;
        if inside {
            point
        } else {
            self.last_text_line(point.line)
        }
    }

    /// The end of the last line with text of the document before the given line.
    fn last_text_line(&self, before: u32) -> Point {
        (0..before)
            .rev()
            .find(|&i| {
                !matches!(
                    self.lines[i as usize].layer,
                    Layer::Blank | Layer::Furniture
                )
            })
            .map_or(Point::default(), |i| {
                Point::new(i, self.lines[i as usize].content.end)
            })
    }
}
