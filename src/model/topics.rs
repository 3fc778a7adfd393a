//! Topic sentences that only their neighbours betray: where the paragraphs of a section each begin with a short sentence,
//! those sentences are headings, even with a comma in them.

use crate::syntax::{Block, HeadingForm, Layer, Line};
use crate::text::Span;
use std::sync::Arc;

/// Of ten paragraphs so many must begin with a short sentence.
const SHORT_OF_TEN: usize = 8;
/// Lengths that differ by no more are parallel.
const PARALLEL: u32 = 6;

/// A first sentence that is a heading: its line, its block on that line, its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    pub line: u32,
    pub block: u32,
    pub name: Span,
}

/// The topic sentences found by comparing the paragraphs of each section, in order.
pub fn topics(lines: &[Arc<Line>]) -> Vec<Topic> {
    let mut found = Vec::new();
    let mut run = Run::default();
    for (i, line) in lines.iter().enumerate() {
        if !matches!(line.layer, Layer::Body | Layer::Blank | Layer::Furniture) {
            run.close(&mut found);
        }
        for (j, block) in line.blocks.iter().enumerate() {
            if block.ordinal.is_some() || is_standalone(block) {
                run.close(&mut found);
            } else if block.sentences > 1 && block.landmark.is_none() {
                run.add(i as u32, j as u32, block);
            }
        }
    }
    run.close(&mut found);
    found
}

fn is_standalone(block: &Block) -> bool {
    let first = block.headings.first();
    first.is_some_and(|heading| heading.form == HeadingForm::Standalone)
}

/// The unnumbered paragraphs under one heading.
#[derive(Default)]
struct Run {
    paragraphs: usize,
    /// The first paragraph may be an introduction without a topic.
    introduced: bool,
    certain: usize,
    possible: Vec<Topic>,
    shortest: u32,
    longest: u32,
}

impl Run {
    fn add(&mut self, line: u32, block: u32, parts: &Block) {
        let certain = parts
            .headings
            .first()
            .is_some_and(|h| h.form == HeadingForm::Topic);
        if self.paragraphs == 0 && !certain && parts.possible_topic.is_none() {
            self.introduced = true;
            return;
        }
        self.paragraphs += 1;
        self.certain += usize::from(certain);
        let Some(name) = parts.possible_topic else {
            return;
        };
        let length = name.len() as u32 / 3;
        self.shortest = if self.longest == 0 {
            length
        } else {
            self.shortest.min(length)
        };
        self.longest = self.longest.max(length);
        if !certain {
            self.possible.push(Topic { line, block, name });
        }
    }

    /// Decides on the run and begins the next.
    fn close(&mut self, found: &mut Vec<Topic>) {
        let run = std::mem::take(self);
        let short = run.certain + run.possible.len();
        let most = short >= 2 && short * 10 >= run.paragraphs * SHORT_OF_TEN;
        let alike = run.certain * 2 >= short || run.longest - run.shortest <= PARALLEL;
        if most && alike {
            found.extend(run.possible);
        }
    }
}
