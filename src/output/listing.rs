//! Rows under heads in groups: as a table on the terminal, as Markdown, as CSV.

use super::csv::{MARK, record};
use super::grid::{self, Column, Row, Share, Side};
use crate::ide::markup::{self, Block};
use std::borrow::Cow;
use std::io::{self, Write};

/// Groups of rows; rows of different groups may have different heads.
#[derive(Debug, Default)]
pub struct Listing {
    pub groups: Vec<Group>,
}

/// Rows under a title.
#[derive(Debug)]
pub struct Group {
    pub title: String,
    pub heads: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// A cell of more characters takes a wide column.
const WIDE: usize = 24;

impl Listing {
    /// For a person: each group as a table within the given width.
    pub fn table(&self, out: &mut dyn Write, width: usize) -> io::Result<()> {
        for (index, group) in self.groups.iter().enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            let strong = super::style::STRONG;
            writeln!(out, "{strong}{}{strong:#}", group.title)?;
            if group.rows.is_empty() {
                continue;
            }
            let rows = group.rows.iter().map(|row| {
                let cells = row.iter().map(|cell| in_one_line(cell));
                Row::Cells(cells.collect())
            });
            let rows: Vec<Row> = rows.collect();
            grid::write(out, &group.columns(), &rows, width)?;
        }
        Ok(())
    }

    pub fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        for group in &self.groups {
            writeln!(out, "## {}\n", group.title)?;
            if group.rows.is_empty() {
                continue;
            }
            let rows = group.rows.iter();
            let table = Block::Table {
                header: group.heads.iter().map(|&head| head.to_owned()).collect(),
                rows: rows
                    .map(|row| row.iter().map(|cell| in_one_line(cell)).collect())
                    .collect(),
            };
            writeln!(out, "{}\n", markup::markdown(&[table]))?;
        }
        Ok(())
    }
}

impl Group {
    /// The rows alone, with their heads: what a spreadsheet opens.
    pub fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{MARK}")?;
        record(out, self.heads.iter().map(|&head| Cow::Borrowed(head)))?;
        for row in &self.rows {
            record(out, row.iter().map(Cow::from))?;
        }
        Ok(())
    }

    fn columns(&self) -> Vec<Column> {
        let widest = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let is_number = |at: usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.get(at));
            cells.all(|cell| {
                cell.chars()
                    .all(|c| c.is_ascii_digit() || "+-.".contains(c))
            })
        };
        let column = |(at, head): (usize, &&'static str)| {
            let side = match is_number(at) {
                true => Side::Right,
                false => Side::Left,
            };
            let share = match widest(at) > WIDE {
                true => Share::Double,
                false => Share::Single,
            };
            Column(head, side, share)
        };
        self.heads.iter().enumerate().map(column).collect()
    }
}

fn in_one_line(cell: &str) -> String {
    cell.replace(['\t', '\r', '\n'], " ")
}
