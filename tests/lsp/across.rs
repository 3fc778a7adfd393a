//! What report and plan have to say of each other, among the other diagnostics.

use crate::client::{Builder, Client, replace};
use crate::folder::{ENCODINGS, folder, of_folder, uri};
use crate::text::slice;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const PUBLISH: &str = "textDocument/publishDiagnostics";
const REFRESH: &str = "workspace/diagnostic/refresh";
/// Longer than the hand has to rest.
const A_WHILE: Duration = Duration::from_millis(900);

/// An astral character before what is found, so that the encodings differ.
const REPORT: &str = "鼓楼区2025年政府工作报告\r\n各位代表：\r\n一、2025年工作安排\r\n\
    新建口袋公园12个，改造老旧小区20万平方米。\r\n\
    𠮷祥园区培育高新技术企业60家，建设科创园区3个。\r\n\
    举办灯彩展览8场，接待游客300万人次。\r\n\
    选聘社区律师20名，打造𠮷祥法治驿站。\r\n\
    新增中小学学位1500个，引进骨干教师40名。\r\n";
const PLAN: &str = "鼓楼区2025年政府工作目标任务分解方案\n\
    1.新建口袋公园12个，改造老旧小区20万平方米。（区城管局主办）\n\
    2.𠮷祥园区培育高新技术企业50家，建设科创园区3个。（区科技局主办）\n\
    3.举办灯彩展览8场，接待游客300万人次。（区文旅局主办）\n\
    4.新增中小学学位1500个，引进骨干教师40名。（𠮷祥教育局主办）\n";

fn papers(test: &str) -> PathBuf {
    folder(
        test,
        &[("报告.txt", REPORT.into()), ("方案.txt", PLAN.into())],
    )
}

fn pushed_to(root: &Path, encoding: &str) -> Builder {
    of_folder(root, encoding)
        .can(
            "textDocument/publishDiagnostics/relatedInformation",
            json!(true),
        )
        .can("workspace/workspaceEdit/documentChanges", json!(true))
        .can(
            "textDocument/codeAction/codeActionLiteralSupport/codeActionKind/valueSet",
            json!(["quickfix"]),
        )
}

fn with_code(items: &Value, code: &str) -> Vec<Value> {
    let items = items.as_array().expect("a list of diagnostics");
    let found = items.iter().filter(|item| item["code"] == code);
    found.cloned().collect()
}

/// Waits until a diagnostic of that code is published of a document, or is no longer.
fn published(client: &mut Client, uri: &str, code: &str, is_there: bool) -> Vec<Value> {
    loop {
        let published = client.notified(PUBLISH);
        let found = with_code(&published["diagnostics"], code);
        if published["uri"] == uri && found.is_empty() != is_there {
            return found;
        }
    }
}

#[test]
fn they_are_published_with_both_places() {
    for encoding in ENCODINGS {
        let root = papers(&format!("across-push-{encoding}"));
        let (report, plan) = (uri(&root.join("报告.txt")), uri(&root.join("方案.txt")));
        let mut client = pushed_to(&root, encoding).start();
        client.open(&plan, PLAN);
        let found = published(&mut client, &plan, "plan-value-differs", true);
        assert_eq!(slice(PLAN, &found[0]["range"], encoding), "50家");
        let other = &found[0]["relatedInformation"][0];
        assert_eq!(other["location"]["uri"], report);
        assert_eq!(slice(REPORT, &other["location"]["range"], encoding), "60家");

        client.open(&report, REPORT);
        let found = published(&mut client, &report, "report-target-uncovered", true);
        assert_eq!(
            slice(REPORT, &found[0]["range"], encoding),
            "选聘社区律师20名"
        );
        let place = found[0]["range"].clone();
        let params = json!({"textDocument": {"uri": report}, "range": place, "context": {"diagnostics": []}});
        let actions = client.result("textDocument/codeAction", params);
        let title = "补入方案.txt，作第5项，主办单位待确认";
        let action = actions
            .as_array()
            .expect("actions")
            .iter()
            .find(|one| one["title"] == title);
        let edit = &action.unwrap_or_else(|| panic!("{actions}"))["edit"]["documentChanges"][0];
        assert_eq!(edit["textDocument"], json!({"uri": plan, "version": 1}));
        let line = PLAN.lines().nth(4).expect("a line");
        let end = match encoding {
            "utf-8" => line.len(),
            "utf-16" => line.encode_utf16().count(),
            _ => line.chars().count(),
        };
        let at = json!({"line": 4, "character": end});
        assert_eq!(edit["edits"][0]["range"], json!({"start": at, "end": at}));
        let words = edit["edits"][0]["newText"].as_str().unwrap_or_default();
        assert!(
            words.starts_with("\n5.选聘社区律师20名，打造𠮷祥法治驿站。（"),
            "{words}"
        );
    }
}

