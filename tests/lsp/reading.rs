//! Semantic tokens, hints, lenses, and how folds are limited.

use crate::client::{Builder, Client, of, replace};
use crate::text::{length, lines, position, slice};
use serde_json::{Value, json};
use std::time::Duration;

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");
const REPORT: &str = include_str!("../corpus/gulou-2024-work-report.txt");

const URI: &str = "file:///%e7%ac%ac.txt";

const ENCODINGS: [&str; 3] = ["utf-8", "utf-16", "utf-32"];

/// An astral character before everything and in the first target, so that the encodings differ.
fn plan() -> String {
    let plan = PLAN.replacen("1.地区生产总值", "1.𠮷区地区生产总值", 1);
    format!("𠮷{plan}").replace('\n', "\r\n")
}

fn tokens_client(encoding: &str, requests: Value) -> Client {
    let said = json!({"requests": requests, "tokenTypes": [], "tokenModifiers": [], "formats": []});
    let builder = Builder::new().encodings(&[encoding]);
    builder.can("textDocument/semanticTokens", said).start()
}

fn with_deltas(encoding: &str) -> Client {
    tokens_client(encoding, json!({"range": true, "full": {"delta": true}}))
}

/// What an answer says of each token: line, words, type and modifiers.
type Said = (usize, String, String, Vec<String>);

fn numbers(answer: &Value) -> Vec<usize> {
    let data = answer["data"].as_array().expect("data");
    let number = |number: &Value| number.as_u64().expect("a number") as usize;
    data.iter().map(number).collect()
}

fn read_tokens(client: &Client, data: &[usize], text: &str, encoding: &str) -> Vec<Said> {
    let legend = &client.capabilities["semanticTokensProvider"]["legend"];
    let name = |list: &str, place: usize| legend[list][place].as_str().expect("a name").to_owned();
    let lines = lines(text);
    let (mut line, mut character) = (0, 0);
    let mut said = Vec::new();
    for token in data.chunks(5) {
        line += token[0];
        character = token[1] + if token[0] == 0 { character } else { 0 };
        let words = units(lines[line].1, character, token[2], encoding);
        let modifiers = (0..8).filter(|bit| token[4] & (1 << bit) != 0);
        let modifiers = modifiers.map(|bit| name("tokenModifiers", bit)).collect();
        said.push((line, words, name("tokenTypes", token[3]), modifiers));
    }
    said
}

/// So many units of a line from a character on; panics when they cut a character.
fn units(line: &str, from: usize, count: usize, encoding: &str) -> String {
    let at = |units: usize| {
        let mut ends = line.char_indices().map(|(at, _)| at).chain([line.len()]);
        ends.find(|&at| length(&line[..at], encoding) == units)
            .unwrap_or_else(|| panic!("{units} is inside a character of {line}"))
    };
    line[at(from)..at(from + count)].to_owned()
}

#[test]
fn words_are_told_by_type_and_modifier() {
    for encoding in ENCODINGS {
        let mut client = with_deltas(encoding);
        let text = plan();
        client.open(URI, &text);
        let answer = client.result("textDocument/semanticTokens/full", of(URI));
        let said = read_tokens(&client, &numbers(&answer), &text, encoding);
        let of_line = |line| said.iter().filter(move |said| said.0 == line);
        let target: Vec<String> = of_line(17)
            .map(|(_, words, kind, modifiers)| format!("{words} {kind} {}", modifiers.join(" ")))
            .collect();
        assert_eq!(target[0], "1. keyword ");
        assert_eq!(target[1], "地区生产总值 property ");
        assert_eq!(target[2], "5%以上 number growing");
        assert_eq!(target[target.len() - 2], "区发改委 type lead");
        let table: Vec<&str> = of_line(1).map(|said| &*said.2).collect();
        assert_eq!(table, ["comment"], "a row of the table at its head");
    }
}

/// Applies the edits of a delta to the numbers they are about.
fn apply(data: &mut Vec<usize>, delta: &Value) {
    let edits = delta["edits"].as_array().expect("edits");
    assert!(edits.len() <= 1, "{delta}");
    for edit in edits {
        let number = |key: &str| edit[key].as_u64().expect("a number") as usize;
        let (start, count) = (number("start"), number("deleteCount"));
        let fresh = if edit["data"].is_null() {
            Vec::new()
        } else {
            numbers(edit)
        };
        data.splice(start..start + count, fresh);
    }
}

