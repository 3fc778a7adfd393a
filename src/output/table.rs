//! A sheet for a person at a terminal.

use super::grid::{self, Column, Row, Share, Side};
use super::sheet::{Kind, Sheet};
use super::style;
use super::text::Layout;
use std::io::{self, Write};

/// Aligned; groups as lines above their rows.
pub fn write(out: &mut dyn Write, sheet: Sheet, layout: Layout) -> io::Result<()> {
    let sheet = sheet.trimmed();
    let own = |kind: Kind| kind != Kind::Group;
    let columns: Vec<Column> = sheet
        .columns
        .iter()
        .filter(|column| own(column.kind))
        .map(|column| Column(column.head, side(column.kind), share(column.kind)))
        .collect();
    let mut rows = Vec::new();
    let mut groups: Vec<String> = Vec::new();
    for row in &sheet.rows {
        let cells = sheet.columns.iter().zip(&row.cells);
        let (mut own_cells, mut own_groups) = (Vec::new(), Vec::new());
        for (column, cell) in cells {
            match own(column.kind) {
                true => own_cells.push(cell.in_one_line()),
                false => own_groups.push(cell.text().into_owned()),
            }
        }
        let same = same_so_far(&groups, &own_groups);
        let fresh = own_groups.iter().skip(same).filter(|name| !name.is_empty());
        rows.extend(fresh.cloned().map(Row::Group));
        rows.push(Row::Cells(own_cells));
        groups = own_groups;
    }
    grid::write(out, &columns, &rows, layout.columns)
}

/// Several sheets, each under its name; of one without rows the name alone.
pub fn write_all(out: &mut dyn Write, sheets: Vec<Sheet>, layout: Layout) -> io::Result<()> {
    for (index, sheet) in sheets.into_iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let strong = style::STRONG;
        writeln!(out, "{strong}{}{strong:#}", sheet.name)?;
        if !sheet.rows.is_empty() {
            write(out, sheet, layout)?;
        }
    }
    Ok(())
}

/// How many groups go on; below one that changes, all are told again.
fn same_so_far(before: &[String], now: &[String]) -> usize {
    let pairs = before.iter().zip(now);
    pairs.take_while(|(before, now)| before == now).count()
}

fn side(kind: Kind) -> Side {
    match kind {
        Kind::Figure | Kind::Line => Side::Right,
        _ => Side::Left,
    }
}

fn share(kind: Kind) -> Share {
    match kind {
        Kind::Prose => Share::Double,
        _ => Share::Single,
    }
}
