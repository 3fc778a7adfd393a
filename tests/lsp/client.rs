//! A client over the real binary's standard streams.

use serde_json::{Value, json};
use std::cell::Cell;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// No answer takes this long, even on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// What the client says of itself in `initialize`.
pub struct Builder {
    params: Value,
}

/// A running server, initialised.
pub struct Client {
    pub capabilities: Value,
    pub server_info: Value,
    server: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// What came while something else was waited for: notifications, and refusals of messages without an id.
    notifications: Vec<Value>,
    next_id: Cell<i64>,
}

impl Builder {
    pub fn new() -> Builder {
        let params = json!({"processId": std::process::id(), "rootUri": null, "capabilities": {}});
        Builder { params }
    }

    /// Sets one value under `capabilities`, by its JSON pointer.
    pub fn can(mut self, pointer: &str, value: Value) -> Builder {
        let mut place = &mut self.params["capabilities"];
        for key in pointer.split('/') {
            place = &mut place[key];
        }
        *place = value;
        self
    }

    pub fn encodings(self, offered: &[&str]) -> Builder {
        self.can("general/positionEncodings", json!(offered))
    }

    pub fn nests_symbols(self) -> Builder {
        let pointer = "textDocument/documentSymbol/hierarchicalDocumentSymbolSupport";
        self.can(pointer, json!(true))
    }

    pub fn pulls(self) -> Builder {
        self.can("textDocument/diagnostic", json!({}))
    }

    pub fn says(mut self, key: &str, value: Value) -> Builder {
        self.params[key] = value;
        self
    }

    pub fn start(self) -> Client {
        self.start_in(Client::raw())
    }

    pub fn start_in(self, mut client: Client) -> Client {
        let answer = client.request("initialize", self.params);
        client.capabilities = answer["result"]["capabilities"].clone();
        client.server_info = answer["result"]["serverInfo"].clone();
        client.notify("initialized", json!({}));
        client
    }
}

impl Client {
    /// A server that has not been told anything.
    pub fn raw() -> Client {
        Client::with_arguments(&[])
    }

    pub fn with_arguments(arguments: &[&str]) -> Client {
        Client::of(Client::command().args(arguments))
    }

    /// A server that keeps what it remembers in this folder.
    pub fn remembering_in(folder: &Path) -> Client {
        Client::of(Client::command().env("XDG_CACHE_HOME", folder))
    }

