//! Much at once: 200 documents are opened, edited, asked about, closed and opened again, and nobody waits for answers.
//!
//! The client keeps every text itself. In the end the server must say of each document what it says of the same text
//! opened afresh, and must have answered every request once.
//!
//! One round takes a second or two. `GONGWEN_STRESS=10 cargo test --test lsp stress` goes on for ten minutes in each
//! encoding.

use crate::client::{Builder, Client, PATIENCE, of, replace};
use crate::dice::Dice;
use crate::requests::{MAY_REFUSE, METHODS, params};
use crate::sync::PIECES;
use crate::text;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

const DOCUMENTS: usize = 200;

/// Messages in one round; most of them are edits.
const STEPS: usize = 2500;

/// A text longer than this is cut back, so that a long run remains one of many documents.
const LONGEST: usize = 6000;

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");
const REPORT: &str = include_str!("../corpus/pukou-2020-midyear-report.txt");

const REQUEST_CANCELLED: i64 = -32800;
const INVALID_PARAMS: i64 = -32602;
const METHOD_NOT_FOUND: i64 = -32601;

/// A document as the client sees it.
struct Open {
    text: String,
    version: i32,
}

struct Stress {
    client: Client,
    encoding: &'static str,
    pulls: bool,
    dice: Dice,
    /// `None` for a document that is closed.
    documents: Vec<Option<Open>>,
    /// The last version of any document, so that those of one skip.
    version: i32,
    /// Requests without an answer, and the code of the error that each must be answered with, if it must.
    waiting: HashMap<i64, Option<i64>>,
    last: i64,
    cancelled: HashSet<i64>,
    /// Requests that may be refused.
    refusable: HashSet<i64>,
    /// The last diagnostics that were sent unasked.
    published: HashMap<String, Value>,
}

#[test]
fn utf_8() {
    Stress::new("utf-8", true).run(1);
}

#[test]
fn utf_16_with_diagnostics_sent_unasked() {
    Stress::new("utf-16", false).run(2);
}

#[test]
fn utf_32() {
    Stress::new("utf-32", true).run(3);
}

/// Of what thirty open documents take, so much may stay when they are closed.
const KEPT_OF_TEN: u64 = 5;

#[test]
fn memory_returns_after_close() {
    let mut client = Builder::new().pulls().start();
    // What is made once stays.
    client.open(&uri(0), PLAN);
    client.pull(&uri(0), None);
    client.close(&uri(0));
    std::thread::sleep(Duration::from_millis(500));
    let before = memory(client.process());
    let uris = || (0..30).map(uri);
    uris().for_each(|uri| client.open(&uri, PLAN));
    client.symbols(&uri(0));
    let open = memory(client.process());
    uris().for_each(|uri| client.close(&uri));
    let (Some(before), Some(open)) = (before, open) else {
        return; // only Linux tells
    };
    assert!(open > before, "{before} kB, {open} kB open");
    // It is given back when nothing else is to be done.
    let falls = |client: &mut Client| {
        client.symbols(&uri(0));
        let after = memory(client.process()).unwrap_or_default();
        after.saturating_sub(before) * 10 <= (open - before) * KEPT_OF_TEN
    };
    let end = Instant::now() + PATIENCE;
    while !falls(&mut client) {
        assert!(Instant::now() < end, "{before} kB, {open} kB open");
        std::thread::sleep(Duration::from_millis(20));
    }
}

impl Stress {
    fn new(encoding: &'static str, pulls: bool) -> Stress {
        let literals = "textDocument/codeAction/codeActionLiteralSupport/codeActionKind/valueSet";
        let builder = Builder::new()
            .encodings(&[encoding])
            .nests_symbols()
            .can(literals, json!(["quickfix"]));
        let builder = if pulls { builder.pulls() } else { builder };
        Stress {
            client: builder.start(),
            encoding,
            pulls,
            dice: Dice(0),
            documents: (0..DOCUMENTS).map(|_| None).collect(),
            version: 1,
            waiting: HashMap::new(),
            last: 0,
            cancelled: HashSet::new(),
            refusable: HashSet::new(),
            published: HashMap::new(),
        }
    }

    fn run(mut self, seed: u64) {
        let minutes = std::env::var("GONGWEN_STRESS")
            .map_or(0, |minutes| minutes.parse().expect("a number of minutes"));
        let (begin, time) = (Instant::now(), Duration::from_secs(60 * minutes));
        for round in 0.. {
            self.dice = Dice(seed + 1000 * round);
            self.round();
            if begin.elapsed() >= time {
                break;
            }
        }
        assert_eq!(self.client.leave().0, Some(0));
    }

