//! A heading moved one level up or down with everything under it: 一、 → （一） → 1. → （1） → ①, # → ##.
//!
//! Nothing is skipped: a heading goes down under the heading before it, and up beside the heading it stands in, each
//! one level away. Where a level is missing, the heading stays. Then the lists that it left and joined are put right.

use super::renumber_lists::renumbered;
use crate::ide::assists::Edits;
use crate::model::numbering::{LEVELS, MarkForm, Moved};
use crate::model::{Document, Section, SectionKind};
use crate::syntax::{Block, HeadingForm, Line, Ordinal, OrdinalForm};
use crate::text::{Point, Range, Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// 1. → （一）
    Up,
    /// 1. → （1）
    Down,
}

const MOST_HASHES: u8 = 6;

impl Direction {
    fn of(self, form: OrdinalForm) -> Option<OrdinalForm> {
        let level = LEVELS.iter().position(|&one| one == form)?;
        match self {
            Direction::Up => LEVELS.get(level.checked_sub(1)?).copied(),
            Direction::Down => LEVELS.get(level + 1).copied(),
        }
    }

    fn of_hashes(self, hashes: u8) -> Option<u8> {
        match self {
            _ if hashes == 0 => Some(0),
            Direction::Up => hashes.checked_sub(1).filter(|&hashes| hashes > 0),
            Direction::Down => Some(hashes + 1).filter(|&hashes| hashes <= MOST_HASHES),
        }
    }
}

/// Whether the heading at a point can be moved.
pub fn can_shift(document: &Document, point: Point, direction: Direction) -> bool {
    Shift::of(document, point, direction).is_some()
}

/// The edits that move the heading at a point; `None` where there is none, or no level to move it to.
pub fn shift(document: &Document, point: Point, direction: Direction) -> Option<Edits> {
    let shift = Shift::of(document, point, direction)?;
    let (moved, mut hashes) = shift.moves()?;
    hashes.extend(renumbered(document, &moved)?);
    Some(hashes)
}

/// A heading, what it stands in, and where it goes.
struct Shift<'a> {
    document: &'a Document,
    direction: Direction,
    /// Its lines, and those of everything under it.
    lines: std::ops::RangeInclusive<u32>,
    ordinal: Option<Ordinal>,
}

/// Whether a point stands in a heading's own words, or before them. A target is no heading: it stands in a list of its
/// like, and who is in one seldom means its level.
fn is_at(section: &Section, point: Point) -> bool {
    let is_heading = section.kind != SectionKind::Target;
    is_heading && section.line() == point.line && point.byte <= section.selection.end.byte
}

impl Shift<'_> {
    fn of(document: &Document, point: Point, direction: Direction) -> Option<Shift<'_>> {
        if document.is_joined() {
            return None;
        }
        let sections = document.sections();
        let at = sections.iter().position(|section| is_at(section, point))?;
        let section = &sections[at];
        let heading = Heading::of(document, at)?;
        let above = match direction {
            Direction::Up => Heading::of(document, section.parent? as usize)?,
            Direction::Down => sibling_above(document, at, &heading)?,
        };
        let fits = match direction {
            Direction::Up => heading.is_next_below(&above),
            Direction::Down => children_are_next(document, above.index),
        };
        if !fits || !children_are_next(document, at) {
            return None;
        }
        let shift = Shift {
            document,
            direction,
            lines: section.line()..=last_line(document, section, sections.get(at + 1..)?),
            ordinal: heading.ordinal,
        };
        shift.moves().map(|_| shift)
    }

    /// What becomes of the marks and of the `#`; `None` where one of them has nowhere to go.
    fn moves(&self) -> Option<(Vec<Moved>, Edits)> {
        let (mut moved, mut hashes) = (Vec::new(), Edits::new());
        for i in self.lines.clone() {
            let line = self.document.line(i)?;
            if self.document.is_in_table(i) {
                continue;
            }
            hashes.extend(self.hashes(i, line)?);
            for block in &line.blocks {
                moved.extend(self.mark(i, block, line.blocks.len() > 1)?);
            }
        }
        Some((moved, hashes))
    }

    /// The change of a line's `#`. The outer `None` refuses it.
    fn hashes(&self, i: u32, line: &Line) -> Option<Option<(Range, String)>> {
        let marks = line
            .headings()
            .map(|heading| heading.marks)
            .max()
            .unwrap_or(0);
        let text = self.document.text().line(i as usize);
        let Some(start) = text.find('#').filter(|_| marks > 0) else {
            return Some(None);
        };
        let new = self.direction.of_hashes(marks)?;
        let range = Span::new(start, start + usize::from(marks)).on_line(i);
        Some(Some((range, "#".repeat(usize::from(new)))))
    }

    /// The change of a block's mark. The outer `None` refuses it.
    fn mark(&self, i: u32, block: &Block, shares_line: bool) -> Option<Option<Moved>> {
        let (Some(own), Some(ordinal)) = (self.ordinal, block.ordinal) else {
            return Some(None);
        };
        if ordinal.form == OrdinalForm::Point {
            return Some(None);
        }
        let is_own = i == *self.lines.start() && ordinal.span == own.span;
        let level = |form| LEVELS.iter().position(|&one| one == form);
        let is_below = level(ordinal.form)? > level(own.form)?;
        if shares_line || !is_own && !is_below {
            return None;
        }
        let form = self.direction.of(ordinal.form)?;
        let text = self.document.text().line(i as usize);
        let (old, span) = MarkForm::of(&text, &ordinal)?;
        let mut new = MarkForm::most(self.document, form).or_else(|| MarkForm::standard(form))?;
        if old.space == new.space || !old.space.is_empty() && !new.space.is_empty() {
            new.space = old.space;
        }
        Some(Some(Moved {
            range: span.on_line(i),
            form: new,
            ordinal: form,
            number: ordinal.number,
        }))
    }
}