#[test]
fn changes_lead_to_what_a_new_client_is_told() {
    for encoding in ENCODINGS {
        let mut client = with_deltas(encoding);
        let mut text = plan();
        client.open(URI, &text);
        let full = client.result("textDocument/semanticTokens/full", of(URI));
        let mut data = numbers(&full);
        let mut id = full["resultId"].clone();
        let edits = [
            ("(区商务局主办)", ""),
            ("2.", "新的一行\r\n2."),
            ("5%以上", "下降𠮷5%"),
            ("新的一行\r\n", ""),
            ("二、", "二"),
        ];
        for (version, (old, new)) in (2..).zip(edits) {
            let at = text.find(old).expect("the words are there");
            let start = position(&text, at, encoding);
            let end = position(&text, at + old.len(), encoding);
            client.change(URI, version, json!([replace(start, end, new)]));
            text.replace_range(at..at + old.len(), new);
            let mut params = of(URI);
            params["previousResultId"] = id;
            let delta = client.result("textDocument/semanticTokens/full/delta", params);
            apply(&mut data, &delta);
            let mut other = with_deltas(encoding);
            other.open(URI, &text);
            let fresh = other.result("textDocument/semanticTokens/full", of(URI));
            assert_eq!(data, numbers(&fresh), "{old} → {new}");
            assert_eq!(delta["resultId"], fresh["resultId"]);
            id = delta["resultId"].clone();
        }
    }
}

#[test]
fn an_id_that_is_not_the_last_gets_everything() {
    let mut client = with_deltas("utf-16");
    client.open(URI, PLAN);
    let full = client.result("textDocument/semanticTokens/full", of(URI));
    let since = |id: &Value| json!({"textDocument": {"uri": URI}, "previousResultId": id});
    let method = "textDocument/semanticTokens/full/delta";
    let same = client.result(method, since(&full["resultId"]));
    assert_eq!(same["edits"], json!([]));
    assert_eq!(client.result(method, since(&json!("7"))), full);
    client.close(URI);
    assert_eq!(
        client.result(method, since(&full["resultId"])),
        Value::Null,
        "a document that is closed"
    );
    client.open(URI, PLAN);
    assert_eq!(client.result(method, since(&full["resultId"])), full);
}

#[test]
fn who_never_asks_for_changes_gets_no_id() {
    let mut client = tokens_client("utf-16", json!({"full": true}));
    client.open(URI, PLAN);
    let full = client.result("textDocument/semanticTokens/full", of(URI));
    assert!(full.get("resultId").is_none() && !numbers(&full).is_empty());
}

#[test]
fn a_range_has_the_tokens_of_its_lines() {
    for encoding in ENCODINGS {
        let mut client = with_deltas(encoding);
        let text = plan();
        client.open(URI, &text);
        let full = client.result("textDocument/semanticTokens/full", of(URI));
        let all = read_tokens(&client, &numbers(&full), &text, encoding);
        let range =
            json!({"start": {"line": 18, "character": 3}, "end": {"line": 24, "character": 0}});
        let params = json!({"textDocument": {"uri": URI}, "range": range});
        let part = client.result("textDocument/semanticTokens/range", params);
        let part = read_tokens(&client, &numbers(&part), &text, encoding);
        let lines = 18..=24;
        let expected: Vec<Said> = all
            .into_iter()
            .filter(|said| lines.contains(&said.0))
            .collect();
        assert!(!expected.is_empty());
        assert_eq!(part, expected);
    }
}

fn hints(client: &mut Client, text: &str, encoding: &str) -> Vec<Value> {
    let (line, character) = position(text, text.len(), encoding);
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": line, "character": character}});
    let params = json!({"textDocument": {"uri": URI}, "range": range});
    let found = client.result("textDocument/inlayHint", params);
    found.as_array().cloned().unwrap_or_default()
}

#[test]
fn hints_stand_behind_their_figures() {
    for encoding in ENCODINGS {
        let mut client = Builder::new().encodings(&[encoding]).start();
        let text = format!("𠮷{REPORT}").replace("一般公共预算收入", "𠮷区一般公共预算收入");
        client.open(URI, &text);
        let found = hints(&mut client, &text, encoding);
        let base = found.iter().find(|hint| hint["label"] == "上年约173.0亿元");
        let base = base.expect("a hint");
        let before = json!({"start": {"line": 0, "character": 0}, "end": base["position"]});
        assert!(slice(&text, &before, encoding).ends_with("增长6.5%"));
        assert_eq!(base["paddingLeft"], true);
        assert!(base.get("paddingRight").is_none());
        let about = base["tooltip"].as_str().expect("a tooltip");
        assert!(about.contains("184.2亿元"), "{about}");
    }
}

