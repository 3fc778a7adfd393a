//! Stretches of a document that look at several years at a time, between those that look at one.

use crate::lexicon::comparing;
use crate::model::{Document, SectionKind};
use crate::text::Point;

/// What a heading says of time is said in so many characters …
const HEADING: usize = 24;
/// … and what the head of a paragraph does, in so many: 回首过去的五年.
const HEAD: usize = 12;
/// A section so deep goes on with the stretch it stands in.
const DEEPEST_PART: u8 = 1;

/// Where the document begins to speak of several years, or of one again.
pub struct Stretches {
    turns: Vec<(Point, bool)>,
    next: usize,
    is_of_years: bool,
}

impl Stretches {
    pub fn new(document: &Document) -> Self {
        let mut turns = paragraphs(document);
        turns.extend(parts(document));
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

/// 五年来，…; 过去一年，….
fn paragraphs(document: &Document) -> Vec<(Point, bool)> {
    let mut found = Vec::new();
    let text = document.text();
    for number in 0..text.line_count() {
        let Some(line) = document
            .line(number as u32)
            .filter(|line| !line.blocks.is_empty())
        else {
            continue;
        };
        let words = text.line(number);
        for block in &line.blocks {
            let turn = turn(block.content.of(&words), HEAD);
            let place = Point::new(number as u32, block.content.start);
            found.extend(turn.map(|turn| (place, turn)));
        }
    }
    found
}

/// A part of the document that says nothing of time begins afresh.
fn parts(document: &Document) -> impl Iterator<Item = (Point, bool)> {
    let sections = document.sections().iter();
    let parts = sections
        .filter(|section| section.kind == SectionKind::Section && section.depth <= DEEPEST_PART);
    parts.map(|section| {
        let name = document.section_name(section);
        (
            section.selection.start,
            turn(&name, HEADING).unwrap_or(false),
        )
    })
}

/// What the first characters of a passage say.
fn turn(text: &str, length: usize) -> Option<bool> {
    let head: Vec<char> = text.chars().take(length).collect();
    let words = comparing();
    if words.spans_of_years.within(&head) {
        return Some(true);
    }
    words.single_years.within(&head).then_some(false)
}
