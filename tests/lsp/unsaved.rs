//! A text that has never been saved is judged as a draft, unless somebody says how it is to be judged.

use crate::client::{Builder, Client};
use serde_json::{Value, json};

const UNSAVED: [&str; 2] = ["untitled:Untitled-1", "file://"];
const SAVED: &str = "file:///tmp/gongwen-unsaved/plan.txt";

/// The skeleton of a plan, as the server gives it.
fn skeleton(client: &mut Client) -> String {
    let argument = json!({"kind": "plan", "year": 2026});
    let params = json!({"command": "gongwen.server.skeleton", "arguments": [argument]});
    let text = client.result("workspace/executeCommand", params);
    text.as_str().expect("a text").to_owned()
}

/// The severities of the findings of a rule in a new plan, each once.
fn severities(settings: Value, uri: &str, rule: &str) -> Vec<i64> {
    let mut client = Builder::new()
        .pulls()
        .says("initializationOptions", settings)
        .start();
    let text = skeleton(&mut client).replace("（××商务局主办）", "𠮷\r");
    client.open(uri, &text);
    let params = json!({"textDocument": {"uri": uri}});
    let report = client.result("textDocument/diagnostic", params);
    let items = report["items"].as_array().expect("findings").iter();
    let ours = items.filter(|item| item["code"] == rule);
    let mut found: Vec<i64> = ours
        .map(|item| item["severity"].as_i64().expect("a severity"))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn gaps_in_an_unsaved_text_are_no_errors() {
    for uri in UNSAVED {
        assert_eq!(severities(json!({}), uri, "placeholder"), [4]);
        assert_eq!(severities(json!({}), uri, "missing-lead"), [4]);
    }
    assert_eq!(severities(json!({}), SAVED, "placeholder"), [1]);
    assert_eq!(severities(json!({}), SAVED, "missing-lead"), [1]);
}

#[test]
fn what_is_configured_holds_for_an_unsaved_text_too() {
    let review = json!({"preset": "review"});
    let rules = json!({"rules": {"placeholder": "warning"}});
    for uri in UNSAVED {
        assert_eq!(severities(review.clone(), uri, "placeholder"), [1]);
        assert_eq!(severities(rules.clone(), uri, "placeholder"), [2]);
    }
}
