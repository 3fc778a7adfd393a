//! The name of an indicator, with figures or without.

use super::name::{self, Refusal};
use super::{Place, Renaming, Sort, What, place, renamed};
use crate::ide::mention_at::{name_at, names};
use crate::model::Document;
use crate::text::Point;
use rust_decimal::Decimal;

pub fn renaming(document: &Document, point: Point) -> Option<Renaming> {
    let (indicator, here) = name_at(document, point)?;
    let words = document.source().slice(here);
    Some(Renaming {
        here,
        places: places(document, indicator, &words),
        words,
        what: What::Indicator(indicator),
    })
}

pub fn places(document: &Document, indicator: u16, words: &str) -> Vec<Place> {
    let mut found = Vec::new();
    for i in 0..document.source().line_count() as u32 {
        let line = document.source().line(i as usize);
        let ours = names(&line).filter(|(known, _)| *known == indicator);
        found.extend(ours.map(|(_, span)| place(document, span.on_line(i), words)));
    }
    found
}

/// The figures are the same, and none has lost its name.
pub fn check(renaming: &Renaming, document: &Document, new: &str) -> Result<(), Refusal> {
    name::check(new)?;
    let after = renamed(document, &renaming.places, &[Sort::Same], new);
    match figures(document) == figures(&after) {
        true => Ok(()),
        false => Err(Refusal::FiguresLost),
    }
}

/// Line, level and growth of each mention.
fn figures(document: &Document) -> Vec<(u32, Option<Decimal>, Option<Decimal>)> {
    let figures = document.mentions().map(|mention| {
        let level = mention.parts.level.as_ref().and_then(|level| level.value);
        let growth = mention.parts.growth.as_ref().map(|growth| growth.value);
        (mention.line, level, growth)
    });
    figures.collect()
}
