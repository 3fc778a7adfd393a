//! The same figure: what two mentions of one document must share before their numbers may be held against each other.
//!
//! A figure is told by its [`Key`]: the indicator with all words that narrow it (实施类项目 of 完成投资), the place it is of
//! (全区, 全市), and how it is counted (new ones, all there are: never compared with each other). When it is of
//! ([`Period`](crate::model::Period)) and how it stands ([`Status`](crate::model::Status)) are the mention's; each
//! comparison says what it asks of them. [`Stated`] is what a written number leaves open.

mod key;
mod letters;
mod shortfall;
mod stated;
mod stretches;

pub use key::Key;
pub use shortfall::falls_below;
pub use stated::{Stated, base_unit, common_unit};

use super::{Document, Mention};
use crate::lexicon::{Words, comparing, figures as words};
use crate::syntax::{self, Line};
use crate::text::{LaidOut, Range};
use key::{is_mark, scope};
use letters::{Letters, after_last};
use rustc_hash::FxHashMap;
use stretches::Stretches;

/// A mention of an indicator of the dictionary, with what tells it from others.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    pub mention: Mention<'a>,
    pub key: Key,
    /// Its level. A percentage of what is no ratio itself (税收占比) is none, and a change by an amount neither.
    pub level: Option<Stated<'a>>,
    pub growth: Option<Stated<'a>>,
    /// Its sentence speaks of a part of the place somewhere: it may be of that part.
    pub may_be_of_part: bool,
}

impl Figure<'_> {
    pub fn range(&self) -> Range {
        self.mention.parts.span.on_line(self.mention.line)
    }
}

/// The figures of a document that may be compared with others of their key: of the whole place and of one period.
///
/// They stand by indicator, then by key; those of one key in the order of the document.
#[derive(Debug, Default)]
pub struct Figures<'a>(Vec<Figure<'a>>);

impl<'a> Figures<'a> {
    /// Those of a document, whose text as read lies in one piece.
    pub fn of(document: &'a Document, text: &LaidOut) -> Self {
        let (mut figures, home) = read(document, text);
        for figure in &mut figures {
            figure.key.scope = figure.key.scope.filter(|scope| Some(*scope) != home);
        }
        Figures(by_key(figures))
    }

    pub fn all(&self) -> &[Figure<'a>] {
        &self.0
    }

    pub fn of_indicator(&self, indicator: u16) -> &[Figure<'a>] {
        let figures = &self.0[..];
        let from = figures.partition_point(|figure| figure.key.indicator < indicator);
        let to = figures.partition_point(|figure| figure.key.indicator <= indicator);
        &figures[from..to]
    }

    /// The figures of one indicator each, where there are several.
    pub fn by_indicator(&self) -> impl Iterator<Item = &[Figure<'a>]> {
        let are_alike =
            |one: &Figure<'_>, other: &Figure<'_>| one.key.indicator == other.key.indicator;
        several(&self.0, are_alike)
    }

    /// The figures of one key each, where there are several.
    pub fn by_key(&self) -> impl Iterator<Item = &[Figure<'a>]> {
        several(&self.0, |one, other| one.key == other.key)
    }
}

fn several<'f, 'a>(
    figures: &'f [Figure<'a>],
    are_alike: impl Fn(&Figure<'a>, &Figure<'a>) -> bool + 'f,
) -> impl Iterator<Item = &'f [Figure<'a>]> {
    let groups = figures.chunk_by(are_alike);
    groups.filter(|group| group.len() > 1)
}

/// By indicator; keys of one indicator in the order in which the document first has them.
fn by_key(mut figures: Vec<Figure<'_>>) -> Vec<Figure<'_>> {
    let mut numbers = FxHashMap::default();
    let mut number = |figure: &Figure<'_>| {
        let next = numbers.len();
        if let Some(number) = numbers.get(&figure.key) {
            return *number;
        }
        numbers.insert(figure.key.clone(), next);
        next
    };
    figures.sort_by_cached_key(|figure| (figure.key.indicator, number(figure)));
    figures
}

