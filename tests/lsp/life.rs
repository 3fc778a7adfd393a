//! The beginning and the end of a server, and messages that are out of place.

use crate::client::{Builder, Client, of, read};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::Duration;

/// A server leaves within a tenth of a second; a busy machine is given more.
const SOON: Duration = Duration::from_millis(500);

const SERVER_NOT_INITIALIZED: i64 = -32002;
const INVALID_REQUEST: i64 = -32600;
const METHOD_NOT_FOUND: i64 = -32601;
const INVALID_PARAMS: i64 = -32602;
const PARSE_ERROR: i64 = -32700;

#[test]
fn it_says_who_it_is_and_what_it_can() {
    let client = Builder::new().start();
    assert_eq!(client.server_info["name"], "gongwen");
    let capabilities = &client.capabilities;
    assert_eq!(capabilities["positionEncoding"], "utf-16");
    assert_eq!(capabilities["textDocumentSync"]["change"], 2);
    assert_eq!(capabilities["documentSymbolProvider"], true);
    assert_eq!(capabilities["hoverProvider"], true);
    assert_eq!(capabilities["diagnosticProvider"], Value::Null);
    assert_eq!(client.leave().0, Some(0));
}

#[test]
fn nothing_is_answered_before_initialize_nor_after_shutdown() {
    let mut client = Client::raw();
    for method in [
        "textDocument/hover",
        "textDocument/documentSymbol",
        "shutdown",
    ] {
        assert_eq!(
            client.error_code(method, of("file:///a.txt")),
            SERVER_NOT_INITIALIZED
        );
    }
    let mut client = Builder::new().start();
    client.result("shutdown", Value::Null);
    for method in ["textDocument/hover", "shutdown", "initialize"] {
        assert_eq!(
            client.error_code(method, json!({"capabilities": {}})),
            INVALID_REQUEST
        );
    }
}

#[test]
fn it_is_initialised_once() {
    let mut client = Builder::new().start();
    let code = client.error_code("initialize", json!({"capabilities": {}}));
    assert_eq!(code, INVALID_REQUEST);
}

#[test]
fn unknown_methods_are_answered_and_unknown_notifications_ignored() {
    let mut client = Builder::new().start();
    client.notify("no/such", json!({}));
    client.notify("$/noSuch", json!({}));
    client.notify("textDocument/hover", json!({}));
    assert_eq!(client.error_code("no/such", json!({})), METHOD_NOT_FOUND);
    assert_eq!(client.error_code("$/noSuch", json!({})), METHOD_NOT_FOUND);
    // A notification sent as a request.
    let code = client.error_code("$/cancelRequest", json!({}));
    assert_eq!(code, INVALID_REQUEST);
}

#[test]
fn parameters_that_cannot_be_read_are_an_error() {
    let mut client = Builder::new().start();
    for method in ["textDocument/hover", "textDocument/documentSymbol"] {
        assert_eq!(
            client.error_code(method, json!({"textDocument": 1})),
            INVALID_PARAMS
        );
        assert_eq!(client.error_code(method, Value::Null), INVALID_PARAMS);
    }
    client.notify("textDocument/didOpen", json!({}));
    let logged = client.notified("window/logMessage");
    assert!(
        logged["message"]
            .as_str()
            .is_some_and(|said| said.contains("didOpen"))
    );
}

#[test]
fn a_broken_message_does_not_end_the_conversation() {
    let mut client = Builder::new().start();
    client.send_text("{\"jsonrpc\"");
    client.send_text("[]");
    client.notify("textDocument/didClose", json!(null));
    client.notified("window/logMessage");
    assert_eq!(client.refused(), [PARSE_ERROR, INVALID_REQUEST]);
    assert_eq!(client.symbols("file:///a.txt"), Value::Null);
}

#[test]
fn a_request_is_answered_once_even_when_it_is_cancelled() {
    let mut client = Builder::new().start();
    client.open("file:///a.txt", "一、甲\n");
    client.notify("$/cancelRequest", json!({"id": "none"}));
    for _ in 0..50 {
        let id = client.ask("textDocument/documentSymbol", of("file:///a.txt"));
        client.notify("$/cancelRequest", json!({"id": id}));
        let answer = client.answer(id);
        let cancelled = answer["error"]["code"] == -32800;
        assert!(cancelled || answer.get("result").is_some(), "{answer}");
    }
}

