//! Tasks as tables: the list of tasks, and the form in which their progress is written.

use super::task_groups::{Grouping, Plans, TaskGroup, TaskRow};
use crate::messages::{Language, cli, terms};
use crate::output::sheet::{Cell, Field, Kind, Sheet};

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
