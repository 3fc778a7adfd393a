//! Workbooks for Excel, WPS and LibreOffice: a frozen head, filters, widths for Chinese text, and pages that print.

use super::sheet::{Cell, Column, Kind, Row, Sheet};
use super::width;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use std::io;

/// The widest that a column gets, in half-width characters; longer text goes on in the next line of its cell.
const WIDEST_PROSE: usize = 64;
const WIDEST: usize = 28;
/// What is to be filled in by hand needs room.
const BLANK: usize = 18;
/// Room for the arrow of the filter and the margins of a cell.
const MARGIN: usize = 4;

/// The most characters that a cell may hold.
const LONGEST_CELL: usize = 32_767;
/// The most characters that the name of a tab may have, as UTF-16 counts them.
const LONGEST_NAME: usize = 31;

/// The height of a line, what a row needs beside its lines, and the highest that a row may be; in points.
const LINE: f64 = 15.0;
const PADDING: f64 = 5.0;
const HIGHEST: f64 = 409.0;

/// On every machine in a Chinese office.
const FONT: &str = "宋体";
const A4: u8 = 9;
const HEAD_COLOR: Color = Color::RGB(0x00DD_EBF7);
const LINE_COLOR: Color = Color::RGB(0x00BF_BFBF);

/// The workbook of these sheets, one tab each.
pub fn workbook(sheets: Vec<Sheet>) -> io::Result<Vec<u8>> {
    write(sheets).map_err(io::Error::other)
}

fn write(sheets: Vec<Sheet>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut names = Vec::new();
    for sheet in sheets {
        let sheet = sheet.without(Kind::Line).trimmed();
        let name = tab_name(&sheet.name, &names);
        fill(workbook.add_worksheet(), &name, &sheet)?;
        names.push(name);
    }
    if names.is_empty() {
        workbook.add_worksheet();
    }
    workbook.save_to_buffer()
}

fn fill(tab: &mut Worksheet, name: &str, sheet: &Sheet) -> Result<(), XlsxError> {
    tab.set_name(name)?;
    let head = cell_format(Kind::Words)
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_background_color(HEAD_COLOR);
    let widths = sheet.columns.iter().enumerate();
    let widths = widths.map(|(at, column)| column_width(sheet, column, at));
    let widths: Vec<usize> = widths.collect();
    for ((column, &width), at) in sheet.columns.iter().zip(&widths).zip(0..) {
        tab.write_string_with_format(0, at, column.head, &head)?;
        tab.set_column_width(at, width as f64)?;
    }
    tab.set_row_height(0, LINE + PADDING)?;
    let kinds = sheet.columns.iter().map(|column| cell_format(column.kind));
    let formats: Vec<Format> = kinds.collect();
    for (row, down) in sheet.rows.iter().zip(1..) {
        tab.set_row_height(down, row_height(row, &widths))?;
        for ((cell, format), across) in row.cells.iter().zip(&formats).zip(0..) {
            write_cell(tab, (down, across), cell, format)?;
        }
    }
    let last = u16::try_from(sheet.columns.len())
        .unwrap_or(u16::MAX)
        .saturating_sub(1);
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    tab.autofilter(0, 0, rows, last)?;
    tab.set_freeze_panes(1, 0)?;
    tab.set_repeat_rows(0, 0)?;
    tab.set_paper_size(A4).set_landscape();
    tab.set_print_fit_to_pages(1, 0);
    tab.set_header(format!("&C&\"{FONT},Bold\"&14 {}", name.replace('&', "&&")));
    tab.set_footer("&C&P / &N");
    Ok(())
}

fn cell_format(kind: Kind) -> Format {
    let format = Format::new()
        .set_font_name(FONT)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE_COLOR)
        .set_text_wrap();
    match kind {
        Kind::Figure | Kind::Line => format.set_align(FormatAlign::Center),
        _ => format.set_align(FormatAlign::Left),
    }
}

