//! Plans in the form of tables: the head tells what the columns hold, each row is a target.
//!
//! Rows with marks between their cells are read in `rows`, tables that a converter has left one cell a line in `flat`.

mod flat;
mod header;
mod rows;

use super::lines::Lines;
use super::target::{RowPlace, Target};
use crate::syntax::{
    Column, Contents, Convention, Item, Layer, Line, Ordinal, OrdinalForm, Place, Responsibility,
    RowForm, is_page_number,
};
use crate::text::{Point, Span, Text};
use header::Header;
use std::sync::Arc;

/// After more lines of other text a table is over.
const MOST_STRAY_LINES: usize = 3;

/// The targets in a document's tables, and the lines that the tables take up.
#[derive(Debug, Default)]
pub struct Tables {
    pub targets: Vec<Target>,
    covered: Vec<bool>,
}

impl Tables {
    /// Whether the line belongs to a table of targets, and so is neither heading nor paragraph.
    pub fn covers(&self, line: usize) -> bool {
        self.covered.get(line).copied().unwrap_or(false)
    }

    /// Rows that name who answers for them.
    pub fn owned(&self) -> usize {
        let owned = |target: &&Target| target.responsibility.has_owner();
        self.targets.iter().filter(owned).count()
    }
}

/// Reads all tables that have a column for a target and one for those who answer for it.
pub fn tables(text: &Text, lines: &Lines) -> Tables {
    if !lines.glances().iter().any(|line| line.names_owner) {
        return Tables::default();
    }
    let mut reader = Reader {
        text,
        lines,
        convention: lines.glances().iter().find_map(|line| line.convention),
        header: None,
        above: None,
        stray: 0,
        found: Tables {
            targets: Vec::new(),
            covered: vec![false; lines.len()],
        },
    };
    let mut i = 0;
    while i < lines.len() {
        i = reader.read(i);
    }
    reader.found
}

struct Reader<'a> {
    text: &'a Text,
    lines: &'a [Arc<Line>],
    convention: Option<Convention>,
    /// The head of the table that is being read.
    header: Option<Header>,
    /// The row above: what its merged cells say, and its number.
    above: Option<Above>,
    /// Lines of other text since the last row.
    stray: usize,
    found: Tables,
}

struct Above {
    line: u32,
    number: Option<u32>,
    /// Not settled yet, so that each column inherits its own.
    said: Responsibility,
}

/// What has been read of a row, before it becomes a target.
struct Reading<'a> {
    /// The line of the task's cell.
    line: usize,
    number: Option<(usize, Ordinal)>,
    /// Nothing stands between the cells of number and task.
    adjacent: bool,
    task: &'a Item,
    /// Cells that say more of what is to be reached.
    details: Vec<&'a Item>,
    said: Responsibility,
    /// Columns that say something, be it that there is nobody. The others may be merged with those above.
    spoken: Vec<Column>,
    end: Point,
}

impl<'a> Reader<'a> {
    /// Reads what begins at a line; returns the line where to go on.
    fn read(&mut self, i: usize) -> usize {
        if let Some((header, next)) = header::header_at(self.lines, i) {
            let is_plan = header.is_plan();
            if is_plan {
                self.cover(i..next);
            }
            self.header = is_plan.then_some(header);
            self.above = None;
            self.stray = 0;
            return next;
        }
        match self.header.as_ref().map(|header| header.form) {
            None => i + 1,
            Some(RowForm::Single) => self.flat_row(i),
            Some(_) => self.row(i),
        }
    }

