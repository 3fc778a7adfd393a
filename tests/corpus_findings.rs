//! What the rules find in the five real documents.

use gongwen::config::Config;
use gongwen::model::Document;
use gongwen::rules::{self, Diagnostic, Severity};
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
