//! Two documents on the command line: the shapes of the JSON, the tables, and what is said beside them.

use super::*;
use serde_json::{Value, json};

const REPORT: &str = "鼓楼区2025年政府工作报告\n各位代表：\n一、2024年工作回顾\n新增城镇就业2万人。\n\
    二、2025年工作安排\n（一）改善民生\n新增城镇就业2.1万人。建成𠮷祥公园3个。举办车展5场，促进汽车消费。\n";
const PLAN_2025: &str = "2025年目标任务分解方案\n1.新增城镇就业2.1万人。（区人社局主办）\n\
    2.举办车展8场，促进汽车消费。（区商务局主办）\n3.推动口袋书店进社区。（区文旅局主办）\n";

fn pair(test: &str) -> (String, String) {
    let folder = folder(test);
    let report = write(&folder, "报告.txt", REPORT);
    let plan = write(&folder, "方案.txt", PLAN_2025);
    (report.display().to_string(), plan.display().to_string())
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

#[test]
fn compare_has_the_documented_fields() {
    let (report, plan) = pair("compare-json");
    let run = run(["compare", &report, &plan, "--format=json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let found = run.json();
    assert_eq!(keys(&found), ["indicators", "targets"]);
    let first = &found["indicators"][0];
    for key in ["indicator", "old", "new", "change"] {
        assert!(keys(first).contains(&key), "{first}");
    }
    for side in ["old", "new"] {
        for key in ["line", "text", "value", "unit", "growth", "status"] {
            assert!(keys(&first[side]).contains(&key), "{first}");
        }
    }
    assert_eq!(first["indicator"], "employment");
    assert_eq!(first["change"], "same");
    assert_eq!(
        (&first["old"]["line"], &first["new"]["line"]),
        (&json!(6), &json!(1))
    );
    assert_eq!(first["old"]["value"], json!(2.1));
    assert_eq!(first["old"]["status"], "target");
    let targets = &found["targets"];
    assert_eq!(keys(targets), ["added", "changed", "dropped"]);
    assert_eq!(targets["added"][0]["text"], "推动口袋书店进社区。");
    assert_eq!(targets["added"][0]["leads"], json!(["区文旅局"]));
    assert_eq!(targets["dropped"][0]["text"], "建成𠮷祥公园3个");
    assert_eq!(
        targets["changed"][0]["values"],
        json!([{"old": "5场", "new": "8场"}])
    );
}

#[test]
fn coverage_has_the_documented_fields() {
    let (report, plan) = pair("coverage-json");
    let run = run(["coverage", &report, &plan, "--format=json"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let found = run.json();
    assert_eq!(
        keys(&found),
        ["different", "matched", "uncovered", "unfounded"]
    );
    let matched = &found["matched"][0];
    assert_eq!(matched["report"]["line"], 6);
    assert_eq!(
        matched["report"]["range"]["start"],
        json!({"line": 6, "character": 0})
    );
    assert_eq!(matched["plan"]["number"], 1);
    assert_eq!(matched["confidence"], "high");
    assert_eq!(
        matched["evidence"]["figures"],
        json!(["新增城镇就业2.1万人"])
    );
    assert_eq!(
        found["different"][0]["differences"],
        json!([{"old": "5场", "new": "8场"}])
    );
    assert_eq!(found["uncovered"][0]["report"]["text"], "建成𠮷祥公园3个");
    // 𠮷 counts two in UTF-16.
    assert_eq!(
        found["uncovered"][0]["report"]["range"]["end"]["character"],
        21
    );
    assert_eq!(found["uncovered"][0]["plan"], Value::Null);
    assert_eq!(
        found["unfounded"][0]["plan"]["text"],
        "推动口袋书店进社区。"
    );
}

#[test]
fn people_get_tables_in_their_language() {
    let (report, plan) = pair("links-tables");
    for command in ["compare", "coverage"] {
        let table = run([command, &report, &plan]).stdout;
        assert!(table.contains("推动口袋书店进社区"), "{table}");
        let english = run([command, &report, &plan, "--lang=en"]).stdout;
        assert!(english.contains("(1)"), "{english}");
        let markdown = run([command, &report, &plan, "--format=markdown"]).stdout;
        assert!(markdown.contains("| --- |"), "{markdown}");
        let csv = run([command, &report, &plan, "--format=csv"]).stdout;
        assert!(csv.starts_with('\u{feff}') && csv.contains("\r\n"), "{csv}");
    }
    let mut program = gongwen();
    let narrow = finish(
        program
            .args(["coverage", &report, &plan])
            .env("COLUMNS", "60"),
        b"",
    );
    for line in narrow.stdout.lines() {
        let width = unicode_width::UnicodeWidthStr::width(line);
        assert!(width <= 80, "{width}: {line}");
    }
}

#[test]
fn documents_of_other_years_and_places_are_told() {
    let (report, _) = pair("links-years");
    let folder = folder("links-other");
    let other = PLAN_2025.replace("2025年", "玄武区2023年");
    let plan = write(&folder, "方案.txt", other).display().to_string();
    let told = run(["coverage", &report, &plan]).stderr;
    assert!(told.contains("2025年") && told.contains("2023年"), "{told}");
    assert!(told.contains("地区不同"), "{told}");
}

#[test]
fn a_draft_is_written_once() {
    let (report, plan) = pair("breakdown");
    let printed = run(["breakdown", &report, "--like", &plan]);
    assert_eq!(printed.code, 0, "{}", printed.stderr);
    assert!(
        printed.stdout.contains("（区人社局？主办）"),
        "{}",
        printed.stdout
    );
    let file = Path::new(&report).with_file_name("草稿.txt");
    let arguments = [
        "breakdown",
        &report,
        "--output",
        &file.display().to_string(),
    ];
    let written = run(arguments);
    assert_eq!((written.code, written.stdout.as_str()), (0, ""));
    let draft = std::fs::read_to_string(&file).expect("the draft");
    assert!(draft.contains("1.新增城镇就业2.1万人。（"), "{draft}");
    let again = run(arguments);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("已经存在"), "{}", again.stderr);
    assert_eq!(std::fs::read_to_string(&file).expect("the draft"), draft);
}

#[test]
fn what_is_no_report_cannot_be_broken_down() {
    let run = finish(gongwen().args(["breakdown", "-"]), b"");
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(!run.stderr.is_empty());
}