    fn contents(&self, i: usize) -> &'a [Contents] {
        self.lines[i].contents(&self.text.line(i))
    }

    fn cover(&mut self, lines: std::ops::Range<usize>) {
        self.found.covered[lines].fill(true);
    }

    /// A heading between rows: nothing is merged across it.
    fn leave_section(&mut self) {
        if let Some(above) = &mut self.above {
            above.said = Responsibility::default();
        }
    }

    /// A line between rows: a heading, or text after the table.
    fn pass(&mut self, i: usize) {
        let line = &self.lines[i];
        let nothing = matches!(line.layer, Layer::Blank | Layer::Furniture);
        if is_heading(line) {
            self.leave_section();
        } else if !nothing && !is_page_number(&self.text.line(i)) {
            self.stray += 1;
            if self.stray > MOST_STRAY_LINES {
                self.header = None;
            }
        }
    }

    fn push(&mut self, mut reading: Reading<'_>) {
        if let Some(own) = &reading.task.responsibility {
            join_new(&mut reading.said, own);
        }
        self.inherit(reading.line as u32, &mut reading.said, &reading.spoken);
        let number = reading
            .number
            .map(|(_, ordinal)| ordinal)
            .or(reading.task.number);
        self.above = Some(Above {
            line: reading.line as u32,
            number: number.map(|ordinal| ordinal.number),
            said: Responsibility {
                places: Vec::new(),
                ..reading.said.clone()
            },
        });
        self.stray = 0;
        reading.said.settle(self.convention);
        let number_cell = reading
            .number
            .map(|(line, ordinal)| ordinal.span.on_line(line as u32));
        self.found.targets.push(Target {
            line: reading.line as u32,
            item: Arc::new(item(&reading, number)),
            responsibility: Arc::new(reading.said),
            end: reading.end,
            row: Some(RowPlace {
                number: number_cell,
            }),
        });
    }

    /// Fills what merged cells leave empty.
    fn inherit(&self, line: u32, said: &mut Responsibility, spoken: &[Column]) {
        let (Some(above), Some(header)) = (&self.above, &self.header) else {
            return;
        };
        let from = above.said.clone().moved(-((line - above.line) as i32));
        // In a row that names its own lead an empty cell means that nobody joins, unless cells are lines: then an empty
        // one has left no trace, whatever it meant.
        let joined = header.form == RowForm::Single || said.leads.is_empty();
        let fill = |own: &mut Vec<_>, above, column| {
            if own.is_empty() && !spoken.contains(&column) {
                *own = above;
            }
        };
        if joined {
            fill(&mut said.coorganisers, from.coorganisers, Column::Co);
            fill(&mut said.responsible, from.responsible, Column::Shared);
        }
        fill(&mut said.leads, from.leads, Column::Lead);
        if said.leaders.is_empty() && !spoken.contains(&Column::Leader) {
            said.leaders = from.leaders;
        }
        said.deadline = said.deadline.take().or(from.deadline);
    }

    /// A row that goes on with the target above: more departments, more of its text.
    fn add_to_last(&mut self, line: usize, said: Responsibility, more: Option<&Item>, end: Point) {
        let Some(target) = self.found.targets.last_mut() else {
            return;
        };
        let rows = line as i32 - target.line as i32;
        let mut all = Responsibility::clone(&target.responsibility);
        all.join(said.moved(rows));
        all.settle(self.convention);
        target.responsibility = Arc::new(all);
        target.end = end;
        if let Some(more) = more {
            let mut item = Item::clone(&target.item);
            improve(&mut item, more);
            target.item = Arc::new(item);
        }
    }
}

/// 一、2025年主要预期目标 between the rows.
fn is_heading(line: &Line) -> bool {
    let first = line.blocks.first().and_then(|block| block.ordinal);
    let marked = line.headings().any(|heading| heading.marks > 0);
    marked || first.is_some_and(|ordinal| ordinal.form <= OrdinalForm::HanBracketed)
}

/// What a cell says in its column. Its departments stand on the row's own line.
fn said(header: &Header, column: Option<Column>, cell: &Contents, span: Span) -> Responsibility {
    let mut said = Responsibility::default();
    let departments = || cell.departments.clone();
    match column {
        Some(Column::Number | Column::Task | Column::Detail) => return said,
        Some(Column::Lead) => said.leads = departments(),
        // Beside those who join, those who are responsible lead.
        Some(Column::Shared) if !header.has(Column::Lead) && header.has(Column::Co) => {
            said.leads = departments();
        }
        Some(Column::Shared) => said.responsible = departments(),
        Some(Column::Co) => said.coorganisers = departments(),
        Some(Column::Leader) => said.leaders.clone_from(&cell.people),
        Some(Column::Deadline) => said.deadline.clone_from(&cell.deadline),
        Some(Column::Schedule) if !header.has(Column::Deadline) => {
            said.deadline = (!cell.dates.is_empty()).then(|| cell.dates.join("；"));
        }
        Some(Column::Schedule | Column::Other) | None => {}
    }
    said.places = vec![Place { row: 0, span }];
    said
}

/// Adds what a bracket in the task's cell says, but not what the other cells have said already.
fn join_new(said: &mut Responsibility, bracket: &Responsibility) {
    let mut bracket = bracket.clone();
    let known: Vec<String> = [&said.leads, &said.coorganisers, &said.responsible]
        .into_iter()
        .flatten()
        .map(|department| department.name.clone())
        .collect();
    for list in [
        &mut bracket.leads,
        &mut bracket.coorganisers,
        &mut bracket.responsible,
    ] {
        list.retain(|department| !known.contains(&department.name));
    }
    bracket.leaders.retain(|name| !said.leaders.contains(name));
    said.join(bracket);
}

/// The row's target: the task's cell with the number of its own cell.
fn item(reading: &Reading<'_>, number: Option<Ordinal>) -> Item {
    let mut item = Item {
        number,
        is_sentence: true,
        ..reading.task.clone()
    };
    if reading.number.is_some() {
        // （1） at the head of the task numbers its parts.
        item.body.start = item.label.start;
    }
    if let Some((line, ordinal)) = reading.number
        && line == reading.line
        && reading.adjacent
    {
        item.label = item.label.cover(ordinal.span);
    }
    for detail in &reading.details {
        improve(&mut item, detail);
    }
    item
}

/// More of a target's text may measure it better.
fn improve(item: &mut Item, more: &Item) {
    if more.measure < item.measure {
        item.measure = more.measure;
        item.promise = None;
    }
}
