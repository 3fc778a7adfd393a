//! What an editor is offered comes and goes with its switch, for an editor that lets it.

use crate::client::{Builder, Client};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

const REGISTER: &str = "client/registerCapability";
const UNREGISTER: &str = "client/unregisterCapability";
const CHANGED: &str = "workspace/didChangeConfiguration";

/// Every request with a switch, where the capabilities of the server speak of it, and the switch.
const ALL: [(&str, &str, &str); 19] = [
    (
        "textDocument/documentSymbol",
        "documentSymbolProvider",
        "outline",
    ),
    ("textDocument/hover", "hoverProvider", "hover"),
    (
        "textDocument/completion",
        "completionProvider",
        "completion",
    ),
    (
        "textDocument/foldingRange",
        "foldingRangeProvider",
        "folding",
    ),
    (
        "textDocument/selectionRange",
        "selectionRangeProvider",
        "selection",
    ),
    (
        "textDocument/definition",
        "definitionProvider",
        "definition",
    ),
    (
        "textDocument/references",
        "referencesProvider",
        "references",
    ),
    (
        "textDocument/documentHighlight",
        "documentHighlightProvider",
        "highlight",
    ),
    ("textDocument/documentLink", "documentLinkProvider", "links"),
    (
        "textDocument/codeAction",
        "codeActionProvider",
        "code-actions",
    ),
    (
        "workspace/executeCommand",
        "executeCommandProvider",
        "commands",
    ),
    (
        "textDocument/semanticTokens",
        "semanticTokensProvider",
        "semantic-tokens",
    ),
    ("textDocument/inlayHint", "inlayHintProvider", "hints"),
    ("textDocument/codeLens", "codeLensProvider", "code-lenses"),
    (
        "workspace/symbol",
        "workspaceSymbolProvider",
        "workspace-symbols",
    ),
    ("textDocument/rename", "renameProvider", "rename"),
    (
        "textDocument/formatting",
        "documentFormattingProvider",
        "formatting",
    ),
    (
        "textDocument/rangeFormatting",
        "documentRangeFormattingProvider",
        "formatting",
    ),
    (
        "textDocument/onTypeFormatting",
        "documentOnTypeFormattingProvider",
        "format-on-type",
    ),
];

/// Lets these requests come and go.
fn letting(methods: &[&str]) -> Builder {
    let literals = "textDocument/codeAction/codeActionLiteralSupport/codeActionKind/valueSet";
    let able = Builder::new()
        .can(literals, json!(["quickfix"]))
        .can("textDocument/rename/prepareSupport", json!(true));
    // These are not optional where tokens are spoken of at all.
    let tokens = json!({"requests": {}, "tokenTypes": [], "tokenModifiers": [], "formats": []});
    let able = able.can("textDocument/semanticTokens", tokens);
    methods.iter().fold(able, |builder, method| {
        builder.can(&format!("{method}/dynamicRegistration"), json!(true))
    })
}

fn letting_all() -> Builder {
    letting(&ALL.map(|(method, ..)| method))
}

/// The methods of what comes or goes, each once.
fn methods(params: &Value, list: &str) -> BTreeSet<String> {
    let list = params[list].as_array().expect("a list");
    let method = |one: &Value| one["method"].as_str().expect("a method").to_owned();
    list.iter().map(method).collect()
}

fn set(methods: &[&str]) -> BTreeSet<String> {
    methods.iter().map(|method| (*method).to_owned()).collect()
}

/// What is provided once for all.
fn provided(client: &Client) -> Vec<&'static str> {
    let providers = ALL.iter().map(|(_, provider, _)| *provider);
    let said = |provider: &&str| client.capabilities.get(provider).is_some();
    providers.filter(said).collect()
}

fn switch(client: &mut Client, features: Value) {
    let settings = json!({"settings": {"gongwen": {"features": features}}});
    client.notify(CHANGED, settings);
}

#[test]
fn everything_comes_at_the_start() {
    // Settings are asked for, and nothing waits for the answer.
    let mut client = letting_all()
        .can("workspace/configuration", json!(true))
        .start();
    assert_eq!(provided(&client), [""; 0]);
    let come = client.notified(REGISTER);
    let all = ALL.map(|(method, ..)| method);
    assert_eq!(methods(&come, "registrations"), set(&all));
}

#[test]
fn what_comes_says_what_it_would_have_said_at_once() {
    let at_once = letting(&[]).start();
    assert_eq!(provided(&at_once).len(), ALL.len());
    let come = letting_all().start().notified(REGISTER);
    let registrations = come["registrations"].as_array().expect("a list");
    for (method, provider, _) in ALL {
        let ours = registrations.iter().filter(|one| one["method"] == method);
        let mut options: Vec<Value> = ours.map(|one| one["registerOptions"].clone()).collect();
        let commands: Vec<Value> = options
            .iter()
            .flat_map(|one| one["commands"].as_array().cloned().unwrap_or_default())
            .collect();
        let mut said = options.pop().expect("it comes");
        if method.starts_with("textDocument/") {
            let selector = said
                .as_object_mut()
                .expect("options")
                .remove("documentSelector");
            assert_eq!(selector, Some(Value::Null), "{method}");
        }
        if !commands.is_empty() {
            said["commands"] = json!(commands);
        }
        let expected = match &at_once.capabilities[provider] {
            Value::Bool(true) => json!({}),
            options => options.clone(),
        };
        assert_eq!(said, expected, "{method}");
    }
}

