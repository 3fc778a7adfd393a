//! Report and plan beside each other, and the papers of the year before: hovers, definitions, references.

use crate::client::{Client, of};
use crate::corpus;
use crate::folder::{ENCODINGS, at, folder, gb18030, of_folder, uri};
use crate::text::{length, slice};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

const REPORT: &str = "gulou-2024-work-report";
const PLAN: &str = "gulou-2025-breakdown-plan";

/// An astral character before what is asked for, so that the encodings differ.
const OWN_REPORT: &str = "鼓楼区2025年政府工作报告\r\n各位代表：\r\n一、2025年工作安排\r\n\
    𠮷祥街区引进首店60家以上，全年举办消费促进活动100场以上。新增城镇就业2.1万人，援助就业困难人员1700人。\r\n\
    地区生产总值增长5%以上。\r\n";
const OWN_PLAN: &str = "鼓楼区2025年政府工作报告目标任务分解方案\n\
    1.𠮷祥街区引进首店50家以上，全年举办消费促进活动100场以上。（区商务局主办）\n\
    2.新增城镇就业2.1万人，援助就业困难人员1700人。（区人社局主办）\n";

/// Two years of the corpus.
fn years(test: &str) -> PathBuf {
    let text = |name| corpus::text(name).into_bytes();
    let files = [
        ("2024/报告.txt", text(REPORT)),
        ("2025/方案.txt", text(PLAN)),
    ];
    folder(test, &files)
}

/// A report and its plan.
fn papers(test: &str) -> PathBuf {
    let files = [
        ("报告.txt", gb18030(OWN_REPORT)),
        ("方案.txt", OWN_PLAN.into()),
    ];
    folder(test, &files)
}

