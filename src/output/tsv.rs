//! Tabs between the cells, for pasting into a spreadsheet.

use super::sheet::{Kind, Sheet};
use std::io::{self, Write};

pub fn write(out: &mut dyn Write, sheet: Sheet) -> io::Result<()> {
    let sheet = sheet.without(Kind::Line).trimmed();
    let heads: Vec<&str> = sheet.columns.iter().map(|column| column.head).collect();
    writeln!(out, "{}", heads.join("\t"))?;
    for row in &sheet.rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| cell.in_one_line()).collect();
        writeln!(out, "{}", cells.join("\t"))?;
    }
    Ok(())
}
