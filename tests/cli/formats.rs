//! The shapes of the lists, as other programs rely on them.

use super::*;
use serde_json::{Value, json};

fn list(arguments: &[&str]) -> Run {
    let run = finish(gongwen().args(arguments).arg("-"), PLAN.as_bytes());
    assert_eq!(run.code, 0, "{}", run.stderr);
    run
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

/// In the order in which a parsed object gives them.
fn sorted<const N: usize>(mut names: [&str; N]) -> [&str; N] {
    names.sort_unstable();
    names
}

#[test]
fn targets_have_the_documented_fields() {
    let targets = list(&["targets", "--format=json"]).json();
    let target = &targets[3];
    assert_eq!(
        keys(target),
        sorted([
            "file",
            "range",
            "number",
            "section",
            "text",
            "leads",
            "coorganisers",
            "responsible",
            "leaders",
            "deadline",
            "measure",
            "quantities",
        ])
    );
    assert_eq!(target["number"], "4");
    assert_eq!(target["leads"], json!(["区司法局"]));
    assert_eq!(target["coorganisers"], json!(["各街道"]));
    assert_eq!(target["deadline"], Value::Null);
    assert_eq!(target["measure"], "numeric");
    let quantity = &targets[0]["quantities"][0];
    assert_eq!(
        keys(quantity),
        sorted([
            "text",
            "range",
            "name",
            "value",
            "unit",
            "qualifier",
            "growth"
        ])
    );
    assert_eq!(quantity["growth"], json!({"value": 5, "unit": "%"}));
    assert_eq!(quantity["qualifier"], "at-least");
}

#[test]
fn indicators_have_the_documented_fields() {
    let indicators = list(&["indicators", "--format=json"]).json();
    let first = &indicators[0];
    assert_eq!(
        keys(first),
        sorted([
            "file",
            "range",
            "text",
            "name",
            "indicator",
            "value",
            "unit",
            "qualifier",
            "growth",
            "comparison",
            "status",
            "period",
        ])
    );
    assert_eq!(first["indicator"], "gdp");
    assert_eq!(first["value"], Value::Null);
    assert_eq!(first["status"], "target");
}

#[test]
fn an_outline_has_the_documented_fields() {
    let outline = list(&["outline", "--format=json"]).json();
    assert_eq!(keys(&outline), sorted(["file", "kind", "symbols"]));
    assert_eq!(outline["kind"], "breakdown-plan");
    assert_eq!(
        keys(&outline["symbols"][0]),
        sorted([
            "name",
            "detail",
            "kind",
            "level",
            "range",
            "selectionRange",
            "children"
        ])
    );
}

#[test]
fn csv_opens_in_a_spreadsheet() {
    let csv = list(&["targets", "--format=csv"]).stdout;
    assert!(csv.starts_with("\u{feff}文件,行,序号,章节,任务,"), "{csv}");
    assert!(csv.contains("\r\n-,4,1,"), "{csv}");
    assert_eq!(csv.matches("\r\n").count(), 8, "{csv}");
}

#[test]
fn tables_keep_to_the_width() {
    for command in ["targets", "indicators"] {
        let mut program = gongwen();
        let run = finish(
            program.args([command, "-"]).env("COLUMNS", "60"),
            PLAN.as_bytes(),
        );
        for line in run.stdout.lines() {
            let width = unicode_width::UnicodeWidthStr::width(line);
            assert!(width <= 60, "{width}: {line}");
        }
    }
}

#[test]
fn every_rule_is_listed_and_explained_in_both_languages() {
    let table = run(["explain"]).stdout;
    for rule in gongwen::rules::RULES.iter() {
        assert!(table.contains(rule.name), "{table}");
        let chinese = run(["explain", rule.name]).stdout;
        let english = run(["explain", rule.name, "--lang=en"]).stdout;
        assert!(chinese.contains("## 查什么"), "{chinese}");
        assert!(english.contains("## What it finds"), "{english}");
        assert!(!chinese.contains("## What it finds"), "{chinese}");
    }
}

#[test]
fn markdown_and_tabs_leave_out_what_nobody_says() {
    let markdown = list(&["targets", "--format=markdown"]).stdout;
    let lines: Vec<&str> = markdown.lines().collect();
    assert_eq!(
        lines[0],
        "| 序号 | 任务 | 主办或责任单位 | 协办单位 | 衡量 | 数量 | 章节 |"
    );
    assert_eq!(lines[1], "| --- | --- | --- | --- | --- | --- | --- |");
    assert_eq!(lines.len(), 2 + 7);
    let tabs = list(&["indicators", "--format=tsv"]).stdout;
    let columns = |line: &str| line.split('\t').count();
    let heads = columns(tabs.lines().next().expect("heads"));
    assert!(
        tabs.lines().count() > 1 && tabs.lines().all(|line| columns(line) == heads),
        "{tabs}"
    );
    let outline = list(&["outline", "--format=markdown"]).stdout;
    assert!(
        outline.contains("\n  - 一、发展目标\n    - 1.地区生产总值增长5%以上\n"),
        "{outline}"
    );
    let outline = list(&["outline", "--format=tsv", "--lang=en"]).stdout;
    assert!(
        outline.starts_with("level\theading\tsummary\n0\t"),
        "{outline}"
    );
}
