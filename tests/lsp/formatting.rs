//! Formatting, what Enter does, and numbers put right, over the wire in every encoding.

use crate::client::{Builder, Client};
use crate::text::{byte, position};
use serde_json::{Value, json};

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");
const URI: &str = "file:///%e7%ac%ac.txt";
const ENCODINGS: [&str; 3] = ["utf-8", "utf-16", "utf-32"];

/// The plan with an astral character in a target and slips in its form.
fn uneven() -> String {
    let plan = PLAN.replace("5.推进狮子桥", "5．推进𠮷狮子桥");
    plan.replace("6.培育壮大首发经济,", "　6、 培育壮大首发经济,")
}

/// What all of that is when it is formatted.
fn even() -> String {
    PLAN.replace("5.推进狮子桥", "5.推进𠮷狮子桥")
}

fn options() -> Value {
    json!({"tabSize": 4, "insertSpaces": true})
}

/// A text with the edits of an answer.
fn edited(text: &str, edits: &Value, encoding: &str) -> String {
    let mut result = text.to_owned();
    for edit in edits.as_array().expect("edits").iter().rev() {
        let place = |end: &str| byte(text, &edit["range"][end], encoding);
        let words = edit["newText"].as_str().expect("words");
        result.replace_range(place("start")..place("end"), words);
    }
    result
}

fn start(builder: Builder, encoding: &str, text: &str) -> Client {
    let mut client = builder.encodings(&[encoding]).start();
    client.open(URI, text);
    client
}

#[test]
fn slips_of_form_are_put_right() {
    for encoding in ENCODINGS {
        let mut client = start(Builder::new(), encoding, &uneven());
        let params = json!({"textDocument": {"uri": URI}, "options": options()});
        let edits = client.result("textDocument/formatting", params);
        assert_eq!(edited(&uneven(), &edits, encoding), even());
        assert!(edits.as_array().expect("edits").len() <= 4, "{edits}");
    }
}

#[test]
fn a_range_is_formatted_alone() {
    for encoding in ENCODINGS {
        let text = uneven();
        let mut client = start(Builder::new(), encoding, &text);
        let at = text.find("5．推进").expect("the fifth target");
        let (line, character) = position(&text, at + "5．推进𠮷".len(), encoding);
        let end = json!({"line": line, "character": character});
        let range = json!({"start": {"line": line, "character": 0}, "end": end});
        let params = json!({"textDocument": {"uri": URI}, "range": range, "options": options()});
        let edits = client.result("textDocument/rangeFormatting", params);
        let after = edited(&text, &edits, encoding);
        assert_eq!(after, text.replace("5．推进", "5.推进"));
    }
}

#[test]
fn the_settings_of_the_editor_hold() {
    let settings = json!({"style": {"punctuation": "full", "marks": "keep"}});
    let builder = Builder::new().says("initializationOptions", settings);
    let mut client = start(builder, "utf-16", PLAN);
    let params = json!({"textDocument": {"uri": URI}, "options": options()});
    let edits = client.result("textDocument/formatting", params);
    let after = edited(PLAN, &edits, "utf-16");
    assert!(after.contains("1.地区生产总值增长5%以上，一般公共预算收入力争正增长，"));
    assert!(after.contains("（区发改委、区财政局主办）"));
    assert!(
        after.contains("区政府文件 | 体裁分类: | 通知"),
        "metadata stay"
    );
}

#[test]
fn clauses_take_the_form_that_is_set() {
    let settings = json!({"style": {"clause": "lead", "punctuation": "keep"}});
    for encoding in ENCODINGS {
        let text = PLAN.replace("5.推进狮子桥", "5.推进𠮷狮子桥");
        let builder = Builder::new().says("initializationOptions", settings.clone());
        let mut client = start(builder, encoding, &text);
        let params = json!({"textDocument": {"uri": URI}, "options": options()});
        let edits = client.result("textDocument/formatting", params);
        let after = edited(&text, &edits, encoding);
        assert!(after.contains("(区商务局牵头)"), "{encoding}");
        assert!(after.contains("(下关滨江商务区管委会牵头,区文旅局、相关街道配合)"));
        assert!(!after.contains("主办)"), "{encoding}");
    }
}

#[test]
fn what_is_switched_off_or_no_report_is_not_formatted() {
    let settings = json!({"features": {"formatting": false, "format-on-type": false}});
    let builder = Builder::new().says("initializationOptions", settings);
    let params = json!({"textDocument": {"uri": URI}, "options": options()});
    let mut client = start(builder, "utf-16", &uneven());
    assert_eq!(
        client.result("textDocument/formatting", params.clone()),
        Value::Null
    );
    let mut client = start(
        Builder::new(),
        "utf-16",
        "购物清单\n1.苹果\n2．梨\n3．桃 \n",
    );
    assert_eq!(client.result("textDocument/formatting", params), json!([]));
}

