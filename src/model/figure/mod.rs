//! The same figure: what two mentions of one document must share before their numbers may be held against each other.
//!
//! A figure is told by its [`Key`]: the indicator with all words that narrow it (实施类项目 of 完成投资), the place it is of
//! (全区, 全市), how it is counted (new ones, all there are: never compared with each other), and its base unit. When it
//! is of ([`Period`](crate::model::Period)) and how it stands ([`Status`](crate::model::Status)) are the mention's; each
//! comparison says what it asks of them. [`Stated`] is what a written number leaves open.

mod key;
mod stated;
mod stretches;

pub use key::Key;
use key::MARKS;
pub use stated::{Stated, base_unit};

use super::{Document, Mention};
use crate::lexicon::{Words, comparing, figures as words};
use crate::syntax::{self, Line};
use crate::text::Range;
use stretches::Stretches;

/// A mention of an indicator of the dictionary, with what tells it from others.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    pub mention: Mention<'a>,
    pub key: Key,
    /// Its statement speaks of a part of the place: 高新区, 街道.
    pub is_of_part: bool,
    /// Its sentence does so somewhere: it may be of that part.
    pub may_be_of_part: bool,
    /// Its sentence or passage speaks of several years, or it names another: 过去五年, 比2020年.
    pub is_of_years: bool,
    /// Its level is a change by an amount: 减少15万公顷.
    is_change: bool,
}

impl Figure<'_> {
    pub fn range(&self) -> Range {
        self.mention.parts.span.on_line(self.mention.line)
    }

    /// Its level. A percentage of what is no ratio itself (税收占比) is none.
    pub fn level(&self) -> Option<Stated> {
        let level = self.mention.parts.level.as_ref()?;
        let is_share = level.unit.contains('%') && !self.key.entry().unit.contains('%');
        Stated::level(level).filter(|_| !is_share && !self.is_change)
    }

    pub fn growth(&self) -> Option<Stated> {
        Stated::growth(self.mention.parts.growth.as_ref()?)
    }

    /// Of the whole place and of one period: it may be compared with others of its key.
    pub fn is_plain(&self) -> bool {
        !self.is_of_part && !self.is_of_years && !self.mention.parts.inner
    }
}

/// The figures of a document in its order.
pub fn figures(document: &Document) -> Vec<Figure<'_>> {
    let mut found = Vec::new();
    let mut stretches = Stretches::new(document);
    let mut current = None;
    for mention in document.mentions() {
        let (Some(indicator), Some(line)) = (mention.parts.indicator, document.line(mention.line))
        else {
            continue;
        };
        if current
            .as_ref()
            .is_none_or(|(number, _)| *number != mention.line)
        {
            current = Some((mention.line, document.text().line(mention.line as usize)));
        }
        let text = current.as_ref().map_or("", |(_, text)| text.as_ref());
        let mut figure = figure(mention, indicator, line, text);
        figure.is_of_years |= stretches.is_of_years(figure.range().start);
        found.push(figure);
    }
    let home = home(&found);
    for figure in &mut found {
        if figure.key.scope == home {
            figure.key.scope = None;
        }
    }
    found
}

fn figure<'a>(mention: Mention<'a>, indicator: u16, line: &Line, text: &str) -> Figure<'a> {
    let said = said_round(text, mention.parts);
    let sentence = &said[..];
    let before = text
        .get(..mention.parts.span.end as usize)
        .unwrap_or_default();
    let whole = before.get(after_last(before, &STOPS)..).unwrap_or_default();
    let whole: Vec<char> = whole.chars().collect();
    let parts = &comparing().parts;
    let year = mention.period.and_then(|period| period.year);
    Figure {
        key: Key::of(mention.parts, indicator, text),
        is_of_part: parts.within(sentence),
        may_be_of_part: parts.within(&whole),
        is_of_years: words().other_bases.within(sentence)
            || comparing().spans_of_years.within(sentence)
            || names_another_year(sentence, year)
            || looks_back(line, &mention),
        is_change: is_change(mention.parts, text),
        mention,
    }
}

/// The level of a mention is a change by an amount: 比上年减少15万公顷 is no level; 减少到15万公顷 is one.
pub fn is_change(mention: &syntax::Mention, text: &str) -> bool {
    let Some(level) = &mention.level else {
        return false;
    };
    let before = text.get(..level.span.start as usize).unwrap_or_default();
    let mut last: Vec<char> = before.chars().rev().take(4).collect();
    last.reverse();
    let ends_in = |list: &Words| list.suffix(&last).is_some_and(|length| length > 1);
    ends_in(&words().rises) || ends_in(&words().falls)
}

const STOPS: [char; 3] = ['。', '！', '？'];
/// So many characters at its head say of what time and place a sentence is.
const HEAD: usize = 10;

/// The head of its sentence, and its statement, with the one before where that has a figure, too. What stands farther
/// off (“…”三年行动计划, …园区) is another matter.
fn said_round(text: &str, parts: &syntax::Mention) -> Vec<char> {
    let start = parts.name.start.min(parts.span.start) as usize;
    let before = text.get(..start).unwrap_or_default();
    let sentence = after_last(before, &STOPS);
    let own = after_last(before, &MARKS).max(sentence);
    let mark = before.get(..own).and_then(|text| text.chars().next_back());
    let until = own - mark.map_or(0, char::len_utf8);
    let previous = after_last(text.get(..until).unwrap_or_default(), &MARKS);
    let said = text.get(previous.max(sentence)..until).unwrap_or_default();
    let near = match said.contains(|c: char| c.is_ascii_digit()) {
        true => previous.max(sentence),
        false => own,
    };
    let head = text.get(sentence..start).unwrap_or_default();
    let near = text.get(near..parts.span.end as usize).unwrap_or_default();
    let head = head.chars().take(HEAD).chain(['，']);
    head.chain(near.chars()).collect()
}

fn after_last(text: &str, marks: &[char]) -> usize {
    let last = text.char_indices().rfind(|(_, c)| marks.contains(c));
    last.map_or(0, |(at, c)| at + c.len_utf8())
}

fn names_another_year(sentence: &[char], year: Option<u16>) -> bool {
    let is_named = |window: &[char]| {
        let (digits, mark) = (&window[..4], window[4]);
        if mark != '年' || !digits.iter().all(char::is_ascii_digit) {
            return false;
        }
        let number = digits.iter().filter_map(|c| c.to_digit(10));
        let named = number.fold(0, |sum, digit| sum * 10 + digit as u16);
        (1949..=2100).contains(&named) && Some(named) != year
    };
    sentence.windows(5).any(is_named)
}

/// Its paragraph looks back on several years.
fn looks_back(line: &Line, mention: &Mention<'_>) -> bool {
    let mut blocks = line.blocks.iter();
    let block = blocks.find(|block| block.content.contains(mention.parts.span));
    block.is_some_and(|block| block.looks_back)
}

/// The place that most figures name where they name one: the document's own. Figures without one are of it.
fn home(figures: &[Figure<'_>]) -> Option<usize> {
    let mut counts = vec![0; comparing().scopes.len()];
    for scope in figures.iter().filter_map(|figure| figure.key.scope) {
        counts[scope] += 1;
    }
    let most = counts
        .iter()
        .enumerate()
        .rev()
        .max_by_key(|(_, count)| **count)?;
    (*most.1 > 0).then_some(most.0)
}
