//! Offers and their edits, fixture by fixture (`tests/fixtures/assists`): `=== offers`, and `=== do ID WAY`, the lines that
//! have changed. A line end with a carriage return is written ␍.

use crate::fixture::{self, Fixture};
use crate::{done, offers};
use gongwen::model::Document;
use gongwen::text::Range;

fn check(folder: &str) {
    let mut differences = Vec::new();
    for fixture in fixture::all(&format!("assists/{folder}")) {
        let document = Document::new(&fixture.text);
        let selection = selection(&fixture);
        differences.extend(fixture.check(|head| match head.strip_prefix("do ") {
            Some(name) => {
                let (id, way) = name.split_once(' ').unwrap_or((name, ""));
                let offered = offers(&document, selection);
                let is_offered = |(assist, offer): &(&gongwen::ide::assists::Assist, _)| {
                    let offer: &gongwen::ide::assists::Offer = offer;
                    assist.id == id && offer.way == way
                };
                assert!(offered.iter().any(is_offered), "{}: {head}", fixture.name());
                match done(&document, selection, id, way) {
                    Some(after) => changed(&document, &after),
                    None => "(nothing)".to_owned(),
                }
            }
            None => listed(&document, selection),
        }));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn selection(fixture: &Fixture) -> Range {
    let cursor = fixture.cursor.map(|at| Range::new(at, at));
    let selected = fixture.ranges.first().copied();
    selected.or(cursor).expect("a cursor or a selection")
}

fn listed(document: &Document, selection: Range) -> String {
    let all = offers(document, selection).into_iter();
    let listed = all.map(|(assist, offer)| {
        let name = format!("{} {}", assist.id, offer.way);
        format!("{} │ {}", name.trim_end(), offer.title)
    });
    let listed: Vec<_> = listed.collect();
    match listed.is_empty() {
        true => "(nothing)".to_owned(),
        false => listed.join("\n"),
    }
}

/// The lines from the first that differs to the last.
fn changed(before: &Document, after: &Document) -> String {
    let (before, after) = (before.source().to_string(), after.source().to_string());
    let lines = |text: &str| -> Vec<String> {
        let lines = text.split('\n').map(|line| line.replace('\r', "␍"));
        lines.collect()
    };
    let (old, new) = (lines(&before), lines(&after));
    let same = old
        .iter()
        .zip(&new)
        .take_while(|(one, other)| one == other)
        .count();
    let rest = old[same..].iter().rev().zip(new[same..].iter().rev());
    let same_below = rest.take_while(|(one, other)| one == other).count();
    new[same..new.len() - same_below].join("\n")
}

#[test]
fn clause_wording() {
    check("clause-wording");
}

#[test]
fn lead() {
    check("lead");
}

#[test]
fn mark_width() {
    check("mark-width");
}

#[test]
fn spaces() {
    check("spaces");
}

#[test]
fn extract_target() {
    check("extract-target");
}

#[test]
fn split() {
    check("split");
}