fn hovered(client: &mut Client, params: Value) -> String {
    let hover = client.result("textDocument/hover", params);
    hover["contents"]["value"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_plan_of_the_corpus_beside_last_years_report() {
    for encoding in ENCODINGS {
        let root = years(&format!("companions-years-{encoding}"));
        let mut client = of_folder(&root, encoding).start();
        let text = corpus::text(PLAN);
        let plan = uri(&root.join("2025/方案.txt"));
        client.open(&plan, &text);
        let said = hovered(&mut client, at(&plan, &text, "新增城镇就业", encoding));
        for told in [
            "2023年  2.7万人    完成  2024/报告.txt 第31行",
            "与2024/报告.txt 第66行的",
        ] {
            assert!(said.contains(told), "{said}");
        }

        let settings = "[features]\ncompanions = false\n";
        fs::write(root.join("gongwen.toml"), settings).expect("it can be written");
        client.notify("workspace/didChangeWatchedFiles", json!({"changes": []}));
        let said = hovered(&mut client, at(&plan, &text, "新增城镇就业", encoding));
        assert!(!said.is_empty() && !said.contains("报告.txt"), "{said}");
    }
}

#[test]
fn a_number_leads_to_the_reports_sentence_and_a_promise_to_its_target() {
    for encoding in ENCODINGS {
        let root = papers(&format!("companions-definition-{encoding}"));
        let mut client = of_folder(&root, encoding).start();
        let (report, plan) = (uri(&root.join("报告.txt")), uri(&root.join("方案.txt")));
        client.open(&plan, OWN_PLAN);
        let number = at(&plan, OWN_PLAN, "2.新增", encoding);
        let found = client.result("textDocument/definition", number.clone());
        assert_eq!(found[0]["uri"], report, "{found}");
        assert_eq!(
            slice(OWN_REPORT, &found[0]["range"], encoding),
            "新增城镇就业2.1万人，援助就业困难人员1700人"
        );
        let mut params = number;
        params["context"] = json!({"includeDeclaration": true});
        assert_eq!(client.result("textDocument/references", params), found);

        client.open(&report, OWN_REPORT);
        let promise = at(&report, OWN_REPORT, "祥街区", encoding);
        let found = client.result("textDocument/definition", promise.clone());
        assert_eq!(found[0]["uri"], plan, "{found}");
        assert_eq!(slice(OWN_PLAN, &found[0]["range"], encoding), "1.");
        let said = hovered(&mut client, promise);
        assert!(
            said.contains("区商务局") && said.contains("60家") && said.contains("50家"),
            "{said}"
        );
    }
}

#[test]
fn what_changes_in_a_companion_is_seen() {
    let root = papers("companions-changes");
    let mut client = of_folder(&root, "utf-16").start();
    let (report, plan) = (uri(&root.join("报告.txt")), uri(&root.join("方案.txt")));
    client.open(&plan, OWN_PLAN);
    let number = at(&plan, OWN_PLAN, "1.𠮷祥", "utf-16");
    assert!(hovered(&mut client, number.clone()).contains("报告为60家"));
    let changed = OWN_REPORT.replace("60家", "70家");
    fs::write(root.join("报告.txt"), format!("{changed}完。")).expect("it can be written");
    assert!(hovered(&mut client, number.clone()).contains("报告为70家"));
    client.open(&report, &OWN_REPORT.replace("60家", "80家"));
    assert!(hovered(&mut client, number.clone()).contains("报告为80家"));
    client.close(&report);
    fs::remove_file(root.join("报告.txt")).expect("it is there");
    assert!(!hovered(&mut client, number).contains("报告为"));
}

/// Nobody waits for a large folder because the mouse rests on a word.
#[test]
fn in_a_large_folder_only_what_is_known_is_told() {
    let mut files: Vec<(String, Vec<u8>)> = (0..310)
        .map(|i| (format!("{i}.txt"), "白菜两斤\n".into()))
        .collect();
    files.push(("报告.txt".to_owned(), OWN_REPORT.into()));
    files.push(("方案.txt".to_owned(), OWN_PLAN.into()));
    let files: Vec<(&str, Vec<u8>)> = files
        .iter()
        .map(|(name, text)| (&**name, text.clone()))
        .collect();
    let root = folder("companions-large", &files);
    let mut client = of_folder(&root, "utf-16").start();
    let (report, plan) = (uri(&root.join("报告.txt")), uri(&root.join("方案.txt")));
    client.open(&plan, OWN_PLAN);
    let number = at(&plan, OWN_PLAN, "1.𠮷祥", "utf-16");
    assert!(!hovered(&mut client, number.clone()).contains("报告.txt"));
    client.open(&report, OWN_REPORT);
    assert!(hovered(&mut client, number.clone()).contains("报告.txt"));
    client.close(&report);
    client.result("workspace/symbol", json!({"query": "公园"}));
    assert!(hovered(&mut client, number).contains("报告.txt"));
}

#[test]
fn lenses_of_a_report_tell_what_its_plan_has() {
    let root = papers("companions-lenses");
    let mut client = of_folder(&root, "utf-16").start();
    let report = uri(&root.join("报告.txt"));
    client.open(&report, OWN_REPORT);
    let lenses = client.result("textDocument/codeLens", of(&report));
    let lenses = lenses.as_array().expect("lenses").iter();
    let titles: Vec<&Value> = lenses.map(|lens| &lens["command"]["title"]).collect();
    assert_eq!(
        titles,
        [
            "任务3项，已列入方案2项",
            "未列入方案1项",
            "任务3项，已列入方案2项",
            "未列入方案1项"
        ]
    );
}

#[test]
fn last_years_values_are_shown_where_somebody_wants_them() {
    for encoding in ENCODINGS {
        let root = years(&format!("companions-hints-{encoding}"));
        let text = corpus::text(PLAN);
        let plan = uri(&root.join("2025/方案.txt"));
        let mut client = of_folder(&root, encoding).start();
        client.open(&plan, &text);
        let end = json!({"line": text.lines().count(), "character": 0});
        let all = json!({"start": {"line": 0, "character": 0}, "end": end});
        let params = json!({"textDocument": {"uri": plan}, "range": all});
        let label = json!("上年目标2.1万人");
        let hinted = |client: &mut Client| -> Option<Value> {
            let hints = client.result("textDocument/inlayHint", params.clone());
            let mut hints = hints.as_array().expect("hints").clone().into_iter();
            hints.find(|hint| hint["label"] == label)
        };
        assert_eq!(hinted(&mut client), None);
        let settings = "[features]\nhint-last-year = true\n";
        fs::write(root.join("gongwen.toml"), settings).expect("it can be written");
        client.notify("workspace/didChangeWatchedFiles", json!({"changes": []}));
        let hint = hinted(&mut client).expect("last year's value");
        let place = &hint["position"];
        let here = json!({"start": {"line": place["line"], "character": 0}, "end": place});
        let before = slice(&text, &here, encoding);
        assert!(before.ends_with("新增城镇就业2.1万人"), "{before}");
    }
}

#[test]
fn completions_know_who_led_a_like_target_the_year_before() {
    let next = OWN_PLAN
        .replace("2025", "2026")
        .replace("（区商务局主办）", "（区投促局主办）")
        .replace("（区人社局主办）", "（");
    for encoding in ENCODINGS {
        let root = papers(&format!("companions-completion-{encoding}"));
        let mut client = of_folder(&root, encoding).start();
        let plan = uri(&root.join("2026.txt"));
        client.open(&plan, &next);
        let line = next.lines().nth(2).expect("a target");
        let character = length(line, encoding);
        let place = json!({"line": 2, "character": character});
        let params = json!({"textDocument": {"uri": plan}, "position": place});
        let found = client.result("textDocument/completion", params);
        let labels = found["items"].as_array().expect("items").iter();
        let labels: Vec<&Value> = labels.map(|item| &item["label"]).collect();
        assert!(labels.contains(&&json!("区人社局")), "{labels:?}");
    }
}
