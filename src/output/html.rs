//! One page that needs nothing but itself: a table to filter, sort and print, and small charts over the years.

mod chart;
mod frame;

pub use frame::escaped;
pub(super) use frame::write as page;

use super::lists::Series;
use super::sheet::{Column, Kind, Sheet};
use crate::messages::{Language, cli};
use std::io::{self, Write};

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");

/// A page of a sheet, with charts above it.
pub fn write(
    out: &mut dyn Write,
    sheet: Sheet,
    charts: &[Series],
    language: Language,
) -> io::Result<()> {
    let sheet = sheet.without(Kind::Line).trimmed();
    page(out, &sheet.name, (STYLE, SCRIPT), language, |out| {
        for series in charts {
            chart::write(out, series, language)?;
        }
        tools(out, sheet.rows.len(), language)?;
        table(out, &sheet)
    })
}

/// What the script works with; nothing of it is printed.
fn tools(out: &mut dyn Write, rows: usize, language: Language) -> io::Result<()> {
    let (search, all) = (cli::search(language), cli::all_rows(language));
    writeln!(
        out,
        "<p class=\"tools\" hidden><input type=\"search\" id=\"search\" placeholder=\"{search}\" aria-label=\"{search}\">\
         <span id=\"filters\" data-all=\"{all}\"></span> <output id=\"count\">{rows}</output></p>"
    )
}

fn table(out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
    writeln!(out, "<table id=\"list\">\n<thead><tr>")?;
    for Column { head, kind } in &sheet.columns {
        writeln!(out, "<th class=\"{}\">{}</th>", class(*kind), escaped(head))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for row in &sheet.rows {
        write!(out, "<tr>")?;
        for (column, cell) in sheet.columns.iter().zip(&row.cells) {
            let text = cell.text();
            write!(
                out,
                "<td class=\"{}\">{}</td>",
                class(column.kind),
                escaped(&text)
            )?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>")
}

fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Words => "words",
        Kind::Prose => "prose",
        Kind::Figure | Kind::Line => "figure",
        Kind::Group => "group",
        Kind::Blank => "blank",
    }
}
