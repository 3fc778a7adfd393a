//! The figures of a document, read from its mentions with what stands round them.

use super::{Figure, plain, without_verbs};
use crate::lexicon::figures as words;
use crate::links::task::Task;
use crate::model::figure::Figures;
use crate::model::{Document, Mention, SectionKind};
use crate::syntax::PeriodPart;
use crate::text::{LaidOut, Range, Span};
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

/// The figures of a document in order. One that is told twice is here once.
pub fn figures(document: &Document) -> Vec<Figure> {
    let long: Vec<Range> = sections_of_several_years(document).collect();
    let whole = of_whole(document);
    let mut found: Vec<Figure> = Vec::new();
    for mention in document.mentions() {
        let Some(mut figure) = figure(document, &mention) else {
            continue;
        };
        let start = figure.range.start;
        figure.several_years |= long.iter().any(|part| part.touches(start));
        figure.of_whole = whole.contains(&figure.range);
        match found.iter_mut().find(|one| one.repeats(&figure)) {
            Some(known) => known.of_whole |= figure.of_whole,
            None => found.push(figure),
        }
    }
    found
}

/// Where figures stand that may be held against others: of the place as a whole and of one period, as rules about one
/// document take them, too.
fn of_whole(document: &Document) -> FxHashSet<Range> {
    let text = LaidOut::of(document.text());
    let figures = Figures::of(document, &text);
    let whole = figures.all().iter();
    let whole = whole.filter(|figure| figure.key.scope.is_none() && !figure.may_be_of_part);
    whole.map(|figure| figure.range()).collect()
}

/// 过去五年工作回顾
fn sections_of_several_years(document: &Document) -> impl Iterator<Item = Range> {
    let sections = document.sections().iter();
    let headed = sections.filter(|section| {
        let is_section = matches!(section.kind, SectionKind::Section | SectionKind::Topic);
        is_section && spans_years(&document.section_name(section))
    });
    headed.map(|section| Range::new(section.selection.start, section.end))
}

fn spans_years(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    words().other_bases.within(&chars)
}

/// The figures of one matter.
pub fn figures_of(document: &Document, task: &Task) -> Vec<Figure> {
    let mentions = task.mentions(document);
    let found = mentions
        .iter()
        .filter_map(|mention| figure(document, mention));
    found.collect()
}

fn figure(document: &Document, mention: &Mention<'_>) -> Option<Figure> {
    let parts = mention.parts;
    let line = document.text().line(mention.line as usize);
    let text = parts.span.of(&line).to_owned();
    let level = parts.level.clone();
    let first = level.as_ref().map_or(parts.name.start, |level| {
        level.span.start.min(parts.name.start)
    });
    let before_level = level
        .as_ref()
        .map_or("", |level| before_number(&line, level.span));
    let said = level.is_some() || parts.growth.is_some() || parts.comparison.is_some();
    said.then(|| Figure {
        range: parts.span.on_line(mention.line),
        shared_out: level.is_none() && is_shared_out(&text),
        name: parts.name.of(&line).to_owned(),
        indicator: parts.indicator,
        reading: parts.reading,
        growth: parts.growth.clone(),
        comparison: parts.comparison.map(|span| span.of(&line).to_owned()),
        status: mention.status,
        year: mention.period.and_then(|period| period.year),
        part: mention
            .period
            .map_or(PeriodPart::Year, |period| period.part),
        modifier: modifier(line.get(..first as usize).unwrap_or_default()),
        reaches: words().reached.suffix(&last_chars(before_level)).is_some(),
        several_years: spans_years(sentence(&line, parts.span)),
        of_whole: false, // that needs all of the document
        text,
        level,
    })
}

/// 投诉量分别再压降30%、20%: several figures after 分别.
fn is_shared_out(text: &str) -> bool {
    let after = text.split_once("分别").map_or("", |(_, after)| after);
    let numbers = after.split(|c: char| !c.is_ascii_digit() && c != '.');
    numbers.filter(|number| !number.is_empty()).count() > 1
}

/// What stands before the first digit of a figure, its qualifying words included.
fn before_number(line: &str, figure: Span) -> &str {
    let written = figure.of(line);
    let digit = written.find(|c: char| c.is_numeric()).unwrap_or(0);
    line.get(..figure.start as usize + digit)
        .unwrap_or_default()
}

/// The sentence up to the end of a mention.
fn sentence(line: &str, span: Span) -> &str {
    let said = line.get(..span.end as usize).unwrap_or_default();
    said.rsplit('。').next().unwrap_or_default()
}

/// A word that is looked for at the end of a text is no longer.
const LONGEST_WORD: usize = 8;
/// What a name is modified by is no longer.
const LONGEST_MODIFIER: usize = 12;

fn last_chars(text: &str) -> Vec<char> {
    let mut last: Vec<char> = text.chars().rev().take(LONGEST_WORD).collect();
    last.reverse();
    last
}

/// 储能和氢能 before 产业规模: the words of the clause without its verbs. What stands before 等 is an example.
fn modifier(before: &str) -> String {
    let ends = [
        '，', ',', '；', ';', '。', '：', ':', '、', '（', '(', '”', '“', '\u{3000}',
    ];
    let clause = before.rsplit(ends).next().unwrap_or_default();
    let clause = clause.rsplit('等').next().unwrap_or_default();
    let clause = clause.trim_start_matches(|c: char| !c.is_alphabetic());
    let rest = without_verbs(clause);
    rest[rest.len().saturating_sub(LONGEST_MODIFIER)..]
        .iter()
        .collect()
}

impl Figure {
    /// The same value of the same thing once more.
    fn repeats(&self, other: &Figure) -> bool {
        // Nearly all figures are of something else, and each is asked about all.
        if self.indicator.is_none() || self.indicator != other.indicator {
            return false;
        }
        let (values, others) = (values(self), values(other));
        values != (None, None, None)
            && (self.status, values) == (other.status, others)
            && (plain(&self.name), &self.modifier) == (plain(&other.name), &other.modifier)
    }
}

/// How many of what, and by how much.
fn values(figure: &Figure) -> (Option<Decimal>, Option<&str>, Option<Decimal>) {
    let (level, growth) = (figure.level.as_ref(), figure.growth.as_ref());
    (
        level.and_then(|level| level.value),
        level.map(|level| level.unit.as_str()),
        growth.map(|growth| growth.value),
    )
}
