//! Random conversations with the server, as bytes on the wire, and what it says.

// Each suite takes what it needs.
#![allow(dead_code)]

use crate::cases::{Bytes, opening, text};
use crate::requests::{METHODS, params};
use arbitrary::{Arbitrary, Result};
use serde_json::{Value, json};
use std::fmt;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};

/// What a client sends, and what it may expect.
#[derive(Clone, Default)]
pub struct Conversation {
    pub bytes: Vec<u8>,
    /// The ids of its requests.
    pub asked: Vec<Value>,
    /// Frames may have swallowed one another; nothing is certain about the answers.
    pub damaged: bool,
    /// `exit` was said.
    over: bool,
}

impl fmt::Debug for Conversation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.bytes))
    }
}

impl<'b> Arbitrary<'b> for Conversation {
    fn arbitrary(u: Bytes<'_, 'b>) -> Result<Self> {
        let mut conversation = Conversation::default();
        if u.ratio(1, 16)? {
            let all = u.len();
            conversation.damaged = true;
            conversation.bytes = u.bytes(all)?.to_vec();
            return Ok(conversation);
        }
        if u.ratio(15, 16)? {
            let greeting = greeting(u)?;
            conversation.ask(json!(0), greeting);
        }
        for _ in 0..u.int_in_range(1..=24)? {
            conversation.go_on(u)?;
        }
        Ok(conversation)
    }
}

impl Conversation {
    fn go_on(&mut self, u: Bytes<'_, '_>) -> Result<()> {
        let uri = uri(u)?;
        match u.int_in_range(0..=31)? {
            0..=4 => {
                self.tell(json!({"method": "textDocument/didOpen", "params": opened(u, uri)?}))
            }
            5..=11 => {
                self.tell(json!({"method": "textDocument/didChange", "params": changed(u, uri)?}))
            }
            12 | 13 => self.tell(json!({"method": "textDocument/didClose", "params": of(uri)})),
            14..=23 => {
                let (id, request) = (self.id(u)?, request(u, uri)?);
                self.ask(id, request);
            }
            24 | 25 => {
                self.tell(json!({"method": "$/cancelRequest", "params": {"id": self.earlier(u)?}}))
            }
            26 => self.tell(stray(u)?),
            27 => self.put(u.choose(&BROKEN_BODIES)?, "Content-Length: "),
            28 => self.put(
                b"{\"method\":\"initialized\",\"params\":{}}",
                u.choose(&HEADERS)?,
            ),
            29 => {
                let length = u.int_in_range(0..=40)?.min(u.len());
                self.damaged = true;
                self.bytes.extend(u.bytes(length)?);
            }
            30 => {
                let id = self.id(u)?;
                self.ask(id, json!({"method": "shutdown"}));
            }
            _ => self.end(u)?,
        }
        Ok(())
    }

    /// `exit`, or a frame that is never finished.
    fn end(&mut self, u: Bytes<'_, '_>) -> Result<()> {
        if u.arbitrary()? {
            self.tell(json!({"method": "exit"}));
            self.over = true;
            return Ok(());
        }
        self.damaged = true;
        let length: u64 = u.arbitrary()?;
        write!(self.bytes, "Content-Length: {length}\r\n\r\n")
            .map_err(|_| arbitrary::Error::IncorrectFormat)
    }

    fn ask(&mut self, id: Value, mut request: Value) {
        request["id"] = id.clone();
        self.tell(request);
        if !self.over {
            self.asked.push(id);
        }
    }

    fn tell(&mut self, mut message: Value) {
        message["jsonrpc"] = json!("2.0");
        self.put(message.to_string().as_bytes(), HEADERS[0]);
    }

    fn put(&mut self, body: &[u8], header: &str) {
        self.bytes.extend(header.as_bytes());
        self.bytes.extend(body.len().to_string().as_bytes());
        self.bytes.extend(b"\r\n\r\n");
        self.bytes.extend(body);
    }

