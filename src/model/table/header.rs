//! The head of a table: which column holds what.

use crate::syntax::{Column, Layer, Line, Row, RowForm};
use std::sync::Arc;

/// A table with so few columns known by their heads has no head.
const FEWEST_COLUMNS: usize = 2;

/// The columns of a table; `None` where the words at the head are unknown.
#[derive(Clone, Debug)]
pub struct Header {
    pub form: RowForm,
    pub columns: Vec<Option<Column>>,
    /// Lines are drawn between its rows: a row may stand on several lines.
    pub ruled: bool,
}

impl Header {
    pub fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    pub fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|&own| own == Some(column))
    }

    /// It has a column of targets and one of those who answer for them.
    pub fn is_plan(&self) -> bool {
        self.has(Column::Task) && (self.has(Column::Lead) || self.has(Column::Shared))
    }

    fn new(form: RowForm, mut columns: Vec<Option<Column>>) -> Header {
        if !columns.contains(&Some(Column::Task))
            && let Some(detail) = columns.iter_mut().find(|c| **c == Some(Column::Detail))
        {
            *detail = Some(Column::Task);
        }
        let mut tasks = columns.iter_mut().filter(|c| **c == Some(Column::Task));
        tasks.next();
        tasks.for_each(|second| *second = Some(Column::Detail));
        let ruled = false;
        Header {
            form,
            columns,
            ruled,
        }
    }
}

/// The head that begins at a line, and the line after it.
pub fn header_at(lines: &[Arc<Line>], i: usize) -> Option<(Header, usize)> {
    let row = lines[i].row.as_deref().filter(|row| !row.is_rule)?;
    match row.form {
        RowForm::Single => flat_header(lines, i),
        _ => row_header(lines, i, row),
    }
}

/// Heads of columns on lines of their own; one in between may be unknown.
fn flat_header(lines: &[Arc<Line>], first: usize) -> Option<(Header, usize)> {
    let head = |i: usize| single_head(&lines[i]);
    head(first)?;
    let mut columns = Vec::new();
    let mut next = first;
    let filled = (first..lines.len()).filter(|&i| lines[i].layer != Layer::Blank);
    let mut filled = filled.peekable();
    while let Some(i) = filled.next() {
        let column = head(i);
        let mut unknown_between = || {
            let after = filled.peek().and_then(|&after| head(after));
            after.is_some() && lines[i].row.is_none() && lines[i].characters <= 12
        };
        if column.is_none() && !unknown_between() {
            break;
        }
        columns.push(column);
        next = i + 1;
    }
    let header = Header::new(RowForm::Single, columns);
    header.is_plan().then_some((header, next))
}

fn single_head(line: &Line) -> Option<Column> {
    let row = line.row.as_deref()?;
    let cell = row.cells.first().filter(|_| row.form == RowForm::Single)?;
    cell.column
}

fn row_header(lines: &[Arc<Line>], i: usize, row: &Row) -> Option<(Header, usize)> {
    let is_rule = |i: usize| {
        let row = lines.get(i).and_then(|line| line.row.as_deref());
        row.is_some_and(|row| row.is_rule)
    };
    let known = known(row)?;
    let filled = row
        .cells
        .iter()
        .filter(|cell| !cell.span.is_empty())
        .count();
    let columns = row.cells.iter().map(|cell| cell.column).collect();
    let mut header = Header::new(row.form, columns);
    let mut next = i + 1;
    while is_rule(next) {
        next += 1;
    }
    if let Some(second) = second_head(lines, next, &header) {
        let merged = header.columns.iter().zip(&second.cells);
        let merged = merged.map(|(&above, cell)| cell.column.or(above)).collect();
        header = Header::new(row.form, merged);
        next += 1;
    }
    // Markdown's head; in a table with lines between all rows any row has a rule below it.
    let underlined = is_rule(i + 1) && (i == 0 || lines[i - 1].row.is_none());
    let telling = known >= FEWEST_COLUMNS && (header.is_plan() || known == filled);
    if !telling && !underlined {
        return None;
    }
    let table = (next..lines.len())
        .map_while(|i| lines[i].row.as_deref())
        .take(60);
    header.ruled = table.filter(|row| row.is_rule).count() >= 3;
    Some((header, next))
}

/// How many heads of columns stand in a row; none in a row with numbers.
fn known(row: &Row) -> Option<usize> {
    let numbered = row.cells.iter().any(|cell| cell.number.is_some());
    let known = row.cells.iter().filter(|cell| cell.column.is_some());
    (!numbered).then(|| known.count())
}

/// A second row of heads, under 责任分工 that spans two columns.
fn second_head<'a>(lines: &'a [Arc<Line>], i: usize, header: &Header) -> Option<&'a Row> {
    let row = lines.get(i)?.row.as_deref()?;
    let fits = row.form == header.form && row.cells.len() == header.columns.len();
    let all_heads = || {
        let mut filled = row.cells.iter().filter(|cell| !cell.span.is_empty());
        filled.all(|cell| cell.column.is_some())
    };
    (fits && known(row)? > 0 && all_heads()).then_some(row)
}
