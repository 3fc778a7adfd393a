//! `gongwen coverage`: report and plan side by side.

use super::compare::{ValueJson, arrow, likeness};
use super::links_words;
use super::place::Places;
use super::sheet::{Cell, Head, Kind, Sheet};
use crate::links::{Coverage, Link, Passage};
use crate::messages::{Language, cli, links as say, terms};
use crate::model::Document;
use serde::Serialize;
use serde_json::Number;
use std::io::{self, Write};

/// A report, a plan, and what was found between them.
#[derive(Debug)]
pub struct Covered<'a> {
    pub report: &'a Document,
    pub plan: &'a Document,
    pub found: Coverage,
}

#[derive(Serialize)]
struct Json<'a> {
    matched: Vec<LinkJson<'a>>,
    uncovered: Vec<SideJson<'a>>,
    different: Vec<LinkJson<'a>>,
    unfounded: Vec<SideJson<'a>>,
}

/// What both sides say; one of them says nothing where nothing was found.
#[derive(Serialize)]
struct SideJson<'a> {
    report: Option<PassageJson<'a>>,
    plan: Option<PassageJson<'a>>,
}

#[derive(Serialize)]
struct LinkJson<'a> {
    report: PassageJson<'a>,
    plan: PassageJson<'a>,
    evidence: Evidence<'a>,
    confidence: &'static str,
    differences: Vec<ValueJson<'a>>,
}

/// What speaks for a link.
#[derive(Serialize)]
struct Evidence<'a> {
    /// How much of the shorter passage's wording stands in the other.
    likeness: Option<Number>,
    /// Figures of the same thing with the same value.
    figures: Vec<&'a str>,
}

#[derive(Serialize)]
struct PassageJson<'a> {
    /// Zero-based.
    line: u32,
    range: Places,
    number: Option<u32>,
    section: Option<&'a str>,
    text: &'a str,
    measure: &'static str,
}

impl Covered<'_> {
    pub fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let Coverage {
            matched,
            uncovered,
            different,
            unfounded,
        } = &self.found;
        let json = Json {
            matched: matched.iter().map(|link| self.link(link)).collect(),
            uncovered: uncovered
                .iter()
                .map(|one| SideJson {
                    report: Some(passage(self.report, one)),
                    plan: None,
                })
                .collect(),
            different: different.iter().map(|link| self.link(link)).collect(),
            unfounded: unfounded
                .iter()
                .map(|one| SideJson {
                    report: None,
                    plan: Some(passage(self.plan, one)),
                })
                .collect(),
        };
        serde_json::to_writer_pretty(&mut *out, &json)?;
        writeln!(out)
    }

    fn link<'a>(&self, link: &'a Link) -> LinkJson<'a> {
        LinkJson {
            report: passage(self.report, &link.promise),
            plan: passage(self.plan, &link.target),
            evidence: Evidence {
                likeness: likeness(link.likeness),
                figures: link.figures.iter().map(String::as_str).collect(),
            },
            confidence: link.confidence.name(),
            differences: link.differences.iter().map(ValueJson::of).collect(),
        }
    }

    /// For people: what needs a hand first.
    pub fn sheets(&self, language: Language) -> Vec<Sheet> {
        let found = &self.found;
        let sheet = |title, rows| Sheet::with_rows(title, &HEADS, rows, language);
        vec![
            sheet(
                say::different(language, found.different.len()),
                self.links(&found.different, say::different_word(language), language),
            ),
            sheet(
                say::uncovered(language, found.uncovered.len()),
                self.uncovered(language),
            ),
            sheet(
                say::unfounded(language, found.unfounded.len()),
                self.unfounded(language),
            ),
            sheet(
                say::matched(language, found.matched.len()),
                self.links(&found.matched, say::covered_word(language), language),
            ),
        ]
    }

    /// All of it as one list, in the order of the sheets.
    pub fn whole(&self, language: Language) -> Sheet {
        let sheets = self.sheets(language).into_iter();
        let rows = sheets.flat_map(|sheet| sheet.rows).map(|row| row.cells);
        Sheet::with_rows(String::new(), &HEADS, rows, language)
    }

    fn links(&self, links: &[Link], result: &str, language: Language) -> Vec<Vec<Cell>> {
        let row = |link: &Link| {
            let values: Vec<String> = link.differences.iter().map(arrow).collect();
            vec![
                Cell::words(result),
                line(self.report, &link.promise),
                Cell::words(link.promise.text.as_str()),
                Cell::words(terms::measure(language, link.promise.measure)),
                line(self.plan, &link.target),
                number(&link.target),
                Cell::words(link.target.text.as_str()),
                Cell::words(values.join("；")),
                Cell::words(links_words::confidence(language, link.confidence)),
            ]
        };
        links.iter().map(row).collect()
    }

    fn uncovered(&self, language: Language) -> Vec<Vec<Cell>> {
        let row = |one: &Passage| {
            let mut row = vec![
                Cell::words(say::uncovered_word(language)),
                line(self.report, one),
                Cell::words(one.text.as_str()),
                Cell::words(terms::measure(language, one.measure)),
            ];
            row.resize(HEADS.len(), Cell::Empty);
            row
        };
        self.found.uncovered.iter().map(row).collect()
    }

    fn unfounded(&self, language: Language) -> Vec<Vec<Cell>> {
        let row = |one: &Passage| {
            let mut row = vec![
                Cell::words(say::unfounded_word(language)),
                Cell::Empty,
                Cell::Empty,
                Cell::words(terms::measure(language, one.measure)),
                line(self.plan, one),
                number(one),
                Cell::words(one.text.as_str()),
            ];
            row.resize(HEADS.len(), Cell::Empty);
            row
        };
        self.found.unfounded.iter().map(row).collect()
    }
}

/// The lines stay in all formats: both documents are at hand.
const HEADS: [Head; 9] = [
    (cli::result, Kind::Words),
    (cli::report_line, Kind::Figure),
    (cli::promise, Kind::Prose),
    (cli::measure, Kind::Words),
    (cli::plan_line, Kind::Figure),
    (cli::number, Kind::Figure),
    (cli::in_plan, Kind::Prose),
    (cli::values, Kind::Prose),
    (cli::confidence, Kind::Words),
];

fn line(document: &Document, passage: &Passage) -> Cell {
    Cell::line(document.written(passage.range).start.line)
}

fn number(passage: &Passage) -> Cell {
    passage
        .number
        .map_or(Cell::Empty, |number| Cell::Number(number.into()))
}

fn passage<'a>(document: &Document, passage: &'a Passage) -> PassageJson<'a> {
    PassageJson {
        line: document.written(passage.range).start.line,
        range: Places::new(document, passage.range),
        number: passage.number,
        section: passage.section.as_deref(),
        text: &passage.text,
        measure: passage.measure.name(),
    }
}
