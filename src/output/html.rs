//! One page that needs nothing but itself: a table to filter, sort and print, and small charts over the years.

mod chart;

use super::lists::Series;
use super::sheet::{Column, Kind, Sheet};
use crate::messages::{Language, cli};
use std::borrow::Cow;
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
    let title = escaped(&sheet.name);
    let tag = language.choose("zh-CN", "en");
    writeln!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    )?;
    for series in charts {
        chart::write(out, series, language)?;
    }
    tools(out, sheet.rows.len(), language)?;
    table(out, &sheet)?;
    writeln!(out, "<script>\n{SCRIPT}</script>\n</body>\n</html>")
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

/// Text that can be read as nothing but text, between tags and in quoted attributes.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escaped("增长5%"), "增长5%");
        assert_eq!(
            escaped("<b a='1'>&\"𠮷"),
            "&lt;b a=&#39;1&#39;&gt;&amp;&quot;𠮷"
        );
    }
}
