//! Completion in a clause knows the departments of the folder's other documents.

use crate::client::Client;
use crate::folder::{ENCODINGS, folder, of_folder, uri};
use crate::text::position;
use serde_json::{Value, json};
use std::fs;

/// Of three years before, so that it is no companion.
const OLD: &str = "鼓楼区2022年目标任务分解方案\r\n1.新建𠮷祥公园2个。（区城管局主办，区商务局协办）\r\n\
    2.举办车展5场。（区商务局主办）\r\n3.新建桥梁1座。（区城管局主办）\r\n";
/// Of another place.
const THEIRS: &str = "玄武区2022年目标任务分解方案\n1.新建公园2个。（区园林局主办）\n2.举办车展5场。（区商务局主办）\n";
const NEW: &str =
    "鼓楼区2026年目标任务分解方案\r\n1.𠮷祥街区改造2处。（区建设局主办）\r\n2.举办活动10场。（\r\n";

/// What is offered at the end of the second target: label and detail.
fn offered(client: &mut Client, uri: &str, encoding: &str) -> Vec<(String, String)> {
    let at = NEW.rfind('（').expect("a bracket") + '（'.len_utf8();
    let (line, character) = position(NEW, at, encoding);
    let place = json!({"line": line, "character": character});
    let params = json!({"textDocument": {"uri": uri}, "position": place});
    let found = client.result("textDocument/completion", params);
    let text = |item: &Value, name: &str| item[name].as_str().unwrap_or_default().to_owned();
    let items = found["items"].as_array().expect("items").iter();
    items
        .map(|item| (text(item, "label"), text(item, "detail")))
        .collect()
}

fn place(offers: &[(String, String)], name: &str) -> Option<usize> {
    offers.iter().position(|(label, _)| label == name)
}

#[test]
fn departments_of_the_folder_come_after_those_of_the_document() {
    for encoding in ENCODINGS {
        let files = [("2022.txt", OLD.into()), ("外区.txt", THEIRS.into())];
        let root = folder(&format!("neighbours-{encoding}"), &files);
        let mut client = of_folder(&root, encoding).start();
        let own = uri(&root.join("2026.txt"));
        client.open(&own, NEW);
        let offers = offered(&mut client, &own, encoding);
        let at = |name| place(&offers, name);
        assert!(
            at("区建设局").is_some() && at("区建设局") < at("区城管局"),
            "{offers:?}"
        );
        assert!(at("区城管局") < at("区商务局"), "{offers:?}");
        assert_eq!(at("区园林局"), None, "of another place");
        let told = &offers[at("区城管局").expect("it is offered")].1;
        assert_eq!(told, "其他文稿中主办2项，本文未出现");

        fs::remove_file(root.join("2022.txt")).expect("it is there");
        client.notify("workspace/didChangeWatchedFiles", json!({"changes": []}));
        let offers = offered(&mut client, &own, encoding);
        assert_eq!(place(&offers, "区城管局"), None, "{offers:?}");
    }
}

#[test]
fn nothing_is_looked_for_where_companions_are_off() {
    let root = folder("neighbours-off", &[("2022.txt", OLD.into())]);
    let off = json!({"features": {"companions": false}});
    let builder = of_folder(&root, "utf-16").says("initializationOptions", off);
    let mut client = builder.start();
    let own = uri(&root.join("2026.txt"));
    client.open(&own, NEW);
    let offers = offered(&mut client, &own, "utf-16");
    assert!(place(&offers, "区建设局").is_some());
    assert_eq!(place(&offers, "区城管局"), None, "{offers:?}");
}
