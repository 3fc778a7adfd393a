//! `gongwen compare`: the indicators of two documents side by side, and what became of the targets.

use super::links_words;
use super::number;
use super::place::Places;
use super::sheet::{Cell, Head, Kind, Sheet};
use crate::links::{
    Aspect, Change, Changed, Difference, Figure, IndicatorPair, Task, Versions, target,
};
use crate::messages::{Language, cli, links as say};
use crate::model::Document;
use crate::syntax::Department;
use serde::Serialize;
use serde_json::Number;
use std::io::{self, Write};

/// Two documents and what was found between them.
#[derive(Debug)]
pub struct Comparison<'a> {
    pub old: &'a Document,
    pub new: &'a Document,
    pub indicators: Vec<IndicatorPair>,
    pub versions: Versions,
}

#[derive(Serialize)]
struct Json<'a> {
    indicators: Vec<IndicatorJson<'a>>,
    targets: TargetsJson<'a>,
}

#[derive(Serialize)]
struct IndicatorJson<'a> {
    /// Its identifier in the dictionary.
    indicator: Option<&'static str>,
    name: &'a str,
    old: FigureJson<'a>,
    new: FigureJson<'a>,
    change: &'static str,
    difference: Option<Number>,
    difference_unit: Option<&'a str>,
    confidence: &'static str,
}

#[derive(Serialize)]
struct FigureJson<'a> {
    /// Zero-based.
    line: u32,
    range: Places,
    text: &'a str,
    value: Option<Number>,
    unit: Option<&'a str>,
    qualifier: Option<&'static str>,
    growth: Option<GrowthJson<'a>>,
    status: &'static str,
}

#[derive(Serialize)]
struct GrowthJson<'a> {
    value: Option<Number>,
    unit: &'a str,
}

#[derive(Serialize)]
struct TargetsJson<'a> {
    added: Vec<TaskJson<'a>>,
    dropped: Vec<TaskJson<'a>>,
    changed: Vec<ChangedJson<'a>>,
}

/// A target, or what a report promises.
#[derive(Serialize)]
struct TaskJson<'a> {
    line: u32,
    range: Places,
    number: Option<u32>,
    section: Option<&'a str>,
    text: &'a str,
    leads: Vec<&'a str>,
}

#[derive(Serialize)]
struct ChangedJson<'a> {
    old: TaskJson<'a>,
    new: TaskJson<'a>,
    changes: Vec<&'static str>,
    values: Vec<ValueJson<'a>>,
    likeness: Option<Number>,
    confidence: &'static str,
}

/// A value and the one in its place.
#[derive(Serialize)]
pub(super) struct ValueJson<'a> {
    old: Option<&'a str>,
    new: Option<&'a str>,
}

impl<'a> ValueJson<'a> {
    pub(super) fn of(difference: &'a Difference) -> Self {
        ValueJson {
            old: difference.old.as_deref(),
            new: difference.new.as_deref(),
        }
    }
}

impl Comparison<'_> {
    pub fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let Versions {
            added,
            dropped,
            changed,
        } = &self.versions;
        let json = Json {
            indicators: self
                .indicators
                .iter()
                .map(|one| self.indicator(one))
                .collect(),
            targets: TargetsJson {
                added: added.iter().map(|one| task_json(self.new, one)).collect(),
                dropped: dropped.iter().map(|one| task_json(self.old, one)).collect(),
                changed: changed.iter().map(|one| self.changed(one)).collect(),
            },
        };
        serde_json::to_writer_pretty(&mut *out, &json)?;
        writeln!(out)
    }

    fn indicator<'a>(&self, pair: &'a IndicatorPair) -> IndicatorJson<'a> {
        IndicatorJson {
            indicator: pair.old.id(),
            name: pair.old.called(),
            old: figure_json(self.old, &pair.old),
            new: figure_json(self.new, &pair.new),
            change: pair.change.kind.name(),
            difference: pair.change.difference.and_then(number::json),
            difference_unit: pair.change.unit.as_deref(),
            confidence: pair.confidence.name(),
        }
    }

    fn changed<'a>(&'a self, one: &'a Changed) -> ChangedJson<'a> {
        ChangedJson {
            old: task_json(self.old, &one.old),
            new: task_json(self.new, &one.new),
            changes: one.aspects.iter().map(|aspect| aspect.name()).collect(),
            values: one.values.iter().map(ValueJson::of).collect(),
            likeness: likeness(one.likeness),
            confidence: one.confidence.name(),
        }
    }

    /// For people.
    pub fn sheets(&self, language: Language) -> Vec<Sheet> {
        let Versions {
            added,
            dropped,
            changed,
        } = &self.versions;
        let rows = changed.iter().map(|one| self.changed_row(one, language));
        vec![
            self.of_indicators(language),
            Sheet::with_rows(
                say::changed(language, changed.len()),
                &CHANGED,
                rows,
                language,
            ),
            tasks(say::added(language, added.len()), self.new, added, language),
            tasks(
                say::dropped(language, dropped.len()),
                self.old,
                dropped,
                language,
            ),
        ]
    }

    /// The indicators alone: what a spreadsheet is asked for.
    pub fn of_indicators(&self, language: Language) -> Sheet {
        let rows = self.indicators.iter().map(|pair| {
            vec![
                Cell::words(pair.old.called()),
                line_of(self.old, &pair.old),
                Cell::words(pair.old.text.as_str()),
                line_of(self.new, &pair.new),
                Cell::words(pair.new.text.as_str()),
                Cell::words(links_words::change(language, pair.change.kind)),
                difference(&pair.change),
                Cell::words(links_words::confidence(language, pair.confidence)),
            ]
        });
        let title = say::indicators(language, self.indicators.len());
        Sheet::with_rows(title, &INDICATORS, rows, language)
    }

    fn changed_row(&self, one: &Changed, language: Language) -> Vec<Cell> {
        let aspects = one
            .aspects
            .iter()
            .map(|&aspect| links_words::aspect(language, aspect));
        let aspects: Vec<&str> = aspects.collect();
        let mut values: Vec<String> = one.values.iter().map(arrow).collect();
        if one.aspects.contains(&Aspect::Lead) {
            let leads = |document, task| leads(document, task).join("、");
            values.push(format!(
                "{} → {}",
                leads(self.old, &one.old),
                leads(self.new, &one.new)
            ));
        }
        vec![
            number_of(&one.old),
            number_of(&one.new),
            Cell::words(aspects.join("、")),
            Cell::words(values.join("；")),
            Cell::words(one.old.text.as_str()),
            Cell::words(one.new.text.as_str()),
            Cell::words(links_words::confidence(language, one.confidence)),
        ]
    }
}

