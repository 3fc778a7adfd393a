//! `gongwen coverage`: report and plan side by side.

use super::compare::{ValueJson, arrow, likeness};
use super::links_words;
use super::listing::{Group, Listing};
use super::place::Places;
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
    pub fn listing(&self, language: Language) -> Listing {
        let found = &self.found;
        let group = |title, rows| Group {
            title,
            heads: heads(language),
            rows,
        };
        Listing {
            groups: vec![
                group(
                    say::different(language, found.different.len()),
                    self.links(&found.different, say::different_word(language), language),
                ),
                group(
                    say::uncovered(language, found.uncovered.len()),
                    self.uncovered(language),
                ),
                group(
                    say::unfounded(language, found.unfounded.len()),
                    self.unfounded(language),
                ),
                group(
                    say::matched(language, found.matched.len()),
                    self.links(&found.matched, say::covered_word(language), language),
                ),
            ],
        }
    }

    /// All of it as one list, in the order of the groups.
    pub fn whole(&self, language: Language) -> Group {
        let groups = self.listing(language).groups.into_iter();
        Group {
            title: String::new(),
            heads: heads(language),
            rows: groups.flat_map(|group| group.rows).collect(),
        }
    }

    fn links(&self, links: &[Link], result: &str, language: Language) -> Vec<Vec<String>> {
        let row = |link: &Link| {
            let values: Vec<String> = link.differences.iter().map(arrow).collect();
            vec![
                result.to_owned(),
                line(self.report, &link.promise),
                link.promise.text.clone(),
                terms::measure(language, link.promise.measure).to_owned(),
                line(self.plan, &link.target),
                number(&link.target),
                link.target.text.clone(),
                values.join("；"),
                links_words::confidence(language, link.confidence).to_owned(),
            ]
        };
        links.iter().map(row).collect()
    }

    fn uncovered(&self, language: Language) -> Vec<Vec<String>> {
        let row = |one: &Passage| {
            let mut row = vec![
                say::uncovered_word(language).to_owned(),
                line(self.report, one),
                one.text.clone(),
                terms::measure(language, one.measure).to_owned(),
            ];
            row.resize(HEADS, String::new());
            row
        };
        self.found.uncovered.iter().map(row).collect()
    }

    fn unfounded(&self, language: Language) -> Vec<Vec<String>> {
        let row = |one: &Passage| {
            let mut row = vec![
                say::unfounded_word(language).to_owned(),
                String::new(),
                String::new(),
                terms::measure(language, one.measure).to_owned(),
                line(self.plan, one),
                number(one),
                one.text.clone(),
            ];
            row.resize(HEADS, String::new());
            row
        };
        self.found.unfounded.iter().map(row).collect()
    }
}

const HEADS: usize = 9;

fn heads(language: Language) -> Vec<&'static str> {
    let heads: [fn(Language) -> &'static str; HEADS] = [
        cli::result,
        cli::report_line,
        cli::promise,
        cli::measure,
        cli::plan_line,
        cli::number,
        cli::in_plan,
        cli::values,
        cli::confidence,
    ];
    heads.map(|head| head(language)).to_vec()
}

fn line(document: &Document, passage: &Passage) -> String {
    (document.written(passage.range).start.line + 1).to_string()
}

fn number(passage: &Passage) -> String {
    passage
        .number
        .map_or_else(String::new, |number| number.to_string())
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
