//! The lines of a document, and beside them, in one piece of memory, what the fold asks of every one of them.

use crate::syntax::{Block, Convention, HeadingForm, Layer, Line, OrdinalForm, TitleShape};
use std::ops::{Deref, Range};
use std::sync::Arc;

/// The parts of each line, with a glance at each. Unchanged lines are shared between editions.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    parts: Vec<Arc<Line>>,
    glances: Vec<Glance>,
}

/// So much of a line as is looked at after every edit, wherever that was. A long document has tens of thousands of
/// lines; to fetch each from its own place costs more than all that is done with it.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    pub layer: Layer,
    pub title: TitleShape,
    pub is_annex: bool,
    pub has_headings: bool,
    /// One of them is Markdown's of the first rank.
    pub is_first_rank: bool,
    /// It may be the head of a table that says who answers.
    pub names_owner: bool,
    pub convention: Option<Convention>,
    /// Characters that are not white space.
    pub characters: u32,
    /// Mentions of indicators in the dictionary.
    pub figures: u16,
    pub paragraphs: u16,
    /// Its first paragraph, mostly the only one.
    pub first: Look,
}

/// What a paragraph looks like to the search for targets.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The number of the target it may be.
    pub number: Option<u32>,
    pub form: Option<OrdinalForm>,
    /// The mark at its head, whatever it may be.
    pub mark: Option<OrdinalForm>,
    pub is_item: bool,
    pub is_sentence: bool,
    /// It says who answers.
    pub is_owned: bool,
    /// It ends in units of which nothing says what they do.
    pub has_units: bool,
    /// It says nothing else: 牵头单位：…
    pub is_label: bool,
    pub is_standalone: bool,
    pub is_aside: bool,
}

impl Deref for Lines {
    type Target = [Arc<Line>];

    fn deref(&self) -> &[Arc<Line>] {
        &self.parts
    }
}

impl From<Vec<Arc<Line>>> for Lines {
    fn from(parts: Vec<Arc<Line>>) -> Lines {
        let glances = parts.iter().map(|line| Glance::of(line)).collect();
        Lines { parts, glances }
    }
}

impl Lines {
    pub fn glances(&self) -> &[Glance] {
        &self.glances
    }

    /// Puts lines in the place of others.
    pub fn replace(&mut self, range: Range<usize>, fresh: Vec<Arc<Line>>) {
        let glances = fresh.iter().map(|line| Glance::of(line));
        self.glances.splice(range.clone(), glances);
        self.parts.splice(range, fresh);
    }
}

impl Glance {
    fn of(line: &Line) -> Glance {
        let known = |mention: &&crate::syntax::Mention| mention.indicator.is_some();
        let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        Glance {
            layer: line.layer,
            title: line.title,
            is_annex: line.is_annex,
            has_headings: line.headings().next().is_some(),
            is_first_rank: line.headings().any(|heading| heading.marks == 1),
            names_owner: line.row.as_ref().is_some_and(|row| row.names_owner()),
            convention: line.convention,
            characters: line.characters,
            figures: count(line.mentions.iter().filter(known).count()),
            paragraphs: count(line.blocks.len()),
            first: line.blocks.first().map(Look::of).unwrap_or_default(),
        }
    }

    /// Its paragraphs, each with its index; of a line with several they are looked at in the line itself.
    pub fn looks(self, line: &Arc<Line>) -> impl Iterator<Item = (u16, Look)> {
        let others = match self.paragraphs {
            0 | 1 => &[],
            _ => &line.blocks[1..],
        };
        let first = (self.paragraphs > 0).then_some((0, self.first));
        first
            .into_iter()
            .chain((1..).zip(others.iter().map(Look::of)))
    }
}

impl Look {
    fn of(block: &Block) -> Look {
        let heading = block.headings.first();
        let look = Look {
            mark: block.ordinal.map(|ordinal| ordinal.form),
            is_standalone: heading.is_some_and(|h| h.form == HeadingForm::Standalone),
            is_aside: block.aside.is_some(),
            ..Look::default()
        };
        let Some(item) = &block.item else {
            return look;
        };
        let place = item.responsibility.as_ref().and_then(|r| r.places.first());
        let is_whole = place.is_some_and(|place| place.span.contains(block.content));
        Look {
            number: item.number.map(|ordinal| ordinal.number),
            form: item.number.map(|ordinal| ordinal.form),
            is_item: true,
            is_sentence: item.is_sentence,
            is_owned: item.responsibility.is_some(),
            has_units: item.units.is_some(),
            is_label: item.number.is_none() && is_whole,
            ..look
        }
    }
}
