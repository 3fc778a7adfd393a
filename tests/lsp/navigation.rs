//! Definition, references, highlights, folds and growing selections.

use crate::client::{Builder, Client, of};
use crate::text::{position, slice};
use serde_json::{Value, json};

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");

const URI: &str = "file:///%e7%ac%ac.txt";

const ENCODINGS: [&str; 3] = ["utf-8", "utf-16", "utf-32"];

fn opened(encoding: &str) -> Client {
    let mut client = Builder::new().encodings(&[encoding]).start();
    // An astral character before everything, so that the encodings differ.
    client.open(URI, &text());
    client
}

fn text() -> String {
    format!("𠮷{PLAN}").replace('\n', "\r\n")
}

/// The parameters of a request at the first place of some words.
fn at(words: &str, encoding: &str) -> Value {
    let byte = text().find(words).expect("the words are there");
    let (line, character) = position(&text(), byte, encoding);
    json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": character}})
}

#[test]
fn a_department_is_found_wherever_it_leads_or_joins() {
    for encoding in ENCODINGS {
        let mut client = opened(encoding);
        let mut params = at("区文旅局", encoding);
        let definition = client.result("textDocument/definition", params.clone());
        let text = text();
        assert_eq!(definition["uri"], URI);
        assert_eq!(slice(&text, &definition["range"], encoding), "区文旅局");

        let highlights = client.result("textDocument/documentHighlight", params.clone());
        let highlights = highlights.as_array().expect("highlights");
        let of_kind = |kind| highlights.iter().filter(|one| one["kind"] == kind).count();
        assert_eq!((of_kind(3), of_kind(2)), (5, 2), "five leads and two joins");

        params["context"] = json!({"includeDeclaration": true});
        let all = client.result("textDocument/references", params.clone());
        let all = all.as_array().expect("references");
        assert_eq!(all.len(), 7);
        assert!(all.contains(&definition));
        for one in all {
            assert_eq!(slice(&text, &one["range"], encoding), "区文旅局");
        }
        params["context"] = json!({"includeDeclaration": false});
        let others = client.result("textDocument/references", params);
        assert_eq!(others.as_array().map(Vec::len), Some(6));
    }
}

#[test]
fn what_is_nowhere_else_has_no_places() {
    let mut client = opened("utf-16");
    let params = at("区文旅局", "utf-16");
    client.close(URI);
    assert_eq!(
        client.result("textDocument/definition", params),
        Value::Null
    );
    client.open(URI, "今天天气很好。");
    let start = json!({"textDocument": {"uri": URI}, "position": {"line": 0, "character": 2}});
    assert_eq!(
        client.result("textDocument/definition", start.clone()),
        Value::Null
    );
    assert_eq!(
        client.result("textDocument/documentHighlight", start),
        Value::Null
    );
}

#[test]
fn sections_fold() {
    let mut client = opened("utf-16");
    let folds = client.result("textDocument/foldingRange", of(URI));
    let folds = folds.as_array().expect("folds");
    let last = text().lines().count() as u64;
    assert!(folds.len() >= 5, "{folds:?}");
    for fold in folds {
        let (start, end) = (fold["startLine"].as_u64(), fold["endLine"].as_u64());
        assert!(start < end && end < Some(last), "{fold}");
    }
}

#[test]
fn selections_grow_from_each_position() {
    for encoding in ENCODINGS {
        let mut client = opened(encoding);
        let (one, other) = (at("区文旅局", encoding), at("3.深入落实", encoding));
        let positions = json!([one["position"], other["position"]]);
        let params = json!({"textDocument": {"uri": URI}, "positions": positions});
        let found = client.result("textDocument/selectionRange", params);
        let found = found.as_array().expect("an answer for each position");
        assert_eq!(found.len(), 2);
        let mut texts = Vec::new();
        let mut range = &found[0];
        let text = text();
        while range.is_object() {
            texts.push(slice(&text, &range["range"], encoding));
            range = &range["parent"];
        }
        assert_eq!(texts[..2], ["", "区文旅局"]);
        assert!(texts[2].starts_with('(') && texts[2].ends_with(')'));
        assert_eq!(texts.last(), Some(&&*text));
        assert!(texts.windows(2).all(|pair| pair[1].contains(pair[0])));
    }
}