#[test]
fn an_edited_line_loses_its_finding_until_the_document_is_saved() {
    let root = papers("across-edit");
    let plan = uri(&root.join("方案.txt"));
    let mut client = pushed_to(&root, "utf-16").start();
    client.open(&plan, PLAN);
    published(&mut client, &plan, "plan-value-differs", true);
    client.change(&plan, 2, json!([replace((1, 2), (1, 2), "全年")]));
    let others = published(&mut client, &plan, "plan-value-differs", true);
    assert_eq!(others.len(), 1, "it stands on another line");
    client.change(&plan, 3, json!([replace((2, 2), (2, 2), "全年")]));
    published(&mut client, &plan, "plan-value-differs", false);
    client.notify(
        "textDocument/didSave",
        json!({"textDocument": {"uri": plan}}),
    );
    let found = published(&mut client, &plan, "plan-value-differs", true);
    assert_eq!(found[0]["range"]["start"]["line"], 2);
}

#[test]
fn what_changes_in_the_folder_is_looked_at_again() {
    let root = papers("across-files");
    let plan = uri(&root.join("方案.txt"));
    let mut client = pushed_to(&root, "utf-16").start();
    client.open(&plan, PLAN);
    published(&mut client, &plan, "plan-value-differs", true);
    let mended = REPORT.replace("60家", "50家");
    fs::write(root.join("报告.txt"), format!("{mended}完。")).expect("it can be written");
    let changes = json!([{"uri": uri(&root.join("报告.txt")), "type": 2}]);
    client.notify(
        "workspace/didChangeWatchedFiles",
        json!({"changes": changes}),
    );
    published(&mut client, &plan, "plan-value-differs", false);
}

#[test]
fn a_client_that_pulls_is_asked_to_pull_again() {
    let root = papers("across-pull");
    let plan = uri(&root.join("方案.txt"));
    let mut client = of_folder(&root, "utf-16")
        .pulls()
        .can("workspace/diagnostics/refreshSupport", json!(true))
        .start();
    client.open(&plan, PLAN);
    let first = client.pull(&plan, None);
    assert_eq!(with_code(&first["items"], "plan-value-differs").len(), 0);
    client.asked(REFRESH, Value::Null);
    let report = client.pull(&plan, first["resultId"].as_str());
    assert_eq!(with_code(&report["items"], "plan-value-differs").len(), 1);
    client.notify(
        "textDocument/didSave",
        json!({"textDocument": {"uri": plan}}),
    );
    assert!(client.is_quiet(REFRESH, A_WHILE), "there is no news");
}

#[test]
fn a_client_that_takes_no_versions_is_offered_no_edit_of_another_document() {
    let root = papers("across-plain");
    let report = uri(&root.join("报告.txt"));
    let mut client = of_folder(&root, "utf-16")
        .can(
            "textDocument/codeAction/codeActionLiteralSupport/codeActionKind/valueSet",
            json!(["quickfix"]),
        )
        .start();
    client.open(&report, REPORT);
    let found = published(&mut client, &report, "report-target-uncovered", true);
    let place = found[0]["range"].clone();
    let params =
        json!({"textDocument": {"uri": report}, "range": place, "context": {"diagnostics": []}});
    let actions = client.result("textDocument/codeAction", params);
    assert!(!actions.to_string().contains("补入方案"), "{actions}");
}

