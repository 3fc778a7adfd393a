//! All departments of a plan with what each has to do, for a list beside the text.

use super::lacks::Lack;
use crate::config::Config;
use crate::model::{Document, Named, Role, Roster, Target};
use crate::syntax::Identity;
use crate::text::Range;
use std::cmp::Reverse;
use std::collections::HashMap;

/// A plan, target by target and department by department.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DepartmentView {
    pub targets: Vec<OneTarget>,
    /// Those that lead most come first; otherwise in the order of the text.
    pub departments: Vec<OneDepartment>,
}

/// A target with its number and first clause, and that label's place in the text as written.
#[derive(Clone, Debug, PartialEq)]
pub struct OneTarget {
    pub label: String,
    pub place: Range,
    pub lacks: Vec<Lack>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OneDepartment {
    /// The first name by which the document calls it.
    pub name: String,
    pub tasks: Vec<Task>,
}

/// What a department does for the target of that index. A department has each target once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Task {
    pub target: usize,
    pub role: Role,
}

/// The departments of a document; none where it holds no targets.
pub fn department_view(document: &Document, config: &Config) -> DepartmentView {
    let targets = document.targets().iter();
    DepartmentView {
        targets: targets
            .map(|target| one_target(document, target, config))
            .collect(),
        departments: departments(document, config),
    }
}

fn one_target(document: &Document, target: &Target, config: &Config) -> OneTarget {
    let lacks = Lack::ALL.into_iter();
    OneTarget {
        label: document.target_name(target),
        place: document.written(target.label()),
        lacks: lacks.filter(|lack| lack.is_in(target, config)).collect(),
    }
}

/// Who is meant: one body under all its names, or a group such as 各街道.
#[derive(PartialEq, Eq, Hash)]
enum Who<'a> {
    Body(Identity),
    Group(&'a str),
}

fn departments(document: &Document, config: &Config) -> Vec<OneDepartment> {
    let targets = document.targets();
    let roster = Roster::of(targets, &config.departments);
    let mut found: Vec<OneDepartment> = Vec::new();
    let mut places = HashMap::new();
    let mut target = 0;
    for named in &roster.named {
        target = index_of(targets, named.target, target);
        let place = *places.entry(who(named)).or_insert(found.len());
        if place == found.len() {
            found.push(OneDepartment {
                name: named.department.name.clone(),
                tasks: Vec::new(),
            });
        }
        let role = named.role;
        found[place].add(Task { target, role });
    }
    found.sort_by_key(|one| Reverse(one.tasks.iter().filter(|task| task.leads()).count()));
    found
}

/// Where one of the targets stands among them, not before `from`.
fn index_of(targets: &[Target], wanted: &Target, from: usize) -> usize {
    let mut rest = targets.iter().skip(from);
    let further = rest.position(|target| std::ptr::eq(target, wanted));
    from + further.unwrap_or_default()
}

impl OneDepartment {
    /// Who is named twice in a clause has one task, the first.
    fn add(&mut self, task: Task) {
        let last = self.tasks.last().map(|last| last.target);
        if last != Some(task.target) {
            self.tasks.push(task);
        }
    }
}

impl Task {
    fn leads(self) -> bool {
        self.role == Role::Lead
    }
}

fn who<'a>(named: &'a Named<'a>) -> Who<'a> {
    match &named.identity {
        Some(identity) => Who::Body(identity.clone()),
        None => Who::Group(&named.department.name),
    }
}
