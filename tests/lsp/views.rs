//! What an editor lists beside the text.

use crate::client::{Builder, Client};
use crate::text::slice;
use serde_json::{Value, json};

const URI: &str = "file:///%e7%ac%ac.txt";

/// Target 2 has no lead, target 3 no figure for its growth.
const PLAN: &str = "𠮷2025年目标任务分解方案\r\n一、发展目标\r\n\
    1.𠮷地区生产总值增长5%以上。（区发改委主办）\r\n2.完成12个片区改造。\r\n\
    3.撬动家电等大宗商品销量快速增长。（区商务局主办，区发改委协办）\r\n\
    4.开展执法案卷评查4次。（区司法局主办，各街道协办）\r\n5.新增就业岗位1.5万个。（区人社局主办）\r\n\
    6.培育高新技术企业30家。（区科技局主办）\r\n7.改造老旧小区20万平方米。（区发展改革委主办）\r\n";

fn ask(client: &mut Client, name: &str) -> Value {
    let command = format!("gongwen.server.{name}");
    let argument = json!({"textDocument": {"uri": URI}});
    let params = json!({"command": command, "arguments": [argument]});
    client.result("workspace/executeCommand", params)
}

#[test]
fn a_plan_is_told_with_its_places() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut client = Builder::new().encodings(&[encoding]).start();
        client.open(URI, PLAN);
        assert_eq!(ask(&mut client, "kind")["kind"], "breakdown-plan");

        let view = ask(&mut client, "departments");
        let targets = view["targets"].as_array().expect("targets");
        for target in targets {
            assert_eq!(target["label"], slice(PLAN, &target["range"], encoding));
        }
        let lacks: Vec<&Value> = targets.iter().map(|target| &target["lacks"]).collect();
        assert_eq!(
            lacks[..3],
            [&json!([]), &json!(["lead"]), &json!(["quantity"])]
        );
        let first =
            json!({"name": "区发改委", "tasks": [[0, "lead"], [2, "coorganiser"], [6, "lead"]]});
        assert_eq!(view["departments"][0], first);

        let view = ask(&mut client, "indicators");
        let growth = &view["mentions"][0];
        assert_eq!(growth["growth"], "≥+5%");
        let first = json!({"name": "地区生产总值", "mentions": [0]});
        assert_eq!(view["indicators"][0], first);
        assert_eq!(
            slice(PLAN, &growth["range"], encoding),
            "地区生产总值增长5%以上"
        );
    }
}

#[test]
fn what_is_typed_is_told_next() {
    let mut client = Builder::new().start();
    client.open(URI, PLAN);
    let lacks = |client: &mut Client| ask(client, "departments")["targets"][1]["lacks"].clone();
    assert_eq!(lacks(&mut client), json!(["lead"]));
    let end = json!({"line": 3, "character": 11});
    let change = json!({"range": {"start": end, "end": end}, "text": "（区建设局主办）"});
    let document = json!({"uri": URI, "version": 2});
    let params = json!({"textDocument": document, "contentChanges": [change]});
    client.notify("textDocument/didChange", params);
    assert_eq!(lacks(&mut client), json!([]));
}

#[test]
fn a_shopping_list_is_nothing_of_ours() {
    let mut client = Builder::new().start();
    client.open(URI, "购物清单\n1.牛奶两盒(15元)\n");
    assert_eq!(ask(&mut client, "kind")["kind"], "other");
    let nothing = json!({"targets": [], "departments": []});
    assert_eq!(ask(&mut client, "departments"), nothing);
    let nothing = json!({"mentions": [], "indicators": [], "others": []});
    assert_eq!(ask(&mut client, "indicators"), nothing);
}
