//! CSV (RFC 4180) for spreadsheets, headed by a mark without which Excel takes UTF-8 for the system's code page.

use super::sheet::Sheet;
use std::borrow::Cow;
use std::io::{self, Write};

const MARK: &str = "\u{feff}";

pub fn write(out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
    head(out, sheet)?;
    rows(out, sheet)
}

/// The mark and the heads of the columns.
pub fn head(out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
    write!(out, "{MARK}")?;
    record(
        out,
        sheet
            .columns
            .iter()
            .map(|column| Cow::Borrowed(column.head)),
    )
}

/// The rows alone: what follows those of another sheet with the same columns.
pub fn rows(out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
    for row in &sheet.rows {
        record(out, row.cells.iter().map(|cell| cell.text()))?;
    }
    Ok(())
}

fn record<'a>(
    out: &mut dyn Write,
    fields: impl IntoIterator<Item = Cow<'a, str>>,
) -> io::Result<()> {
    let fields: Vec<_> = fields.into_iter().map(quoted).collect();
    write!(out, "{}\r\n", fields.join(","))
}

/// Quoted where the field would otherwise be read as something else.
fn quoted(field: Cow<'_, str>) -> Cow<'_, str> {
    match field.contains([',', '"', '\r', '\n']) {
        true => Cow::Owned(format!("\"{}\"", field.replace('"', "\"\""))),
        false => field,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;
    use crate::output::lists::{self, View};

    #[test]
    fn commas_quotes_and_line_ends_are_quoted() {
        let mut out = Vec::new();
        let fields = ["区发改委", "增长5%,力争\"翻番\"", "一\n二", "，"];
        record(&mut out, fields.map(Cow::Borrowed)).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "区发改委,\"增长5%,力争\"\"翻番\"\"\",\"一\n二\",，\r\n"
        );
    }

    #[test]
    fn a_table_without_rows_has_its_heads() {
        let mut out = Vec::new();
        let sheet = lists::targets(&[], View::Data, Language::Chinese);
        write(&mut out, &sheet).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.starts_with("\u{feff}文件,行,序号,"), "{text}");
    }
}
