//! Targets as a table.

use super::View;
use super::target_rows::{TargetRow, rows};
use crate::messages::{Language, cli, terms};
use crate::output::Named;
use crate::output::sheet::{Cell, Field, Kind, Sheet};

/// The targets of plans, and who answers for them.
pub fn targets(documents: &[Named], view: View, language: Language) -> Sheet {
    let mut rows = rows(documents);
    if view == View::Reading && documents.len() == 1 {
        // Where there is only one file, nobody needs its name.
        rows.iter_mut().for_each(|row| row.file.clear());
    }
    let fields: &[Field<TargetRow>] = match view {
        View::Reading => &READING,
        View::Data => &DATA,
    };
    let lines = |row: &TargetRow| row.range.start.line..=row.range.end.line;
    Sheet::of(cli::targets(language), fields, &rows, lines, language)
}

const READING: [Field<TargetRow>; 10] = [
    FILE,
    NUMBER,
    Field {
        head: cli::line,
        kind: Kind::Line,
        cell: line,
    },
    TEXT,
    Field {
        head: cli::owner,
        kind: Kind::Words,
        cell: |row, _| Cell::words(row.owners().join("、")),
    },
    COORGANISERS,
    DEADLINE,
    MEASURE,
    QUANTITIES,
    SECTION,
];

const DATA: [Field<TargetRow>; 12] = [
    FILE,
    Field {
        head: cli::line,
        // Part of the data here, not help for the eye.
        kind: Kind::Figure,
        cell: line,
    },
    NUMBER,
    SECTION,
    TEXT,
    Field {
        head: cli::lead,
        kind: Kind::Words,
        cell: |row, _| Cell::words(row.leads.join("、")),
    },
    COORGANISERS,
    Field {
        head: cli::responsible,
        kind: Kind::Words,
        cell: |row, _| Cell::words(row.responsible.join("、")),
    },
    Field {
        head: cli::leader,
        kind: Kind::Words,
        cell: |row, _| Cell::words(row.leaders.join("、")),
    },
    DEADLINE,
    MEASURE,
    QUANTITIES,
];

const FILE: Field<TargetRow> = Field {
    head: cli::file,
    kind: Kind::Group,
    cell: |row, _| Cell::words(row.file.as_str()),
};

const NUMBER: Field<TargetRow> = Field {
    head: cli::number,
    kind: Kind::Figure,
    cell: |row, _| Cell::ordinal(row.number.as_deref()),
};

const TEXT: Field<TargetRow> = Field {
    head: cli::target,
    kind: Kind::Prose,
    cell: |row, _| Cell::words(row.text.as_str()),
};

const COORGANISERS: Field<TargetRow> = Field {
    head: cli::coorganiser,
    kind: Kind::Words,
    cell: |row, _| Cell::words(row.coorganisers.join("、")),
};

const DEADLINE: Field<TargetRow> = Field {
    head: cli::deadline,
    kind: Kind::Words,
    cell: |row, _| Cell::maybe(row.deadline.as_deref()),
};

const MEASURE: Field<TargetRow> = Field {
    head: cli::measure,
    kind: Kind::Words,
    cell: |row, language| Cell::words(terms::measure(language, row.measure)),
};

const QUANTITIES: Field<TargetRow> = Field {
    head: cli::quantity,
    kind: Kind::Words,
    cell: |row, _| Cell::words(row.quantity_texts()),
};

const SECTION: Field<TargetRow> = Field {
    head: cli::section,
    kind: Kind::Group,
    cell: |row, _| Cell::maybe(row.section.as_deref()),
};

fn line(row: &TargetRow, _: Language) -> Cell {
    Cell::line(row.range.start.line)
}
