//! A figure that stands in several places: 184.2 of 一般公共预算收入, in the review and in the summary.

use super::name::Refusal;
use super::{Place, Renaming, Sort, What, renamed};
use crate::ide::mention_at::mention_at;
use crate::model::{Document, Mention};
use crate::text::{Point, Range, Span};
use rust_decimal::Decimal;

/// What two mentions must share to give the same figure.
#[derive(PartialEq)]
enum Figure<'a> {
    Level(Decimal, &'a str),
    Growth(Decimal, &'a str),
}

pub fn renaming(document: &Document, point: Point) -> Option<Renaming> {
    let here = mention_at(document, point)?;
    let indicator = here.parts.indicator?;
    let (figure, number) = figures(document, &here)
        .into_iter()
        .find(|(_, number)| number.touches(point))?;
    let mut places = Vec::new();
    let alike = document
        .mentions()
        .filter(|one| one.parts.indicator == Some(indicator));
    for mention in alike {
        let figures = figures(document, &mention).into_iter();
        let same = figures.filter(|(other, _)| *other == figure);
        places.extend(same.map(|(_, range)| Place {
            range,
            sort: if range == number {
                Sort::Same
            } else {
                Sort::SameFigure
            },
        }));
    }
    // A number that stands once is typed over.
    let stands_elsewhere = places.iter().any(|place| place.sort == Sort::SameFigure);
    stands_elsewhere.then(|| Renaming {
        here: number,
        words: document.source().slice(number),
        what: What::Figure,
        places,
    })
}

/// A plain number, with which the document holds as many figures as before.
pub fn check(renaming: &Renaming, document: &Document, new: &str) -> Result<(), Refusal> {
    if new.is_empty() {
        return Err(Refusal::Empty);
    }
    let is_plain = new.chars().all(|c| c.is_ascii_digit() || c == '.');
    let value: Option<Decimal> = new.parse().ok().filter(|_| is_plain);
    let value = value.ok_or(Refusal::NoNumber)?;
    let after = renamed(
        document,
        &renaming.places,
        &[Sort::Same, Sort::SameFigure],
        new,
    );
    let count = |document: &Document| document.mentions().count();
    let given = after.mentions().filter(|mention| {
        let level = mention.parts.level.as_ref().and_then(|level| level.value);
        let growth = mention
            .parts
            .growth
            .as_ref()
            .map(|growth| growth.value.abs());
        level == Some(value) || growth == Some(value)
    });
    match count(document) == count(&after) && given.count() >= renaming.places.len() {
        true => Ok(()),
        false => Err(Refusal::NumberLost),
    }
}

/// The figures of a mention with the places of their numbers.
fn figures<'a>(document: &Document, mention: &Mention<'a>) -> Vec<(Figure<'a>, Range)> {
    let line = document.source().line(mention.line as usize);
    let number = |span: Span| Some(number_in(&line, span)?.on_line(mention.line));
    let level = mention.parts.level.as_ref().and_then(|level| {
        Some((
            Figure::Level(level.value?, &level.unit),
            number(level.span)?,
        ))
    });
    let growth = mention.parts.growth.as_ref().and_then(|growth| {
        Some((
            Figure::Growth(growth.value, growth.unit.name()),
            number(growth.span)?,
        ))
    });
    level.into_iter().chain(growth).collect()
}

/// The only number in digits that stands in a span.
fn number_in(line: &str, span: Span) -> Option<Span> {
    let words = span.of(line);
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let rest = words.get(start..)?;
    let length = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(rest.len());
    let (number, after) = rest.split_at(length);
    let end = number.trim_end_matches('.').len();
    let is_only = !after.contains(|c: char| c.is_numeric());
    let from = span.start as usize + start;
    is_only.then(|| Span::new(from, from + end))
}
