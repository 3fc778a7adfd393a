//! A line as a row of a table: its cells, and what each is at first sight.

use super::department::is_generic;
use super::glyphs::{Glyphs, is_stop};
use super::ordinal::{Ordinal, OrdinalForm, ordinal_at};
use crate::lexicon::{Departments, departments};
use crate::text::Span;

/// The head of a column is no longer than this.
const LONGEST_HEAD: usize = 12;

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RowForm {
    /// Nothing: the line is one cell of a table that stands one cell a line.
    #[default]
    Single,
    /// `|`
    Pipe,
    /// `│`
    Box,
    /// A tab.
    Tab,
}

/// What a column holds, by the words at its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// 序号
    Number,
    /// 目标任务
    Task,
    /// 具体内容
    Detail,
    /// 牵头单位
    Lead,
    /// 责任单位
    Shared,
    /// 配合单位
    Co,
    /// 责任领导
    Leader,
    /// 完成时限
    Deadline,
    /// 实施计划
    Schedule,
    /// 推进情况, 备注
    Other,
}

/// The parts of a line that can be a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub form: RowForm,
    /// All cells, the empty ones outside the outer marks among them.
    pub cells: Vec<Cell>,
    /// A line drawn between rows: `|---|---|`, `├──┼──┤`.
    pub is_rule: bool,
}

impl Row {
    /// Whether it may be the head of a table that says who answers.
    pub fn names_owner(&self) -> bool {
        let names = |cell: &Cell| matches!(cell.column, Some(Column::Lead | Column::Shared));
        self.cells.iter().any(names)
    }
}

/// A cell: its text without white space round it, and what it is at first sight.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell {
    pub span: Span,
    /// The column it may be the head of.
    pub column: Option<Column>,
    /// It is a number and nothing else.
    pub number: Option<Ordinal>,
}

/// The line as a row: one with marks between cells, a rule, or a lone head of a column or number.
pub fn row(text: &str, glyphs: &Glyphs, start: usize, end: usize) -> Option<Row> {
    if is_rule(glyphs.slice(start, end)) {
        return Some(Row {
            form: RowForm::Pipe,
            cells: Vec::new(),
            is_rule: true,
        });
    }
    let marks = glyphs.marks(0, glyphs.len()).map(|(_, c)| c);
    let form = form_of(marks, has_tab(text));
    if form == RowForm::Single {
        if start == end || end - start > LONGEST_HEAD {
            return None;
        }
        let cell = cell(glyphs, start, end);
        let telling = cell.column.is_some() || cell.number.is_some();
        return telling.then(|| Row {
            form,
            cells: vec![cell],
            is_rule: false,
        });
    }
    Some(Row {
        form,
        cells: cells(text, glyphs, form, start, end),
        is_rule: false,
    })
}

/// Whether marks between cells, or a drawn line, make a line a row of a table.
pub fn is_row(line: &str) -> bool {
    let line = line.trim();
    let drawn = line
        .chars()
        .next()
        .is_some_and(|c| matches!(c, '\u{2500}'..='\u{257f}'));
    drawn || form_of(line.chars(), has_tab(line)) != RowForm::Single
}

/// The form that the marks of a line make of it: one that draws goes before one that divides.
fn form_of(marks: impl Iterator<Item = char>, has_tab: bool) -> RowForm {
    let mut form = match has_tab {
        true => RowForm::Tab,
        false => RowForm::Single,
    };
    for mark in marks {
        match mark {
            '│' | '┃' | '║' => return RowForm::Box,
            '|' | '｜' => form = RowForm::Pipe,
            _ => {}
        }
    }
    form
}

fn has_tab(text: &str) -> bool {
    memchr::memchr(b'\t', text.as_bytes()).is_some()
}

/// `|:---|---|`, `+----+----+`, `├──┼──┤`.
fn is_rule(line: &[char]) -> bool {
    let drawn = |c: char| matches!(c, '\u{2500}'..='\u{257f}');
    let ruled = |c: char| matches!(c, '-' | '=' | '+' | '|' | '：' | ' ');
    let strokes = |c: char| matches!(c, '-' | '=' | '\u{2500}' | '\u{2501}' | '\u{2550}');
    // Hardly any line is one, and its first character tells.
    let nothing_else = line.iter().all(|&c| drawn(c) || ruled(c));
    let divides = |&c: &char| matches!(c, '|' | '+') || drawn(c) && !strokes(c);
    nothing_else && line.iter().any(divides) && line.iter().filter(|&&c| strokes(c)).count() >= 2
}

/// The cells between the marks. White space before a tab is an empty cell, before other marks an indent.
fn cells(text: &str, glyphs: &Glyphs, form: RowForm, start: usize, end: usize) -> Vec<Cell> {
    let (start, end) = match form {
        RowForm::Tab => (0, glyphs.len()),
        _ => (start, end),
    };
    let span = glyphs.span(start, end);
    let mut found = Vec::new();
    let mut from = start;
    let mut escaped = false;
    for (byte, c) in span.of(text).char_indices() {
        let divides = !escaped && divides(form, c);
        escaped = c == '\\';
        if divides {
            let at = glyphs.index_of(span.start + byte as u32);
            found.push(cell(glyphs, from, at));
            from = at + 1;
        }
    }
    found.push(cell(glyphs, from, end));
    found
}

fn divides(form: RowForm, c: char) -> bool {
    match form {
        RowForm::Single => false,
        RowForm::Pipe => matches!(c, '|' | '｜'),
        RowForm::Box => matches!(c, '│' | '┃' | '║'),
        RowForm::Tab => c == '\t',
    }
}

