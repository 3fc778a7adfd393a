//! A line and everything that can be said of it without looking at another.

use super::clause::{Clause, Convention, Responsibility, clauses, convention_in};
use super::glyphs::{Glyphs, is_stop};
use super::heading::{Heading, Paragraph, headings};
use super::landmark::{Landmark, landmark};
use super::layer::{Layer, layer_of};
use super::measure::{Measure, judge};
use super::mention::{Mention, mentions};
use super::ordinal::{Ordinal, OrdinalForm, ordinal_at};
use super::quantity::{Found, quantities};
use super::sentence::{Enclosure, Sentence, enclosures, sentences};
use super::title::{TitleShape, title_shape};
use crate::text::Span;
use std::sync::Arc;

/// What a line holds when it is read as a numbered target.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub number: Option<Ordinal>,
    /// Number and first clause.
    pub label: Span,
    /// The whole target without its number and clauses.
    pub body: Span,
    /// What its own clauses say; settled by the document.
    pub responsibility: Option<Arc<Responsibility>>,
    pub measure: Measure,
    /// Bounds without a number: 全覆盖, 动态清零.
    pub bounds: Vec<Span>,
    /// Events to be reached: 推动…开业运营.
    pub milestones: Vec<Span>,
    /// A growth promised without a figure: 销量快速增长.
    pub promise: Option<Span>,
    /// It ends as a sentence does (or in a clause), not as a heading.
    pub is_sentence: bool,
}

/// A footnote mark `[3]` in the text, or at the head of its note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FootnoteMark {
    pub label: String,
    pub span: Span,
    /// It opens the line: the note itself.
    pub is_note: bool,
}

/// The parts of one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub layer: Layer,
    /// The text without white space and Markdown marks round it.
    pub content: Span,
    /// The mark at the head of the line.
    pub ordinal: Option<Ordinal>,
    pub title: TitleShape,
    pub headings: Vec<Heading>,
    pub landmark: Option<Landmark>,
    pub mentions: Vec<Mention>,
    pub item: Option<Arc<Item>>,
    pub convention: Option<Convention>,
    pub footnotes: Vec<FootnoteMark>,
    /// A year named in the line's headings or title: 2024年工作回顾.
    pub year: Option<u16>,
    /// Characters that are not white space.
    pub characters: u32,
}

impl Line {
    /// Analyses a line of text (without its line end).
    pub fn new(text: &str) -> Line {
        let glyphs = Glyphs::new(text);
        let (start, end) = glyphs.trim(0, glyphs.len());
        let layer = layer_of(&glyphs, start, end);
        let characters = glyphs.all().iter().filter(|&&c| c != ' ').count() as u32;
        let mut line = Line {
            layer,
            characters,
            content: glyphs.span(start, end),
            ..Line::default()
        };
        if layer == Layer::Body {
            line.read_body(&glyphs, start, end);
        }
        line
    }

    fn read_body(&mut self, glyphs: &Glyphs, start: usize, end: usize) {
        let (marks, start) = opening_marks(glyphs, start, end);
        let bold_end = bold_run(glyphs, start, end);
        let start = if bold_end.is_some() { start + 2 } else { start };
        let enclosed = enclosures(glyphs);
        let ordinal = ordinal_at(glyphs, start);
        let sentences = sentences(glyphs, &enclosed, start, end);
        self.content = glyphs.span(start, end);
        self.ordinal = ordinal.map(|(ordinal, _)| ordinal);
        self.title = title_shape(glyphs, start, end, ordinal.is_some(), marks);
        self.footnotes = footnotes(glyphs, start, end);
        let paragraph = Paragraph {
            glyphs,
            start,
            end,
            ordinal,
            sentences: &sentences,
            marks,
            bold_end,
        };
        self.headings = headings(&paragraph);
        self.landmark = landmark(glyphs, start, end, &sentences, &self.headings);
        self.year = year_of(glyphs, start, end.min(start + 40));
        let quantities = quantities(glyphs, &enclosed);
        let clauses = clauses(glyphs, start, end);
        self.convention = clauses
            .iter()
            .find_map(|c| c.convention)
            .or_else(|| convention_in(glyphs, start, end));
        self.mentions = mentions(glyphs, &enclosed, &sentences, &quantities, &clauses);
        self.item = item(
            glyphs,
            &enclosed,
            (start, end),
            ordinal,
            &sentences,
            &quantities,
            clauses,
        );
    }
}