    fn command() -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongwen"));
        command.arg("server");
        command
    }

    fn of(command: &mut Command) -> Client {
        let mut server = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let output = server.stdout.take().expect("its output is piped");
        let (told, messages) = mpsc::channel();
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = read(&mut output) {
                if told.send(message).is_err() {
                    return;
                }
            }
        });
        Client {
            capabilities: Value::Null,
            server_info: Value::Null,
            input: server.stdin.take(),
            server,
            messages,
            notifications: Vec::new(),
            next_id: Cell::new(1),
        }
    }

    pub fn send(&mut self, message: &Value) {
        self.send_text(&message.to_string());
    }

    pub fn send_text(&mut self, body: &str) {
        let input = self.input.as_mut().expect("the input is open");
        // A server that has left does not read; the test that waits for its answer says so.
        let _ = write!(input, "Content-Length: {}\r\n\r\n{body}", body.len());
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request without waiting for its answer.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        let id = self.next_id.replace(self.next_id.get() + 1);
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        id
    }

    pub fn answer(&mut self, id: i64) -> Value {
        loop {
            let message = self.receive(PATIENCE).expect("the server answers in time");
            if message["id"].is_null() || message.get("method").is_some() {
                self.notifications.push(message);
            } else if message["id"] == json!(id) {
                return message;
            } else {
                panic!("an answer that was not asked for: {message}");
            }
        }
    }

    /// A request and its whole answer.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        self.answer(id)
    }

    /// A request and its result, which must not be an error.
    pub fn result(&mut self, method: &str, params: Value) -> Value {
        let answer = self.request(method, params);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The code of the error a request is answered with.
    pub fn error_code(&mut self, method: &str, params: Value) -> i64 {
        let answer = self.request(method, params);
        answer["error"]["code"].as_i64().unwrap_or_default()
    }

    /// The next notification of a method.
    pub fn notified(&mut self, method: &str) -> Value {
        self.told(method)["params"].clone()
    }

    /// The next request of the server, which is answered.
    pub fn asked(&mut self, method: &str, answer: Value) -> Value {
        let request = self.told(method);
        self.send(&json!({"jsonrpc": "2.0", "id": request["id"], "result": answer}));
        request["params"].clone()
    }

    fn told(&mut self, method: &str) -> Value {
        let ours = |message: &Value| message["method"] == method;
        loop {
            if let Some(found) = self.notifications.iter().position(ours) {
                return self.notifications.remove(found);
            }
            let message = self.receive(PATIENCE).expect("the server tells in time");
            self.notifications.push(message);
        }
    }

    /// Whether nothing of a method has come, nor comes for a while.
    pub fn is_quiet(&mut self, method: &str, time: Duration) -> bool {
        let end = Instant::now() + time;
        while let Some(message) = self.receive(end.saturating_duration_since(Instant::now())) {
            self.notifications.push(message);
        }
        !self
            .notifications
            .iter()
            .any(|message| message["method"] == method)
    }

    /// The codes with which messages were refused that had no id.
    pub fn refused(&self) -> Vec<i64> {
        let codes = self.notifications.iter();
        codes
            .filter_map(|message| message["error"]["code"].as_i64())
            .collect()
    }

    /// The next message, whatever it is; `None` when none comes in time.
    pub fn receive(&mut self, patience: Duration) -> Option<Value> {
        match self.messages.recv_timeout(patience) {
            Ok(message) => Some(message),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => panic!("the server has left"),
        }
    }

    pub fn open(&mut self, uri: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": "plaintext", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    pub fn change(&mut self, uri: &str, version: i32, changes: Value) {
        let document = json!({"uri": uri, "version": version});
        let params = json!({"textDocument": document, "contentChanges": changes});
        self.notify("textDocument/didChange", params);
    }

    pub fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", of(uri));
    }

    pub fn symbols(&mut self, uri: &str) -> Value {
        self.result("textDocument/documentSymbol", of(uri))
    }

    pub fn hover(&mut self, uri: &str, line: u32, character: u32) -> Value {
        let position = json!({"line": line, "character": character});
        let document = json!({"uri": uri});
        self.result(
            "textDocument/hover",
            json!({"textDocument": document, "position": position}),
        )
    }

    pub fn pull(&mut self, uri: &str, previous: Option<&str>) -> Value {
        let params = json!({"textDocument": {"uri": uri}, "previousResultId": previous});
        self.result("textDocument/diagnostic", params)
    }

    /// Asks again and again whether something has come true.
    pub fn in_time(&mut self, mut is_so: impl FnMut(&mut Client) -> bool) -> bool {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if is_so(self) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }

    /// Takes the polite way out; gives the exit code and how long the server took to leave.
    pub fn leave(mut self) -> (Option<i32>, Duration) {
        self.result("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.wait()
    }

    pub fn process(&self) -> u32 {
        self.server.id()
    }

    pub fn close_input(&mut self) {
        self.input = None;
    }

    /// Waits for the server to leave of itself.
    pub fn wait(&mut self) -> (Option<i32>, Duration) {
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if let Some(status) = self.server.try_wait().expect("a child can be waited for") {
                return (status.code(), begin.elapsed());
            }
            thread::sleep(Duration::from_millis(1));
        }
        panic!("the server does not leave");
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Parameters that name a document.
pub fn of(uri: &str) -> Value {
    json!({"textDocument": {"uri": uri}})
}

/// A change of a range.
pub fn replace(start: (u32, u32), end: (u32, u32), text: &str) -> Value {
    let at = |(line, character)| json!({"line": line, "character": character});
    json!({"range": {"start": at(start), "end": at(end)}, "text": text})
}

/// The next message of a server; `None` when it says nothing more.
pub fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut header = String::new();
    output.read_line(&mut header).ok()?;
    let length = header.trim_end().strip_prefix("Content-Length: ")?;
    let mut body = vec![0; length.parse::<usize>().ok()? + 2];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("messages are JSON"))
}
