//! The figures of an indicator over the years.

use super::indicators::Sourced;
use crate::messages::{Language, cli};
use crate::model::Status;
use std::collections::BTreeSet;

/// An indicator of a place in one unit, year by year.
#[derive(Debug)]
pub struct Series {
    /// 鼓楼区 地区生产总值（亿元）
    pub name: String,
    /// By year.
    pub figures: Vec<YearFigure>,
}

#[derive(Debug)]
pub struct YearFigure {
    pub year: u16,
    pub value: f64,
    /// The figure as people write it.
    pub words: String,
    /// Reached, and not aimed at or expected.
    pub is_done: bool,
}

/// No more are drawn above a list.
const MOST: usize = 24;

/// The indicators for which at least two whole years have a figure; those with the most figures first.
pub fn series(mentions: &[Sourced], language: Language) -> Vec<Series> {
    let mut all: Vec<Series> = Vec::new();
    for mention in mentions {
        let Some((name, figure)) = figure(mention, language) else {
            continue;
        };
        match all.iter_mut().find(|series| series.name == name) {
            Some(series) => series.add(figure),
            None => all.push(Series {
                name,
                figures: vec![figure],
            }),
        }
    }
    all.retain(|series| series.years() > 1);
    all.sort_by_key(|series| usize::MAX - series.figures.len());
    all.truncate(MOST);
    all.iter_mut()
        .for_each(|series| series.figures.sort_by_key(|figure| figure.year));
    all
}

impl Series {
    /// The same figure told twice is one.
    fn add(&mut self, figure: YearFigure) {
        let same = |known: &YearFigure| {
            known.year == figure.year
                && known.words == figure.words
                && known.is_done == figure.is_done
        };
        if !self.figures.iter().any(same) {
            self.figures.push(figure);
        }
    }

    fn years(&self) -> usize {
        let years: BTreeSet<u16> = self.figures.iter().map(|figure| figure.year).collect();
        years.len()
    }
}

/// The level where there is one, otherwise the growth. None of a part of a year: it does not compare with whole ones.
fn figure(sourced: &Sourced, language: Language) -> Option<(String, YearFigure)> {
    let mention = &sourced.mention;
    let year = mention.period.as_deref()?.parse().ok()?;
    let figures = &mention.figures;
    let growth = figures.growth.as_ref();
    let (value, words, unit) = match (&figures.value, growth) {
        (Some(value), _) => (
            value,
            figures.level(),
            figures.unit.as_deref().unwrap_or(""),
        ),
        (None, Some(growth)) => (growth.value.as_ref()?, growth.words(), growth.unit.as_str()),
        (None, None) => return None,
    };
    let of_growth = figures.value.is_none();
    let place = sourced.origin.place.as_deref();
    let name = cli::series_name(language, place, mention.canonical?, unit, of_growth);
    let figure = YearFigure {
        year,
        value: value.as_f64()?,
        words,
        is_done: mention.status == Status::Actual,
    };
    Some((name, figure))
}
