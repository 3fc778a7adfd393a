//! Whole documents, opened, mutated and closed: all that are in the project, and those beside it where there are any.

use crate::client::{Builder, Client, of, replace};
use crate::corpus;
use crate::dice::Dice;
use crate::sync::PIECES;
use crate::text;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Each document is changed so often.
const CHANGES: usize = 12;

const ENCODING: &str = "utf-16";

fn documents() -> Vec<PathBuf> {
    let folders = corpus::FOLDERS.iter();
    let folders = folders.filter_map(|folder| std::fs::read_dir(corpus::path(folder)).ok());
    let entries = folders.flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// A change at random: a word more, a passage less, lines moved together.
fn mutate(dice: &mut Dice, text: &mut String) -> Value {
    let lines = text::lines(text);
    let line = dice.below(lines.len());
    let length = text::length(lines[line].1, ENCODING);
    let start = (line as u32, dice.below(length + 1) as u32);
    let end = match dice.below(4) {
        0 => (line as u32 + 1, dice.below(20) as u32),
        1 => (line as u32, start.1 + dice.below(30) as u32),
        _ => start,
    };
    let new = PIECES[dice.below(PIECES.len())];
    let (from, to) = (
        text::nearest(text, start, ENCODING),
        text::nearest(text, end, ENCODING),
    );
    text.replace_range(from.min(to)..from.max(to), new);
    replace(start, end, new)
}

fn look(client: &mut Client, uri: &str) -> (Value, Value) {
    let report = client.pull(uri, None);
    (
        client.result("textDocument/documentSymbol", of(uri)),
        report["items"].clone(),
    )
}

#[test]
fn every_document_can_be_opened_mutated_and_closed() {
    let mut client = Builder::new()
        .pulls()
        .nests_symbols()
        .encodings(&[ENCODING])
        .start();
    let documents = documents();
    assert!(documents.len() >= 13);
    for (seed, file) in documents.iter().enumerate() {
        let bytes = std::fs::read(file).expect("a document can be read");
        let mut text = gongwen::workspace::decode(&bytes).expect("it is a text");
        let mut dice = Dice(seed as u64);
        let uri = format!("file://{}", file.display());
        client.open(&uri, &text);
        for version in 2..CHANGES as i32 + 2 {
            let change = mutate(&mut dice, &mut text);
            client.change(&uri, version, json!([change]));
        }
        let fresh = "file:///nowhere/afresh.txt";
        client.open(fresh, &text);
        let expected = look(&mut client, fresh);
        client.close(fresh);
        // Some of it waits until nobody types.
        let is_right = |client: &mut Client| look(client, &uri) == expected;
        if !client.in_time(is_right) {
            assert_eq!(look(&mut client, &uri), expected, "{}", file.display());
        }
        client.close(&uri);
    }
}