#[test]
fn each_kind_of_hint_has_a_switch_and_editors_ask_again() {
    let builder = Builder::new()
        .can("workspace/inlayHint/refreshSupport", json!(true))
        .can("workspace/codeLens/refreshSupport", json!(true));
    let mut client = builder.start();
    client.open(URI, REPORT);
    assert!(!hints(&mut client, REPORT, "utf-16").is_empty());
    let mut switch = |features: Value| {
        let settings = json!({"settings": {"gongwen": {"features": features}}});
        client.notify("workspace/didChangeConfiguration", settings);
        client.asked("workspace/inlayHint/refresh", Value::Null);
        client.asked("workspace/codeLens/refresh", Value::Null);
        assert!(client.is_quiet("workspace/semanticTokens/refresh", Duration::ZERO));
        let labels = hints(&mut client, REPORT, "utf-16").into_iter();
        let labels = labels.map(|hint| hint["label"].as_str().unwrap_or_default().to_owned());
        labels.collect::<Vec<_>>()
    };
    assert_eq!(switch(json!({"hint-base": false})), [""; 0]);
    let bases = switch(json!({"hint-scale": false}));
    assert!(!bases.is_empty() && bases.iter().all(|label| label.starts_with("上年约")));
    assert_eq!(switch(json!({"hints": false})), [""; 0]);
}

#[test]
fn in_a_plan_hints_count_and_judge_when_asked_to() {
    let features = json!({"features": {"hint-count": true, "hint-measure": true}});
    let mut client = Builder::new()
        .says("initializationOptions", features)
        .start();
    client.open(URI, PLAN);
    let found = hints(&mut client, PLAN, "utf-16");
    let labelled = |label: &str| found.iter().filter(|hint| hint["label"] == label).count();
    assert_eq!(labelled("14项"), 1);
    let measures = labelled("定性") + labelled("节点型") + labelled("界限型");
    assert_eq!(measures, 48, "as many as have no number");
    let measure = found.iter().find(|hint| hint["label"] == "定性");
    assert_eq!(measure.expect("a hint")["paddingRight"], true);
}

#[test]
fn lenses_are_words_for_some_and_lead_somewhere_for_others() {
    for encoding in ENCODINGS {
        let text = plan();
        let builder = || Builder::new().encodings(&[encoding]);
        let mut plain = builder().start();
        plain.open(URI, &text);
        let lenses = plain.result("textDocument/codeLens", of(URI));
        let lenses = lenses.as_array().expect("lenses");
        assert!(lenses.iter().all(|lens| lens["command"]["command"] == ""));

        let commands = json!({"commands": ["gongwen.showReferences"]});
        let mut able = builder().can("experimental/commands", commands).start();
        able.open(URI, &text);
        let able = able.result("textDocument/codeLens", of(URI));
        let able = able.as_array().expect("lenses");
        let titles = |lenses: &[Value]| -> Vec<Value> {
            let titles = lenses.iter().map(|lens| lens["command"]["title"].clone());
            titles.collect()
        };
        assert_eq!(titles(lenses), titles(able));
        // An editor that puts them into the order of their places has the server's.
        let mut sorted = lenses.clone();
        sorted.reverse();
        sorted.sort_by_key(|lens| {
            let start = &lens["range"]["start"];
            (start["line"].as_u64(), start["character"].as_u64())
        });
        assert_eq!(titles(&sorted), titles(lenses));
        let department = |lens: &&Value| lens["command"]["title"] == "区商务局 主办9";
        let lens = able.iter().find(department).expect("a department's lens");
        assert_eq!(lens["command"]["command"], "gongwen.showReferences");
        let arguments = &lens["command"]["arguments"];
        assert_eq!(arguments[0], URI);
        assert_eq!(arguments[1], lens["range"]["start"]);
        let places = arguments[2].as_array().expect("places");
        assert_eq!(places.len(), 9);
        for place in places {
            let line = place["line"].as_u64().expect("a line") as usize;
            let of_line = lines(&text)[line].1;
            assert!(of_line.contains("区商务局"), "{of_line}");
            assert_eq!(place["character"], 0);
        }
    }
}

#[test]
fn a_document_of_another_kind_is_left_alone() {
    let mut client = with_deltas("utf-16");
    let list = "购物清单\n1.一般公共预算收入184.2亿元、增长6.5%\n2.苹果1368600元\n";
    client.open(URI, list);
    let tokens = client.result("textDocument/semanticTokens/full", of(URI));
    assert!(numbers(&tokens).is_empty());
    assert!(hints(&mut client, list, "utf-16").is_empty());
    let lenses = client.result("textDocument/codeLens", of(URI));
    assert_eq!(lenses, json!([]));
}

#[test]
fn an_editor_gets_no_more_folds_than_it_takes() {
    let folds = |builder: Builder| {
        let mut client = builder.start();
        client.open(URI, PLAN);
        let folds = client.result("textDocument/foldingRange", of(URI));
        folds.as_array().cloned().expect("folds")
    };
    let all = folds(Builder::new());
    let few = folds(Builder::new().can("textDocument/foldingRange/rangeLimit", json!(3)));
    assert!(all.len() > 3);
    assert_eq!(few.len(), 3);
    assert!(few.iter().all(|fold| all.contains(fold)));
    let comments = all.iter().filter(|fold| fold["kind"] == "comment");
    assert!(comments.count() >= 1);
}
