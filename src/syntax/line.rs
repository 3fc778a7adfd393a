//! A line and everything that can be said of it without looking at another.

use super::aside::{Aside, aside};
use super::cell::{Contents, Memo, contents};
use super::clause::{Clause, Convention, Responsibility, clauses, closing_units, convention_in};
use super::glyphs::{Glyphs, is_stop};
use super::heading::{
    Heading, Paragraph, headings, lone_sentences, possible_inner, possible_topic,
};
use super::landmark::{Landmark, landmark};
use super::layer::{Layer, is_annex, layer_of};
use super::mark_slips::{MarkWidths, WidthsMemo, marks_of_words};
use super::measure::{Measure, judge};
use super::mention::{Mention, mentions};
use super::ordinal::{Ordinal, OrdinalForm, ordinal_at};
use super::paragraphs::paragraphs;
use super::period::year_at;
use super::problem::{Problem, problems};
use super::quantity::{Found, quantities};
use super::sentence::{Enclosure, enclosures, sentences};
use super::table::{Row, RowForm, row};
use super::title::{TitleShape, title_shape};
use crate::lexicon::{departments, terms};
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
    /// Units at its end that nothing says the role of: （区统计局）. In a plan they are its owners.
    pub units: Option<Arc<Responsibility>>,
    pub measure: Measure,
    /// Bounds without a number: 全覆盖, 动态清零.
    pub bounds: Vec<Span>,
    /// Events to be reached: 推动…开业运营.
    pub milestones: Vec<Span>,
    /// A growth promised without a figure: 销量快速增长.
    pub promise: Option<Span>,
    /// 年度目标：… under the name of a target.
    pub is_goal: bool,
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

/// A paragraph: a whole line, or a part of a line that holds a document without line ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// The text without white space and Markdown marks round it.
    pub content: Span,
    /// The mark at its head.
    pub ordinal: Option<Ordinal>,
    pub headings: Vec<Heading>,
    /// A first sentence that is a heading where its neighbours have one.
    pub possible_topic: Option<Span>,
    /// Sentences that are headings where paragraphs of one sentence and bodies alternate.
    pub lone_sentences: Vec<Span>,
    /// Headings inside the paragraph, should `possible_topic` be one.
    pub possible_inner: Vec<Heading>,
    pub landmark: Option<Landmark>,
    pub aside: Option<Aside>,
    pub item: Option<Arc<Item>>,
    /// It begins with 过去五年 or the like.
    pub looks_back: bool,
    /// A year named at its head: 2024年工作回顾.
    pub year: Option<u16>,
    pub sentences: u32,
    /// Its last sentence has no stop.
    pub is_open: bool,
}

