//! Markdown: a sheet as a table, the outline as a list.

use super::sheet::{Kind, Sheet};
use crate::ide::markup::{self, Block};
use crate::ide::outline::Symbol;
use std::io::{self, Write};
use std::ops::RangeInclusive;

/// A table.
pub fn write(out: &mut dyn Write, sheet: Sheet) -> io::Result<()> {
    let sheet = sheet.without(Kind::Line).trimmed();
    let cells = |row: &super::sheet::Row| row.cells.iter().map(|cell| cell.in_one_line()).collect();
    let table = Block::Table {
        header: sheet
            .columns
            .iter()
            .map(|column| column.head.to_owned())
            .collect(),
        rows: sheet.rows.iter().map(cells).collect(),
    };
    writeln!(out, "{}", markup::markdown(&[table]))
}

/// Several sheets, each under its name; of one without rows the name alone.
pub fn write_all(out: &mut dyn Write, sheets: Vec<Sheet>) -> io::Result<()> {
    for sheet in sheets {
        writeln!(out, "## {}\n", sheet.name)?;
        if !sheet.rows.is_empty() {
            write(out, sheet)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

/// The headings that stand on some of these lines, each under its own.
pub fn outline(
    out: &mut dyn Write,
    symbols: &[Symbol],
    lines: &RangeInclusive<u32>,
) -> io::Result<()> {
    entries(out, symbols, lines, "")
}

fn entries(
    out: &mut dyn Write,
    symbols: &[Symbol],
    lines: &RangeInclusive<u32>,
    indent: &str,
) -> io::Result<()> {
    for symbol in symbols {
        let is_wanted = lines.contains(&symbol.selection.start.line);
        if is_wanted {
            writeln!(out, "{indent}- {}", symbol.name)?;
        }
        let deeper = format!("{indent}  ");
        let below = if is_wanted { &deeper } else { indent };
        entries(out, &symbol.children, lines, below)?;
    }
    Ok(())
}
