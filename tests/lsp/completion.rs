//! Completion on the real plan.

use crate::client::{Builder, Client, replace};
use crate::text::{position, slice};
use serde_json::{Value, json};

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");

const URI: &str = "file:///%e7%ac%ac.txt";

/// The plan with the clause of target 3 deleted but for its bracket; the cursor behind that.
fn deleted(encoding: &str) -> (Client, String, (u32, u32)) {
    let mut client = Builder::new().encodings(&[encoding]).start();
    client.open(URI, PLAN);
    let line = PLAN.find("3.深入落实").expect("target 3");
    let open = line + PLAN[line..].find("(区商务局主办)").expect("its clause") + 1;
    let close = open + "区商务局主办)".len();
    let at = |byte| position(PLAN, byte, encoding);
    client.change(URI, 2, json!([replace(at(open), at(close), "")]));
    let text = format!("{}{}", &PLAN[..open], &PLAN[close..]);
    let cursor = position(&text, open, encoding);
    (client, text, cursor)
}

fn complete(client: &mut Client, (line, character): (u32, u32)) -> Vec<Value> {
    let position = json!({"line": line, "character": character});
    let params = json!({"textDocument": {"uri": URI}, "position": position});
    let found = client.result("textDocument/completion", params);
    assert_eq!(
        found["isIncomplete"], true,
        "it is asked again for every letter"
    );
    found["items"].as_array().expect("a list").clone()
}

#[test]
fn the_likely_lead_is_among_the_first_three() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let (mut client, text, cursor) = deleted(encoding);
        let found = complete(&mut client, cursor);
        let departments: Vec<&Value> = found.iter().filter(|one| one["kind"] == 9).collect();
        let labels: Vec<&str> = departments
            .iter()
            .filter_map(|one| one["label"].as_str())
            .collect();
        assert!(labels[..3].contains(&"区商务局"), "{:?}", &labels[..5]);
        assert_eq!(found[0]["kind"], 15, "whole clauses stand first");
        for one in &found {
            assert_eq!(slice(&text, &one["textEdit"]["range"], encoding), "");
        }
    }
}

#[test]
fn a_clause_that_is_taken_is_what_the_plan_had() {
    let (mut client, _, cursor) = deleted("utf-16");
    let found = complete(&mut client, cursor);
    let offered = found.iter().map(|one| one["textEdit"]["newText"].as_str());
    assert!(
        offered.flatten().any(|text| text == "区商务局主办)"),
        "{found:?}"
    );
}

#[test]
fn what_is_begun_in_pinyin_is_found_and_replaced() {
    let (mut client, text, (line, character)) = deleted("utf-16");
    let end = (line, character);
    client.change(URI, 3, json!([replace(end, end, "fgw")]));
    let found = complete(&mut client, (line, character + 3));
    let one = found.iter().find(|one| one["label"] == "区发改委");
    let one = one.expect("it is offered");
    assert_eq!(one["filterText"], "fgw");
    assert!(found.len() < 5, "what is spelled otherwise is not offered");
    let byte = crate::text::byte(
        &text,
        &json!({"line": line, "character": character}),
        "utf-16",
    );
    let written = format!("{}fgw{}", &text[..byte], &text[byte..]);
    assert_eq!(slice(&written, &one["textEdit"]["range"], "utf-16"), "fgw");
}

const REPORT: &str = include_str!("../corpus/gulou-2024-work-report.txt");

/// A client with all that completions can make use of.
fn able() -> Builder {
    Builder::new().can(
        "textDocument/completion/completionItem",
        json!({
            "snippetSupport": true,
            "labelDetailsSupport": true,
            "documentationFormat": ["markdown", "plaintext"],
        }),
    )
}

/// A report with a line added to it; the cursor at the end of the line.
fn with_line(builder: Builder, encoding: &str, line: &str) -> (Client, String, (u32, u32)) {
    let mut client = builder.encodings(&[encoding]).start();
    let text = format!("{}\n{line}", REPORT.trim_end());
    client.open(URI, &text);
    let cursor = position(&text, text.len(), encoding);
    (client, text, cursor)
}

#[test]
fn an_indicator_is_offered_with_its_last_value_and_told_of_on_demand() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let (mut client, text, cursor) = with_line(able(), encoding, "𠮷年，一般公共预算收");
        let found = complete(&mut client, cursor);
        let [name, to_fill_in, ..] = &found[..] else {
            panic!("a name, and its figures to be filled in: {found:?}");
        };
        assert_eq!(name["label"], "一般公共预算收入");
        let range = &name["textEdit"]["range"];
        assert_eq!(slice(&text, range, encoding), "一般公共预算收");
        let detail = name["detail"].as_str().expect("its last value");
        assert!(detail.contains('%') && detail.contains("行"), "{detail}");
        assert_eq!(name["labelDetails"]["description"], detail);
        assert_eq!(to_fill_in["insertTextFormat"], 2);
        let snippet = "一般公共预算收入达${1:…}亿元、增长${2:…}%";
        assert_eq!(to_fill_in["textEdit"]["newText"], snippet);
        let resolved = client.result("completionItem/resolve", name.clone());
        let told = &resolved["documentation"];
        assert_eq!(told["kind"], "markdown");
        let words = told["value"].as_str().expect("words");
        assert!(words.starts_with("**一般公共预算收入**"), "{words}");
        assert_eq!(resolved["textEdit"], name["textEdit"]);
    }
}