#[test]
fn each_comes_and_goes_alone() {
    let mut client = letting_all().start();
    client.notified(REGISTER);
    for (method, _, feature) in ALL {
        let both = ["textDocument/formatting", "textDocument/rangeFormatting"];
        let with_commands = ["textDocument/codeAction", "workspace/executeCommand"];
        let expected = match feature {
            "formatting" => set(&both),
            "code-actions" => set(&with_commands),
            _ => set(&[method]),
        };
        switch(&mut client, json!({ feature: false }));
        let gone = methods(&client.notified(UNREGISTER), "unregisterations");
        assert_eq!(gone, expected, "{method}");
        switch(&mut client, json!({}));
        let back = methods(&client.notified(REGISTER), "registrations");
        assert_eq!(back, expected, "{method}");
    }
}

#[test]
fn a_client_that_lets_only_some_come_later_is_told_all_at_once() {
    // Neovim is one. When it greets the server, its users' configurations look at what that can do.
    for (method, ..) in ALL {
        let others = ALL
            .map(|(other, ..)| other)
            .into_iter()
            .filter(|other| *other != method);
        let mut client = letting(&others.collect::<Vec<_>>()).start();
        assert_eq!(provided(&client).len(), ALL.len(), "{method}");
        switch(&mut client, json!({"hover": false}));
        client.open("file:///tmp/gongwen-switches.txt", "𠮷\r\n");
        assert_eq!(
            client.result("workspace/symbol", json!({"query": "𠮷"})),
            json!([])
        );
        assert!(client.is_quiet(REGISTER, Duration::ZERO), "{method}");
    }
}

#[test]
fn what_stays_is_not_touched() {
    let mut client = letting_all().start();
    let come = client.notified(REGISTER);
    switch(
        &mut client,
        json!({"code-actions": false, "formatting": false}),
    );
    let gone = client.notified(UNREGISTER);
    let expected = [
        "textDocument/codeAction",
        "textDocument/formatting",
        "textDocument/rangeFormatting",
        "workspace/executeCommand",
    ];
    assert_eq!(methods(&gone, "unregisterations"), set(&expected));
    switch(
        &mut client,
        json!({"code-actions": false, "formatting": false, "hover": false}),
    );
    let gone = client.notified(UNREGISTER);
    assert_eq!(
        methods(&gone, "unregisterations"),
        set(&["textDocument/hover"])
    );
    switch(&mut client, json!({"hover": false}));
    let back = client.notified(REGISTER);
    assert_eq!(methods(&back, "registrations"), set(&expected));
    let among = |one: &&Value| {
        come["registrations"]
            .as_array()
            .expect("a list")
            .contains(one)
    };
    let back = back["registrations"].as_array().expect("a list");
    assert_eq!(
        back.iter().filter(among).count(),
        back.len(),
        "as at the start"
    );
}

#[test]
fn a_new_document_has_the_switch_of_the_commands() {
    let params = json!({"command": "gongwen.server.skeleton", "arguments": [{"kind": "plan"}]});
    for is_on in [true, false] {
        let settings = json!({"features": {"commands": is_on}});
        let mut client = letting(&[]).says("initializationOptions", settings).start();
        let text = client.result("workspace/executeCommand", params.clone());
        assert_eq!(text.is_string(), is_on, "{text}");
    }
}

#[test]
fn the_commands_of_code_actions_go_with_those() {
    let mut client = letting_all().start();
    client.notified(REGISTER);
    switch(&mut client, json!({"commands": false}));
    let gone = client.notified(UNREGISTER);
    assert_eq!(gone["unregisterations"].as_array().map(Vec::len), Some(1));
    switch(&mut client, json!({}));
    let back = client.notified(REGISTER);
    let commands = &back["registrations"][0]["registerOptions"]["commands"];
    let commands = commands.as_array().expect("commands");
    assert!(commands.contains(&json!("gongwen.server.skeleton")));
    assert!(
        !commands.contains(&json!("gongwen.server.ignore")),
        "it has stayed"
    );
}

#[test]
fn what_is_off_from_the_start_does_not_come() {
    let off = json!({"features": {"hover": false, "completion": false}});
    let mut client = letting_all().says("initializationOptions", off).start();
    let come = methods(&client.notified(REGISTER), "registrations");
    assert_eq!(come.len(), ALL.len() - 2);
    assert!(come.is_disjoint(&set(&["textDocument/hover", "textDocument/completion"])));
}

#[test]
fn what_came_late_is_asked_for_again() {
    let refresh = "workspace/inlayHint/refresh";
    let builder = letting_all();
    let mut client = builder
        .can("workspace/inlayHint/refreshSupport", json!(true))
        .start();
    client.asked(REGISTER, Value::Null);
    client.asked(refresh, Value::Null);
}

#[test]
fn what_a_document_of_another_folder_offers_comes_with_it() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("switches");
    let _ = fs::remove_dir_all(&root);
    let (home, other) = (root.join("本区"), root.join("外区"));
    for (folder, is_on) in [(&home, false), (&other, true)] {
        fs::create_dir_all(folder).expect("a folder can be made");
        let settings = format!("[features]\nhover = {is_on}\n");
        fs::write(folder.join("gongwen.toml"), settings).expect("a file can be written");
    }
    let uri = format!("file://{}", home.display());
    let mut client = letting_all().says("rootUri", json!(uri)).start();
    let come = methods(&client.notified(REGISTER), "registrations");
    assert!(come.len() == ALL.len() - 1 && !come.contains("textDocument/hover"));
    client.open(&format!("file://{}/方案.txt", other.display()), "𠮷\r\n");
    let come = client.notified(REGISTER);
    assert_eq!(
        methods(&come, "registrations"),
        set(&["textDocument/hover"])
    );
}
