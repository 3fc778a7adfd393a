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

#[test]
fn the_plan_is_graded_as_its_careful_reader_graded_it() {
    let gold = std::fs::read_to_string(corpus().join("../gold/diagnostics.tsv"))
        .expect("the gold findings");
    let document = PLAN.trim_end_matches(".txt");
    let mut expected: Vec<(u32, String)> = gold
        .lines()
        .map(|row| row.split('\t').collect::<Vec<_>>())
        .filter(|row| row[0] == "missing-quantity" && row[1] == document)
        .map(|row| (row[2].parse().expect("a line"), row[6].to_owned()))
        .collect();
    expected.sort();
    assert_eq!(expected.len(), 48);

    let found: Vec<_> = check(&text(PLAN))
        .iter()
        .map(|one| {
            assert_eq!(one.rule.name, "missing-quantity", "{}", one.message);
            (one.range.start.line + 1, one.severity.name().to_owned())
        })
        .collect();
    assert_eq!(found, expected);
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
fn reports_draw_neither_rule() {
    for entry in std::fs::read_dir(corpus()).expect("the corpus") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_str().expect("an ASCII name");
        if name != PLAN {
            let found = check(&text(name));
            assert!(found.is_empty(), "{name}: {found:?}");
        }
    }
}