#[test]
fn who_takes_no_snippets_gets_none() {
    let (mut client, _, cursor) = with_line(Builder::new(), "utf-16", "一般公共预算收");
    let found = complete(&mut client, cursor);
    assert!(!found.is_empty());
    for one in &found {
        let text = one["textEdit"]["newText"].as_str().expect("a text");
        assert!(!text.contains('$') && one["insertTextFormat"].is_null());
        assert!(one["labelDetails"].is_null());
    }
}

#[test]
fn a_digit_asks_for_the_unit_behind_a_name_alone() {
    let triggers = able().start().capabilities["completionProvider"].clone();
    let triggers = triggers["triggerCharacters"].as_array().cloned();
    assert!(triggers.expect("a list").contains(&json!("5")));
    let (mut client, _, cursor) = with_line(able(), "utf-8", "一般公共预算收入完成185");
    let units = complete(&mut client, cursor);
    let units: Vec<&str> = units
        .iter()
        .filter_map(|one| one["label"].as_str())
        .collect();
    assert_eq!(units, ["亿元", "万元"]);
    let (mut client, _, cursor) = with_line(able(), "utf-8", "位于中山北路185");
    assert_eq!(complete(&mut client, cursor), [] as [Value; 0]);
}

#[test]
fn what_was_offered_before_the_text_changed_is_told_as_far_as_it_holds() {
    let (mut client, text, cursor) = deleted("utf-16");
    let found = complete(&mut client, cursor);
    let whole = |one: &&Value| one["label"] == "区商务局主办)";
    let clause = found.iter().find(whole).expect("the clause").clone();
    let told = |client: &mut Client, item: &Value| {
        let resolved = client.result("completionItem/resolve", item.clone());
        let words = resolved["documentation"]["value"].as_str();
        words.map(str::to_owned)
    };
    let now = told(&mut client, &clause).expect("why it is offered");
    assert!(now.starts_with("推荐区商务局"), "{now}");
    // All but the first lines goes; the department still leads what is left.
    let from = text.find("4.加快信泰").expect("target 4");
    let (from, to) = (position(&text, from, "utf-16"), (99_999, 0));
    client.change(URI, 3, json!([replace(from, to, "")]));
    let later = told(&mut client, &clause).expect("its targets");
    assert!(later.starts_with("区商务局"), "{later}");
    client.change(URI, 4, json!([{"text": "购物清单"}]));
    assert_eq!(told(&mut client, &clause), None);
    client.close(URI);
    let gone = client.result("completionItem/resolve", clause.clone());
    assert_eq!(gone, clause, "it comes back as it was");
}

#[test]
fn an_item_that_remembers_nothing_or_nonsense_comes_back_as_it_was() {
    let (mut client, _, _) = deleted("utf-16");
    let place = json!({"uri": URI, "version": 2, "line": u32::MAX, "byte": u32::MAX});
    let mut far = place.clone();
    far["subject"] = json!({"clause": "区商务局"});
    let mut unknown = place.clone();
    unknown["subject"] = json!({"indicator": "no-such-thing"});
    for data in [Value::Null, json!(7), json!({"uri": 3}), place, unknown] {
        let item = json!({"label": "𠮷", "data": data});
        let same = client.result("completionItem/resolve", item.clone());
        assert_eq!(same, item);
    }
    let item = json!({"label": "𠮷", "data": far});
    let told = client.result("completionItem/resolve", item);
    assert_eq!(told["label"], "𠮷", "a place past the text does no harm");
    let other = client.request("completionItem/resolve", json!([1]));
    assert!(other["error"].is_object(), "{other}");
}

#[test]
fn completion_that_is_switched_off_tells_nothing_either() {
    let off = json!({"features": {"completion": false}});
    let able = able().says("initializationOptions", off);
    let (mut client, _, (line, character)) = with_line(able, "utf-8", "一般公共预算收");
    let params =
        json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}});
    assert_eq!(
        client.result("textDocument/completion", params),
        Value::Null
    );
    let data =
        json!({"uri": URI, "version": 1, "line": 0, "byte": 0, "subject": {"indicator": "gdp"}});
    let item = json!({"label": "地区生产总值", "data": data});
    assert_eq!(client.result("completionItem/resolve", item.clone()), item);
}

#[test]
fn running_text_is_left_alone() {
    let (mut client, _, (line, _)) = deleted("utf-16");
    assert_eq!(complete(&mut client, (line, 20)), [] as [Value; 0]);
    assert_eq!(complete(&mut client, (99_999, 0)), [] as [Value; 0]);
}