/// The figures in the order of the document, and the place that it is about.
fn read<'a>(document: &'a Document, text: &LaidOut) -> (Vec<Figure<'a>>, Option<usize>) {
    let mut found = Vec::new();
    let mut counts = vec![0; comparing().scopes.len()];
    let mut stretches = Stretches::new(document, text);
    let (mut number, mut letters) = (None, Letters::default());
    for mention in document.mentions() {
        let (Some(indicator), Some(line)) = (mention.parts.indicator, document.line(mention.line))
        else {
            continue;
        };
        if number.replace(mention.line) != Some(mention.line) {
            letters.read(text.line(mention.line as usize));
        }
        let scope = scope(mention.parts, &letters);
        if let Some(row) = scope {
            counts[row] += 1;
        }
        let place = mention.parts.span.on_line(mention.line).start;
        let is_of_years = stretches.is_of_years(place) || looks_back(line, &mention);
        if !mention.parts.inner && !is_of_years && is_plain(&mention, &letters) {
            found.push(figure(mention, indicator, scope, &letters));
        }
    }
    (found, home(&counts))
}

fn figure<'a>(
    mention: Mention<'a>,
    indicator: u16,
    scope: Option<usize>,
    line: &Letters,
) -> Figure<'a> {
    let key = Key::of(mention.parts, indicator, scope, line);
    let end = line.index(mention.parts.span.end);
    let sentence = after_last(line.before(end), is_stop);
    Figure {
        level: level(&mention, &key, line),
        growth: mention.parts.growth.as_ref().and_then(Stated::growth),
        may_be_of_part: line.names_part(sentence, end),
        key,
        mention,
    }
}

fn level<'a>(mention: &Mention<'a>, key: &Key, line: &Letters) -> Option<Stated<'a>> {
    let level = mention.parts.level.as_ref()?;
    let is_share = level.unit.contains('%') && !key.entry().unit.contains('%');
    if is_share || ends_in_change(line.before(line.index(level.span.start))) {
        return None;
    }
    Stated::level(level)
}

/// Its statement speaks neither of a part of the place (高新区, 街道) nor of several years or of another than its own
/// (过去五年, 比2020年).
fn is_plain(mention: &Mention<'_>, line: &Letters) -> bool {
    let year = mention.period.and_then(|period| period.year);
    let is_other = |(from, to)| {
        line.names_part(from, to)
            || line.names_other_base(from, to)
            || line.names_years(from, to)
            || names_another_year(line.between(from, to), year)
    };
    !said_round(mention.parts, line).into_iter().any(is_other)
}

/// The level of a mention is a change by an amount: 比上年减少15万公顷 is no level; 减少到15万公顷 is one.
pub fn is_change(mention: &syntax::Mention, text: &str) -> bool {
    let Some(level) = &mention.level else {
        return false;
    };
    let before = text.get(..level.span.start as usize).unwrap_or_default();
    let mut last: Vec<char> = before.chars().rev().take(LONGEST_CHANGE).collect();
    last.reverse();
    ends_in_change(&last)
}

/// No word for a change that ends right before a number is longer.
const LONGEST_CHANGE: usize = 4;

fn ends_in_change(before: &[char]) -> bool {
    let last = &before[before.len().saturating_sub(LONGEST_CHANGE)..];
    let ends_in = |list: &Words| list.suffix(last).is_some_and(|length| length > 1);
    ends_in(&words().rises) || ends_in(&words().falls)
}

/// So many characters at its head say of what time and place a sentence is.
const HEAD: usize = 10;

fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

/// The characters of the head of its sentence, and of its statement, with the one before where that has a figure, too. What stands farther
/// off (“…”三年行动计划, …园区) is another matter.
fn said_round(parts: &syntax::Mention, line: &Letters) -> [(usize, usize); 2] {
    let start = line.index(parts.name.start.min(parts.span.start));
    let before = line.before(start);
    let sentence = after_last(before, is_stop);
    let own = after_last(before, is_mark);
    let until = own.saturating_sub(1);
    let previous = after_last(line.before(until), is_mark).max(sentence);
    let has_figure = line
        .between(previous, until)
        .iter()
        .any(char::is_ascii_digit);
    let near = if has_figure { previous } else { own };
    [
        (sentence, start.min(sentence + HEAD)),
        (near, line.index(parts.span.end)),
    ]
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

/// The place that most mentions name where they name one: the document's own.
fn home(counts: &[usize]) -> Option<usize> {
    let counts = counts.iter().enumerate().rev();
    let (row, count) = counts.max_by_key(|(_, count)| **count)?;
    (*count > 0).then_some(row)
}