    fn round(&mut self) {
        (0..DOCUMENTS).for_each(|index| self.open(index));
        for _ in 0..STEPS {
            self.step();
            while let Some(message) = self.client.receive(Duration::ZERO) {
                self.take(message);
            }
        }
        self.take_all();
        (0..DOCUMENTS).for_each(|index| self.compare(index));
        (0..DOCUMENTS).for_each(|index| self.close(index));
    }

    fn step(&mut self) {
        let index = self.dice.below(DOCUMENTS);
        match self.dice.below(40) {
            0..=21 => self.edit(index),
            22 => self.replace_all(index),
            23..=32 => self.request(index),
            33..=35 => self.cancel(),
            36 => self.close(index),
            37 | 38 => self.open(index),
            _ => self.ask("no/such", of(&uri(index)), Some(METHOD_NOT_FOUND)),
        }
    }

    /// Opens a document, or replaces one that is open.
    fn open(&mut self, index: usize) {
        let source = *self.dice.choose(&[PLAN, REPORT]);
        let lines: Vec<&str> = source.lines().collect();
        let from = self.dice.below(lines.len());
        let count = 2 + self.dice.below(12);
        let end = *self.dice.choose(&["\n", "\r\n", "\r"]);
        let taken: Vec<&str> = lines.into_iter().skip(from).take(count).collect();
        let mut text = taken.join(end);
        cut_back(&mut text);
        let (uri, version) = (uri(index), self.next_version());
        let document = json!({"uri": uri, "languageId": "", "version": version, "text": text});
        let params = json!({"textDocument": document});
        self.client.notify("textDocument/didOpen", params);
        self.documents[index] = Some(Open { text, version });
    }

    fn next_version(&mut self) -> i32 {
        self.version += 1;
        self.version
    }

    /// A close, even of what is not open.
    fn close(&mut self, index: usize) {
        self.client.close(&uri(index));
        self.documents[index] = None;
    }

    /// A few changes in one notification; versions skip. Those of a closed document are ignored.
    fn edit(&mut self, index: usize) {
        let mut open = self.documents[index].take();
        let mut changes = Vec::new();
        for _ in 0..1 + self.dice.below(3) {
            let text = open.as_ref().map_or("", |open| &open.text);
            let (start, end) = self.places(text);
            let new = self.words();
            changes.push(replace(start, end, new));
            if let Some(open) = &mut open {
                let near = |place| text::nearest(&open.text, place, self.encoding);
                let (start, end) = (near(start), near(end));
                open.text.replace_range(start.min(end)..start.max(end), new);
            }
        }
        let version = self.next_version();
        self.client.change(&uri(index), version, json!(changes));
        self.documents[index] = open.map(|open| Open { version, ..open });
        let is_long = |open: &Open| open.text.len() > LONGEST;
        if self.documents[index].as_ref().is_some_and(is_long) {
            self.replace_all(index);
        }
    }

    /// The whole text anew, a part of what it was.
    fn replace_all(&mut self, index: usize) {
        let version = self.next_version();
        let Some(open) = &mut self.documents[index] else {
            return;
        };
        cut_back(&mut open.text);
        open.version = version;
        let change = json!([{"text": open.text}]);
        self.client.change(&uri(index), open.version, change);
    }

    /// Two places: in a text, inside of its characters and line ends, past its lines, and where no text is. Either may
    /// come first.
    fn places(&mut self, text: &str) -> ((u32, u32), (u32, u32)) {
        let lines = text::lines(text);
        let line = self.dice.below(lines.len() + 1);
        let widest = lines
            .get(line)
            .map_or(0, |(_, line)| text::length(line, self.encoding));
        let mut character = || self.dice.below(widest + 3) as u32;
        let (one, other) = (character(), character());
        let start = (line as u32, one);
        match self.dice.below(20) {
            0 => (start, (u32::MAX, u32::MAX)),
            1 => (start, (self.dice.below(lines.len() + 1) as u32, other)),
            2 => (start, (line as u32, u32::MAX)),
            3..=9 => (start, (line as u32, other)),
            _ => (start, start),
        }
    }