    /// A fresh id most of the time; else one that was used before.
    fn id(&self, u: Bytes<'_, '_>) -> Result<Value> {
        Ok(match u.int_in_range(0..=15)? {
            0 => self.earlier(u)?,
            1 => json!(format!("{}", self.asked.len())),
            2 => json!(format!("𠮷\r\n{}", self.asked.len())),
            3 => json!(-(self.asked.len() as i64)),
            _ => json!(self.asked.len() + 1),
        })
    }

    fn earlier(&self, u: Bytes<'_, '_>) -> Result<Value> {
        let any = u.arbitrary::<u8>()? as usize;
        let earlier = self.asked.get(any % self.asked.len().max(1));
        Ok(earlier.cloned().unwrap_or(json!("none")))
    }
}

const HEADERS: [&str; 4] = [
    "Content-Length: ",
    "content-length:\t",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: ",
    "Nothing: 1\r\n\r\nContent-Length: ",
];

/// Bodies that are no messages; they are refused, and have no id to be answered by.
const BROKEN_BODIES: [&[u8]; 8] = [
    b"",
    b"{",
    b"[]",
    b"null",
    b"\xff\xfe",
    b"{\"method\":7}",
    b"{\"method\":\"a\",\"params\":\"\\ud800\"}",
    b"{\"id\":{},\"method\":\"a\"}",
];

fn greeting(u: Bytes<'_, '_>) -> Result<Value> {
    let mut capabilities = json!({
        "general": {"positionEncodings": [u.choose(&["utf-16", "utf-8", "utf-32", "utf-7"])?]},
        "textDocument": {
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": u.arbitrary::<bool>()?},
            "codeAction": {
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
                "dataSupport": true,
            },
        },
        "workspace": {"workspaceEdit": {"documentChanges": u.arbitrary::<bool>()?}},
    });
    if capabilities["workspace"]["workspaceEdit"]["documentChanges"] == true {
        let lazy = json!({"properties": ["edit"]});
        capabilities["textDocument"]["codeAction"]["resolveSupport"] = lazy;
    }
    if u.arbitrary()? {
        capabilities["textDocument"]["diagnostic"] = json!({});
    }
    let params =
        json!({"processId": null, "rootUri": "file:///用户", "capabilities": capabilities});
    Ok(json!({"method": "initialize", "params": params}))
}

fn uri(u: Bytes<'_, '_>) -> Result<&'static str> {
    u.choose(&[
        "file:///%E7%AC%AC.txt",
        "file:///第.txt",
        "untitled:1",
        "",
        "%",
    ])
    .copied()
}

fn of(uri: &str) -> Value {
    json!({"textDocument": {"uri": uri}})
}

fn opened(u: Bytes<'_, '_>, uri: &str) -> Result<Value> {
    let (version, text) = (u.arbitrary::<i32>()?, opening(u)?);
    Ok(
        json!({"textDocument": {"uri": uri, "languageId": "plaintext", "version": version, "text": text}}),
    )
}

