//! Code actions: their kinds, when their edits are made, and what becomes of them when the text has moved on.

use crate::client::{Builder, Client, replace};
use crate::text::{byte, position};
use serde_json::{Value, json};

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");

const URI: &str = "file:///%e7%ac%ac.txt";

const ENCODINGS: [&str; 3] = ["utf-8", "utf-16", "utf-32"];

const CONTENT_MODIFIED: i64 = -32801;
const REQUEST_FAILED: i64 = -32803;

/// A client that takes actions.
fn takes_actions() -> Builder {
    let literals = "textDocument/codeAction/codeActionLiteralSupport/codeActionKind/valueSet";
    Builder::new()
        .can(literals, json!(["quickfix", "refactor", "source"]))
        .can("workspace/workspaceEdit/documentChanges", json!(true))
}

/// One that asks for their edits when they are chosen.
fn resolves() -> Builder {
    takes_actions()
        .can("textDocument/codeAction/dataSupport", json!(true))
        .can(
            "textDocument/codeAction/resolveSupport/properties",
            json!(["edit"]),
        )
}

/// The plan with an astral character in it, so that the encodings differ.
fn text() -> String {
    PLAN.replace("(区商务局主办)", "(𠮷区商务局主办)")
        .replace('\n', "\r\n")
}

fn opened(builder: Builder, encoding: &str) -> Client {
    let mut client = builder.encodings(&[encoding]).start();
    client.open(URI, &text());
    client
}

/// From the first place of some words to the end of others.
fn range(from: &str, to: &str, encoding: &str) -> Value {
    let text = text();
    let start = text.find(from).expect("the words are there");
    let end = start + text[start..].find(to).expect("the words are there") + to.len();
    let at = |byte| {
        let (line, character) = position(&text, byte, encoding);
        json!({"line": line, "character": character})
    };
    json!({"start": at(start), "end": at(end)})
}

/// The actions that edit; those that write down what is to be ignored are tested in a place of their own.
fn actions(client: &mut Client, range: &Value, only: Value) -> Vec<Value> {
    let context = json!({"diagnostics": [], "only": only});
    let params = json!({"textDocument": {"uri": URI}, "range": range, "context": context});
    let answer = client.result("textDocument/codeAction", params);
    let mut all = answer.as_array().cloned().unwrap_or_default();
    all.retain(|action| action.get("command").is_none());
    all
}

#[track_caller]
fn titled(actions: &[Value], words: &str) -> Value {
    let found = actions.iter().find(|action| {
        let title = action["title"].as_str().unwrap_or_default();
        title.contains(words)
    });
    found
        .cloned()
        .unwrap_or_else(|| panic!("{words} in {actions:?}"))
}

/// The text after a workspace edit.
fn applied(edit: &Value, version: i32, encoding: &str) -> String {
    let change = &edit["documentChanges"][0];
    assert_eq!(
        change["textDocument"],
        json!({"uri": URI, "version": version})
    );
    with_edits(&change["edits"], encoding)
}

fn with_edits(edits: &Value, encoding: &str) -> String {
    let mut text = text();
    let before = text.clone();
    for edit in edits.as_array().expect("edits").iter().rev() {
        let place = |end: &str| byte(&before, &edit["range"][end], encoding);
        let words = edit["newText"].as_str().expect("words");
        text.replace_range(place("start")..place("end"), words);
    }
    text
}

