//! Tasks: the targets of plans in groups, by department, section or measure, and tables of their progress.

use super::target_rows::{TargetRow, rows};
use crate::config::OwnDepartment;
use crate::ide::tasks::{self, DepartmentTasks, Plan};
use crate::messages::{Language, cli, terms};
use crate::model::{Measure, Role};
use crate::output::Named;
use crate::output::sheet::{Cell, Field, Kind, Sheet};
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
    several: bool,
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
    part: Option<DepartmentPart>,
}

#[derive(Clone, Copy)]
struct DepartmentPart {
    role: Role,
    leads: bool,
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

/// The list of tasks. `counts`: a department's heading says how many targets it leads and joins.
pub fn tasks(
    plans: &Plans,
    groups: &[TaskGroup],
    grouping: Option<Grouping>,
    counts: bool,
    language: Language,
) -> Sheet {
    let mut fields = vec![
        Placed::group(grouping),
        Placed::FILE,
        Placed::ROLE,
        Placed::NUMBER,
        Placed::LINE,
        Placed::TEXT,
        Placed::OWNERS,
        Placed::COORGANISERS,
        Placed::QUANTITIES,
        Placed::DEADLINE,
    ];
    if grouping != Some(Grouping::Measure) {
        fields.push(Placed::MEASURE);
    }
    sheet(plans, groups, &fields, counts, language)
}

/// The table in which those who have the tasks write how far they have come.
pub fn progress(
    plans: &Plans,
    groups: &[TaskGroup],
    grouping: Option<Grouping>,
    language: Language,
) -> Sheet {
    let blank = |head| Field {
        head,
        kind: Kind::Blank,
        cell: |_: &Placed, _| Cell::Empty,
    };
    let mut fields = vec![
        Field {
            cell: |one: &Placed, _| match one.task.row.number {
                None => Cell::Number(one.place.into()),
                ref number => Cell::ordinal(number.as_deref()),
            },
            ..Placed::NUMBER
        },
        Placed::TEXT,
        Field {
            head: cli::leading_unit,
            ..Placed::OWNERS
        },
        Field {
            head: cli::joining_units,
            ..Placed::COORGANISERS
        },
        Placed::QUANTITIES,
        Placed::DEADLINE,
        blank(cli::progress),
        blank(cli::share_done),
        blank(cli::remarks),
    ];
    if plans.several {
        fields.insert(0, Placed::FILE);
    }
    if groups.iter().any(|group| !group.name.is_empty()) {
        fields.insert(0, Placed::group(grouping));
    }
    Sheet {
        name: cli::progress_table(language).to_owned(),
        is_form: true,
        ..sheet(plans, groups, &fields, false, language)
    }
}

/// A row where it stands.
struct Placed<'a> {
    group: String,
    /// Several plans are listed, so that a file's name says something.
    several: bool,
    /// In its group, from 1.
    place: usize,
    task: &'a TaskRow<'a>,
}

fn sheet<'a>(
    plans: &Plans,
    groups: &'a [TaskGroup<'a>],
    fields: &[Field<Placed<'a>>],
    counts: bool,
    language: Language,
) -> Sheet {
    let mut placed = Vec::new();
    for group in groups {
        let heading = match counts {
            true => group.heading(language),
            false => group.name.clone(),
        };
        placed.extend(group.tasks.iter().zip(1..).map(|(task, place)| Placed {
            group: heading.clone(),
            several: plans.several,
            place,
            task,
        }));
    }
    let lines = |one: &Placed| {
        let range = one.task.row.range;
        range.start.line..=range.end.line
    };
    Sheet::of(cli::tasks(language), fields, &placed, lines, language)
}

impl TaskGroup<'_> {
    /// Whether it holds a department's parts in targets.
    pub fn is_department(&self) -> bool {
        self.tasks.iter().any(|task| task.part.is_some())
    }

    /// 区发改委（主办13项，协办2项）
    fn heading(&self, language: Language) -> String {
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

impl Placed<'_> {
    fn group(grouping: Option<Grouping>) -> Field<Self> {
        Field {
            head: match grouping {
                Some(Grouping::Section) => cli::section,
                Some(Grouping::Measure) => cli::measure,
                Some(Grouping::Department) | None => cli::department,
            },
            kind: Kind::Group,
            cell: |one, _| Cell::words(one.group.as_str()),
        }
    }

    const FILE: Field<Self> = Field {
        head: cli::file,
        kind: Kind::Words,
        cell: |one, _| match one.several {
            true => Cell::words(one.task.row.file.as_str()),
            false => Cell::Empty,
        },
    };

    const ROLE: Field<Self> = Field {
        head: cli::role,
        kind: Kind::Words,
        cell: |one, language| {
            let part = one.task.part;
            part.map_or(Cell::Empty, |part| {
                Cell::words(terms::role(language, part.role))
            })
        },
    };

    const NUMBER: Field<Self> = Field {
        head: cli::number,
        kind: Kind::Figure,
        cell: |one, _| Cell::ordinal(one.task.row.number.as_deref()),
    };

    const LINE: Field<Self> = Field {
        head: cli::line,
        kind: Kind::Line,
        cell: |one, _| Cell::line(one.task.row.range.start.line),
    };

    const TEXT: Field<Self> = Field {
        head: cli::target,
        kind: Kind::Prose,
        cell: |one, _| Cell::words(one.task.row.text.as_str()),
    };

    const OWNERS: Field<Self> = Field {
        head: cli::owner,
        kind: Kind::Words,
        cell: |one, _| Cell::words(one.task.row.owners().join("、")),
    };

    const COORGANISERS: Field<Self> = Field {
        head: cli::coorganiser,
        kind: Kind::Words,
        cell: |one, _| Cell::words(one.task.row.joining().join("、")),
    };

    const QUANTITIES: Field<Self> = Field {
        head: cli::quantity,
        kind: Kind::Words,
        cell: |one, _| Cell::words(one.task.row.quantity_texts()),
    };

    const DEADLINE: Field<Self> = Field {
        head: cli::deadline,
        kind: Kind::Words,
        cell: |one, _| Cell::maybe(one.task.row.deadline.as_deref()),
    };

    const MEASURE: Field<Self> = Field {
        head: cli::measure,
        kind: Kind::Words,
        cell: |one, language| Cell::words(terms::measure(language, one.task.row.measure)),
    };
}
