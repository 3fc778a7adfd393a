//! Outline, hover and quick fixes, in the forms that different clients can show.

use crate::client::{Builder, Client, replace};
use crate::text::position;
use serde_json::{Value, json};

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");

const REPORT: &str = include_str!("../corpus/gulou-2024-work-report.txt");

const URI: &str = "file:///%e7%ac%ac.txt";

#[test]
fn an_outline_is_a_tree_where_it_can_be() {
    let mut client = Builder::new().nests_symbols().start();
    client.open(URI, PLAN);
    let symbols = client.symbols(URI);
    let entry = &symbols[0];
    assert!(entry["selectionRange"].is_object(), "{entry}");
    assert!(entry.get("location").is_none());
    let target = find(&symbols, "3.深入落实").expect("a target in the outline");
    assert_eq!(target["kind"], 7, "a target is a property");
    assert_eq!(target["detail"], "区商务局");
}

#[test]
fn an_outline_is_a_list_where_it_must_be() {
    let mut client = Builder::new().start();
    client.open(URI, PLAN);
    let symbols = client.symbols(URI);
    let target = find(&symbols, "3.深入落实").expect("a target in the list");
    assert_eq!(target["location"]["uri"], URI);
    assert!(target["location"]["range"].is_object());
    let container = target["containerName"]
        .as_str()
        .expect("it stands in a section");
    assert!(container.starts_with("一、"), "{container}");
    assert!(target.get("children").is_none());
}

fn find<'a>(symbols: &'a Value, start: &str) -> Option<&'a Value> {
    let symbols = symbols.as_array()?;
    symbols.iter().find_map(|symbol| {
        let named = symbol["name"].as_str()?.starts_with(start);
        if named {
            Some(symbol)
        } else {
            find(&symbol["children"], start)
        }
    })
}

fn hover_on_revenue(formats: Value) -> Value {
    let mut client = Builder::new()
        .can("textDocument/hover/contentFormat", formats)
        .start();
    client.open(URI, REPORT);
    let at = REPORT
        .find("一般公共预算收入")
        .expect("the report speaks of it");
    let (line, character) = position(REPORT, at, "utf-16");
    client.hover(URI, line, character + 1)
}

#[test]
fn a_hover_is_in_the_form_the_client_prefers() {
    let markdown = hover_on_revenue(json!(["markdown", "plaintext"]));
    assert_eq!(markdown["contents"]["kind"], "markdown");
    let text = markdown["contents"]["value"].as_str().unwrap_or_default();
    assert!(text.contains("**一般公共预算收入**"), "{text}");

    let plain = hover_on_revenue(json!(["plaintext"]));
    assert_eq!(plain["contents"]["kind"], "plaintext");
    let text = plain["contents"]["value"].as_str().unwrap_or_default();
    assert!(
        text.contains("一般公共预算收入") && !text.contains("**"),
        "{text}"
    );
}

#[test]
fn a_hover_anywhere_is_no_error() {
    let mut client = Builder::new().start();
    let text: String = PLAN
        .lines()
        .take(24)
        .map(|line| format!("{line}𠮷\r\n"))
        .collect();
    client.open(URI, &text);
    for line in (0..30).chain([1_000_000]) {
        for character in (0..200).step_by(7).chain([1_000_000]) {
            client.hover(URI, line, character);
        }
    }
}

fn quick_fixes(client: &mut Client, line: u32, only: Value) -> Value {
    let range =
        json!({"start": {"line": line, "character": 9}, "end": {"line": line, "character": 0}});
    let context = json!({"diagnostics": [], "only": only});
    let params = json!({"textDocument": {"uri": URI}, "range": range, "context": context});
    client.result("textDocument/codeAction", params)
}

#[test]
fn quick_fixes_edit_the_version_they_were_made_for() {
    let mut client = Builder::new()
        .can(
            "textDocument/codeAction/codeActionLiteralSupport/codeActionKind/valueSet",
            json!(["quickfix"]),
        )
        .can("workspace/workspaceEdit/documentChanges", json!(true))
        .start();
    client.open(URI, PLAN);
    let clause = "(区商务局主办)";
    let start = PLAN.find(clause).expect("target 2 has it");
    let (line, character) = position(PLAN, start, "utf-16");
    let (_, end) = position(PLAN, start + clause.len(), "utf-16");
    client.change(URI, 5, json!([replace((line, character), (line, end), "")]));
    let actions = quick_fixes(&mut client, line, Value::Null);
    let edits = actions.as_array().expect("a list").iter();
    let edits: Vec<&Value> = edits.filter(|action| action["edit"].is_object()).collect();
    let [action] = edits.as_slice() else {
        panic!("one way out: {actions}");
    };
    assert_eq!(action["kind"], "quickfix");
    assert_eq!(action["title"], "补上“(　　主办)”，再填写单位");
    let change = &action["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URI, "version": 5}));
    let place = json!({"line": line, "character": character});
    let edit = json!({"range": {"start": place, "end": place}, "newText": "(　　主办)"});
    assert_eq!(change["edits"], json!([edit]));
    let others = quick_fixes(&mut client, line, json!(["source.organizeImports"]));
    assert_eq!(others, Value::Null);
}