/// A heading with a number or with `#`.
struct Heading {
    index: usize,
    ordinal: Option<Ordinal>,
    hashes: u8,
    kind: SectionKind,
}

impl Heading {
    /// The heading of the section with that index.
    fn of(document: &Document, index: usize) -> Option<Heading> {
        let section = document.sections().get(index)?;
        let line = document.line(section.line())?;
        let block = line
            .blocks
            .iter()
            .find(|block| block.content.touches(section.selection.start.byte))?;
        let heading = block.headings.first()?;
        let is_heading = matches!(heading.form, HeadingForm::Standalone | HeadingForm::RunIn);
        let starts = heading.name.start == section.selection.start.byte
            || section.kind == SectionKind::Title;
        let found = Heading {
            index,
            ordinal: heading.ordinal,
            hashes: heading.marks,
            kind: section.kind,
        };
        let is_marked = found.ordinal.is_some() || found.hashes > 0;
        (is_heading && starts && is_marked).then_some(found)
    }

    fn is_alike(&self, other: &Heading) -> bool {
        match (self.ordinal, other.ordinal) {
            (Some(own), Some(other)) => own.form == other.form,
            (None, None) => self.hashes == other.hashes,
            _ => false,
        }
    }

    fn is_next_below(&self, above: &Heading) -> bool {
        match (self.ordinal, above.ordinal) {
            (Some(own), Some(above)) => Direction::Down.of(above.form) == Some(own.form),
            (None, None) => above.kind != SectionKind::Title && above.hashes + 1 == self.hashes,
            _ => false,
        }
    }
}

/// The heading of the same level right before, in the same section.
fn sibling_above(document: &Document, at: usize, heading: &Heading) -> Option<Heading> {
    let sections = document.sections();
    let parent = sections.get(at)?.parent;
    let before = sections.get(..at)?;
    let sibling = before
        .iter()
        .rposition(|section| section.parent == parent)?;
    Heading::of(document, sibling).filter(|sibling| sibling.is_alike(heading))
}

/// The numbered headings that stand in this one are one level below it.
fn children_are_next(document: &Document, at: usize) -> bool {
    let Some(own) = Heading::of(document, at) else {
        return false;
    };
    let sections = document.sections();
    let children = (at + 1..sections.len()).filter(|&i| sections[i].parent == Some(at as u32));
    let mut headings = children.filter_map(|child| Heading::of(document, child));
    headings
        .all(|child| own.ordinal.is_none() || child.ordinal.is_none() || child.is_next_below(&own))
}

/// The last line of a section: before the next one that does not stand in it.
fn last_line(document: &Document, section: &Section, after: &[Section]) -> u32 {
    let next = after.iter().find(|next| next.depth <= section.depth);
    let last = document.text().line_count().saturating_sub(1) as u32;
    next.map_or(last, |next| next.line().saturating_sub(1))
        .max(section.line())
}