/// The parts of one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub layer: Layer,
    /// The text without white space and Markdown marks round it.
    pub content: Span,
    pub title: TitleShape,
    /// 附件 on a line of its own: another document follows.
    pub is_annex: bool,
    /// The paragraphs; one, but for a document on one line.
    pub blocks: Vec<Block>,
    pub mentions: Vec<Mention>,
    pub convention: Option<Convention>,
    pub footnotes: Vec<FootnoteMark>,
    pub problems: Vec<Problem>,
    /// Characters that are not white space.
    pub characters: u32,
    /// It can be a row of a table, or a cell of one that stands one cell a line.
    pub row: Option<Box<Row>>,
    contents: Memo,
    widths: WidthsMemo,
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
            is_annex: layer == Layer::FrontMatter && is_annex(&glyphs, start, end),
            row: row(text, &glyphs, start, end).map(Box::new),
            ..Line::default()
        };
        if layer == Layer::Body {
            line.read_body(&glyphs, start, end);
        }
        line
    }

    /// The headings of all its paragraphs.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.blocks.iter().flat_map(|block| &block.headings)
    }

    /// The paragraphs that can be read as targets.
    pub fn items(&self) -> impl Iterator<Item = &Arc<Item>> {
        self.blocks.iter().filter_map(|block| block.item.as_ref())
    }

    /// What each of its cells says, read when a table first asks; a line that is no row is one cell. `text` is the
    /// line's own.
    pub fn contents(&self, text: &str) -> &[Contents] {
        let whole = [self.content];
        self.contents.get_or_read(|| match &self.row {
            Some(row) => contents(text, row.cells.iter().map(|cell| cell.span)),
            None => contents(text, whole.into_iter()),
        })
    }

    /// The widths of the marks of its words, counted when they are first asked for. `text` is the line's own.
    pub fn mark_widths(&self, text: &str) -> MarkWidths {
        self.widths
            .get_or_count(|| MarkWidths::of(marks_of_words(self, text)))
    }

    fn read_body(&mut self, glyphs: &Glyphs, start: usize, end: usize) {
        let (marks, start) = opening_marks(glyphs, start, end);
        let (bold_end, start, end) = bold_run(glyphs, start, end);
        let enclosed = enclosures(glyphs);
        let quantities = quantities(glyphs, &enclosed);
        self.content = glyphs.span(start, end);
        self.title = title_shape(glyphs, start, end, marks);
        self.footnotes = footnotes(glyphs, start, end);
        let (mut all_sentences, mut all_clauses) = (Vec::new(), Vec::new());
        for (start, end) in paragraphs(glyphs, &enclosed, start, end) {
            let ordinal = ordinal_at(glyphs, start);
            let mut sentences = sentences(glyphs, &enclosed, start, end);
            let clauses = clauses(glyphs, start, end);
            let paragraph = Paragraph {
                glyphs,
                start,
                end,
                ordinal,
                sentences: &sentences,
                marks,
                bold_end,
            };
            let headings = headings(&paragraph);
            self.blocks.push(Block {
                content: glyphs.span(start, end),
                ordinal: ordinal.map(|(ordinal, _)| ordinal),
                landmark: landmark(glyphs, start, end, &sentences, &headings),
                aside: aside(glyphs, start, end, &headings),
                headings,
                possible_topic: possible_topic(&paragraph),
                lone_sentences: lone_sentences(&paragraph),
                possible_inner: possible_inner(&paragraph),
                sentences: sentences.len() as u32,
                is_open: sentences.last().is_some_and(|last| !last.stopped),
                item: item(&paragraph, &enclosed, &quantities, &clauses),
                looks_back: looks_back(glyphs, start, end),
                year: year_of(glyphs, start, end.min(start + 40)),
            });
            // The number of a paragraph is no part of what it says.
            if let (Some((_, after)), Some(first)) = (ordinal, sentences.first_mut()) {
                first.start = glyphs.skip_space(after.min(first.end), first.end);
            }
            all_sentences.extend(sentences);
            all_clauses.extend(clauses);
        }
        if let Some(row) = self.row.as_ref().filter(|row| row.form != RowForm::Single) {
            // What stands in one cell says nothing of what stands in the next.
            let cells = row.cells.iter().map(|cell| cell.span);
            let index = |byte| glyphs.index_of(byte);
            all_sentences = cells
                .flat_map(|cell| sentences(glyphs, &enclosed, index(cell.start), index(cell.end)))
                .collect();
        }
        self.problems = problems(glyphs, &all_sentences, &quantities, &all_clauses);
        let stated = all_clauses.iter().find_map(|clause| clause.convention);
        self.convention = stated.or_else(|| convention_in(glyphs, start, end));
        self.mentions = mentions(glyphs, &enclosed, &all_sentences, &quantities, &all_clauses);
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

/// `**…**` at the head of a paragraph: the index of its closing marks, and the text without the marks that enclose it.
fn bold_run(glyphs: &Glyphs, start: usize, end: usize) -> (Option<usize>, usize, usize) {
    let stars = |from: usize, to: usize| (from..to).take_while(|&i| glyphs.at(i) == '*').count();
    let opening = stars(start, end);
    if !(1..=3).contains(&opening) {
        return (None, start, end);
    }
    let start = start + opening;
    match glyphs.find(start, end, "**") {
        Some(close) if close + stars(close, end) == end => (None, start, close),
        Some(close) => (Some(close), start, end),
        None => (None, start, end),
    }
}

fn looks_back(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    let openings = &terms().review_openings;
    openings.prefix(glyphs.slice(start, end)).is_some()
}

fn footnotes(glyphs: &Glyphs, start: usize, end: usize) -> Vec<FootnoteMark> {
    let mut found = Vec::new();
    for (i, c) in glyphs.marks(start, end) {
        if !matches!(c, '[' | '〔' | '［') {
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
    (start..end).find_map(|i| year_at(glyphs, i))
}

/// The paragraph as a target, where it has a number or a clause, or names a goal.
fn item(
    paragraph: &Paragraph<'_>,
    enclosed: &[Enclosure],
    quantities: &[Found],
    clauses: &[Clause],
) -> Option<Arc<Item>> {
    let text = paragraph.glyphs.slice(paragraph.start, paragraph.end);
    let is_goal = departments().goal_labels.prefix(text).is_some();
    if number_of(paragraph).is_none() && clauses.is_empty() && !is_goal {
        return None;
    }
    let item = any_item(paragraph, enclosed, quantities, clauses)?;
    Some(Arc::new(Item { is_goal, ..item }))
}

/// 开展排查整治。（略）: the last sentence is a bracket after the stop.
fn ends_in_bracket(paragraph: &Paragraph<'_>) -> bool {
    let Paragraph {
        glyphs, sentences, ..
    } = paragraph;
    match sentences {
        [.., before, last] => {
            let brackets = matches!(glyphs.at(last.start), '（' | '[' | '【' | '〔');
            before.stopped
                && brackets
                && matches!(glyphs.at(last.end - 1), '）' | ']' | '】' | '〕')
        }
        _ => false,
    }
}

fn number_of(paragraph: &Paragraph<'_>) -> Option<(Ordinal, usize)> {
    paragraph
        .ordinal
        .filter(|(o, _)| o.form != OrdinalForm::Point)
}

/// The paragraph as a target, whatever it looks like.
pub(super) fn any_item(
    paragraph: &Paragraph<'_>,
    enclosed: &[Enclosure],
    quantities: &[Found],
    clauses: &[Clause],
) -> Option<Item> {
    let Paragraph {
        glyphs, start, end, ..
    } = *paragraph;
    let number = number_of(paragraph);
    let last = paragraph.sentences.last()?;
    let from = number.map_or(start, |(_, after)| glyphs.skip_space(after, end));
    let to = clauses
        .iter()
        .find(|clause| clause.end + 2 >= end)
        .map_or(end, |clause| clause.start);
    let inside = |i: usize| {
        clauses
            .iter()
            .any(|clause| clause.start <= i && i < clause.end)
    };
    let ends_clause = |i: usize| is_stop(glyphs.at(i)) || matches!(glyphs.at(i), '，' | '；');
    let first_clause = (from..to)
        .find(|&i| inside(i) || enclosed[i] == Enclosure::None && ends_clause(i))
        .unwrap_or(to);
    let counted = quantities
        .iter()
        .any(|q| q.number >= from && q.end <= to && !inside(q.number));
    let judged = judge(glyphs, enclosed, from, to, counted);
    let responsibility = clauses
        .iter()
        .map(|clause| clause.responsibility.clone())
        .reduce(|mut all, next| {
            all.join(next);
            all
        });
    let (_, body_end) = glyphs.trim(from, to);
    Some(Item {
        number: number.map(|(ordinal, _)| ordinal),
        label: glyphs.span(start, first_clause.max(from)),
        body: glyphs.span(from, body_end),
        is_sentence: responsibility.is_some() || last.stopped || ends_in_bracket(paragraph),
        units: match responsibility {
            Some(_) => None,
            None => closing_units(glyphs, from, end).map(Arc::new),
        },
        responsibility: responsibility.map(Arc::new),
        measure: judged.measure,
        bounds: judged.bounds,
        milestones: judged.milestones,
        promise: judged.promise,
        is_goal: false,
    })
}
