//! What a drafter writes by rote, read from `drafting.toml` at first use.

use super::{Words, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `drafting.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drafting {
    /// Marks of points in their order: 一是, 二是.
    pub chains: Vec<Vec<String>>,
    pub changes_in_percent: Words,
    pub half_year_words: Vec<String>,
    pub other_papers: Vec<String>,
    /// The title of a plan that breaks a report of `{year}` down.
    pub plan_title: String,
    pub no_year: String,
    pub goals_heading: String,
    pub unknown_lead: String,
    pub figure: FigureWords,
    pub part: Vec<ReportPart>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureWords {
    pub reaches: String,
    pub grows: String,
    pub falls: String,
}

/// A part that reports usually have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportPart {
    /// It belongs to a report of a half year.
    #[serde(default)]
    pub half_year: bool,
    heading: String,
    yearless: String,
    /// Words of the headings under which documents have it.
    pub known_by: Vec<String>,
    /// The passage without a heading that tells the same.
    pub landmark: Option<PartLandmark>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartLandmark {
    Problems,
    OwnBuilding,
}

impl ReportPart {
    /// Its heading in a report for a year.
    pub fn heading(&self, year: Option<u16>) -> String {
        let Some(year) = year else {
            return self.yearless.clone();
        };
        let last = year.saturating_sub(1).to_string();
        let heading = self.heading.replace("{year}", &year.to_string());
        heading.replace("{last}", &last)
    }
}

static DRAFTING: LazyLock<Drafting> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/drafting.json"))));

/// The lists.
pub fn drafting() -> &'static Drafting {
    &DRAFTING
}
