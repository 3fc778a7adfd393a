//! `gongwen compare`: the indicators of two documents side by side, and what became of the targets.

use super::links_words;
use super::listing::{Group, Listing};
use super::number;
use super::place::Places;
use crate::links::{Aspect, Changed, Difference, Figure, IndicatorPair, Task, Versions, target};
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
    pub fn listing(&self, language: Language) -> Listing {
        let versions = &self.versions;
        Listing {
            groups: vec![
                self.indicator_group(language),
                Group {
                    title: say::changed(language, versions.changed.len()),
                    heads: vec![
                        cli::old_number(language),
                        cli::new_number(language),
                        cli::change(language),
                        cli::values(language),
                        cli::old_text(language),
                        cli::new_text(language),
                        cli::confidence(language),
                    ],
                    rows: versions
                        .changed
                        .iter()
                        .map(|one| self.changed_row(one, language))
                        .collect(),
                },
                tasks_group(
                    say::added(language, versions.added.len()),
                    self.new,
                    &versions.added,
                    language,
                ),
                tasks_group(
                    say::dropped(language, versions.dropped.len()),
                    self.old,
                    &versions.dropped,
                    language,
                ),
            ],
        }
    }

    /// The indicators alone: what a spreadsheet is asked for.
    pub fn indicator_group(&self, language: Language) -> Group {
        let heads = [
            cli::indicator,
            cli::old_line,
            cli::old_text,
            cli::new_line,
            cli::new_text,
            cli::change,
            cli::difference,
            cli::confidence,
        ];
        let rows = self.indicators.iter().map(|pair| {
            let change = &pair.change;
            let difference = change.difference.map_or_else(String::new, |difference| {
                let sign = if difference.is_sign_positive() {
                    "+"
                } else {
                    ""
                };
                format!(
                    "{sign}{difference}{}",
                    change.unit.as_deref().unwrap_or_default()
                )
            });
            vec![
                pair.old.called().to_owned(),
                line_number(self.old, &pair.old).to_string(),
                pair.old.text.clone(),
                line_number(self.new, &pair.new).to_string(),
                pair.new.text.clone(),
                links_words::change(language, change.kind).to_owned(),
                difference,
                links_words::confidence(language, pair.confidence).to_owned(),
            ]
        });
        Group {
            title: say::indicators(language, self.indicators.len()),
            heads: heads.map(|head| head(language)).to_vec(),
            rows: rows.collect(),
        }
    }

    fn changed_row(&self, one: &Changed, language: Language) -> Vec<String> {
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
            aspects.join("、"),
            values.join("；"),
            one.old.text.clone(),
            one.new.text.clone(),
            links_words::confidence(language, one.confidence).to_owned(),
        ]
    }
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

fn tasks_group(title: String, document: &Document, tasks: &[Task], language: Language) -> Group {
    let heads = [cli::number, cli::line, cli::section, cli::target, cli::lead];
    let rows = tasks.iter().map(|task| {
        vec![
            number_of(task),
            (document.written(task.range).start.line + 1).to_string(),
            task.section.clone().unwrap_or_default(),
            task.text.clone(),
            leads(document, task).join("、"),
        ]
    });
    Group {
        title,
        heads: heads.map(|head| head(language)).to_vec(),
        rows: rows.collect(),
    }
}

fn number_of(task: &Task) -> String {
    task.number
        .map_or_else(String::new, |number| number.to_string())
}

fn line_number(document: &Document, figure: &Figure) -> u32 {
    document.written(figure.range).start.line + 1
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
