//! Diagnostics, pushed or pulled.

use crate::client::{Builder, Client, replace};
use crate::text::{position, slice};
use serde_json::{Value, json};
use std::time::Duration;

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");

const URI: &str = "file:///plan.txt";

const PUBLISH: &str = "textDocument/publishDiagnostics";

/// Longer than the quiet time after which diagnostics are sent.
const A_WHILE: Duration = Duration::from_millis(600);

/// Where each responsibility clause of the plan stands, in bytes, with the number of its target.
fn clauses() -> Vec<(std::ops::Range<usize>, String)> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for line in PLAN.split_inclusive('\n') {
        let text = line.trim_end();
        let number: String = text.chars().take_while(char::is_ascii_digit).collect();
        let numbered = !number.is_empty() && text[number.len()..].starts_with('.');
        if let Some(open) = text.rfind('(')
            && numbered
            && text.ends_with(')')
        {
            clauses.push((start + open..start + text.len(), number));
        }
        start += line.len();
    }
    clauses
}

fn with_code<'a>(items: &'a Value, code: &str) -> Vec<&'a Value> {
    let items = items.as_array().expect("a list of diagnostics");
    items.iter().filter(|item| item["code"] == code).collect()
}

fn puller() -> Client {
    let page = "textDocument/publishDiagnostics/codeDescriptionSupport";
    let mut client = Builder::new().pulls().can(page, json!(true)).start();
    client.open(URI, PLAN);
    client
}

#[test]
fn the_plan_as_it_stands() {
    let report = puller().pull(URI, None);
    assert_eq!(with_code(&report["items"], "missing-lead").len(), 0);
    let missing = with_code(&report["items"], "missing-quantity");
    let of_severity = |severity| {
        missing
            .iter()
            .filter(|item| item["severity"] == severity)
            .count()
    };
    assert_eq!([2, 3, 4].map(of_severity), [2, 34, 12]);
    assert!(missing.iter().all(|item| item["source"] == "gongwen"));
}

#[test]
fn a_clause_deleted_is_missed_on_its_target_and_put_back_is_not() {
    let mut client = puller();
    let clauses = clauses();
    assert_eq!(clauses.len(), 84);
    // What is found in the whole text waits until nobody types; what is found in targets does not.
    let of_targets = |report: &Value| {
        let items = report["items"].as_array().expect("a list").iter();
        let is_own = |item: &&Value| {
            let code = item["code"].as_str().unwrap_or_default();
            code.starts_with("missing-lead") || code.starts_with("missing-quantity")
        };
        items.filter(is_own).cloned().collect::<Vec<_>>()
    };
    let before = of_targets(&client.pull(URI, None));
    for (version, (clause, number)) in (2..).step_by(2).zip(clauses) {
        let (start, end) = (clause.start, clause.end);
        let at = |byte| position(PLAN, byte, "utf-16");
        client.change(URI, version, json!([replace(at(start), at(end), "")]));
        let report = client.pull(URI, None);
        let missing = with_code(&report["items"], "missing-lead");
        assert_eq!(missing.len(), 1, "target {number}");
        let found = missing[0];
        assert_eq!(found["severity"], 1);
        let text = format!("{}{}", &PLAN[..start], &PLAN[end..]);
        let marked = slice(&text, &found["range"], "utf-16");
        assert!(marked.starts_with(&format!("{number}.")), "{marked}");

        client.change(
            URI,
            version + 1,
            json!([replace(at(start), at(start), &PLAN[clause])]),
        );
        let after = of_targets(&client.pull(URI, None));
        assert_eq!(after, before, "target {number}");
    }
}

#[test]
fn a_rule_has_a_page_for_clients_that_show_one() {
    let shown = puller().pull(URI, None);
    let page = &shown["items"][0]["codeDescription"]["href"];
    let page = page.as_str().unwrap_or_default();
    assert!(
        page.starts_with("https://") && page.ends_with(".md"),
        "{page}"
    );

    let mut client = Builder::new().pulls().start();
    client.open(URI, PLAN);
    assert_eq!(
        client.pull(URI, None)["items"][0]["codeDescription"],
        Value::Null
    );
}

#[test]
fn a_report_that_has_not_changed_is_not_sent_again() {
    let mut client = puller();
    let first = client.pull(URI, None);
    let id = first["resultId"].as_str().expect("a result has an id");
    assert_eq!(first["kind"], "full");
    let again = client.pull(URI, Some(id));
    assert_eq!(again, json!({"kind": "unchanged", "resultId": id}));
    client.change(URI, 2, json!([{"text": "甲"}]));
    let changed = client.pull(URI, Some(id));
    assert_eq!(changed["kind"], "full");
    assert_eq!(changed["items"], json!([]));
}

