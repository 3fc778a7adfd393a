//! Plans in the forms that offices write them: what each is taken for, its targets and who answers for them.
//!
//! `fixtures/plans/expected.tsv` holds a row for each target, written from reading the plan; a document without
//! targets has one row without a number.

#[path = "support/corpus.rs"]
mod corpus;

use gongwen::config::Config;
use gongwen::model::{Document, Measure, Target};
use gongwen::rules;
use gongwen::syntax::Department;
use std::collections::BTreeMap;

const FOLDER: &str = "fixtures/plans";

/// A target as a row of the table.
fn row(name: &str, document: &Document, target: Option<&Target>) -> String {
    let kind = document.kind().name();
    let Some(target) = target else {
        return format!("{name}\t{kind}\t\t\t\t\t\t");
    };
    let number = target.number().map(|place| document.text().slice(place));
    let number: String = number.unwrap_or_default();
    let number = number.trim_matches(|c: char| !c.is_alphanumeric() && c != '〇');
    let r = &target.responsibility;
    let measured = match target.item.measure {
        Measure::Numeric => "yes",
        _ => "no",
    };
    [
        name,
        kind,
        number,
        &names(&r.leads),
        &names(&r.coorganisers),
        &names(&r.responsible),
        &r.leaders.join("、"),
        measured,
    ]
    .join("\t")
}

fn names(departments: &[Department]) -> String {
    let names: Vec<&str> = departments.iter().map(|one| &*one.name).collect();
    names.join("、")
}

/// Width of brackets and digits apart, as in the table.
fn even(row: &str) -> String {
    let even = |c| match c {
        '(' => '（',
        ')' => '）',
        '０'..='９' => char::from_u32(c as u32 - 0xfee0).expect("a digit"),
        _ => c,
    };
    row.chars().map(even).collect()
}

#[test]
fn plans_are_read_as_they_are_meant() {
    let table = corpus::read(&format!("{FOLDER}/expected.tsv"));
    let mut expected: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let name = line.split('\t').next().expect("a name");
        expected.entry(name).or_default().push(even(line));
    }
    assert!(expected.len() > 20);
    let mut wrong = Vec::new();
    for (name, rows) in expected {
        let document = Document::new(&corpus::read(&format!("{FOLDER}/{name}.txt")));
        let mut found: Vec<String> = document
            .targets()
            .iter()
            .map(|target| even(&row(name, &document, Some(target))))
            .collect();
        if found.is_empty() {
            found.push(row(name, &document, None));
        }
        if found != rows {
            wrong.push(format!("{}\nfound\n{}", rows.join("\n"), found.join("\n")));
        }
        ownerless_draw_the_only_errors(name, &document);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn ownerless_draw_the_only_errors(name: &str, document: &Document) {
    let ownerless = document
        .targets()
        .iter()
        .filter(|target| !target.responsibility.has_owner());
    let lines: Vec<u32> = ownerless.map(|target| target.line).collect();
    let found = rules::check(document, &Config::default());
    let errors = found
        .iter()
        .filter(|found| found.rule.name == "missing-lead");
    let errors: Vec<u32> = errors.map(|found| found.range.start.line).collect();
    assert_eq!(errors, lines, "{name}");
}
