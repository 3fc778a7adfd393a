//! What became of the targets of a plan in another version, or in the next year's: added, dropped, renumbered, given to
//! somebody else, with another value or in other words.

use super::numbers::{Difference, differences};
use super::pairing::{Arity, Confidence, Pair, pairs};
use super::task::{Task, tasks};
use super::wording::plain;
use crate::model::{Document, Target};
use crate::syntax::{Department, Responsibility};

/// In what two versions of a target differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    Number,
    Value,
    Lead,
    Coorganiser,
    Deadline,
    Wording,
}

impl Aspect {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Aspect::Number => "number",
            Aspect::Value => "value",
            Aspect::Lead => "lead",
            Aspect::Coorganiser => "coorganiser",
            Aspect::Deadline => "deadline",
            Aspect::Wording => "wording",
        }
    }
}

/// A matter in both documents.
#[derive(Clone, Debug)]
pub struct Changed {
    pub old: Task,
    pub new: Task,
    pub aspects: Vec<Aspect>,
    pub values: Vec<Difference>,
    pub likeness: f64,
    pub confidence: Confidence,
}

/// What became of all targets; those in which nothing changed are left out.
#[derive(Clone, Debug, Default)]
pub struct Versions {
    pub added: Vec<Task>,
    pub dropped: Vec<Task>,
    pub changed: Vec<Changed>,
}

/// The matters that are in both documents, in the order of the new one, changed or not.
pub fn matters(old: &Document, new: &Document) -> Vec<Changed> {
    let (olds, news) = (tasks(old), tasks(new));
    let found = pairs(&olds, &news, Arity::One).into_iter();
    found
        .map(|pair| changed(old, new, &olds, &news, &pair))
        .collect()
}

/// Compares what two documents commit themselves to.
pub fn versions(old: &Document, new: &Document) -> Versions {
    let (olds, news) = (tasks(old), tasks(new));
    let found = pairs(&olds, &news, Arity::One);
    let is_old = |at: &usize| found.iter().any(|pair| pair.old == *at);
    let is_new = |at: &usize| found.iter().any(|pair| pair.new == *at);
    let left = |tasks: &[Task], known: &dyn Fn(&usize) -> bool| -> Vec<Task> {
        let left = (0..tasks.len()).filter(|at| !known(at));
        left.map(|at| tasks[at].clone()).collect()
    };
    let changed = found
        .iter()
        .map(|pair| changed(old, new, &olds, &news, pair));
    Versions {
        added: left(&news, &is_new),
        dropped: left(&olds, &is_old),
        changed: changed.filter(|one| !one.aspects.is_empty()).collect(),
    }
}

fn changed(old: &Document, new: &Document, olds: &[Task], news: &[Task], pair: &Pair) -> Changed {
    let (one, other) = (&olds[pair.old], &news[pair.new]);
    let values = differences(&one.text, &other.text);
    let mut aspects = Vec::new();
    let mut note = |aspect, differs| {
        if differs {
            aspects.push(aspect);
        }
    };
    let renumbered = one.number.is_some() && other.number.is_some() && one.number != other.number;
    note(Aspect::Number, renumbered);
    note(Aspect::Value, !values.is_empty());
    if let (Some(before), Some(after)) = (target(old, one), target(new, other)) {
        let (before, after) = (&before.responsibility, &after.responsibility);
        let leads = owners(before) != owners(after);
        note(Aspect::Lead, leads);
        let joins = names(&before.coorganisers) != names(&after.coorganisers);
        note(Aspect::Coorganiser, joins);
        note(Aspect::Deadline, before.deadline != after.deadline);
    }
    note(Aspect::Wording, plain(&one.text) != plain(&other.text));
    Changed {
        old: one.clone(),
        new: other.clone(),
        aspects,
        values,
        likeness: pair.likeness,
        confidence: pair.confidence,
    }
}

/// The target that a task is, where it is one.
pub fn target<'a>(document: &'a Document, task: &Task) -> Option<&'a Target> {
    document.targets().get(task.target?)
}

/// Who leads, or answers where nobody leads.
fn owners(named: &Responsibility) -> Vec<&str> {
    match named.leads.is_empty() {
        true => names(&named.responsible),
        false => names(&named.leads),
    }
}

fn names(departments: &[Department]) -> Vec<&str> {
    let mut names: Vec<&str> = departments.iter().map(|one| one.name.as_str()).collect();
    names.sort_unstable();
    names
}