#[test]
fn a_client_that_pulls_is_never_pushed_to() {
    let mut client = puller();
    assert!(client.capabilities["diagnosticProvider"].is_object());
    client.change(URI, 2, json!([replace((0, 0), (0, 0), "甲")]));
    client.pull(URI, None);
    client.close(URI);
    assert!(client.is_quiet(PUBLISH, A_WHILE));
}

#[test]
fn a_client_that_does_not_pull_is_told_at_once_with_the_version() {
    let mut client = Builder::new().start();
    client.open(URI, PLAN);
    let opened = client.notified(PUBLISH);
    assert_eq!(
        (&opened["uri"], &opened["version"]),
        (&json!(URI), &json!(1))
    );
    client.change(URI, 7, json!([replace((0, 0), (0, 0), "甲")]));
    assert_eq!(client.notified(PUBLISH)["version"], 7);
    assert!(client.is_quiet(PUBLISH, A_WHILE));
}

#[test]
fn only_the_last_of_a_burst_is_told() {
    let mut client = Builder::new().start();
    client.open(URI, PLAN);
    client.notified(PUBLISH);
    for version in 2..=200 {
        client.change(URI, version, json!([replace((0, 0), (0, 0), "甲")]));
    }
    assert_eq!(client.notified(PUBLISH)["version"], 200);
    assert!(client.is_quiet(PUBLISH, A_WHILE));
}

#[test]
fn a_closed_document_is_cleared_and_stays_clear() {
    let mut client = Builder::new().start();
    client.open(URI, PLAN);
    client.notified(PUBLISH);
    client.change(URI, 2, json!([replace((0, 0), (0, 0), "甲")]));
    client.close(URI);
    let cleared = client.notified(PUBLISH);
    assert_eq!(cleared, json!({"uri": URI, "diagnostics": []}));
    assert!(client.is_quiet(PUBLISH, A_WHILE));
    client.open(URI, PLAN);
    assert_eq!(client.notified(PUBLISH)["version"], 1);
}

#[test]
fn pushed_and_pulled_are_the_same() {
    let mut pushed = Builder::new().start();
    pushed.open(URI, PLAN);
    let mut pulled = Builder::new().pulls().start();
    pulled.open(URI, PLAN);
    let report = pulled.pull(URI, None);
    assert_eq!(pushed.notified(PUBLISH)["diagnostics"], report["items"]);
}

#[test]
fn the_language_is_the_clients() {
    let message = |locale: Value| {
        let mut client = Builder::new().pulls().says("locale", locale).start();
        client.open(URI, PLAN);
        let report = client.pull(URI, None);
        let items = report["items"].as_array()?;
        let about_target = |item: &&Value| item["code"] == "missing-quantity";
        let item = items.iter().find(about_target)?;
        item["message"].as_str().map(str::to_string)
    };
    let is_chinese = |text: &str| text.contains('第');
    assert!(message(Value::Null).as_deref().is_some_and(is_chinese));
    assert!(message(json!("zh-cn")).as_deref().is_some_and(is_chinese));
    assert!(message(json!("en")).is_some_and(|text| text.starts_with("Target")));
}

#[test]
fn what_waits_for_the_typist_to_rest_is_told_then() {
    let mut client = Builder::new()
        .pulls()
        .can("workspace/diagnostics/refreshSupport", json!(true))
        .start();
    client.open(URI, PLAN);
    let codes = |report: &Value| with_code(&report["items"], "numbering-gap").len();
    assert_eq!(codes(&client.pull(URI, None)), 0);
    // Two strokes, one right after the other: the second takes a whole target away.
    let line = |words: &str| {
        PLAN[..PLAN.find(words).expect("a target")]
            .matches('\n')
            .count() as u32
    };
    let gone = line("\n20.") + 1;
    client.change(URI, 2, json!([replace((0, 0), (0, 0), "\n")]));
    client.change(URI, 3, json!([replace((0, 0), (1, 0), "")]));
    client.pull(URI, None);
    client.change(URI, 4, json!([replace((gone, 0), (gone + 1, 0), "")]));
    client.pull(URI, None);
    client.asked("workspace/diagnostic/refresh", Value::Null);
    assert_eq!(codes(&client.pull(URI, None)), 1);
}
