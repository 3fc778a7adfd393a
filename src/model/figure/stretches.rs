//! Stretches of a document that look at several years at a time, between those that look at one.

use crate::lexicon::comparing;
use crate::model::{Document, SectionKind};
use crate::text::{LaidOut, Point, Range};

/// What a heading says of time is said in so many characters.
const HEAD: usize = 24;
/// A section so deep goes on with the stretch it stands in.
const DEEPEST_PART: u8 = 1;

/// Where the document begins to speak of several years, or of one again.
pub struct Stretches {
    turns: Vec<(Point, bool)>,
    next: usize,
    is_of_years: bool,
}

impl Stretches {
    pub fn new(document: &Document, text: &LaidOut) -> Self {
        let mut turns: Vec<_> = turns(document, text).collect();
        turns.sort_by_key(|(place, _)| *place);
        Stretches {
            turns,
            next: 0,
            is_of_years: false,
        }
    }

    /// Asked for places in their order.
    pub fn is_of_years(&mut self, place: Point) -> bool {
        while let Some((_, turn)) = self.turns.get(self.next).filter(|turn| turn.0 <= place) {
            self.is_of_years = *turn;
            self.next += 1;
        }
        self.is_of_years
    }
}

/// 五年来，… as a heading opens a stretch of several years, 过去一年，… one of a single year. A part of the document that
/// says nothing of time begins afresh; a heading inside a part goes on.
fn turns(document: &Document, text: &LaidOut) -> impl Iterator<Item = (Point, bool)> {
    let (sections, targets) = (document.sections().iter(), document.targets());
    sections.filter_map(move |section| {
        let Range { start, end } = section.selection;
        let line = text.line(start.line as usize);
        let target = section.target.and_then(|at| targets.get(at as usize));
        let said = match target.is_some_and(|target| target.row.is_some()) {
            // What a table says of a target stands in several cells.
            true => turn(&document.section_name(section)),
            false => turn(heading(line, start, end)),
        };
        let is_part = section.kind == SectionKind::Section && section.depth <= DEEPEST_PART;
        let turn = said.or(is_part.then_some(false))?;
        Some((section.selection.start, turn))
    })
}

/// A heading on its first line.
fn heading(line: &str, start: Point, end: Point) -> &str {
    let to = match start.line == end.line {
        true => end.byte as usize,
        false => line.len(),
    };
    line.get(start.byte as usize..to).unwrap_or_default().trim()
}

/// What the first characters of a heading say.
fn turn(text: &str) -> Option<bool> {
    let head: Vec<char> = text.chars().take(HEAD).collect();
    let words = comparing();
    if words.spans_of_years.within(&head) {
        return Some(true);
    }
    words.single_years.within(&head).then_some(false)
}