    fn words(&mut self) -> &'static str {
        match self.dice.below(3) {
            0 => {
                let start = self.dice.place(PLAN);
                let most = (start + self.dice.below(120)).min(PLAN.len());
                let end = (start..=most).rfind(|&end| PLAN.is_char_boundary(end));
                &PLAN[start..end.unwrap_or(start)]
            }
            _ => PIECES[self.dice.below(PIECES.len())],
        }
    }

    fn request(&mut self, index: usize) {
        let uri = match self.dice.once_in(12) {
            true => "file:///nobody/knows/it".to_string(),
            false => uri(index),
        };
        let text = self.documents[index].as_ref().map(|open| &open.text);
        let text = text.cloned().unwrap_or_default();
        let (start, end) = self.places(&text);
        let range = &replace(start, end, "")["range"];
        let method = METHODS[self.dice.below(METHODS.len())];
        self.ask(method, params(&uri, range), None);
        if MAY_REFUSE.contains(&method) {
            self.refusable.insert(self.last);
        }
    }

    fn ask(&mut self, method: &str, params: Value, error: Option<i64>) {
        self.last = self.client.ask(method, params);
        self.waiting.insert(self.last, error);
    }

    /// Cancels one of the last requests, which may have been answered, or one that was never made.
    fn cancel(&mut self) {
        let id = self.last - self.dice.below(4) as i64;
        self.cancelled.insert(id);
        self.client.notify("$/cancelRequest", json!({"id": id}));
    }

    fn take_all(&mut self) {
        while !self.waiting.is_empty() {
            let message = self.client.receive(PATIENCE);
            self.take(message.expect("every request is answered in time"));
        }
    }

    fn take(&mut self, message: Value) {
        if message["method"].is_string() && message.get("id").is_some() {
            // A question of the server, to a client that has nothing to say.
            let answer = json!({"jsonrpc": "2.0", "id": message["id"], "result": null});
            return self.client.send(&answer);
        }
        let Some(id) = message["id"].as_i64() else {
            return self.take_notification(&message);
        };
        let expected = self.waiting.remove(&id);
        let expected =
            expected.unwrap_or_else(|| panic!("not asked, or answered twice: {message}"));
        let code = message["error"]["code"].as_i64();
        let cancelled = code == Some(REQUEST_CANCELLED) && self.cancelled.contains(&id);
        let refused = code == Some(INVALID_PARAMS) && self.refusable.contains(&id);
        assert!(cancelled || refused || code == expected, "{message}");
    }

    fn take_notification(&mut self, message: &Value) {
        let params = &message["params"];
        match message["method"].as_str() {
            Some("textDocument/publishDiagnostics") => {
                assert!(!self.pulls, "{message}");
                let uri = params["uri"].as_str().expect("diagnostics have a document");
                self.published.insert(uri.to_string(), params.clone());
            }
            // A warning tells of a document that is not open; worse would be a fault.
            Some("window/logMessage") => assert_eq!(params["type"], 2, "{message}"),
            _ => panic!("nobody expects {message}"),
        }
    }

    /// The document as the server has it, and its text opened afresh.
    fn compare(&mut self, index: usize) {
        let Some(open) = self.documents[index].take() else {
            return;
        };
        let fresh = "file:///nowhere/afresh.txt";
        self.client.open(fresh, &open.text);
        let other = self.look(fresh, 1);
        let mut one = self.look(&uri(index), open.version);
        // Some of it waits until nobody types.
        let end = Instant::now() + PATIENCE;
        while one != other && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(20));
            one = self.look(&uri(index), open.version);
        }
        let text = &open.text;
        assert_eq!(one, other, "{} {} {text:?}", self.encoding, uri(index));
        self.client.close(fresh);
        self.documents[index] = Some(open);
    }

    /// The outline and the diagnostics.
    fn look(&mut self, uri: &str, version: i32) -> (Value, Value) {
        let outline = self.result("textDocument/documentSymbol", of(uri));
        if self.pulls {
            let report = self.result("textDocument/diagnostic", of(uri));
            return (outline, report["items"].clone());
        }
        loop {
            let published = self.published.get(uri);
            if let Some(published) = published.filter(|told| told["version"] == version) {
                return (outline, published["diagnostics"].clone());
            }
            let message = self.client.receive(PATIENCE);
            self.take(message.expect("diagnostics come in time"));
        }
    }

    fn result(&mut self, method: &str, params: Value) -> Value {
        let id = self.client.ask(method, params);
        loop {
            let message = self.client.receive(PATIENCE);
            let message = message.expect("the server answers in time");
            if message["id"] == id {
                assert!(message.get("error").is_none(), "{message}");
                return message["result"].clone();
            }
            self.take(message);
        }
    }
}

fn uri(index: usize) -> String {
    format!("file:///tmp/%E7%AC%AC%20{index}.txt")
}

/// Leaves the first part of a text that has grown long.
fn cut_back(text: &mut String) {
    let end = (0..=LONGEST / 4).rfind(|&end| text.is_char_boundary(end));
    text.truncate(end.unwrap_or(0));
}

/// The memory of a process in kB; `None` where the system does not tell.
fn memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
