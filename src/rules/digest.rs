//! What a line says to rules about the whole document, whatever place it says it at.
//!
//! While a line says the same, the findings of those rules stand, and only their places may have to move.

use super::Reads;
use crate::lexicon::name_hits;
use crate::syntax::{Block, Department, Glyphs, Heading, Item, Line, Measure, Ordinal};
use crate::text::Span;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

/// Two lines of the same digest say the same to a rule that reads so much.
pub fn digest(line: &Line, text: &str, reads: Reads) -> u64 {
    let mut digest = Digest {
        text,
        reads,
        hasher: FxHasher::default(),
    };
    match reads {
        Reads::Words => text.hash(&mut digest.hasher),
        Reads::Clauses | Reads::Structure => digest.structure(line),
        Reads::Figures => {
            digest.structure(line);
            digest.figures(line);
        }
    }
    digest.hasher.finish()
}

struct Digest<'a> {
    text: &'a str,
    reads: Reads,
    hasher: FxHasher,
}

impl Digest<'_> {
    fn add(&mut self, value: impl Hash) {
        value.hash(&mut self.hasher);
    }

    fn words(&mut self, span: Span) {
        self.text
            .get(span.start as usize..span.end as usize)
            .hash(&mut self.hasher);
    }

    fn all_words(&mut self, spans: &[Span]) {
        self.add(spans.len());
        spans.iter().for_each(|&span| self.words(span));
    }

    fn structure(&mut self, line: &Line) {
        self.add((line.layer as u8, line.title, line.is_annex));
        self.add((line.convention.map(|c| c as u8), line.blocks.len()));
        let is_row = line.row.as_ref().is_some_and(|row| row.cells.len() > 1);
        // A row, a piece of a title: short, and read as a whole.
        if is_row || line.title != Default::default() {
            self.add(self.text);
        }
        line.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        self.ordinal(block.ordinal);
        self.add((block.landmark, block.aside, block.looks_back, block.year));
        self.add(block.possible_inner.len());
        self.add(block.possible_topic.is_some());
        block
            .headings
            .iter()
            .for_each(|heading| self.heading(heading));
        block
            .possible_topic
            .iter()
            .for_each(|&topic| self.words(topic));
        if self.reads != Reads::Clauses {
            self.add(block.sentences);
            self.all_words(&block.lone_sentences);
        }
        block
            .possible_inner
            .iter()
            .for_each(|heading| self.heading(heading));
        if let Some(item) = &block.item {
            self.item(item);
        }
    }

    fn heading(&mut self, heading: &Heading) {
        self.add((heading.form, heading.marks));
        self.ordinal(heading.ordinal);
        self.words(heading.name);
    }

    fn ordinal(&mut self, ordinal: Option<Ordinal>) {
        self.add(ordinal.map(|ordinal| (ordinal.form, ordinal.number)));
        if let Some(ordinal) = ordinal {
            self.words(ordinal.span);
        }
    }

    fn item(&mut self, item: &Item) {
        self.ordinal(item.number);
        self.add((item.measure.name(), item.is_goal, item.is_sentence));
        if self.reads != Reads::Clauses || item.number.is_none() {
            self.words(item.label);
        }
        if self.reads != Reads::Clauses {
            self.promises(item);
        }
        for said in [&item.responsibility, &item.units] {
            let Some(said) = said else {
                self.add(0_u8);
                continue;
            };
            for departments in [&said.leads, &said.coorganisers, &said.responsible] {
                self.departments(departments);
            }
            self.add((&said.leaders, &said.deadline));
            let places: Vec<Span> = said.places.iter().map(|place| place.span).collect();
            self.all_words(&places);
        }
    }

    fn promises(&mut self, item: &Item) {
        self.all_words(&item.bounds);
        self.all_words(&item.milestones);
        if let Some(promise) = item.promise {
            self.words(promise);
        }
        // Whether an event has a date is said anywhere in its text.
        if item.measure == Measure::Milestone {
            self.words(item.body);
        }
    }

    fn departments(&mut self, departments: &[Department]) {
        self.add(departments.len());
        for department in departments {
            self.add((&department.name, department.generic));
        }
    }

    /// The sentences with a digit, a known figure or the name of an indicator.
    fn figures(&mut self, line: &Line) {
        self.add(line.mentions.len());
        let mut start = 0;
        for sentence in self
            .text
            .split_inclusive(['。', '！', '？', '；', ';', '!', '?'])
        {
            let span = Span::new(start, start + sentence.len());
            start += sentence.len();
            let mut mentions = line.mentions.iter();
            let counts = sentence
                .contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c))
                || mentions
                    .any(|mention| mention.span.overlaps(span) || mention.name.overlaps(span))
                || !name_hits(Glyphs::new(sentence).all()).is_empty();
            if counts {
                self.add(sentence);
            }
        }
    }
}