/// The lines stay in all formats: both documents are at hand.
const INDICATORS: [Head; 8] = [
    (cli::indicator, Kind::Words),
    (cli::old_line, Kind::Figure),
    (cli::old_text, Kind::Prose),
    (cli::new_line, Kind::Figure),
    (cli::new_text, Kind::Prose),
    (cli::change, Kind::Words),
    (cli::difference, Kind::Figure),
    (cli::confidence, Kind::Words),
];
const CHANGED: [Head; 7] = [
    (cli::old_number, Kind::Figure),
    (cli::new_number, Kind::Figure),
    (cli::change, Kind::Words),
    (cli::values, Kind::Prose),
    (cli::old_text, Kind::Prose),
    (cli::new_text, Kind::Prose),
    (cli::confidence, Kind::Words),
];
const TASKS: [Head; 5] = [
    (cli::number, Kind::Figure),
    (cli::line, Kind::Figure),
    (cli::section, Kind::Words),
    (cli::target, Kind::Prose),
    (cli::lead, Kind::Words),
];

/// +0.1万人
fn difference(change: &Change) -> Cell {
    let Some(difference) = change.difference else {
        return Cell::Empty;
    };
    let sign = if difference.is_sign_positive() {
        "+"
    } else {
        ""
    };
    let unit = change.unit.as_deref().unwrap_or_default();
    Cell::words(format!("{sign}{difference}{unit}"))
}

/// 5万人 → 6万人
pub(super) fn arrow(difference: &Difference) -> String {
    let side = |side: &Option<String>| side.clone().unwrap_or_else(|| "—".to_owned());
    format!("{} → {}", side(&difference.old), side(&difference.new))
}

/// Two decimals are enough of a likeness.
pub(super) fn likeness(likeness: f64) -> Option<Number> {
    Number::from_f64((likeness * 100.0).round() / 100.0)
}

fn tasks(title: String, document: &Document, tasks: &[Task], language: Language) -> Sheet {
    let rows = tasks.iter().map(|task| {
        vec![
            number_of(task),
            Cell::line(document.written(task.range).start.line),
            Cell::maybe(task.section.as_deref()),
            Cell::words(task.text.as_str()),
            Cell::words(leads(document, task).join("、")),
        ]
    });
    Sheet::with_rows(title, &TASKS, rows, language)
}

fn number_of(task: &Task) -> Cell {
    task.number
        .map_or(Cell::Empty, |number| Cell::Number(number.into()))
}

fn line_of(document: &Document, figure: &Figure) -> Cell {
    Cell::line(document.written(figure.range).start.line)
}

fn figure_json<'a>(document: &Document, figure: &'a Figure) -> FigureJson<'a> {
    let level = figure.level.as_ref();
    let growth = figure.growth.as_ref();
    let qualifier = level
        .map(|level| level.qualifier)
        .or(growth.map(|growth| growth.qualifier));
    FigureJson {
        line: document.written(figure.range).start.line,
        range: Places::new(document, figure.range),
        text: &figure.text,
        value: level.and_then(|level| number::json(level.value?)),
        unit: level.map(|level| level.unit.as_str()),
        qualifier: qualifier.map(|qualifier| qualifier.name()),
        growth: growth.map(|growth| GrowthJson {
            value: number::json(growth.value),
            unit: growth.unit.name(),
        }),
        status: figure.status.name(),
    }
}

fn task_json<'a>(document: &'a Document, task: &'a Task) -> TaskJson<'a> {
    TaskJson {
        line: document.written(task.range).start.line,
        range: Places::new(document, task.range),
        number: task.number,
        section: task.section.as_deref(),
        text: &task.text,
        leads: leads(document, task),
    }
}

fn leads<'a>(document: &'a Document, task: &Task) -> Vec<&'a str> {
    let Some(target) = target(document, task) else {
        return Vec::new();
    };
    let named = &target.responsibility;
    let owners: &[Department] = match named.leads.is_empty() {
        true => &named.responsible,
        false => &named.leads,
    };
    owners.iter().map(|one| one.name.as_str()).collect()
}
