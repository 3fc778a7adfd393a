//! What an editor asks for in a menu.

use crate::client::{Builder, Client};
use crate::text::{position, slice};
use serde_json::{Value, json};

const URI: &str = "file:///%e7%ac%ac.txt";

/// Target 2 has no lead, target 3 no figure for its growth.
const PLAN: &str = "𠮷2025年目标任务分解方案\r\n一、发展目标\r\n\
    1.地区生产总值增长5%以上。（区发改委主办）\r\n2.完成12个片区改造。\r\n\
    3.撬动家电等大宗商品销量快速增长。（区商务局主办，区发改委协办）\r\n\
    4.开展执法案卷评查4次。（区司法局主办，各街道协办）\r\n5.新增就业岗位1.5万个。（区人社局主办）\r\n\
    6.培育高新技术企业30家。（区科技局主办）\r\n7.改造老旧小区20万平方米。（区发展改革委主办）\r\n";

fn opened(encoding: &str) -> Client {
    let mut client = Builder::new().encodings(&[encoding]).start();
    client.open(URI, PLAN);
    client
}

fn command(client: &mut Client, name: &str, mut argument: Value) -> Value {
    argument["textDocument"] = json!({"uri": URI});
    let command = format!("gongwen.server.{name}");
    let params = json!({"command": command, "arguments": [argument]});
    client.result("workspace/executeCommand", params)
}

fn at(words: &str, encoding: &str) -> Value {
    let byte = PLAN.find(words).expect("the words are there");
    let (line, character) = position(PLAN, byte, encoding);
    json!({"line": line, "character": character})
}

#[test]
fn from_problem_to_problem_and_round() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut client = opened(encoding);
        let mut next = |from: &Value, backwards: bool| {
            let argument = json!({"position": from, "backwards": backwards});
            let found = command(&mut client, "problem", argument);
            (slice(PLAN, &found, encoding), found["start"].clone())
        };
        let (first, place) = next(&at("𠮷", encoding), false);
        assert_eq!(first, "2.完成12个片区改造");
        let (second, place) = next(&place, false);
        assert!(second.contains("销量快速增长"), "{second}");
        assert_eq!(next(&place, true).0, first);
        assert_eq!(
            next(&place, false).0,
            first,
            "after the last comes the first"
        );
        assert_eq!(next(&at("𠮷", encoding), true).0, second);
    }
}

#[test]
fn a_department_has_targets_under_all_its_names() {
    let mut client = opened("utf-16");
    let argument = json!({"position": at("区发改委", "utf-16")});
    let found = command(&mut client, "department", argument);
    assert_eq!(found["name"], "区发改委");
    let targets = found["targets"].as_array().expect("targets");
    let shown = targets.iter().map(|one| {
        let text = slice(PLAN, &one["range"], "utf-16");
        assert_eq!(one["label"], text);
        format!("{} {text}", one["role"].as_str().expect("a role"))
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            "lead 1.地区生产总值增长5%以上",
            "coorganiser 3.撬动家电等大宗商品销量快速增长",
            "lead 7.改造老旧小区20万平方米",
        ]
    );
    let nobody = json!({"position": at("一、", "utf-16")});
    assert_eq!(command(&mut client, "department", nobody), Value::Null);
}

#[test]
fn the_selection_is_copied_in_the_form_asked_for() {
    let mut client = opened("utf-16");
    let selection = json!({"start": at("4.", "utf-16"), "end": at("5.新增", "utf-16")});
    let argument = json!({"list": "targets", "markup": "tsv", "range": selection});
    let tsv = command(&mut client, "extract", argument);
    assert_eq!(
        tsv.as_str().expect("text").lines().collect::<Vec<_>>(),
        [
            "序号\t任务\t主办或责任单位\t协办单位\t衡量\t数量\t章节",
            "4\t开展执法案卷评查4次。\t区司法局\t各街道\t数值型\t执法案卷评查4次\t一、发展目标",
            "5\t新增就业岗位1.5万个。\t区人社局\t\t数值型\t就业岗位1.5万个\t一、发展目标",
        ]
    );
    let table = command(&mut client, "extract", json!({"list": "indicators"}));
    let table = table.as_str().expect("text");
    assert!(table.starts_with("| 指标 | 规范名称 |"), "{table}");
    let outline = command(&mut client, "extract", json!({"list": "outline"}));
    let outline: Vec<&str> = outline.as_str().expect("text").lines().collect();
    assert_eq!(
        outline[..3],
        [
            "- 𠮷2025年目标任务分解方案",
            "  - 一、发展目标",
            "    - 1.地区生产总值增长5%以上"
        ]
    );
}

#[test]
fn a_new_document_is_a_text_for_its_year() {
    let mut client = opened("utf-16");
    let params =
        |argument: Value| json!({"command": "gongwen.server.skeleton", "arguments": [argument]});
    let plan = params(json!({"kind": "plan", "year": 2026}));
    let plan = client.result("workspace/executeCommand", plan);
    assert!(plan.as_str().expect("text").starts_with("2026年"));
    let progress = command(&mut client, "skeleton", json!({"kind": "progress"}));
    let progress = progress.as_str().expect("text");
    assert!(
        progress.contains("| 4 | 开展执法案卷评查4次。 | 区司法局 | 各街道 |"),
        "{progress}"
    );
}

#[test]
fn what_is_no_command_of_ours_does_nothing() {
    let mut client = opened("utf-16");
    assert_eq!(command(&mut client, "nothing", json!({})), Value::Null);
    assert_eq!(command(&mut client, "problem", json!({})), Value::Null);
    let params = json!({"command": "gongwen.server.problem", "arguments": ["一"]});
    let answer = client.request("workspace/executeCommand", params);
    assert_eq!(answer["error"]["code"], -32602);
    let bare = json!({"command": "gongwen.server.extract"});
    assert_eq!(client.result("workspace/executeCommand", bare), Value::Null);
}