/// Markdown's `#`, `-`, `>` and a converter's `[bookmark: …]` before the text: the level of `#`, and where the text begins.
fn opening_marks(glyphs: &Glyphs, start: usize, end: usize) -> (u8, usize) {
    let mut at = start;
    if glyphs.has(at, "[bookmark")
        && let Some(close) = glyphs.find(at, end, "]")
    {
        at = glyphs.skip_space(close + 1, end);
    }
    let hashes = (at..end).take_while(|&i| glyphs.at(i) == '#').count();
    if (1..=6).contains(&hashes) && glyphs.at(at + hashes) == ' ' {
        return (hashes as u8, glyphs.skip_space(at + hashes, end));
    }
    (0, at)
}

/// `**…**` at the head of a paragraph: the index of its closing marks.
fn bold_run(glyphs: &Glyphs, start: usize, end: usize) -> Option<usize> {
    if !glyphs.has(start, "**") {
        return None;
    }
    glyphs.find(start + 2, end, "**")
}

fn footnotes(glyphs: &Glyphs, start: usize, end: usize) -> Vec<FootnoteMark> {
    let mut found = Vec::new();
    for i in start..end {
        if !matches!(glyphs.at(i), '[' | '〔' | '［') {
            continue;
        }
        let digits = (i + 1..end)
            .take_while(|&j| glyphs.at(j).is_ascii_digit())
            .count();
        let close = i + 1 + digits;
        if (1..=3).contains(&digits) && matches!(glyphs.at(close), ']' | '〕' | '］') {
            let label = glyphs.text(i + 1, close);
            found.push(FootnoteMark {
                label,
                span: glyphs.span(i, close + 1),
                is_note: i == start,
            });
        }
    }
    found
}

/// The first year named: 2024年.
fn year_of(glyphs: &Glyphs, start: usize, end: usize) -> Option<u16> {
    (start..end).find_map(|i| {
        let year = glyphs.slice(i, i + 4);
        let is_year = glyphs.at(i + 4) == '年'
            && year.iter().all(char::is_ascii_digit)
            && !glyphs.before(i).is_ascii_digit();
        let number: u16 = if is_year {
            year.iter().collect::<String>().parse().ok()?
        } else {
            return None;
        };
        (1949..=2100).contains(&number).then_some(number)
    })
}

fn item(
    glyphs: &Glyphs,
    enclosed: &[Enclosure],
    (start, end): (usize, usize),
    ordinal: Option<(Ordinal, usize)>,
    sentences: &[Sentence],
    quantities: &[Found],
    clauses: Vec<Clause>,
) -> Option<Arc<Item>> {
    let number = ordinal.filter(|(o, _)| o.form != OrdinalForm::Point);
    if number.is_none() && clauses.is_empty() || sentences.is_empty() {
        return None;
    }
    let from = number.map_or(start, |(_, after)| glyphs.skip_space(after, end));
    let to = clauses
        .iter()
        .find(|c| c.end + 2 >= end)
        .map_or(end, |c| c.start);
    let inside = |i: usize| clauses.iter().any(|c| c.start <= i && i < c.end);
    let first_clause = (from..to)
        .find(|&i| {
            inside(i)
                || enclosed[i] == Enclosure::None
                    && (is_stop(glyphs.at(i)) || matches!(glyphs.at(i), '，' | '；'))
        })
        .unwrap_or(to);
    let counted = quantities
        .iter()
        .any(|q| q.number >= from && q.end <= to && !inside(q.number));
    let judged = judge(glyphs, enclosed, from, to, counted);
    let has_clause = !clauses.is_empty();
    let last = sentences.last()?;
    let responsibility = clauses
        .into_iter()
        .map(|c| c.responsibility)
        .reduce(|mut all, next| {
            all.join(next);
            all
        });
    let (_, body_end) = glyphs.trim(from, to);
    Some(Arc::new(Item {
        number: number.map(|(ordinal, _)| ordinal),
        label: glyphs.span(start, first_clause.max(from)),
        body: glyphs.span(from, body_end),
        responsibility: responsibility.map(Arc::new),
        measure: judged.measure,
        bounds: judged.bounds,
        milestones: judged.milestones,
        promise: judged.promise,
        is_sentence: has_clause || last.stopped,
    }))
}
