//! Mentions of indicators as a table.

use super::indicator_rows::{Change, IndicatorRow, rows, rows_of};
use crate::messages::{Language, cli, terms};
use crate::model::DocumentKind;
use crate::output::Named;
use crate::output::sheet::{Cell, Field, Kind, Sheet};
use crate::workspace::Origin;
use serde::{Serialize, Serializer};
use serde_json::Number;

/// Where a document comes from, as rows carry it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Source {
    /// Places from the larger to the smaller, as written: 南京市鼓楼区; 全国 for the whole country.
    pub place: Option<String>,
    /// The year that the paper bears, or in which it was given.
    pub year: Option<u16>,
    #[serde(serialize_with = "kind_json")]
    pub kind: DocumentKind,
}

impl From<&Origin> for Source {
    fn from(origin: &Origin) -> Source {
        Source {
            place: origin.place(),
            year: origin.year,
            kind: origin.kind,
        }
    }
}

fn kind_json<S: Serializer>(kind: &DocumentKind, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(kind.name())
}

/// A mention together with what is known of its document, for tables that hold many documents.
#[derive(Debug, Serialize)]
pub struct Sourced<'a> {
    #[serde(flatten)]
    pub source: &'a Source,
    /// As people count: the first line is 1.
    pub line: u32,
    /// The value and its unit without their scale, to be compared with others: 1.2万亿元 is 1200000000000 元.
    pub amount: Option<Number>,
    pub base_unit: Option<String>,
    #[serde(flatten)]
    pub mention: IndicatorRow,
}

/// The mentions of documents, to be read.
pub fn indicators(documents: &[Named], language: Language) -> Sheet {
    let mut rows = rows(documents);
    if documents.len() == 1 {
        rows.iter_mut().for_each(|row| row.file.clear());
    }
    let lines = |row: &IndicatorRow| row.range.start.line..=row.range.end.line;
    Sheet::of(cli::indicator(language), &READING, &rows, lines, language)
}

/// The mentions of one document.
pub fn sourced<'a>(named: &Named, source: &'a Source) -> Vec<Sourced<'a>> {
    let of_mention = |mut mention: IndicatorRow| Sourced {
        source,
        line: mention.range.start.line.saturating_add(1),
        amount: mention.figures.amount.take(),
        base_unit: mention.figures.base_unit.take(),
        mention,
    };
    rows_of(named).map(of_mention).collect()
}

/// Mentions to be computed with.
pub fn sourced_indicators(mentions: &[Sourced], language: Language) -> Sheet {
    let lines = |one: &Sourced| {
        let range = one.mention.range;
        range.start.line..=range.end.line
    };
    Sheet::of(
        cli::indicator(language),
        &Sourced::DATA,
        mentions,
        lines,
        language,
    )
}

const READING: [Field<IndicatorRow>; 9] = [
    Field {
        head: cli::file,
        kind: Kind::Group,
        cell: |row, _| Cell::words(row.file.as_str()),
    },
    Field {
        head: cli::line,
        kind: Kind::Line,
        cell: |row, _| Cell::line(row.range.start.line),
    },
    Field {
        head: cli::indicator,
        kind: Kind::Words,
        cell: |row, _| Cell::words(row.name.as_str()),
    },
    Field {
        head: cli::canonical,
        kind: Kind::Words,
        cell: |row, _| Cell::maybe(row.canonical),
    },
    Field {
        head: cli::value,
        kind: Kind::Figure,
        cell: |row, _| Cell::words(row.figures.level()),
    },
    Field {
        head: cli::growth,
        kind: Kind::Figure,
        cell: |row, _| {
            Cell::words(
                row.figures
                    .growth
                    .as_ref()
                    .map_or(String::new(), Change::words),
            )
        },
    },
    Field {
        head: cli::comparison,
        kind: Kind::Words,
        cell: |row, _| Cell::maybe(row.comparison.as_deref()),
    },
    Field {
        head: cli::status,
        kind: Kind::Words,
        cell: |row, language| Cell::words(terms::status(language, row.status)),
    },
    Field {
        head: cli::period,
        kind: Kind::Words,
        cell: |row, _| Cell::maybe(row.period.as_deref()),
    },
];

impl Sourced<'_> {
    const DATA: [Field<Self>; 19] = [
        Field {
            head: cli::file,
            kind: Kind::Group,
            cell: |one, _| Cell::words(one.mention.file.as_str()),
        },
        Field {
            head: cli::line,
            kind: Kind::Figure,
            cell: |one, _| Cell::Number(one.line.into()),
        },
        Field {
            head: cli::text,
            kind: Kind::Prose,
            cell: |one, _| Cell::words(one.mention.text.as_str()),
        },
        Field {
            head: cli::name,
            kind: Kind::Words,
            cell: |one, _| Cell::words(one.mention.name.as_str()),
        },
        Field {
            head: cli::indicator_id,
            kind: Kind::Words,
            cell: |one, _| Cell::maybe(one.mention.indicator),
        },
        Field {
            head: cli::canonical,
            kind: Kind::Words,
            cell: |one, _| Cell::maybe(one.mention.canonical),
        },
        Field {
            head: cli::value,
            kind: Kind::Figure,
            cell: |one, _| Cell::number(one.mention.figures.value.as_ref()),
        },
        Field {
            head: cli::unit,
            kind: Kind::Words,
            cell: |one, _| Cell::maybe(one.mention.figures.unit.as_deref()),
        },
        Field {
            head: cli::qualifier,
            kind: Kind::Words,
            cell: |one, _| Cell::words(one.mention.figures.qualifier),
        },
        Field {
            head: cli::growth,
            kind: Kind::Figure,
            cell: |one, _| Cell::number(growth(one).and_then(|growth| growth.value.as_ref())),
        },
        Field {
            head: cli::growth_unit,
            kind: Kind::Words,
            cell: |one, _| Cell::maybe(growth(one).map(|growth| growth.unit.as_str())),
        },
        Field {
            head: cli::comparison,
            kind: Kind::Words,
            cell: |one, _| Cell::maybe(one.mention.comparison.as_deref()),
        },
        Field {
            head: cli::status,
            kind: Kind::Words,
            cell: |one, language| Cell::words(terms::status(language, one.mention.status)),
        },
        Field {
            head: cli::period,
            kind: Kind::Words,
            cell: |one, _| Cell::maybe(one.mention.period.as_deref()),
        },
        Field {
            head: cli::amount,
            kind: Kind::Figure,
            cell: |one, _| Cell::number(one.amount.as_ref()),
        },
        Field {
            head: cli::base_unit,
            kind: Kind::Words,
            cell: |one, _| Cell::maybe(one.base_unit.as_deref()),
        },
        Field {
            head: cli::place,
            kind: Kind::Words,
            cell: |one, _| Cell::maybe(one.source.place.as_deref()),
        },
        Field {
            head: cli::year,
            kind: Kind::Figure,
            cell: |one, _| {
                one.source
                    .year
                    .map_or(Cell::Empty, |year| Cell::Number(year.into()))
            },
        },
        Field {
            head: cli::kind,
            kind: Kind::Words,
            cell: |one, language| Cell::words(terms::short_kind(language, one.source.kind)),
        },
    ];
}

fn growth<'a>(one: &'a Sourced) -> Option<&'a Change> {
    one.mention.figures.growth.as_ref()
}
