//! workspace/executeCommand: what an editor asks for in a menu. Each answers; what is done with the answer (to move the
//! cursor, to fill the clipboard) is the editor's business.

use super::ignore::IGNORE;
use super::views;
use crate::config::Feature;
use crate::ide::problem_targets::{self, Direction};
use crate::ide::skeleton::{self, Skeleton};
use crate::ide::{department_targets, outline};
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::{Argument, ExecuteCommand, Kind, List, Markup};
use crate::lsp::places::Places;
use crate::messages::Language;
use crate::model::Role;
use crate::output::lists::{self, View};
use crate::output::{Named, markdown, tsv};
use serde::Serialize;
use serde_json::Value;
use std::ops::RangeInclusive;
use tower_lsp::ls_types::Range;

/// The next or the previous target with a problem: `{textDocument, position, backwards}` → a range.
const PROBLEM: &str = "gongwen.server.problem";
/// What the department at a position has to do: `{textDocument, position}` → its name and targets.
const DEPARTMENT: &str = "gongwen.server.department";
/// Outline, indicators or targets as text: `{textDocument, range, list, markup}` → a string.
const EXTRACT: &str = "gongwen.server.extract";
/// A new document: `{kind, year}`, for a table of progress also `{textDocument}` → a string.
pub const SKELETON: &str = "gongwen.server.skeleton";

/// What a document is taken for: `{textDocument}` → its kind and the word for it.
const KIND: &str = "gongwen.server.kind";
/// Every department with its targets: `{textDocument}` → targets, and departments that point at them.
const DEPARTMENTS: &str = "gongwen.server.departments";
/// Every indicator with its mentions: `{textDocument}` → indicators, and other counts.
const INDICATORS: &str = "gongwen.server.indicators";

/// All commands, each with the feature that it belongs to.
const COMMANDS: [(Feature, &str); 8] = [
    (Feature::Commands, PROBLEM),
    (Feature::Commands, DEPARTMENT),
    (Feature::Commands, EXTRACT),
    (Feature::Commands, SKELETON),
    (Feature::Commands, KIND),
    (Feature::Commands, DEPARTMENTS),
    (Feature::Commands, INDICATORS),
    (Feature::CodeActions, IGNORE),
];

pub fn commands() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().map(|(_, command)| *command)
}

/// The commands that come and go with a feature.
pub fn commands_of(feature: Feature) -> Vec<&'static str> {
    let ours = COMMANDS.iter().filter(|(one, _)| *one == feature);
    ours.map(|(_, command)| *command).collect()
}

#[derive(Serialize)]
struct Department {
    name: String,
    targets: Vec<OneTarget>,
}

#[derive(Serialize)]
struct OneTarget {
    role: &'static str,
    label: String,
    range: Range,
}

/// The answer to a command about an open document; nothing for one that is not known, or says too little.
pub fn answer(snapshot: &Snapshot, params: &ExecuteCommand) -> Option<Value> {
    let argument = params.argument();
    match &*params.command {
        PROBLEM => problem(snapshot, argument),
        DEPARTMENT => department(snapshot, argument),
        EXTRACT => Some(Value::String(extract(snapshot, argument))),
        SKELETON => Some(new_document(
            argument,
            Some(snapshot),
            snapshot.config.language,
        )),
        KIND => views::kind(snapshot),
        DEPARTMENTS => views::departments(snapshot),
        INDICATORS => views::indicators(snapshot),
        _ => None,
    }
}

/// A new document, where none is open that it might be made of.
pub fn new_document(argument: &Argument, plan: Option<&Snapshot>, language: Language) -> Value {
    let skeleton = match argument.kind.unwrap_or_default() {
        Kind::Report => Skeleton::Report,
        Kind::Plan => Skeleton::Plan,
        Kind::Progress => {
            let plan = plan.map(|snapshot| &snapshot.document);
            return Value::String(skeleton::progress(plan, language));
        }
    };
    Value::String(skeleton::text(skeleton, argument.year))
}

fn problem(snapshot: &Snapshot, argument: &Argument) -> Option<Value> {
    let (document, encoding) = (&snapshot.document, snapshot.client.encoding);
    let point = from_proto::point(document.source(), argument.position?, encoding);
    let direction = match argument.backwards {
        true => Direction::Previous,
        false => Direction::Next,
    };
    let found = problem_targets::problem(document, point, direction, &snapshot.config)?;
    serde_json::to_value(Places::new(document.source(), encoding).range(found)).ok()
}

fn department(snapshot: &Snapshot, argument: &Argument) -> Option<Value> {
    let (document, encoding) = (&snapshot.document, snapshot.client.encoding);
    let point = from_proto::point(document.source(), argument.position?, encoding);
    let found = department_targets::targets(document, point, &snapshot.config)?;
    let mut places = Places::new(document.source(), encoding);
    let target = |one: department_targets::OneTarget| OneTarget {
        role: role(one.role),
        label: one.label,
        range: places.range(one.place),
    };
    let department = Department {
        name: found.name,
        targets: found.targets.into_iter().map(target).collect(),
    };
    serde_json::to_value(department).ok()
}

/// The name in JSON.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Lead => "lead",
        Role::CoOrganiser => "coorganiser",
        Role::Responsible => "responsible",
    }
}

fn extract(snapshot: &Snapshot, argument: &Argument) -> String {
    let language = snapshot.config.language;
    let lines = lines(snapshot, argument);
    let document = [Named {
        file: String::new(),
        document: snapshot.document.clone(),
    }];
    let markup = argument.markup.unwrap_or_default();
    let symbols = || outline::outline(&snapshot.document, language);
    let sheet = match argument.list.unwrap_or_default() {
        List::Targets => lists::targets(&document, View::Reading, language),
        List::Indicators => lists::indicators(&document, language),
        List::Outline if markup == Markup::Tsv => lists::outline(&symbols(), language),
        List::Outline => {
            return written(|out| markdown::outline(out, &symbols(), &lines));
        }
    };
    let sheet = sheet.within(&lines);
    match markup {
        Markup::Markdown => written(|out| markdown::write(out, sheet)),
        Markup::Tsv => written(|out| tsv::write(out, sheet)),
    }
}

/// The lines of the selection; of an empty one all.
fn lines(snapshot: &Snapshot, argument: &Argument) -> RangeInclusive<u32> {
    let source = snapshot.document.source();
    let selected = argument
        .range
        .map(|range| from_proto::range(source, range, snapshot.client.encoding));
    match selected.filter(|range| range.start != range.end) {
        Some(range) => range.start.line..=range.end.line,
        None => 0..=u32::MAX,
    }
}

/// What is written into memory, which takes everything.
fn written(write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut text = Vec::new();
    let _ = write(&mut text);
    String::from_utf8(text).unwrap_or_default()
}
