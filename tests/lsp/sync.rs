//! The server's text equals the client's at every moment, in all three encodings.
//!
//! Nothing shows the server's text, but its outline does: every name must stand where the entry says.

use crate::client::{Builder, Client, replace};
use crate::dice::Dice;
use crate::text::{position, slice};
use serde_json::{Value, json};

const PLAN: &str = include_str!("../corpus/gulou-2025-breakdown-plan.txt");

const URI: &str = "file:///%E7%AC%AC%E4%B8%80.txt";

/// Kinds of symbols.
const KEY: u32 = 20;
const EVENT: u32 = 24;

const ENCODINGS: [&str; 3] = ["utf-8", "utf-16", "utf-32"];

/// A client with one open document, and the text it believes in.
struct Editor {
    client: Client,
    text: String,
    version: i32,
    encoding: &'static str,
}

impl Editor {
    fn new(encoding: &'static str, text: &str) -> Editor {
        let client = Builder::new()
            .encodings(&[encoding])
            .nests_symbols()
            .pulls()
            .start();
        assert_eq!(client.capabilities["positionEncoding"], encoding);
        let mut editor = Editor {
            client,
            text: text.to_string(),
            version: 1,
            encoding,
        };
        editor.client.open(URI, text);
        editor
    }

    /// Puts `new` in the place of each `old` in turn, all in one notification.
    fn replace(&mut self, changes: &[(&str, &str)]) {
        let changes: Vec<Value> = changes
            .iter()
            .map(|(old, new)| self.one_change(old, new))
            .collect();
        self.version += 3;
        self.client.change(URI, self.version, json!(changes));
    }

    fn one_change(&mut self, old: &str, new: &str) -> Value {
        let start = self.text.find(old).expect("the text holds it");
        self.change_at(start..start + old.len(), new)
    }

    /// Two replacements of a few characters each, or rarely of many, anywhere.
    fn random_change(&mut self, dice: &mut Dice) {
        let changes = [(), ()].map(|()| {
            let start = dice.place(&self.text);
            let length = if dice.below(10) == 0 {
                2000
            } else {
                dice.below(12)
            };
            let mut end = (start + length).min(self.text.len());
            while !self.text.is_char_boundary(end) {
                end += 1;
            }
            let within_line_end =
                self.text[..end].ends_with('\r') && self.text[end..].starts_with('\n');
            let end = end + usize::from(within_line_end);
            self.change_at(start..end, PIECES[dice.below(PIECES.len())])
        });
        self.version += 1;
        self.client.change(URI, self.version, json!(changes));
    }

    fn change_at(&mut self, range: std::ops::Range<usize>, new: &str) -> Value {
        let at = |byte| position(&self.text, byte, self.encoding);
        let change = replace(at(range.start), at(range.end), new);
        self.text.replace_range(range, new);
        change
    }

    /// Compares, and gives back the names of the outline.
    fn names(&mut self) -> Vec<String> {
        let symbols = self.client.symbols(URI);
        let mut names = Vec::new();
        self.compare(&symbols, &mut names);
        assert_eq!(symbols, self.afresh(), "as in a text opened afresh");
        names
    }

    fn compare(&self, symbols: &Value, names: &mut Vec<String>) {
        for symbol in symbols.as_array().into_iter().flatten() {
            let name = symbol["name"].as_str().expect("a symbol has a name");
            let selected = slice(&self.text, &symbol["selectionRange"], self.encoding);
            // A metadata table, a landmark and a heading without words are named by what they are.
            let named = symbol["kind"] == KEY || symbol["kind"] == EVENT || selected.is_empty();
            if !named {
                assert_eq!(solid(selected), solid(name), "{}", self.encoding);
            }
            slice(&self.text, &symbol["range"], self.encoding);
            names.push(name.to_string());
            self.compare(&symbol["children"], names);
        }
    }

    fn afresh(&mut self) -> Value {
        let other = "file:///nowhere/afresh.txt";
        self.client.open(other, &self.text);
        let symbols = self.client.symbols(other);
        self.client.close(other);
        symbols
    }
}

#[test]
fn the_outline_stands_where_it_says() {
    for encoding in ENCODINGS {
        let names = Editor::new(encoding, PLAN).names();
        assert!(names.len() > 84, "{} entries", names.len());
    }
}

#[test]
fn several_edits_in_one_notification_each_after_the_one_before() {
    for encoding in ENCODINGS {
        let mut editor = Editor::new(encoding, PLAN);
        editor.replace(&[
            ("一、聚力", "一、𠮷聚力😀"),
            ("😀", "Ａ，"),
            ("2.社会", "2.𠮷社会"),
            ("𠮷社会消费品零售总额增长5%以上", "社𠮷𠮷会"),
        ]);
        let names = editor.names();
        let has = |wanted: &str| names.iter().any(|name| name.contains(wanted));
        assert!(has("一、𠮷聚力Ａ，"), "{encoding}: {names:?}");
        assert!(has("2.社𠮷𠮷会"), "{encoding}: {names:?}");
    }
}

#[test]
fn line_ends_of_every_kind_come_and_go() {
    for encoding in ENCODINGS {
        let text = PLAN.replacen('\n', "\r\n", 30).replacen("\r\n", "\r", 10);
        let mut editor = Editor::new(encoding, &text);
        editor.names();
        editor.replace(&[("主办)\r\n3.", "主办)\r3."), ("主办)\r3.", "主办)\r\n\n3.")]);
        editor.names();
        editor.replace(&[
            ("一、聚力", "一、\u{2028}\u{b}聚力"),
            ("\r\n4.", "\u{85}\r\r\n4."),
        ]);
        editor.names();
        editor.replace(&[("\r\n", ""), ("\r", "\n")]);
        editor.names();
    }
}

