//! What an editor lists beside the text: the commands that tell of a whole document.

use super::execute_command::role;
use crate::ide::department_view::{self, OneDepartment, OneTarget, Task};
use crate::ide::indicator_view::{self, OneIndicator, OneMention};
use crate::ide::lacks::Lack;
use crate::lsp::documents::Snapshot;
use crate::lsp::places::Places;
use crate::messages::terms;
use serde::Serialize;
use serde_json::Value;
use tower_lsp::ls_types::Range;

#[derive(Serialize)]
struct Kind {
    /// As on the command line: `breakdown-plan`.
    kind: &'static str,
    /// As people call it.
    name: &'static str,
}

#[derive(Serialize)]
struct Departments {
    targets: Vec<Target>,
    departments: Vec<Department>,
}

#[derive(Serialize)]
struct Target {
    label: String,
    range: Range,
    /// Of `lead` and `quantity` those that are not there.
    lacks: Vec<&'static str>,
}

#[derive(Serialize)]
struct Department {
    name: String,
    /// Indices of targets, with what is done there.
    tasks: Vec<(usize, &'static str)>,
}

#[derive(Serialize)]
struct Indicators {
    mentions: Vec<Mention>,
    indicators: Vec<Indicator>,
    others: Vec<Indicator>,
}

#[derive(Serialize)]
struct Indicator {
    name: String,
    /// Indices of mentions.
    mentions: Vec<usize>,
}

#[derive(Serialize)]
struct Mention {
    period: String,
    level: String,
    growth: String,
    comparison: String,
    status: &'static str,
    range: Range,
}

/// What a document is taken for.
pub fn kind(snapshot: &Snapshot) -> Option<Value> {
    let kind = snapshot.document.kind();
    let name = terms::kind(snapshot.config.language, kind);
    let kind = kind.name();
    serde_json::to_value(Kind { kind, name }).ok()
}

/// Who has to do what.
pub fn departments(snapshot: &Snapshot) -> Option<Value> {
    let mut places = Places::new(snapshot.document.source(), snapshot.client.encoding);
    let view = department_view::department_view(&snapshot.document, &snapshot.config);
    let target = |one: OneTarget| Target {
        label: one.label,
        range: places.range(one.place),
        lacks: one.lacks.into_iter().map(lack).collect(),
    };
    let departments = Departments {
        targets: view.targets.into_iter().map(target).collect(),
        departments: view.departments.into_iter().map(department).collect(),
    };
    serde_json::to_value(departments).ok()
}

fn department(OneDepartment { name, tasks }: OneDepartment) -> Department {
    let task = |task: Task| (task.target, role(task.role));
    Department {
        name,
        tasks: tasks.into_iter().map(task).collect(),
    }
}

fn lack(lack: Lack) -> &'static str {
    match lack {
        Lack::Lead => "lead",
        Lack::Quantity => "quantity",
    }
}

/// What is said in figures.
pub fn indicators(snapshot: &Snapshot) -> Option<Value> {
    let language = snapshot.config.language;
    let mut places = Places::new(snapshot.document.source(), snapshot.client.encoding);
    let view = indicator_view::indicator_view(&snapshot.document, language);
    let mention = |one: OneMention| Mention {
        period: one.period,
        level: one.level,
        growth: one.growth,
        comparison: one.comparison,
        status: terms::status(language, one.status),
        range: places.range(one.place),
    };
    let indicators = Indicators {
        mentions: view.mentions.into_iter().map(mention).collect(),
        indicators: view.indicators.into_iter().map(indicator).collect(),
        others: view.others.into_iter().map(indicator).collect(),
    };
    serde_json::to_value(indicators).ok()
}

fn indicator(OneIndicator { name, mentions }: OneIndicator) -> Indicator {
    Indicator { name, mentions }
}
