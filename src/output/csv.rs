//! CSV (RFC 4180) for spreadsheets, headed by a mark without which Excel takes UTF-8 for the system's code page.

use super::{Named, indicator, target};
use crate::messages::{Language, cli, terms};
use std::borrow::Cow;
use std::io::{self, Write};

pub(super) const MARK: &str = "\u{feff}";

/// `gongwen targets --format csv`
pub fn targets(out: &mut dyn Write, documents: &[Named], language: Language) -> io::Result<()> {
    let heads = [
        cli::file,
        cli::line,
        cli::number,
        cli::section,
        cli::target,
        cli::lead,
        cli::coorganiser,
        cli::responsible,
        cli::leader,
        cli::deadline,
        cli::measure,
        cli::quantity,
    ];
    write!(out, "{MARK}")?;
    record(out, heads.map(|head| head(language)))?;
    for row in target::rows(documents) {
        let line = (row.range.start.line + 1).to_string();
        let fields: [&str; 12] = [
            &row.file,
            &line,
            row.number.as_deref().unwrap_or(""),
            row.section.as_deref().unwrap_or(""),
            &row.text,
            &row.leads.join("、"),
            &row.coorganisers.join("、"),
            &row.responsible.join("、"),
            &row.leaders.join("、"),
            row.deadline.as_deref().unwrap_or(""),
            terms::measure(language, row.measure),
            &row.quantity_texts(),
        ];
        record(out, fields)?;
    }
    Ok(())
}

/// `gongwen indicators --format csv`
pub fn indicators(out: &mut dyn Write, documents: &[Named], language: Language) -> io::Result<()> {
    let heads = [
        cli::file,
        cli::line,
        cli::text,
        cli::name,
        cli::indicator_id,
        cli::canonical,
        cli::value,
        cli::unit,
        cli::qualifier,
        cli::growth,
        cli::growth_unit,
        cli::comparison,
        cli::status,
        cli::period,
    ];
    write!(out, "{MARK}")?;
    record(out, heads.map(|head| head(language)))?;
    for row in indicator::rows(documents) {
        let line = (row.range.start.line + 1).to_string();
        let figures = &row.figures;
        let number =
            |value: Option<&serde_json::Number>| value.map_or_else(String::new, |n| n.to_string());
        let growth = figures.growth.as_ref();
        let fields: [&str; 14] = [
            &row.file,
            &line,
            &row.text,
            &row.name,
            row.indicator.unwrap_or(""),
            row.canonical.unwrap_or(""),
            &number(figures.value.as_ref()),
            figures.unit.as_deref().unwrap_or(""),
            figures.qualifier,
            &number(growth.and_then(|growth| growth.value.as_ref())),
            growth.map_or("", |growth| growth.unit.as_str()),
            row.comparison.as_deref().unwrap_or(""),
            terms::status(language, row.status),
            row.period.as_deref().unwrap_or(""),
        ];
        record(out, fields)?;
    }
    Ok(())
}

pub(super) fn record<'a>(
    out: &mut dyn Write,
    fields: impl IntoIterator<Item = &'a str>,
) -> io::Result<()> {
    let fields: Vec<_> = fields.into_iter().map(quoted).collect();
    write!(out, "{}\r\n", fields.join(","))
}

/// Quoted where the field would otherwise be read as something else.
fn quoted(field: &str) -> Cow<'_, str> {
    match field.contains([',', '"', '\r', '\n']) {
        true => Cow::Owned(format!("\"{}\"", field.replace('"', "\"\""))),
        false => Cow::Borrowed(field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_quotes_and_line_ends_are_quoted() {
        let mut out = Vec::new();
        record(
            &mut out,
            ["区发改委", "增长5%,力争\"翻番\"", "一\n二", "，"],
        )
        .unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "区发改委,\"增长5%,力争\"\"翻番\"\"\",\"一\n二\",，\r\n"
        );
    }

    #[test]
    fn a_table_without_rows_has_its_heads() {
        let mut out = Vec::new();
        targets(&mut out, &[], Language::Chinese).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.starts_with("\u{feff}文件,行,序号,"), "{text}");
    }
}
