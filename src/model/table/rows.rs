//! Rows with marks between their cells.

use super::{Reader, Reading, said};
use crate::model::table::header::Header;
use crate::syntax::{Column, Contents, Item, OrdinalForm, Responsibility, Row, RowForm};
use crate::text::Point;

impl Reader<'_> {
    /// Reads the row at a line, or passes over the line; returns the line where to go on.
    pub(super) fn row(&mut self, i: usize) -> usize {
        let line = &self.lines[i];
        let Some(header) = self.header.clone() else {
            return i + 1;
        };
        match line.row.as_deref() {
            Some(row) if row.is_rule => self.cover(i..i + 1),
            Some(row) if is_row(row, &header) => {
                self.cover(i..i + 1);
                self.data_row(i, row, &header);
            }
            _ => self.pass(i),
        }
        i + 1
    }

    fn data_row(&mut self, i: usize, row: &Row, header: &Header) {
        let contents = self.contents(i);
        if is_section(row, contents) {
            self.leave_section();
            return;
        }
        let cell = |column| header.place(column).and_then(|at| row.cells.get(at));
        let number = cell(Column::Number).and_then(|cell| cell.number);
        let task = filled(header, row, contents, Column::Task);
        let said = said_by_row(header, row, contents);
        let spoken = spoken(header, row);
        let end = Point::new(i as u32, self.lines[i].content.end);
        let goes_on = number.is_none() && header.has(Column::Number) && self.goes_on(i, header);
        let Some(task) = task.filter(|_| !goes_on) else {
            if self.above.is_some() {
                self.add_to_last(i, said, task, end);
            }
            return;
        };
        let details = details(header, row, contents);
        let columns = (header.place(Column::Number), header.place(Column::Task));
        let adjacent = matches!(columns, (Some(number), Some(task)) if number + 1 == task);
        self.push(Reading {
            line: i,
            number: number.map(|ordinal| (i, ordinal)),
            adjacent,
            task,
            details,
            said,
            spoken,
            end,
        });
    }

    /// In a table with lines between its rows, a line without one above it and without a number goes on with its row.
    fn goes_on(&self, i: usize, header: &Header) -> bool {
        let above = self.lines[i - 1].row.as_deref();
        let follows = above.is_some_and(|row| row.form == header.form && !row.is_rule);
        header.ruled && follows && self.above.is_some()
    }
}

/// A tab may also be an indent: a row of tabs has more than one cell, or all its empty ones.
fn is_row(row: &Row, header: &Header) -> bool {
    let filled = row
        .cells
        .iter()
        .filter(|cell| !cell.span.is_empty())
        .count();
    let indented = row.form == RowForm::Tab && row.cells.len() != header.columns.len();
    row.form == header.form && filled > usize::from(indented)
}

/// A row that is a heading: 一、经济发展 in its only cell.
fn is_section(row: &Row, contents: &[Contents]) -> bool {
    let mut filled = row
        .cells
        .iter()
        .zip(contents)
        .filter(|(cell, _)| !cell.span.is_empty());
    let (Some((_, only)), None) = (filled.next(), filled.next()) else {
        return false;
    };
    let number = only.item.as_ref().and_then(|item| item.number);
    number.is_some_and(|number| number.form <= OrdinalForm::HanBracketed)
}

fn filled<'a>(
    header: &Header,
    row: &Row,
    contents: &'a [Contents],
    column: Column,
) -> Option<&'a Item> {
    let at = header.place(column)?;
    let cell = row.cells.get(at).filter(|cell| !cell.span.is_empty());
    cell.and_then(|_| contents.get(at)?.item.as_deref())
}

fn details<'a>(header: &Header, row: &Row, contents: &'a [Contents]) -> Vec<&'a Item> {
    let cells = header.columns.iter().zip(&row.cells).zip(contents);
    cells
        .filter(|((column, cell), _)| **column == Some(Column::Detail) && !cell.span.is_empty())
        .filter_map(|(_, contents)| contents.item.as_deref())
        .collect()
}

/// The columns whose cells are not empty; one may hold a dash, and say that there is nobody.
fn spoken(header: &Header, row: &Row) -> Vec<Column> {
    let cells = header.columns.iter().zip(&row.cells);
    let spoken = cells.filter(|(_, cell)| !cell.span.is_empty());
    spoken.filter_map(|(column, _)| *column).collect()
}

fn said_by_row(header: &Header, row: &Row, contents: &[Contents]) -> Responsibility {
    let mut all = Responsibility::default();
    let columns = header
        .columns
        .iter()
        .copied()
        .chain(std::iter::repeat(None));
    for ((column, cell), contents) in columns.zip(&row.cells).zip(contents) {
        if !cell.span.is_empty() {
            all.join(said(header, column, contents, cell.span));
        }
    }
    all
}