/// What is told of closed files, each under the last part of its name.
fn surveyed(client: &mut Client, previous: &Value) -> Vec<(String, Value)> {
    let report = client.result(
        "workspace/diagnostic",
        json!({"previousResultIds": previous}),
    );
    let items = report["items"].as_array().expect("a list of reports");
    let named = items.iter().map(|item| {
        let name = item["uri"].as_str().unwrap_or_default();
        (name.to_owned(), item.clone())
    });
    named.collect()
}

fn item<'a>(items: &'a [(String, Value)], uri: &str) -> &'a Value {
    let found = items.iter().find(|(name, _)| name == uri);
    &found.unwrap_or_else(|| panic!("{uri} in {items:?}")).1
}

#[test]
fn files_that_nobody_has_open_are_held_against_each_other() {
    for encoding in ENCODINGS {
        let root = papers(&format!("across-closed-{encoding}"));
        fs::write(root.join("gongwen.toml"), "diagnose = 'folder'\n").expect("settings");
        let (report, plan) = (uri(&root.join("报告.txt")), uri(&root.join("方案.txt")));
        let mut client = of_folder(&root, encoding)
            .pulls()
            .can("textDocument/diagnostic/relatedInformation", json!(true))
            .can(
                "textDocument/publishDiagnostics/relatedInformation",
                json!(true),
            )
            .start();
        let all = surveyed(&mut client, &json!([]));
        let found = with_code(&item(&all, &plan)["items"], "plan-value-differs");
        assert_eq!(slice(PLAN, &found[0]["range"], encoding), "50家");
        let other = &found[0]["relatedInformation"][0]["location"];
        assert_eq!(other["uri"], report);
        assert_eq!(slice(REPORT, &other["range"], encoding), "60家");
        let found = with_code(&item(&all, &report)["items"], "report-target-uncovered");
        assert_eq!(
            slice(REPORT, &found[0]["range"], encoding),
            "选聘社区律师20名"
        );

        // Nothing has changed: nothing is told again.
        let ids = |all: &[(String, Value)]| {
            let id = |(uri, item): &(String, Value)| json!({"uri": uri, "value": item["resultId"]});
            Value::Array(all.iter().map(id).collect())
        };
        let known = ids(&all);
        let again = surveyed(&mut client, &known);
        assert!(
            again.iter().all(|(_, item)| item["kind"] == "unchanged"),
            "{again:?}"
        );

        // The report is mended in its editor: the plan, which is the file that it was, has nothing more to say.
        client.open(&report, &REPORT.replace("60家", "50家"));
        let now = surveyed(&mut client, &known);
        let found = with_code(&item(&now, &plan)["items"], "plan-value-differs");
        assert_eq!(found, [] as [Value; 0]);
        assert!(now.iter().all(|(name, _)| *name != report), "it is open");
        client.close(&report);
        let then = surveyed(&mut client, &json!([]));
        assert_eq!(
            with_code(&item(&then, &plan)["items"], "plan-value-differs").len(),
            1
        );
    }
}

#[test]
fn where_no_companions_are_wanted_closed_files_are_looked_at_alone() {
    let root = papers("across-closed-off");
    let settings = "diagnose = 'folder'\n[features]\ncompanions = false\n";
    fs::write(root.join("gongwen.toml"), settings).expect("settings");
    let plan = uri(&root.join("方案.txt"));
    let mut client = of_folder(&root, "utf-16").pulls().start();
    let all = surveyed(&mut client, &json!([]));
    let found = with_code(&item(&all, &plan)["items"], "plan-value-differs");
    assert_eq!(found, [] as [Value; 0]);
}
