//! The targets of plans in groups: by department, section or measure; and these groups as public JSON.

use super::target_rows::{TargetRow, rows};
use crate::config::OwnDepartment;
use crate::ide::tasks::{self, DepartmentTasks, Plan};
use crate::messages::{Language, cli, terms};
use crate::model::{Measure, Role};
use crate::output::Named;
use crate::workspace::index::Home;
use serde::Serialize;

/// By what targets are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    Department,
    Section,
    Measure,
}

/// The targets of plans, and who has a part in them.
pub struct Plans {
    rows: Vec<TargetRow>,
    /// For each plan the index of its first row.
    first: Vec<usize>,
    pub departments: Vec<DepartmentTasks>,
    /// So that a file's name says something.
    pub several: bool,
}

/// Targets that belong together.
pub struct TaskGroup<'a> {
    /// In the language of the output.
    pub name: String,
    pub tasks: Vec<TaskRow<'a>>,
}

/// A target in a group; in a department's, with its part in it.
pub struct TaskRow<'a> {
    pub row: &'a TargetRow,
    pub part: Option<DepartmentPart>,
}

/// What a department does for a target, and whether that is to lead it.
#[derive(Clone, Copy)]
pub struct DepartmentPart {
    pub role: Role,
    pub leads: bool,
}

impl Plans {
    /// `own`: the departments that the settings name for each document.
    pub fn new(documents: &[Named], own: &[&[OwnDepartment]]) -> Plans {
        let home = |named: &Named| {
            let titles = named.document.titles().iter();
            Home::among(titles.map(|title| title.name.as_str()))
        };
        let homes: Vec<Home> = documents.iter().map(home).collect();
        let plans = documents.iter().zip(&homes).zip(own);
        let plans: Vec<Plan> = plans
            .map(|((named, home), own)| Plan {
                document: &named.document,
                home,
                own,
            })
            .collect();
        let mut next = 0;
        let first = documents.iter().map(|named| {
            let first = next;
            next += named.document.targets().len();
            first
        });
        Plans {
            first: first.collect(),
            departments: tasks::departments(&plans),
            rows: rows(documents),
            several: documents.len() > 1,
        }
    }

    /// None of them has a target.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All in one group without a name.
    fn together(&self) -> TaskGroup<'_> {
        TaskGroup {
            name: String::new(),
            tasks: self.rows.iter().map(alone).collect(),
        }
    }

    fn of_department(&self, department: &DepartmentTasks) -> TaskGroup<'_> {
        let row = |task: &tasks::Task| {
            let row = self.rows.get(self.first.get(task.plan)? + task.target)?;
            let part = DepartmentPart {
                role: task.role,
                leads: task.leads,
            };
            Some(TaskRow {
                row,
                part: Some(part),
            })
        };
        let mut tasks: Vec<TaskRow> = department.tasks.iter().filter_map(row).collect();
        // What it leads stands before what it joins.
        tasks.sort_by_key(|task| task.part.is_some_and(|part| !part.leads));
        TaskGroup {
            name: department.name.clone(),
            tasks,
        }
    }

    fn by<K: PartialEq>(
        &self,
        key: impl Fn(&TargetRow) -> K,
        name: impl Fn(&K) -> String,
    ) -> Vec<TaskGroup<'_>> {
        let mut groups: Vec<(K, TaskGroup)> = Vec::new();
        for row in &self.rows {
            let key = key(row);
            match groups.iter_mut().find(|(known, _)| *known == key) {
                Some((_, group)) => group.tasks.push(alone(row)),
                None => {
                    let name = name(&key);
                    let tasks = vec![alone(row)];
                    groups.push((key, TaskGroup { name, tasks }));
                }
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

fn alone(row: &TargetRow) -> TaskRow<'_> {
    TaskRow { row, part: None }
}

/// The groups of plans. `only`: these departments and no others. Without a grouping all targets are one group.
pub fn task_groups<'a>(
    plans: &'a Plans,
    grouping: Option<Grouping>,
    only: Option<&[&'a DepartmentTasks]>,
    language: Language,
) -> Vec<TaskGroup<'a>> {
    if let Some(only) = only {
        let groups = only.iter().map(|one| plans.of_department(one));
        return groups.collect();
    }
    match grouping {
        None => vec![plans.together()],
        Some(Grouping::Department) => {
            let groups = plans.departments.iter().map(|one| plans.of_department(one));
            groups.collect()
        }
        Some(Grouping::Section) => plans.by(
            |row| (row.file.clone(), row.section.clone()),
            |(_, section)| section.clone().unwrap_or_default(),
        ),
        Some(Grouping::Measure) => {
            let mut groups = plans.by(
                |row| row.measure,
                |measure| measure_name(*measure, language),
            );
            groups.sort_by_key(|group| group.tasks.first().map(|task| task.row.measure));
            groups
        }
    }
}

fn measure_name(measure: Measure, language: Language) -> String {
    terms::measure(language, measure).to_owned()
}

impl TaskGroup<'_> {
    /// Whether it holds a department's parts in targets.
    pub fn is_department(&self) -> bool {
        self.tasks.iter().any(|task| task.part.is_some())
    }

    /// 区发改委（主办13项，协办2项）
    pub fn heading(&self, language: Language) -> String {
        let parts = self.tasks.iter().filter_map(|task| task.part);
        let leads: Vec<bool> = parts.map(|part| part.leads).collect();
        match leads.is_empty() {
            true => self.name.clone(),
            false => {
                let led = leads.iter().filter(|leads| **leads).count();
                cli::department_heading(language, &self.name, led, leads.len() - led)
            }
        }
    }

    /// The numbers of the targets that a department leads, or of the others.
    fn numbers(&self, led: bool) -> Vec<Option<&str>> {
        let tasks = self.tasks.iter();
        let wanted = tasks.filter(|task| task.part.is_some_and(|part| part.leads == led));
        wanted.map(|task| task.row.number.as_deref()).collect()
    }

    /// As the public JSON gives it.
    pub fn json(&self, grouping: Grouping) -> impl Serialize {
        let is_department = grouping == Grouping::Department;
        let first = self.tasks.first().map(|task| task.row);
        GroupJson {
            department: is_department.then_some(&*self.name),
            section: (grouping == Grouping::Section).then(|| first?.section.as_deref()),
            measure: first
                .filter(|_| grouping == Grouping::Measure)
                .map(|row| row.measure.name()),
            leads: is_department.then(|| self.numbers(true)),
            joins: is_department.then(|| self.numbers(false)),
            targets: self.tasks.iter().map(|task| task.row).collect(),
        }
    }
}

#[derive(Serialize)]
struct GroupJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    department: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<Option<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<&'static str>,
    /// The numbers of targets as written; null for one without a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    leads: Option<Vec<Option<&'a str>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    joins: Option<Vec<Option<&'a str>>>,
    targets: Vec<&'a TargetRow>,
}