#[test]
fn it_leaves_with_the_right_code_and_at_once() {
    let (code, time) = Builder::new().start().leave();
    assert_eq!(code, Some(0));
    assert!(time < SOON, "{time:?}");

    let mut client = Builder::new().start();
    client.notify("exit", Value::Null);
    assert_eq!(client.wait().0, Some(1));

    let mut client = Client::raw();
    client.notify("exit", Value::Null);
    assert_eq!(client.wait().0, Some(1));
}

#[test]
fn it_leaves_at_the_end_of_its_input() {
    let mut client = Builder::new().start();
    client.close_input();
    let (code, time) = client.wait();
    assert_eq!(code, Some(1));
    assert!(time < SOON, "{time:?}");

    let mut client = Builder::new().start();
    client.result("shutdown", Value::Null);
    client.close_input();
    assert_eq!(client.wait().0, Some(0));
}

#[test]
fn it_leaves_when_nobody_reads() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_gongwen"))
        .arg("server")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the server starts");
    drop(server.stdout.take());
    let mut input = server.stdin.take().expect("its input is piped");
    let body = r#"{"jsonrpc":"2.0","id":1,"method":"no/such"}"#;
    write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("it reads");
    let status = server.wait().expect("it leaves");
    assert_eq!(status.code(), Some(1));
}

#[test]
fn a_client_may_write_much_and_read_late() {
    let plan = include_str!("../corpus/gulou-2025-breakdown-plan.txt");
    let uri = "file:///plan.txt";
    let document = json!({"uri": uri, "languageId": "plaintext", "version": 1, "text": plan});
    let mut messages = vec![
        json!({"id": 0, "method": "initialize", "params": {"capabilities": {}}}),
        json!({"method": "textDocument/didOpen", "params": {"textDocument": document}}),
    ];
    let ask = |id| json!({"id": id, "method": "textDocument/documentSymbol", "params": of(uri)});
    messages.extend((1..=100).map(ask));
    messages.push(json!({"id": 101, "method": "shutdown"}));

    let mut server = Command::new(env!("CARGO_BIN_EXE_gongwen"))
        .arg("server")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the server starts");
    let mut input = server.stdin.take().expect("its input is piped");
    for message in messages {
        let body = message.to_string();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("it reads");
    }
    // All is written before anything is read, and the answers are more than a pipe holds.
    let mut output = BufReader::new(server.stdout.take().expect("its output is piped"));
    let mut answered = Vec::new();
    while answered.len() < 102 {
        let message = read(&mut output).expect("another answer");
        answered.extend(message["id"].as_i64());
    }
    answered.sort_unstable();
    assert!(answered.into_iter().eq(0..=101));
    drop(input);
    assert_eq!(server.wait().expect("it leaves").code(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn it_does_not_outlive_the_editor() {
    let mut editor = Command::new("sleep").arg("60").spawn().expect("sleep");
    let mut client = Builder::new().says("processId", json!(editor.id())).start();
    editor.kill().expect("it runs");
    assert_eq!(client.wait().0, Some(1));
    editor.wait().expect("it has ended");
}

#[test]
fn it_serves_one_client_on_loopback() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_gongwen"))
        .args(["server", "--listen", "127.0.0.1:0"])
        .stderr(Stdio::piped())
        .spawn()
        .expect("the server starts");
    let mut said = String::new();
    let mut errors = BufReader::new(server.stderr.take().expect("its errors are piped"));
    errors.read_line(&mut said).expect("it says where it is");
    let address = said
        .split_whitespace()
        .find(|word| word.starts_with("127.0.0.1:"));
    let mut stream = TcpStream::connect(address.expect("an address")).expect("it listens");
    let body = r#"{"jsonrpc":"2.0","method":"exit"}"#;
    write!(stream, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("it reads");
    stream.read_to_string(&mut said).expect("it hangs up");
    assert_eq!(server.wait().expect("it leaves").code(), Some(1));
}
