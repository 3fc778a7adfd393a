//! The figures of an indicator over the years.

use super::indicators::Sourced;
use crate::messages::{Language, cli};
use crate::model::Status;
use std::collections::BTreeSet;

/// An indicator of a place in one unit, year by year.
#[derive(Debug)]
pub struct Series {
    /// 鼓楼区 地区生产总值（元）
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
    let mut all: Vec<(Key, Series)> = Vec::new();
    for (key, figure) in mentions.iter().filter_map(figure) {
        match all.iter_mut().find(|(known, _)| *known == key) {
            Some((_, series)) => series.add(figure),
            None => {
                let series = Series {
                    name: key.name(language),
                    figures: vec![figure],
                };
                all.push((key, series));
            }
        }
    }
    let mut all: Vec<Series> = all.into_iter().map(|(_, series)| series).collect();
    all.retain(|series| series.years() > 1);
    all.sort_by_key(|series| usize::MAX - series.figures.len());
    all.truncate(MOST);
    all.iter_mut()
        .for_each(|series| series.figures.sort_by_key(|figure| figure.year));
    all
}

/// What figures have in common that can be compared.
#[derive(PartialEq)]
struct Key<'a> {
    place: Option<&'a str>,
    indicator: &'static str,
    /// Without its scale.
    unit: &'a str,
    of_growth: bool,
}

impl Key<'_> {
    fn name(&self, language: Language) -> String {
        cli::series_name(
            language,
            self.place,
            self.indicator,
            self.unit,
            self.of_growth,
        )
    }
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
fn figure<'a>(sourced: &'a Sourced) -> Option<(Key<'a>, YearFigure)> {
    let mention = &sourced.mention;
    let year = mention.period.as_deref()?.parse().ok()?;
    let figures = &mention.figures;
    let of_growth = figures.value.is_none();
    let growth = figures.growth.as_ref();
    let (value, words, unit) = match of_growth {
        false => (
            &sourced.amount,
            figures.level(),
            sourced.base_unit.as_deref(),
        ),
        true => {
            let growth = growth?;
            (&growth.value, growth.words(), Some(growth.unit.as_str()))
        }
    };
    let key = Key {
        place: sourced.source.place.as_deref(),
        indicator: mention.canonical?,
        unit: unit.unwrap_or_default(),
        of_growth,
    };
    let figure = YearFigure {
        year,
        value: value.as_ref()?.as_f64()?,
        words,
        is_done: mention.status == Status::Actual,
    };
    Some((key, figure))
}
