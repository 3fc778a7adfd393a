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

#[test]
fn running_text_is_left_alone() {
    let (mut client, _, (line, _)) = deleted("utf-16");
    assert_eq!(complete(&mut client, (line, 20)), [] as [Value; 0]);
    assert_eq!(complete(&mut client, (99_999, 0)), [] as [Value; 0]);
}
