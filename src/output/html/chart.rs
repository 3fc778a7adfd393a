//! The figures of an indicator over the years as a small drawing.

use super::escaped;
use crate::messages::{Language, cli};
use crate::output::lists::{Series, YearFigure};
use std::io::{self, Write};

const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 130.0;
const LEFT: f64 = 12.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 20.0;

/// Done figures as full points on a line, those aimed at or expected as rings.
pub fn write(out: &mut dyn Write, series: &Series, language: Language) -> io::Result<()> {
    let Some(scale) = Scale::of(&series.figures) else {
        return Ok(());
    };
    let name = escaped(&series.name);
    let summary = cli::chart_summary(language, &series.name, series.figures.len());
    writeln!(
        out,
        "<figure><figcaption>{name}</figcaption>\
         <svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}\">",
        escaped(&summary)
    )?;
    let base = HEIGHT - BOTTOM;
    writeln!(
        out,
        "<line class=\"axis\" x1=\"{LEFT}\" y1=\"{base}\" x2=\"{:.1}\" y2=\"{base}\"/>",
        WIDTH - RIGHT
    )?;
    let done = series.figures.iter().filter(|figure| figure.is_done);
    let line: Vec<String> = done
        .map(|figure| {
            let (x, y) = scale.place(figure);
            format!("{x:.1},{y:.1}")
        })
        .collect();
    writeln!(out, "<polyline points=\"{}\"/>", line.join(" "))?;
    for figure in &series.figures {
        point(out, figure, scale.place(figure))?;
    }
    for year in years(&series.figures) {
        let x = scale.across(year);
        let y = HEIGHT - 5.0;
        writeln!(out, "<text x=\"{x:.1}\" y=\"{y:.1}\">{year}</text>")?;
    }
    writeln!(out, "</svg></figure>")
}

fn point(out: &mut dyn Write, figure: &YearFigure, (x, y): (f64, f64)) -> io::Result<()> {
    let class = if figure.is_done { "done" } else { "aim" };
    let words = escaped(&figure.words);
    writeln!(
        out,
        "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\"><title>{} {words}</title></circle>\
         <text x=\"{x:.1}\" y=\"{:.1}\">{words}</text>",
        figure.year,
        y - 7.0
    )
}

fn years(figures: &[YearFigure]) -> Vec<u16> {
    let mut years: Vec<u16> = figures.iter().map(|figure| figure.year).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Where a year and a value stand.
struct Scale {
    years: (f64, f64),
    values: (f64, f64),
}

impl Scale {
    fn of(figures: &[YearFigure]) -> Option<Scale> {
        let range = |values: &mut dyn Iterator<Item = f64>| {
            let start = values.next()?;
            Some(values.fold((start, start), |(low, high), v| (low.min(v), high.max(v))))
        };
        Some(Scale {
            years: range(&mut figures.iter().map(|figure| f64::from(figure.year)))?,
            values: range(&mut figures.iter().map(|figure| figure.value))?,
        })
    }

    fn across(&self, year: u16) -> f64 {
        // Labels are centred on their points, and need half of their width beside the outermost.
        let margin = 22.0;
        let room = WIDTH - LEFT - RIGHT - 2.0 * margin;
        LEFT + margin + room * share(f64::from(year), self.years)
    }

    fn place(&self, figure: &YearFigure) -> (f64, f64) {
        let room = HEIGHT - TOP - BOTTOM - 8.0;
        let y = TOP + room * (1.0 - share(figure.value, self.values));
        (self.across(figure.year), y)
    }
}

/// How far a value lies between two; in the middle where they are one.
fn share(value: f64, (low, high): (f64, f64)) -> f64 {
    match high > low {
        true => (value - low) / (high - low),
        false => 0.5,
    }
}
