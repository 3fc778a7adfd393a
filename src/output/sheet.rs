//! The neutral table between the lists and the formats: every list command makes one, every format writes one.
//!
//! A list says what its columns are ([`Kind`]) and nothing about how they look; a format looks at the kinds and at
//! nothing else. Columns in which no row says anything are left out by the formats for people, see [`Sheet::trimmed`].

use crate::messages::Language;
use serde_json::Number;
use std::borrow::Cow;
use std::ops::RangeInclusive;

/// Rows under heads.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its heading; in a workbook the name of its tab.
    pub name: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// A form to be filled in: its columns stay though nobody has said anything in them yet.
    pub is_form: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub head: &'static str,
    pub kind: Kind,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Words,
    /// Sentences, which need the most room.
    Prose,
    /// Numbers, or words about numbers such as ≥5%.
    Figure,
    /// A line of the file, for somebody who has the file at hand: left out of what is handed on to others.
    Line,
    /// The same over many rows, such as a file or a section; a terminal shows it as a line above them.
    Group,
    /// Empty, to be filled in by hand.
    Blank,
}

/// A row, with the lines of the text that it tells of.
#[derive(Clone, Debug)]
pub struct Row {
    pub lines: RangeInclusive<u32>,
    /// One for each column.
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(Number),
}

/// A column of a list of `T`: its head, its kind, and what it says of one.
pub struct Field<T> {
    pub head: fn(Language) -> &'static str,
    pub kind: Kind,
    pub cell: fn(&T, Language) -> Cell,
}

/// A column's head and its kind.
pub type Head = (fn(Language) -> &'static str, Kind);

impl Sheet {
    /// A list of things, of each of which every field says something. `lines`: where a thing stands.
    pub fn of<T>(
        name: &str,
        fields: &[Field<T>],
        things: &[T],
        lines: fn(&T) -> RangeInclusive<u32>,
        language: Language,
    ) -> Sheet {
        let columns = fields.iter().map(|field| Column {
            head: (field.head)(language),
            kind: field.kind,
        });
        let row = |thing: &T| Row {
            lines: lines(thing),
            cells: fields
                .iter()
                .map(|field| (field.cell)(thing, language))
                .collect(),
        };
        Sheet {
            name: name.to_owned(),
            columns: columns.collect(),
            rows: things.iter().map(row).collect(),
            is_form: false,
        }
    }

    /// A list whose rows are made by hand, under heads of these kinds.
    pub fn with_rows(
        name: String,
        heads: &[Head],
        rows: impl IntoIterator<Item = Vec<Cell>>,
        language: Language,
    ) -> Sheet {
        let columns = heads.iter().map(|&(head, kind)| Column {
            head: head(language),
            kind,
        });
        let rows = rows.into_iter().map(|cells| Row {
            lines: 0..=0,
            cells,
        });
        Sheet {
            name,
            columns: columns.collect(),
            rows: rows.collect(),
            is_form: false,
        }
    }

    /// Only the rows that tell of some of these lines.
    pub fn within(mut self, lines: &RangeInclusive<u32>) -> Sheet {
        let meets =
            |row: &Row| row.lines.start() <= lines.end() && lines.start() <= row.lines.end();
        self.rows.retain(meets);
        self
    }

    /// Without the columns of a kind.
    pub fn without(self, kind: Kind) -> Sheet {
        let kept = self.columns.iter().map(|column| column.kind != kind);
        let kept: Vec<bool> = kept.collect();
        self.keep(&kept)
    }

    /// Without the columns in which no row says anything. A form keeps all, and so does a sheet without rows.
    pub fn trimmed(self) -> Sheet {
        let says = |at: usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.cells.get(at));
            cells.any(|cell| *cell != Cell::Empty)
        };
        if self.rows.is_empty() || self.is_form {
            return self;
        }
        let kept: Vec<bool> = (0..self.columns.len()).map(says).collect();
        self.keep(&kept)
    }

    /// One sheet for each value of the first column, which becomes their name; of another kind than a group: itself.
    pub fn split(self) -> Vec<Sheet> {
        if self
            .columns
            .first()
            .is_none_or(|first| first.kind != Kind::Group)
        {
            return vec![self];
        }
        let columns = self.columns.get(1..).unwrap_or_default();
        let mut sheets: Vec<Sheet> = Vec::new();
        for Row { lines, mut cells } in self.rows {
            let rest = cells.split_off(cells.len().min(1));
            let name = cells.pop().unwrap_or_default();
            let name = name.text().into_owned();
            let row = Row { lines, cells: rest };
            match sheets.iter_mut().find(|sheet| sheet.name == name) {
                Some(sheet) => sheet.rows.push(row),
                None => sheets.push(Sheet {
                    name,
                    columns: columns.to_vec(),
                    rows: vec![row],
                    is_form: self.is_form,
                }),
            }
        }
        sheets
    }

    fn keep(mut self, kept: &[bool]) -> Sheet {
        retain(&mut self.columns, kept);
        for row in &mut self.rows {
            retain(&mut row.cells, kept);
        }
        self
    }
}