fn kinds(actions: &[Value]) -> Vec<&str> {
    let mut kinds: Vec<_> = actions
        .iter()
        .map(|action| action["kind"].as_str().expect("a kind"))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

#[test]
fn exactly_the_kinds_that_exist_are_advertised() {
    let client = opened(resolves(), "utf-16");
    let expected = json!({
        "codeActionKinds": [
            "quickfix",
            "refactor.rewrite",
            "refactor.extract",
            "source.fixAll.gongwen",
            "source.organizeNumbers.gongwen",
            "source.punctuation.gongwen",
            "source.spaces.gongwen",
        ],
        "resolveProvider": true,
    });
    assert_eq!(client.capabilities["codeActionProvider"], expected);
    let client = opened(takes_actions(), "utf-16");
    let provider = &client.capabilities["codeActionProvider"];
    assert!(provider.get("resolveProvider").is_none(), "{provider}");
    let client = opened(Builder::new(), "utf-16");
    assert!(client.capabilities.get("codeActionProvider").is_none());
}

#[test]
fn a_client_that_knows_no_actions_gets_none() {
    let mut client = opened(Builder::new(), "utf-16");
    let range = range("1.地区", "主办)", "utf-16");
    assert_eq!(
        actions(&mut client, &range, Value::Null),
        Vec::<Value>::new()
    );
}

#[test]
fn an_edit_is_made_when_the_action_is_chosen() {
    for encoding in ENCODINGS {
        let mut client = opened(resolves(), encoding);
        let cursor = range("𠮷区商务局主", "", encoding);
        let offered = actions(&mut client, &cursor, Value::Null);
        let action = titled(&offered, "“…牵头”");
        assert!(action.get("edit").is_none(), "{action}");
        let resolved = client.result("codeAction/resolve", action.clone());
        assert_eq!(resolved["title"], action["title"]);
        assert_eq!(resolved["kind"], "refactor.rewrite");
        let after = applied(&resolved["edit"], 1, encoding);
        let expected = text().replacen("(𠮷区商务局主办)", "(𠮷区商务局牵头)", 1);
        assert_eq!(after, expected);
    }
}

#[test]
fn a_client_that_does_not_ask_again_gets_the_edits_at_once() {
    for encoding in ENCODINGS {
        let mut client = opened(takes_actions(), encoding);
        let selection = range("1.地区", "街道协办)", encoding);
        let offered = actions(&mut client, &selection, Value::Null);
        assert!(offered.iter().all(|action| action["edit"].is_object()));
        assert!(offered.iter().all(|action| action.get("data").is_none()));
        let action = titled(&offered, "全角");
        let after = applied(&action["edit"], 1, encoding);
        assert!(after.contains("固定资产投资收窄降幅、力争正增长，居民"));
        assert!(after.contains("（𠮷区商务局主办）"));
        let all = Builder::new().can(
            "textDocument/codeAction/codeActionLiteralSupport/codeActionKind/valueSet",
            json!([]),
        );
        let mut client = opened(all, encoding);
        let action = titled(&actions(&mut client, &selection, Value::Null), "全角");
        let unversioned = &action["edit"]["changes"][URI];
        assert_eq!(with_edits(unversioned, encoding), after);
    }
}

#[test]
fn what_was_offered_for_an_older_text_is_not_made() {
    let mut client = opened(resolves(), "utf-16");
    let cursor = range("𠮷区商务局主", "", "utf-16");
    let action = titled(&actions(&mut client, &cursor, Value::Null), "“…牵头”");
    client.change(URI, 2, json!([replace((0, 0), (0, 0), "\n")]));
    let code = client.error_code("codeAction/resolve", action.clone());
    assert_eq!(code, CONTENT_MODIFIED);
    client.close(URI);
    let code = client.error_code("codeAction/resolve", action);
    assert_eq!(code, CONTENT_MODIFIED);
}

#[test]
fn what_a_client_makes_up_is_refused() {
    let mut client = opened(resolves(), "utf-16");
    let far = json!({"line": 4_000_000_000_u32, "character": -7});
    let near = json!({"line": 0, "character": 1e300});
    let range = json!({"start": far, "end": near});
    for (id, way) in [
        ("no-such", ""),
        ("clause-wording", "no-such"),
        ("lead", ""),
        ("split", ""),
    ] {
        let data = json!({"uri": URI, "version": 1, "id": id, "way": way, "range": range});
        let action = json!({"title": "", "data": data});
        let code = client.error_code("codeAction/resolve", action);
        assert_eq!(code, REQUEST_FAILED, "{id} {way}");
    }
    let code = client.error_code("codeAction/resolve", json!({"title": ""}));
    assert_eq!(code, -32602);
}

#[test]
fn kinds_are_filtered_by_their_beginning() {
    let mut client = opened(resolves(), "utf-16");
    let selection = range("1.地区", "街道协办)", "utf-16");
    let mut asked = |only: Value| {
        let found = actions(&mut client, &selection, only);
        kinds(&found)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(Value::Null), ["refactor.rewrite"]);
    assert_eq!(asked(json!([])), ["refactor.rewrite"]);
    assert_eq!(asked(json!(["refactor"])), ["refactor.rewrite"]);
    assert_eq!(asked(json!(["refactor.rewrite"])), ["refactor.rewrite"]);
    assert!(
        asked(json!([
            "refactor.inline",
            "source.organizeImports",
            "quickfix"
        ]))
        .is_empty()
    );
    let all = ["source.fixAll.gongwen", "source.punctuation.gongwen"];
    assert_eq!(asked(json!(["source"])), all);
    assert_eq!(asked(json!(["source.punctuation"])), all[1..]);
}

#[test]
fn what_is_safe_is_put_right_on_request() {
    let mut client = opened(resolves(), "utf-16");
    let selection = range("1.地区", "街道协办)", "utf-16");
    // The last line is one of the web page that the plan was taken from.
    let (last, _) = position(
        &text(),
        text().find("解读链接").expect("the line"),
        "utf-16",
    );
    client.change(URI, 2, json!([replace((last, 0), (last, 5), "")]));
    assert_eq!(
        actions(&mut client, &selection, json!(["source.fixAll"])),
        Vec::<Value>::new()
    );
    client.change(URI, 3, json!([replace((17, 0), (17, 0), "\u{200b}")]));
    let offered = actions(&mut client, &selection, json!(["source.fixAll"]));
    let [action] = offered.as_slice() else {
        panic!("one action: {offered:?}");
    };
    let resolved = client.result("codeAction/resolve", action.clone());
    let edits = &resolved["edit"]["documentChanges"][0]["edits"];
    let place = |character| json!({"line": 17, "character": character});
    let edit = json!({"range": {"start": place(0), "end": place(1)}, "newText": ""});
    assert_eq!(*edits, json!([edit]));
}

#[test]
fn the_only_fix_is_preferred() {
    let mut client = opened(resolves(), "utf-16");
    let clause = "(下关滨江商务区管委会主办,相关街道协办)";
    let text = text();
    let found = text.find(clause);
    let start = found.unwrap_or_else(|| panic!("{clause}"));
    let (line, character) = position(&text, start, "utf-16");
    let (_, end) = position(&text, start + clause.len(), "utf-16");
    client.change(URI, 2, json!([replace((line, character), (line, end), "")]));
    let at = json!({"line": line, "character": 1});
    let offered = actions(
        &mut client,
        &json!({"start": at, "end": at}),
        json!(["quickfix"]),
    );
    let [fix] = offered.as_slice() else {
        panic!("one fix: {offered:?}");
    };
    assert_eq!(fix["isPreferred"], true);
    assert_eq!(fix["diagnostics"][0]["code"], "missing-lead");
    // It has its edit already; a client that resolves it all the same gets it back.
    assert_eq!(
        client.result("codeAction/resolve", fix.clone())["edit"],
        fix["edit"]
    );

    client.change(
        URI,
        3,
        json!([replace(
            (line, character),
            (line, character),
            "(各街道协办)"
        )]),
    );
    let offered = actions(
        &mut client,
        &json!({"start": at, "end": at}),
        json!(["quickfix"]),
    );
    let fix = titled(&offered, "再填写单位");
    assert_eq!(fix["diagnostics"][0]["code"], "missing-lead");
    let resolved = client.result("codeAction/resolve", fix);
    let edit = &resolved["edit"]["documentChanges"][0]["edits"][0];
    assert_eq!(edit["newText"], "　　主办,");
}

#[test]
fn any_text_whatever_is_left_alone() {
    let mut client = resolves().start();
    client.open(URI, "采购清单:\n苹果,梨 \n");
    let all = json!({"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}});
    for only in [Value::Null, json!(["source"]), json!(["refactor"])] {
        assert_eq!(actions(&mut client, &all, only), Vec::<Value>::new());
    }
}

#[test]
fn a_way_out_is_offered_where_it_is_to_be_written() {
    for encoding in ENCODINGS {
        let mut client = opened(takes_actions(), encoding);
        let clause = range("(𠮷区商务局主办)", ")", encoding);
        let place = |end: &str| {
            let number = |name: &str| clause[end][name].as_u64().expect("a number") as u32;
            (number("line"), number("character"))
        };
        client.change(URI, 2, json!([replace(place("start"), place("end"), "")]));
        let end = json!({"start": clause["start"], "end": clause["start"]});
        let found = actions(&mut client, &end, json!(["quickfix"]));
        let edits = &titled(&found, "主办)")["edit"]["documentChanges"][0]["edits"];
        assert_eq!(edits[0]["range"], end);
    }
}

#[test]
fn who_stands_where_the_clause_was_is_offered_to_add_it() {
    for encoding in ENCODINGS {
        let mut client = takes_actions().encodings(&[encoding]).start();
        // The promise that ends there has a finding of its own, without a way out.
        let target = "销量快速增长。(𠮷区商务局主办)";
        let without = text().replacen(target, "销量快速增长。", 1);
        client.open(URI, &without);
        let end = without.find("销量快速增长。").expect("it is there") + "销量快速增长".len();
        let (line, character) = position(&without, end, encoding);
        let at = json!({"line": line, "character": character});
        let offered = actions(
            &mut client,
            &json!({"start": at, "end": at}),
            json!(["quickfix"]),
        );
        titled(&offered, "再填写单位");
    }
}
