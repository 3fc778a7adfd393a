//! What must hold whatever is put in. Each of these panics where something does not.

// Each suite takes what it needs.
#![allow(dead_code)]

use crate::cases::{Edits, OneLine, Whole};
use crate::ranges;
use crate::reference::Reference;
use crate::sound::{assert_same, assert_sound};
use crate::wire::{Conversation, Said};
use gongwen::lsp;
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::syntax::Line;
use gongwen::text::{Edit, Position};
use serde_json::Value;
use std::io::Cursor;

/// A line has parts, the same each time, all of them inside of it.
pub fn line(OneLine(text): &OneLine) {
    let line = Line::new(text);
    ranges::assert_line(text, &line);
    assert_eq!(line, Line::new(text));
}

/// A text is kept as it is, and everything that is said of it stands in it.
pub fn document(case: &Whole) {
    let document = Document::new(&case.text);
    assert_eq!(document.source().to_string(), case.text);
    assert_sound(&document, numbers(&case.places));
}

/// An edited text says what it says when it is read afresh.
pub fn edits(case: &Edits) {
    let mut reference = Reference(case.opening.clone());
    let mut document = Document::new(&case.opening);
    let mut waiting: Vec<(Option<(Position, Position)>, &str)> = Vec::new();
    for change in &case.changes {
        let place = |(start, end): (crate::cases::Place, crate::cases::Place)| {
            let in_text = |place: crate::cases::Place| place.in_text(&reference, case.encoding);
            (in_text(start), in_text(end))
        };
        let range = change.range.map(place);
        let text = change.text.as_str();
        reference.apply(&Edit { range, text }, case.encoding);
        waiting.push((range, text));
        if !change.joined {
            document.edit(&taken(&mut waiting), case.encoding);
            assert_eq!(document.source().to_string(), reference.0);
        }
    }
    document.edit(&taken(&mut waiting), case.encoding);
    assert_same(&document, &Document::new(&reference.0));
    assert_sound(&document, numbers(&case.places));
}

fn taken<'a>(waiting: &mut Vec<(Option<(Position, Position)>, &'a str)>) -> Vec<Edit<'a>> {
    let edits = waiting.drain(..);
    edits.map(|(range, text)| Edit { range, text }).collect()
}

fn numbers(places: &[(u16, u16)]) -> impl Iterator<Item = (usize, usize)> {
    places.iter().map(|&(a, b)| (a.into(), b.into()))
}

/// A conversation ends whatever is said in it, every request is answered once, and nothing goes wrong inside.
pub fn protocol(conversation: &Conversation) {
    let said = Said::default();
    let input = Cursor::new(conversation.bytes.clone());
    lsp::converse(input, said.clone()).expect("a conversation can begin");
    let mut answered = Vec::new();
    for message in said.messages() {
        assert_well_formed(&message);
        let id = message.get("id").filter(|id| !id.is_null());
        if message.get("method").is_none() {
            answered.extend(id.map(Value::to_string));
        }
    }
    let mut asked: Vec<String> = conversation.asked.iter().map(Value::to_string).collect();
    asked.sort();
    answered.sort();
    assert!(
        conversation.damaged || asked == answered,
        "{asked:?} {answered:?}"
    );
}

/// What a panic is answered with.
const INTERNAL_ERROR: i64 = -32603;

fn assert_well_formed(message: &Value) {
    assert_eq!(message["jsonrpc"], "2.0", "{message}");
    assert_ne!(message["error"]["code"], INTERNAL_ERROR, "{message}");
    let has = |key| message.get(key).is_some();
    match has("method") {
        true => assert!(!has("result") && !has("error"), "{message}"),
        false => assert!(has("id") && has("result") != has("error"), "{message}"),
    }
    let logged = message["params"]["message"].as_str().unwrap_or_default();
    for language in [Language::Chinese, Language::English] {
        let panicked = gongwen::messages::lsp::panicked(language, "");
        assert!(!logged.starts_with(&panicked), "{message}");
    }
}
