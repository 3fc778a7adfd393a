//! Tables that a converter has left one cell a line: 1 / 启动建设… / 县水务局 / 县住建局 / 12月底前.
//!
//! A row begins at a line that is its number, or that begins with it. Empty cells leave no line, so what a line is
//! must be told by its looks.

use super::{Reader, Reading, is_heading, said};
use crate::model::table::header::{self, Header};
use crate::syntax::{Column, Contents, Item, Layer, Looks, Ordinal, OrdinalForm, Responsibility};
use crate::text::Point;

/// A number that jumps further does not begin the next row.
const LONGEST_JUMP: u32 = 3;

/// The cells of a row as they are met.
#[derive(Default)]
struct Cells<'a> {
    said: Responsibility,
    details: Vec<&'a Item>,
    /// Lines of departments so far.
    units: usize,
    /// A list of departments ends in a mark that says it goes on.
    unfinished: bool,
    /// The last column has been met.
    complete: bool,
}

impl<'a> Reader<'a> {
    /// Reads the row that begins at a line, or passes over the line; returns the line where to go on.
    pub(super) fn flat_row(&mut self, i: usize) -> usize {
        let Some(header) = self.header.clone() else {
            return i + 1;
        };
        let Some((number, task)) = self.start(i, &header) else {
            self.pass(i);
            return i + 1;
        };
        let Some(item) = self
            .contents(task)
            .first()
            .and_then(|cell| cell.item.as_deref())
        else {
            return i + 1;
        };
        let (cells, end) = self.cells(task, number.number, &header);
        self.cover(i..end);
        let last = end - 1;
        let reading = Reading {
            line: task,
            number: (i < task).then_some((i, number)),
            adjacent: false,
            task: item,
            details: cells.details,
            said: cells.said,
            spoken: Vec::new(),
            end: Point::new(last as u32, self.lines[last].content.end),
        };
        self.push(reading);
        end
    }

    /// The number of the row that begins at a line, and the line of its task.
    fn start(&self, i: usize, header: &Header) -> Option<(Ordinal, usize)> {
        let last = self.above.as_ref().and_then(|above| above.number);
        self.start_after(i, header, last)
    }

    fn start_after(
        &self,
        i: usize,
        header: &Header,
        last: Option<u32>,
    ) -> Option<(Ordinal, usize)> {
        let follows = |ordinal: &Ordinal| match last {
            Some(last) => {
                let next = ordinal.number > last && ordinal.number <= last + LONGEST_JUMP;
                next || ordinal.number == 1 && last > 1
            }
            None => true,
        };
        let line = &self.lines[i];
        if header.has(Column::Number) {
            let cell = line.row.as_deref()?.cells.first()?;
            let number = cell.number.filter(follows)?;
            let task = (i + 1..self.lines.len()).find(|&j| self.lines[j].layer != Layer::Blank)?;
            let is_text = self.lines[task].layer == Layer::Body && !is_heading(&self.lines[task]);
            return is_text.then_some((number, task));
        }
        let number = line.items().next()?.number?;
        let arabic = matches!(
            number.form,
            OrdinalForm::Arabic | OrdinalForm::ArabicBracketed | OrdinalForm::Circled
        );
        (arabic && follows(&number)).then_some((number, i))
    }

    /// The cells after the task's, and the line after the last of them.
    fn cells(&self, task: usize, number: u32, header: &Header) -> (Cells<'a>, usize) {
        let mut cells = Cells::default();
        let mut end = task + 1;
        for i in task + 1..self.lines.len() {
            let line = &self.lines[i];
            if line.layer == Layer::Blank {
                continue;
            }
            let next = self.start_after(i, header, Some(number)).is_some();
            if next || is_heading(line) || header::header_at(self.lines, i).is_some() {
                break;
            }
            let Some(contents) = self.contents(i).first() else {
                break;
            };
            if !self.take(&mut cells, header, (task, i), contents) {
                break;
            }
            end = i + 1;
        }
        (cells, end)
    }

    /// Adds a line to the row; false where the row is over.
    fn take(
        &self,
        cells: &mut Cells<'a>,
        header: &Header,
        (task, i): (usize, usize),
        contents: &'a Contents,
    ) -> bool {
        if cells.complete {
            return false;
        }
        let line = &self.lines[i];
        let column = match contents.looks {
            Looks::Departments => {
                let column = cells.unit_column(header);
                let text = self.text.line(i);
                cells.unfinished = text.trim_end().ends_with(['、', ',', '，']);
                column
            }
            Looks::Person if header.has(Column::Leader) => Some(Column::Leader),
            Looks::Deadline if header.has(Column::Deadline) => {
                cells.complete = header.columns.last() == Some(&Some(Column::Deadline));
                Some(Column::Deadline)
            }
            _ if cells.said.places.is_empty() => {
                cells.details.extend(contents.item.as_deref());
                return true;
            }
            // Progress and remarks; where there is no column for them, the table is over.
            _ => {
                let known = |column: &Option<Column>| {
                    matches!(column, None | Some(Column::Other | Column::Schedule))
                };
                return header.columns.iter().any(known);
            }
        };
        let said = said(header, column, contents, line.content);
        cells.said.join(said.moved((i - task) as i32));
        true
    }
}

impl Cells<'_> {
    /// The column of the next line of departments: each has one in turn, the last all that are left.
    fn unit_column(&mut self, header: &Header) -> Option<Column> {
        let units = |column: &&Option<Column>| {
            matches!(column, Some(Column::Lead | Column::Shared | Column::Co))
        };
        let columns: Vec<_> = header.columns.iter().filter(units).collect();
        if !self.unfinished || self.units == 0 {
            self.units += 1;
        }
        columns
            .get(self.units.min(columns.len()) - 1)
            .copied()
            .copied()
            .flatten()
    }
}
