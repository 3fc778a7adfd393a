//! Mentions of indicators as rows, the same for JSON, CSV and tables.

use crate::lexicon::{Indicator, indicators};
use crate::model::{Document, Mention, Status};
use crate::output::place::Places;
use crate::output::{Named, number};
use crate::syntax::{self, Growth, Qualifier};
use serde::{Serialize, Serializer};
use serde_json::Number;

/// What a mention says in figures; in JSON these are fields of a quantity and of a mention alike.
#[derive(Debug, Serialize)]
pub struct Figures {
    pub value: Option<Number>,
    pub unit: Option<String>,
    pub qualifier: &'static str,
    pub growth: Option<Change>,
    /// The value without the scale of its unit, to be compared with others: 1.2万亿元 is 1200000000000.
    #[serde(skip)]
    pub amount: Option<Number>,
    /// The unit without its scale: 元.
    #[serde(skip)]
    pub base_unit: Option<String>,
    /// The sign of the level's qualifier, for people: ≥.
    #[serde(skip)]
    pub sign: &'static str,
}

#[derive(Debug, Serialize)]
pub struct Change {
    pub value: Option<Number>,
    pub unit: String,
    #[serde(skip)]
    pub sign: &'static str,
}

/// A mention as `gongwen indicators` gives it.
#[derive(Debug, Serialize)]
pub struct IndicatorRow {
    pub file: String,
    pub range: Places,
    pub text: String,
    pub name: String,
    pub indicator: Option<&'static str>,
    #[serde(flatten)]
    pub figures: Figures,
    pub comparison: Option<String>,
    #[serde(serialize_with = "status_json")]
    pub status: Status,
    pub period: Option<String>,
    /// The dictionary's name, for people.
    #[serde(skip)]
    pub canonical: Option<&'static str>,
}

/// The mentions of all documents. A count inside a larger mention is told with that mention, not by itself.
pub fn rows(documents: &[Named]) -> Vec<IndicatorRow> {
    documents.iter().flat_map(rows_of).collect()
}

/// The mentions of one document.
pub fn rows_of(named: &Named) -> impl Iterator<Item = IndicatorRow> {
    let mentions = named.document.mentions();
    mentions
        .filter(|mention| !mention.parts.inner)
        .map(|mention| row(&named.file, &named.document, &mention))
}

fn row(file: &str, document: &Document, mention: &Mention<'_>) -> IndicatorRow {
    let line = document.text().line(mention.line as usize);
    let parts = mention.parts;
    let indicator = parts.indicator.and_then(entry);
    IndicatorRow {
        file: file.to_owned(),
        range: Places::new(document, parts.span.on_line(mention.line)),
        text: parts.span.of(&line).to_owned(),
        name: parts.name.of(&line).to_owned(),
        indicator: indicator.map(|entry| entry.id.as_str()),
        canonical: indicator.map(|entry| entry.name.as_str()),
        figures: Figures::of(parts),
        comparison: parts.comparison.map(|span| span.of(&line).to_owned()),
        status: mention.status,
        period: mention
            .period
            .map(|period| period.to_string())
            .filter(|period| !period.is_empty()),
    }
}

fn entry(index: u16) -> Option<&'static Indicator> {
    indicators().get(usize::from(index))
}

fn status_json<S: Serializer>(status: &Status, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(status.name())
}

impl Figures {
    pub fn of(mention: &syntax::Mention) -> Self {
        let level = mention.level.as_ref();
        let growth = mention.growth.as_ref();
        let qualifier = level
            .map(|level| level.qualifier)
            .or(growth.map(|growth| growth.qualifier))
            .unwrap_or_default();
        let base = level.map(|level| syntax::base_unit(&level.unit));
        let amount = level.zip(base).and_then(|(level, (_, scale))| {
            let amount = level.value?.checked_mul(scale.into())?;
            number::json(amount.normalize())
        });
        Figures {
            amount,
            base_unit: base.map(|(unit, _)| unit.to_owned()),
            value: level.and_then(|level| number::json(level.value?)),
            unit: level.map(|level| level.unit.clone()),
            qualifier: qualifier.name(),
            growth: growth.map(Change::of),
            sign: level
                .map_or(Qualifier::Exact, |level| level.qualifier)
                .sign(),
        }
    }

    /// The level as a person writes it: ≥184.2亿元.
    pub fn level(&self) -> String {
        match &self.value {
            Some(value) => format!("{}{value}{}", self.sign, self.unit.as_deref().unwrap_or("")),
            None => String::new(),
        }
    }
}

impl Change {
    fn of(growth: &Growth) -> Self {
        Change {
            value: number::json(growth.value),
            unit: growth.unit.name().to_owned(),
            sign: growth.qualifier.sign(),
        }
    }

    /// The change as a person writes it: ≥6.5%.
    pub fn words(&self) -> String {
        match &self.value {
            Some(value) => format!("{}{value}{}", self.sign, self.unit),
            None => String::new(),
        }
    }
}
