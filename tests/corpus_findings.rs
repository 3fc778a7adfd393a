//! What the rules find in the five real documents.

use gongwen::config::Config;
use gongwen::model::Document;
use gongwen::model::numbering::Numbering;
use gongwen::rules::{self, Diagnostic, Severity};
use gongwen::syntax::OrdinalForm;
use std::path::{Path, PathBuf};

const PLAN: &str = "gulou-2025-breakdown-plan.txt";

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn text(name: &str) -> String {
    std::fs::read_to_string(corpus().join(name)).expect("a document of the corpus")
}

fn check(text: &str) -> Vec<Diagnostic> {
    rules::check(&Document::new(text), &Config::default())
}

/// A row of the gold table: where a careful reader found what, and how serious it is.
struct Row {
    rule: String,
    file: String,
    /// Counted from one.
    line: u32,
    /// Characters of the line, from and to.
    place: (u32, u32),
    severity: String,
}

/// The rows that are reported by default, of the rules that there are.
fn gold() -> Vec<Row> {
    let gold = std::fs::read_to_string(corpus().join("../gold/diagnostics.tsv"))
        .expect("the gold findings");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| cells[at].parse().ok();
        Some(Row {
            rule: cells[0].to_owned(),
            file: format!("{}.txt", cells[1]),
            line: number(2)?,
            place: (number(3)?, number(4)?),
            severity: cells[6].to_owned(),
        })
    };
    let mut rows: Vec<Row> = gold.lines().filter_map(row).collect();
    rows.retain(|row| row.severity != "off" && rules::find(&row.rule).is_some());
    rows
}

#[test]
fn what_a_careful_reader_found_is_found_there_and_as_serious() {
    let mut missed = Vec::new();
    for row in gold() {
        let found = check(&text(&row.file));
        let hit = found.iter().any(|one| {
            one.rule.name == row.rule
                && one.range.start.line + 1 == row.line
                && one.severity.name() == row.severity
        });
        if !hit {
            let (from, to) = row.place;
            missed.push(format!(
                "{} {} {}:{}:{from}-{to}",
                row.severity, row.rule, row.file, row.line
            ));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn a_clause_deleted_anywhere_is_missed_there_and_nowhere_else() {
    let text = text(PLAN);
    let lines: Vec<&str> = text.lines().collect();
    let mut deleted = 0;
    for (number, line) in lines.iter().enumerate() {
        let is_target = line.starts_with(|c: char| c.is_ascii_digit()) && line.ends_with(')');
        let Some(clause) = line.rfind('(').filter(|_| is_target) else {
            continue;
        };
        deleted += 1;
        let mut without = lines.clone();
        without[number] = &line[..clause];
        let missing: Vec<_> = check(&without.join("\n"))
            .into_iter()
            .filter(|one| one.rule.name == "missing-lead")
            .collect();
        assert_eq!(missing.len(), 1, "{line}: {missing:?}");
        assert_eq!(missing[0].range.start.line as usize, number, "{line}");
        assert_eq!(missing[0].severity, Severity::Error);
    }
    assert_eq!(deleted, 84);
}

#[test]
fn no_target_of_the_plan_is_counted_twice_or_without_need() {
    let quantities = |one: &&Diagnostic| one.rule.name == "missing-quantity";
    let found = check(&text(PLAN));
    assert_eq!(found.iter().filter(quantities).count(), 48);
}

#[test]
fn reports_draw_nothing_about_targets() {
    for entry in std::fs::read_dir(corpus()).expect("the corpus") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_str().expect("an ASCII name");
        if name != PLAN {
            let mut found = check(&text(name));
            found.retain(|one| ["missing-lead", "missing-quantity"].contains(&one.rule.name));
            assert!(found.is_empty(), "{name}: {found:?}");
        }
    }
}

/// Where a list of items, each on a line of its own, loses one in its midst: the lines, counted from zero.
fn inner_items(document: &Document) -> Vec<usize> {
    let numbering = Numbering::of(document);
    let lists = numbering
        .sequences
        .iter()
        .filter(|list| list.marks.len() > 3);
    let marks = lists.flat_map(|list| &list.marks[1..list.marks.len() - 1]);
    let own_line = |line: u32| {
        document
            .line(line)
            .is_some_and(|line| line.blocks.len() == 1)
    };
    let items = marks.filter(|mark| mark.ordinal.form != OrdinalForm::Point && own_line(mark.line));
    items.map(|mark| mark.line as usize).collect()
}

#[test]
fn an_item_deleted_anywhere_is_missed_once() {
    let mut deleted = 0;
    for entry in std::fs::read_dir(corpus()).expect("the corpus") {
        let name = entry.expect("an entry").file_name();
        let text = text(name.to_str().expect("an ASCII name"));
        let lines: Vec<&str> = text.lines().collect();
        for item in inner_items(&Document::new(&text)) {
            let mut without = lines.clone();
            without.remove(item);
            let mut found = check(&without.join("\n"));
            found.retain(|one| one.rule.name.starts_with("numbering-"));
            let rules: Vec<_> = found.iter().map(|one| one.rule.name).collect();
            assert_eq!(rules, ["numbering-gap"], "{name:?}: {}", lines[item]);
            deleted += 1;
        }
    }
    assert!(deleted > 90, "{deleted}");
}

#[test]
fn a_point_too_few_is_counted() {
    for (name, announced, last) in [
        ("gulou-2024-work-report.txt", "六个方面", "（六）"),
        ("pukou-2020-midyear-report.txt", "六个方面", "六、"),
    ] {
        let text = text(name);
        assert!(
            check(&text)
                .iter()
                .all(|one| one.rule.name != "count-mismatch")
        );
        let from = text.find(announced).expect("an announcement");
        let is_last = |line: &&str| line.trim_start().starts_with(last);
        let gone = text[from..].lines().find(is_last).expect("the last point");
        // Without its mark the line is a paragraph like any other.
        let found = check(&text.replace(gone, &gone.replacen(last, "", 1)));
        let counted = found.iter().filter(|one| one.rule.name == "count-mismatch");
        assert_eq!(counted.count(), 1, "{name}");
    }
}