fn retain<T>(list: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    list.retain(|_| kept.next().is_some_and(|kept| *kept));
}

impl Cell {
    pub fn words(text: impl Into<String>) -> Cell {
        let text = text.into();
        match text.is_empty() {
            true => Cell::Empty,
            false => Cell::Text(text),
        }
    }

    /// Words that may not be there.
    pub fn maybe(text: Option<&str>) -> Cell {
        text.map_or(Cell::Empty, Cell::words)
    }

    pub fn number(number: Option<&Number>) -> Cell {
        number.map_or(Cell::Empty, |number| Cell::Number(number.clone()))
    }

    /// The ordinal of a target: a number where it is written as one, the word otherwise (一, ①).
    pub fn ordinal(text: Option<&str>) -> Cell {
        let number = text.and_then(|text| text.parse::<u32>().ok());
        match number {
            Some(number) => Cell::Number(number.into()),
            None => Cell::maybe(text),
        }
    }

    /// A line of a file as people count it, given as programs do.
    pub fn line(line: u32) -> Cell {
        Cell::Number(line.saturating_add(1).into())
    }

    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::Number(number) => Cow::Owned(number.to_string()),
        }
    }

    /// The text without what would break a line or a row.
    pub fn in_one_line(&self) -> String {
        self.text().replace(['\t', '\r', '\n'], " ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(kinds: &[Kind], rows: &[&[&str]]) -> Sheet {
        let columns = kinds.iter().map(|&kind| Column { head: "", kind });
        let rows = rows.iter().map(|cells| Row {
            lines: 0..=0,
            cells: cells.iter().map(|&cell| Cell::words(cell)).collect(),
        });
        Sheet {
            name: String::new(),
            columns: columns.collect(),
            rows: rows.collect(),
            is_form: false,
        }
    }

    #[test]
    fn columns_that_say_nothing_are_left_out_but_of_a_form() {
        let kinds = [Kind::Words, Kind::Figure, Kind::Prose];
        let rows: [&[&str]; 2] = [&["甲", "", ""], &["", "", "乙"]];
        let trimmed = sheet(&kinds, &rows).trimmed();
        let kept: Vec<Kind> = trimmed.columns.iter().map(|column| column.kind).collect();
        assert_eq!(kept, [Kind::Words, Kind::Prose]);
        assert!(trimmed.rows.iter().all(|row| row.cells.len() == 2));
        assert_eq!(sheet(&kinds, &[]).trimmed().columns.len(), 3);
        let form = Sheet {
            is_form: true,
            ..sheet(&kinds, &rows)
        };
        assert_eq!(form.trimmed().columns.len(), 3);
    }

    #[test]
    fn a_sheet_is_split_by_its_first_column() {
        let kinds = [Kind::Group, Kind::Words];
        let all = sheet(&kinds, &[&["甲", "一"], &["乙", "二"], &["甲", "三"]]);
        let split = all.split();
        let told: Vec<_> = split
            .iter()
            .map(|sheet| (sheet.name.as_str(), sheet.rows.len(), sheet.columns.len()))
            .collect();
        assert_eq!(told, [("甲", 2, 1), ("乙", 1, 1)]);
        assert_eq!(sheet(&[Kind::Words], &[&["甲"]]).split().len(), 1);
    }
}