fn cell(glyphs: &Glyphs, from: usize, to: usize) -> Cell {
    let (from, to) = without_bold(glyphs, from, to);
    let short = to > from && to - from <= LONGEST_HEAD;
    Cell {
        span: glyphs.span(from, to),
        column: short.then(|| column(glyphs, from, to)).flatten(),
        number: short.then(|| number(glyphs, from, to)).flatten(),
    }
}

/// A cell without white space and Markdown's stars round it.
fn without_bold(glyphs: &Glyphs, from: usize, to: usize) -> (usize, usize) {
    let (mut from, mut to) = glyphs.trim(from, to);
    if to >= from + 4 && glyphs.has(from, "**") && glyphs.has(to - 2, "**") {
        (from, to) = glyphs.trim(from + 2, to - 2);
    }
    (from, to)
}

/// The column of which the cell is the head: 区级牵头单位, 责任单位（部门）. 各责任单位 is a group of departments.
fn column(glyphs: &Glyphs, from: usize, to: usize) -> Option<Column> {
    let words = departments();
    let bracket = (from + 2..to).find(|&i| glyphs.at(i) == '（');
    let all = glyphs.slice(from, to);
    let head: Vec<char> = glyphs
        .slice(from, bracket.unwrap_or(to))
        .iter()
        .copied()
        .filter(|&c| c != ' ')
        .collect();
    if head
        .iter()
        .any(|&c| is_stop(c) || matches!(c, '，' | '：' | '、'))
        || all.first() == Some(&'各')
        || is_generic(&head, words)
    {
        return None;
    }
    heads(words)
        .into_iter()
        .filter_map(|(list, column)| Some((list.suffix(&head)?, column)))
        .max_by_key(|(length, _)| *length)
        .map(|(_, column)| column)
}

/// Of lists that know the same word the last one tells.
fn heads(words: &Departments) -> [(&crate::lexicon::Words, Column); 11] {
    [
        (&words.other_heads, Column::Other),
        (&words.schedule_heads, Column::Schedule),
        (&words.time_labels, Column::Deadline),
        (&words.leader_heads, Column::Leader),
        (&words.person_labels, Column::Leader),
        (&words.number_heads, Column::Number),
        (&words.detail_heads, Column::Detail),
        (&words.task_heads, Column::Task),
        (&words.co_labels, Column::Co),
        (&words.shared_labels, Column::Shared),
        (&words.lead_labels, Column::Lead),
    ]
}

/// A cell that is a number and nothing else: 3, 3., （3）, ③.
fn number(glyphs: &Glyphs, from: usize, to: usize) -> Option<Ordinal> {
    if let Some((ordinal, after)) = ordinal_at(glyphs, from) {
        let arabic = matches!(
            ordinal.form,
            OrdinalForm::Arabic | OrdinalForm::ArabicBracketed | OrdinalForm::Circled
        );
        return (arabic && after >= to).then_some(ordinal);
    }
    let digits = glyphs.slice(from, to);
    let plain = digits.len() <= 3 && digits.iter().all(char::is_ascii_digit);
    let number = digits.iter().collect::<String>().parse().ok()?;
    plain.then(|| Ordinal {
        form: OrdinalForm::Arabic,
        number,
        span: glyphs.span(from, to),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row_of(line: &str) -> Option<Row> {
        let glyphs = Glyphs::new(line);
        let (start, end) = glyphs.trim(0, glyphs.len());
        row(line, &glyphs, start, end)
    }

    #[track_caller]
    fn check(line: &str, form: RowForm, cells: &[&str]) {
        let row = row_of(line).expect("a row");
        let found: Vec<_> = row.cells.iter().map(|cell| cell.span.of(line)).collect();
        assert_eq!((row.form, &found[..]), (form, cells), "{line}");
    }

    #[test]
    fn cells_stand_between_marks() {
        check(
            "| 1 |　𠮷 5个 | | **甲** |",
            RowForm::Pipe,
            &["", "1", "𠮷 5个", "", "甲", ""],
        );
        check(r"1 | a\|b | 甲", RowForm::Pipe, &["1", r"a\|b", "甲"]);
        check("│ 1 │ 甲 │", RowForm::Box, &["", "1", "甲", ""]);
        check("\t甲,乙\t", RowForm::Tab, &["", "甲,乙", ""]);
        check("（3）", RowForm::Single, &["（3）"]);
        assert_eq!(row_of("新建公园5个。"), None);
        for rule in ["|:--|--:|", "├──┼──┤", "+---+---+"] {
            assert!(row_of(rule).is_some_and(|row| row.is_rule), "{rule}");
        }
    }

    #[test]
    fn heads_of_columns() {
        let head = |line: &str| row_of(line).and_then(|row| row.cells[0].column);
        for (line, column) in [
            ("序 号", Column::Number),
            ("2025年目标任务", Column::Task),
            ("县级牵头责任单位", Column::Lead),
            ("责任单位（部门）", Column::Shared),
            ("协同配合单位", Column::Co),
            ("分管县领导", Column::Leader),
            ("完成时限", Column::Deadline),
            ("10月推进情况", Column::Other),
        ] {
            assert_eq!(head(line), Some(column), "{line}");
        }
        for line in ["各责任单位", "相关责任单位", "完成目标任务。", "区财政局"]
        {
            assert_eq!(head(line), None, "{line}");
        }
    }
}
