//! Lists as sheets of words: what is copied into a document or a spreadsheet. Columns without a word are left out.

use super::{Named, indicator, target};
use crate::ide::markup::{self, Block};
use crate::ide::outline::Symbol;
use crate::messages::{Language, cli, terms};
use std::io::{self, Write};
use std::ops::RangeInclusive;

/// Rows under heads, each with the lines of the text that it tells of.
#[derive(Debug)]
pub struct Sheet {
    heads: Vec<&'static str>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    lines: RangeInclusive<u32>,
    cells: Vec<String>,
}

impl Sheet {
    /// The targets of plans, and who answers for them.
    pub fn targets(documents: &[Named], language: Language) -> Sheet {
        let heads = [
            cli::file,
            cli::number,
            cli::target,
            cli::owner,
            cli::coorganiser,
            cli::deadline,
            cli::measure,
            cli::quantity,
            cli::section,
        ];
        let rows = target::rows(documents).into_iter().map(|one| Row {
            lines: one.range.start.line..=one.range.end.line,
            cells: vec![
                file(documents, &one.file),
                one.number.clone().unwrap_or_default(),
                one.text.clone(),
                one.owners().join("、"),
                one.coorganisers.join("、"),
                one.deadline.clone().unwrap_or_default(),
                terms::measure(language, one.measure).to_owned(),
                one.quantity_texts(),
                one.section.clone().unwrap_or_default(),
            ],
        });
        Sheet::new(heads, rows.collect(), language)
    }

    /// The mentions of indicators.
    pub fn indicators(documents: &[Named], language: Language) -> Sheet {
        let heads = [
            cli::file,
            cli::indicator,
            cli::canonical,
            cli::value,
            cli::growth,
            cli::comparison,
            cli::status,
            cli::period,
        ];
        let rows = indicator::rows(documents).into_iter().map(|one| Row {
            lines: one.range.start.line..=one.range.end.line,
            cells: [file(documents, &one.file)]
                .into_iter()
                .chain(one.into_words(language))
                .collect(),
        });
        Sheet::new(heads, rows.collect(), language)
    }

    /// The headings, each with its level in the tree.
    pub fn outline(symbols: &[Symbol], language: Language) -> Sheet {
        let heads = [cli::level, cli::heading, cli::summary];
        let mut rows = Vec::new();
        add_symbols(symbols, &mut rows);
        Sheet::new(heads, rows, language)
    }

    fn new<const N: usize>(
        heads: [fn(Language) -> &'static str; N],
        rows: Vec<Row>,
        language: Language,
    ) -> Sheet {
        let heads = heads.map(|head| head(language)).to_vec();
        Sheet { heads, rows }
    }

    /// Only the rows that tell of some of these lines.
    pub fn within(mut self, lines: &RangeInclusive<u32>) -> Sheet {
        let meets =
            |row: &Row| row.lines.start() <= lines.end() && lines.start() <= row.lines.end();
        self.rows.retain(meets);
        self
    }

    /// As a Markdown table.
    pub fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        let spoken = self.spoken();
        let header = pick(&spoken, &self.heads).map(|&head| head.to_owned());
        let rows = self.rows.iter().map(|row| {
            let cells = pick(&spoken, &row.cells);
            cells.map(|cell| in_one_line(cell)).collect()
        });
        let table = Block::Table {
            header: header.collect(),
            rows: rows.collect(),
        };
        writeln!(out, "{}", markup::markdown(&[table]))
    }

    /// With tabs between the cells.
    pub fn tsv(&self, out: &mut dyn Write) -> io::Result<()> {
        let spoken = self.spoken();
        let heads: Vec<&str> = pick(&spoken, &self.heads).copied().collect();
        writeln!(out, "{}", heads.join("\t"))?;
        for row in &self.rows {
            let cells: Vec<String> = pick(&spoken, &row.cells)
                .map(|cell| in_one_line(cell))
                .collect();
            writeln!(out, "{}", cells.join("\t"))?;
        }
        Ok(())
    }

    /// For each column whether any row says something in it.
    fn spoken(&self) -> Vec<bool> {
        let says = |column: usize| self.rows.iter().any(|row| !row.cells[column].is_empty());
        (0..self.heads.len()).map(says).collect()
    }
}

fn add_symbols(symbols: &[Symbol], rows: &mut Vec<Row>) {
    for symbol in symbols {
        rows.push(Row {
            lines: symbol.selection.start.line..=symbol.selection.end.line,
            cells: vec![
                symbol.level.to_string(),
                symbol.name.clone(),
                symbol.detail.clone().unwrap_or_default(),
            ],
        });
        add_symbols(&symbol.children, rows);
    }
}

/// Where there is only one file, nobody needs its name.
fn file(documents: &[Named], name: &str) -> String {
    match documents {
        [_] => String::new(),
        _ => name.to_owned(),
    }
}

fn pick<'a, T>(spoken: &'a [bool], cells: &'a [T]) -> impl Iterator<Item = &'a T> {
    let both = cells.iter().zip(spoken);
    both.filter(|(_, spoken)| **spoken).map(|(cell, _)| cell)
}

fn in_one_line(cell: &str) -> String {
    cell.replace(['\t', '\r', '\n'], " ")
}