#[test]
fn a_burst_of_edits_is_applied_whole() {
    let mut editor = Editor::new("utf-16", PLAN);
    for n in 0..200 {
        let new = format!("一、{n}𠮷聚力");
        let old = if n == 0 {
            "一、聚力".to_string()
        } else {
            format!("一、{}𠮷聚力", n - 1)
        };
        editor.replace(&[(&old, &new)]);
    }
    let names = editor.names();
    assert!(names.iter().any(|name| name.starts_with("一、199𠮷聚力")));
}

/// A name leaves out the space around it and the line ends within it.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Small texts that change much.
pub const PIECES: [&str; 16] = [
    "",
    "𠮷",
    "😀",
    "\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{b}",
    "\u{feff}",
    "，",
    "。",
    "一、",
    "\n（二）甲。",
    "\n7.增长5%以上。(区商务局主办)",
    "(区发改委主办,相关街道协办)",
    "一是",
];

#[test]
fn any_edits_give_what_the_text_gives_afresh() {
    for (seed, encoding) in (1..).zip(ENCODINGS) {
        let mut editor = Editor::new(encoding, PLAN);
        let mut dice = Dice(seed);
        for _ in 0..15 {
            for _ in 0..8 {
                editor.random_change(&mut dice);
            }
            editor.names();
        }
    }
}

#[test]
fn a_whole_text_may_be_replaced() {
    let mut editor = Editor::new("utf-16", "");
    editor.text = PLAN.to_string();
    editor
        .client
        .change(URI, 2, json!([{"text": "甲"}, {"text": PLAN}]));
    assert!(editor.names().len() > 84);
}

#[test]
fn positions_outside_the_text_are_moved_into_it() {
    let lines = PLAN.lines().count() as u32;
    let mut editor = Editor::new("utf-16", PLAN);
    // Past the end of a line, past the last line, reversed, and numbers that no text has.
    let huge = json!({"line": 4e15, "character": 9_007_199_254_740_991_u64});
    let changes = json!([
        replace((0, 99_999), (0, 99_999), "甲"),
        replace((lines + 9, 9), (lines + 7, 3), "乙"),
        replace((1, 2), (1, 0), ""),
        {"range": {"start": huge, "end": huge}, "text": "丙"},
        {"range": {"start": {"line": -3, "character": -1}, "end": {"line": 0, "character": 0}}, "text": "丁"},
    ]);
    editor.client.change(URI, 2, changes);
    let first_end = editor.text.find('\n').expect("many lines");
    editor.text.insert(first_end, '甲');
    editor.text.push('乙');
    let second = editor.text.find('\n').expect("many lines") + 1;
    let two = editor.text[second..]
        .chars()
        .take(2)
        .map(char::len_utf8)
        .sum::<usize>();
    editor.text.replace_range(second..second + two, "");
    editor.text.push('丙');
    editor.text.insert(0, '丁');
    editor.names();
}

#[test]
fn positions_inside_a_character_or_a_line_end_do_no_harm() {
    let mut editor = Editor::new("utf-16", "一、𠮷甲\r\n正文。\n二、乙\n正文。\n");
    let inside_character = replace((0, 3), (0, 3), "丙");
    let inside_line_end = replace((0, 7), (0, 99), "丁");
    editor
        .client
        .change(URI, 2, json!([inside_character, inside_line_end]));
    editor.text = "一、丙𠮷甲丁\r\n正文。\n二、乙\n正文。\n".to_string();
    editor.names();
}

#[test]
fn a_document_has_one_name_however_it_is_escaped() {
    let mut client = Builder::new().nests_symbols().start();
    client.open("file:///tmp/%e7%ac%ac.txt", PLAN);
    let symbols = client.symbols("file:///tmp/%E7%AC%AC.txt");
    assert!(symbols.is_array());
    assert_eq!(client.symbols("file:///tmp/第.txt"), symbols);
    client.close("file:///tmp/第.txt");
    assert_eq!(client.symbols("file:///tmp/%e7%ac%ac.txt"), Value::Null);
}

#[test]
fn documents_of_any_scheme_are_served() {
    let mut client = Builder::new().nests_symbols().start();
    for uri in [
        "untitled:Untitled-1",
        "vscode-notebook-cell:/a#b",
        "git:/a?b",
        "没有:名字 空格",
        "",
    ] {
        client.open(uri, PLAN);
        assert!(client.symbols(uri).is_array(), "{uri}");
        let published = client.notified("textDocument/publishDiagnostics");
        assert_eq!(published["uri"], uri, "answered with the client's own name");
        client.close(uri);
        client.notified("textDocument/publishDiagnostics");
    }
}

#[test]
fn messages_about_documents_that_are_not_open_are_harmless() {
    let mut client = Builder::new().pulls().start();
    client.change(URI, 7, json!([{"text": "甲"}]));
    let logged = client.notified("window/logMessage");
    assert!(
        logged["message"]
            .as_str()
            .is_some_and(|said| said.contains(URI))
    );
    client.close(URI);
    assert_eq!(client.symbols(URI), Value::Null);
    assert_eq!(client.hover(URI, 0, 0), Value::Null);
    assert_eq!(client.pull(URI, None), json!({"kind": "full", "items": []}));
    client.open(URI, "甲");
    client.close(URI);
    client.close(URI);
    assert_eq!(client.symbols(URI), Value::Null);
    client.open(URI, PLAN);
    client.open(URI, PLAN);
    assert!(client.symbols(URI).is_array());
}