fn changed(u: Bytes<'_, '_>, uri: &str) -> Result<Value> {
    let changes = (0..u.int_in_range(0..=3)?).map(|_| {
        let mut change = json!({"text": text(u, 2)?});
        if u.ratio(15, 16)? {
            change["range"] = range(u)?;
        }
        Ok(change)
    });
    let changes = changes.collect::<Result<Vec<_>>>()?;
    let version = match u.arbitrary()? {
        true => json!(u.arbitrary::<i32>()?),
        false => Value::Null,
    };
    Ok(json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": changes}))
}

fn range(u: Bytes<'_, '_>) -> Result<Value> {
    Ok(json!({"start": position(u)?, "end": position(u)?}))
}

fn position(u: Bytes<'_, '_>) -> Result<Value> {
    Ok(json!({"line": number(u)?, "character": number(u)?}))
}

/// Small most of the time, and otherwise what clients have been seen to send.
fn number(u: Bytes<'_, '_>) -> Result<Value> {
    Ok(match u.int_in_range(0..=15)? {
        0 => json!(u32::MAX),
        1 => json!(9_007_199_254_740_991_u64),
        2 => json!(-1),
        3 => json!(1e300),
        4 => json!(u.arbitrary::<u16>()?),
        _ => json!(u.arbitrary::<u8>()?),
    })
}

fn request(u: Bytes<'_, '_>, uri: &str) -> Result<Value> {
    let document = json!({"uri": uri});
    let (method, params) = match u.int_in_range(0..=15)? {
        0..=7 => (*u.choose(&METHODS)?, params(uri, &range(u)?)),
        8 => {
            let ids = [
                "clause-wording",
                "fix-all",
                "spaces",
                "split",
                "no-such",
                "",
            ];
            let (id, way) = (u.choose(&ids)?, u.choose(&["", "lead", "everywhere:host"])?);
            let version = u.arbitrary::<u8>()?;
            let data =
                json!({"uri": uri, "version": version, "id": id, "way": way, "range": range(u)?});
            let params = json!({"title": "", "data": data});
            ("codeAction/resolve", params)
        }
        9..=10 => {
            let context = json!({"diagnostics": [], "only": u.choose(&[Value::Null, json!(["source"]), json!([""])])?});
            let params = json!({"textDocument": document, "range": range(u)?, "context": context});
            ("textDocument/codeAction", params)
        }
        11..=13 => {
            let previous = u.choose(&[None, Some(""), Some("0000000000000000")])?;
            (
                "textDocument/diagnostic",
                json!({"textDocument": document, "previousResultId": previous}),
            )
        }
        14 => (
            *u.choose(&[
                "no/such",
                "$/noSuch",
                "initialize",
                "textDocument/didOpen",
                "$/cancelRequest",
                "",
            ])?,
            json!({"capabilities": {}}),
        ),
        _ => {
            let params = [
                Value::Null,
                json!(7),
                json!([]),
                json!({}),
                json!({"textDocument": [uri]}),
            ];
            (
                *u.choose(&[
                    "textDocument/hover",
                    "textDocument/codeAction",
                    "initialize",
                ])?,
                u.choose(&params)?.clone(),
            )
        }
    };
    Ok(json!({"method": method, "params": params}))
}

/// What is out of place: answers to nothing, notifications nobody knows or that should be requests.
fn stray(u: Bytes<'_, '_>) -> Result<Value> {
    let strays = [
        json!({"id": 1, "result": null}),
        json!({"id": null, "method": "textDocument/hover", "params": {}}),
        json!({"method": "textDocument/hover", "params": of("untitled:1")}),
        json!({"method": "initialize", "params": {"capabilities": {}}}),
        json!({"method": "$/noSuch"}),
        json!({"method": "textDocument/didChange", "params": [[[[1]]]]}),
        json!({"method": "$/cancelRequest", "params": {}}),
    ];
    u.choose(&strays).cloned()
}

/// An output that keeps what the server says.
#[derive(Clone, Default)]
pub struct Said(Arc<Mutex<Vec<u8>>>);

impl Said {
    /// The messages, each of which must be framed to the letter.
    pub fn messages(&self) -> Vec<Value> {
        let bytes = self.0.lock().expect("nobody panics while writing");
        let mut rest = std::str::from_utf8(&bytes).expect("messages are UTF-8");
        let mut messages = Vec::new();
        while !rest.is_empty() {
            let (header, after) = rest.split_once("\r\n\r\n").expect("a header");
            let length = header.strip_prefix("Content-Length: ").expect("a length");
            let (body, next) = after.split_at(length.parse().expect("a number"));
            messages.push(serde_json::from_str(body).expect("messages are JSON"));
            rest = next;
        }
        messages
    }
}

impl Write for Said {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut said = self.0.lock().expect("nobody panics while reading");
        said.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