#[test]
fn enter_counts_on() {
    for encoding in ENCODINGS {
        let text = uneven();
        let at = text
            .find("\n6.")
            .or_else(|| text.find("\n　6、"))
            .expect("the sixth");
        let text = format!("{}\n{}", &text[..at], &text[at..]);
        let (line, _) = position(&text, at + 1, encoding);
        let mut client = start(Builder::new(), encoding, &text);
        let place = json!({"line": line, "character": 0});
        let document = json!({"uri": URI});
        let params =
            json!({"textDocument": document, "position": place, "ch": "\n", "options": options()});
        let edits = client.result("textDocument/onTypeFormatting", params);
        let expected = json!([{"range": {"start": place, "end": place}, "newText": "6．"}]);
        assert_eq!(edits, expected);
    }
}

fn takes_actions() -> Builder {
    let literals = "textDocument/codeAction/codeActionLiteralSupport/codeActionKind/valueSet";
    Builder::new()
        .can(literals, json!(["refactor", "source"]))
        .can("workspace/workspaceEdit/documentChanges", json!(true))
}

fn actions(client: &mut Client, line: u32, only: Value) -> Vec<Value> {
    let place = json!({"line": line, "character": 1});
    let context = json!({"diagnostics": [], "only": only});
    let params = json!({"textDocument": {"uri": URI}, "range": {"start": place, "end": place}, "context": context});
    let answer = client.result("textDocument/codeAction", params);
    answer.as_array().cloned().unwrap_or_default()
}

fn titles(actions: &[Value]) -> Vec<&str> {
    let titles = actions.iter().filter_map(|action| action["title"].as_str());
    titles.collect()
}

#[test]
fn a_moved_target_gets_its_number_at_saving_and_at_the_cursor() {
    let twentieth = PLAN
        .lines()
        .find(|line| line.starts_with("20."))
        .expect("target 20");
    let tenth = PLAN
        .lines()
        .find(|line| line.starts_with("10."))
        .expect("target 10");
    let without = PLAN.replacen(&format!("{twentieth}\n"), "", 1);
    let moved = without.replacen(
        tenth,
        &format!("{}\n{tenth}", twentieth.replace("用", "𠮷用")),
        1,
    );
    for encoding in ENCODINGS {
        let mut client = start(takes_actions(), encoding, &moved);
        let found = actions(&mut client, 0, json!(["source.organizeNumbers"]));
        assert_eq!(titles(&found), ["全文重新编号"]);
        assert_eq!(found[0]["kind"], "source.organizeNumbers.gongwen");
        let edits = &found[0]["edit"]["documentChanges"][0]["edits"];
        let after = edited(&moved, edits, encoding);
        let numbers = after
            .lines()
            .filter_map(|line| line.split_once('.')?.0.parse().ok());
        assert_eq!(numbers.collect::<Vec<u32>>(), (1..=84).collect::<Vec<_>>());

        let at = moved.find(tenth).expect("target 10");
        let (line, _) = position(&moved, at, encoding);
        let found = actions(&mut client, line, Value::Null);
        assert!(titles(&found).contains(&"从本项起重新编号"), "{found:?}");
    }
    let mut client = start(takes_actions(), "utf-16", PLAN);
    assert!(actions(&mut client, 0, json!(["source.organizeNumbers"])).is_empty());
}

#[test]
fn a_heading_goes_down_with_its_targets() {
    let mut client = start(takes_actions(), "utf-16", PLAN);
    let second = PLAN.find("\n二、").expect("the second section") + 1;
    let (line, _) = position(PLAN, second, "utf-16");
    let found = actions(&mut client, line, json!(["refactor"]));
    // Its targets are 1. and there is no （一）: a level is missing.
    assert!(
        !titles(&found).iter().any(|title| title.contains("级")),
        "{found:?}"
    );

    let with_parts =
        PLAN.replacen("\n1.", "\n（一）稳增长\n1.", 1)
            .replacen("\n15.", "\n（一）强产业\n15.", 1);
    let mut client = start(takes_actions(), "utf-16", &with_parts);
    let at = with_parts.find("\n（一）强产业").expect("its part");
    let (line, _) = position(&with_parts, at, "utf-16");
    let found = actions(&mut client, line, json!(["refactor"]));
    let down = found
        .iter()
        .find(|one| one["title"] == "标题降一级（连同下级标题）");
    let edits = &down.expect("a way down")["edit"]["documentChanges"][0]["edits"];
    let after = edited(&with_parts, edits, "utf-16");
    assert!(after.contains("\n（二）聚力优化产业体系"), "{after}");
    assert!(
        after.contains("\n1.强产业\n（1）") || after.contains("\n1.强产业\n(1)"),
        "{after}"
    );
    assert!(after.contains("\n二、聚力强化创新驱动"), "{after}");
    assert!(
        after.contains("\n15.拓展“一校一品"),
        "the other targets close up: {after}"
    );
}
