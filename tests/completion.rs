//! What may be written at the cursor, fixture by fixture (`tests/fixtures/completion`).
//!
//! Under `=== offers` stands what an editor without snippets is offered, under `=== snippets` what one with them is:
//! what is inserted (a place to be filled in as `⟨…⟩`), the detail, what the client compares. Under `=== told N` stands
//! what is told of the Nth offer on demand.

#[path = "support/fixture.rs"]
mod fixture;

use fixture::Fixture;
use gongwen::config::Config;
use gongwen::ide::completion::{self, Completion, Insert, Piece, Question};
use gongwen::ide::markup;
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::text::Range;

fn say(fixture: &Fixture, document: &Document, head: &str) -> String {
    let cursor = fixture.cursor.expect("a cursor");
    let (head, language) = match head.strip_prefix("en ") {
        Some(head) => (head, Language::English),
        None => (head, Language::Chinese),
    };
    let question = Question {
        document,
        point: cursor,
        config: &Config::from(language),
        snippets: head == "snippets",
        elsewhere: &[],
        companions: &[],
        neighbours: &[],
    };
    let offers = completion::completions(&question);
    let replaced = fixture.ranges.first().copied();
    for one in &offers {
        assert_eq!(one.replace, replaced.unwrap_or(Range::new(cursor, cursor)));
        assert_well_formed(document, one);
    }
    match head.strip_prefix("told ") {
        None => offers.iter().map(line).collect::<Vec<_>>().join("\n"),
        Some(rank) => {
            let rank: usize = rank.parse().expect("the rank of an offer");
            let subject = offers[rank - 1].subject.as_ref().expect("more to tell");
            markup::plain(&completion::documentation(&question, subject))
        }
    }
}

fn line(one: &Completion) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Stop(text) => format!("⟨{text}⟩"),
    };
    let insert = match &one.insert {
        Insert::Text(text) => text.clone(),
        Insert::Snippet(pieces) => pieces.iter().map(piece).collect(),
    };
    format!("{insert} │ {} │ {}", one.detail, one.filter)
}

/// An editor shows only what has been written so far begins, or is a part of, as it compares.
fn assert_well_formed(document: &Document, one: &Completion) {
    let written = document.source().slice(one.replace).to_lowercase();
    let mut compared = one.filter.to_lowercase();
    compared.retain(|c| c != ' ');
    let mut rest = compared.chars();
    let found = written.chars().all(|c| rest.any(|other| other == c));
    assert!(found, "{written} would not find {one:?}");
}

#[test]
fn what_may_be_written() {
    let mut differences = Vec::new();
    for fixture in fixture::all("completion") {
        let document = Document::new(&fixture.text);
        differences.extend(fixture.check(|head| say(&fixture, &document, head)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