fn write_cell(
    tab: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    let number = match cell {
        Cell::Number(number) => number.as_f64(),
        Cell::Empty | Cell::Text(_) => None,
    };
    match (cell, number) {
        (Cell::Empty, _) => tab.write_blank(row, column, format)?,
        (_, Some(number)) => tab.write_number_with_format(row, column, number, format)?,
        // As a string whatever it says: what begins with = is no formula.
        _ => tab.write_string_with_format(row, column, fitting(&cell.text()), format)?,
    };
    Ok(())
}

/// The beginning of a text that a cell can hold.
fn fitting(text: &str) -> String {
    match text.chars().count() {
        0..=LONGEST_CELL => text.to_owned(),
        _ => {
            let beginning = text.chars().take(LONGEST_CELL - 1);
            beginning.chain([width::ELLIPSIS]).collect()
        }
    }
}

/// The height at which the fullest cell shows all its lines. Excel finds it by itself, LibreOffice and WPS do not.
fn row_height(row: &Row, widths: &[usize]) -> f64 {
    let cells = row.cells.iter().zip(widths);
    let lines = cells.map(|(cell, width)| {
        // No line is filled to its end by characters that take two columns.
        let room = width.saturating_sub(2).max(2);
        let paragraphs = cell
            .text()
            .lines()
            .map(|line| width::of(line).div_ceil(room).max(1))
            .sum();
        std::cmp::max::<usize>(paragraphs, 1)
    });
    let lines = lines.max().unwrap_or(1);
    (lines as f64 * LINE + PADDING).min(HIGHEST)
}

fn column_width(sheet: &Sheet, column: &Column, at: usize) -> usize {
    let cells = sheet.rows.iter().filter_map(|row| row.cells.get(at));
    let widest = cells.map(|cell| width::of(&cell.text())).max();
    let least = match column.kind {
        Kind::Blank => BLANK,
        _ => width::of(column.head) + MARGIN,
    };
    let most = match column.kind {
        Kind::Prose => WIDEST_PROSE,
        _ => WIDEST.max(least),
    };
    (widest.unwrap_or(0) + 2).clamp(least.min(most), most)
}

/// A name that no other tab bears, without the signs that names may not have.
fn tab_name(wanted: &str, taken: &[String]) -> String {
    let allowed = |c: char| match c {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => ' ',
        c if c.is_control() => ' ',
        c => c,
    };
    let name: String = wanted.chars().map(allowed).collect();
    let name = match name.trim() {
        "" => "1",
        name => name,
    };
    let is_free = |name: &String| {
        let name = name.to_lowercase();
        taken.iter().all(|taken| taken.to_lowercase() != name)
    };
    let numbered = (2..).map(|n| {
        let number = format!(" {n}");
        format!("{}{number}", within(name, LONGEST_NAME - number.len()))
    });
    let mut names = std::iter::once(within(name, LONGEST_NAME).to_owned()).chain(numbered);
    names.find(is_free).unwrap_or_default()
}

/// The beginning that has at most so many UTF-16 units.
fn within(text: &str, units: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > units
    });
    let beginning = end.map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    beginning.trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_have_names_that_spreadsheets_take() {
        assert_eq!(tab_name("区发改委", &[]), "区发改委");
        assert_eq!(tab_name("区发改委", &["区发改委".to_owned()]), "区发改委 2");
        assert_eq!(tab_name("市场/监管[局]", &[]), "市场 监管 局");
        assert_eq!(tab_name("", &[]), "1");
        let long = "𠮷".repeat(40);
        let first = tab_name(&long, &[]);
        assert_eq!(first.encode_utf16().count(), 30);
        let second = tab_name(&long, std::slice::from_ref(&first));
        assert!(second.ends_with(" 2") && second.encode_utf16().count() <= LONGEST_NAME);
    }

    #[test]
    fn a_text_that_no_cell_can_hold_is_cut() {
        let long = "销".repeat(LONGEST_CELL + 1);
        let cut = fitting(&long);
        assert_eq!(cut.chars().count(), LONGEST_CELL);
        assert!(cut.ends_with(width::ELLIPSIS));
    }
}
