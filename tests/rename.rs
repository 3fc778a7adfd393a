//! What is renamed and what is refused, fixture by fixture (`tests/fixtures/rename`).
//!
//! A heading `to NAME` asks for every place that would get the new name. All but those in running text are then given
//! it, and the document is read again: every target must name as many as before.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/fixture.rs"]
#[allow(dead_code, reason = "what is renamed has no ranges of its own")]
mod fixture;

use gongwen::config::Config;
use gongwen::ide::rename::{Place, Sort, renaming};
use gongwen::model::{Document, Roster, Target};
use gongwen::text::{Edit, Encoding, Point, Position};
use gongwen::workspace;

#[test]
fn names_and_figures() {
    let mut differences = Vec::new();
    for fixture in fixture::all("rename") {
        let document = Document::new(&fixture.text);
        let cursor = fixture.cursor.expect("a cursor");
        differences.extend(fixture.check(|head| say(&document, cursor, head)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn say(document: &Document, cursor: Point, head: &str) -> String {
    let new = head.strip_prefix("to").expect("a new name").trim();
    let config = Config::default();
    let Some(found) = renaming(document, cursor, &config) else {
        return "(nothing)".to_owned();
    };
    assert!(found.here.touches(cursor));
    let new = match found.accept(document, new, &config) {
        Ok(new) => new,
        Err(refusal) => return format!("{refusal:?}"),
    };
    let after = renamed(document, &found.places, &new);
    assert_eq!(owners(document), owners(&after), "{new}");
    assert_eq!(
        document.mentions().count(),
        after.mentions().count(),
        "{new}"
    );
    assert_eq!(after.source().line_count(), document.source().line_count());
    assert_eq!(
        named_so(&after, &new) >= 1,
        named_so(document, &found.words) >= 1,
        "a department is one under its new name"
    );
    let place = |place: &Place| {
        let words = document.source().slice(place.range);
        format!("{:?} {}:{words}", place.sort, place.range.start.line + 1)
    };
    found
        .places
        .iter()
        .map(place)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Every body of every real plan can be renamed, but for those that the text itself keeps from it; and whatever is
/// renamed is read as before.
#[test]
fn every_department_of_real_plans() {
    let folders: Vec<_> = corpus::FOLDERS.map(corpus::path).into_iter().collect();
    let texts = workspace::collect(&folders).inputs.into_iter();
    let texts = texts.filter_map(|input| Some((input.name(), workspace::read(&input).ok()?)));
    let config = Config::default();
    let (mut all, mut accepted) = (0, 0);
    for (name, text) in texts {
        let document = Document::new(&text);
        let roster = Roster::of(document.targets(), &[]);
        let mut seen = Vec::new();
        for named in &roster.named {
            let Some(identity) = named.identity.as_ref().filter(|one| !seen.contains(one)) else {
                continue;
            };
            seen.push(identity);
            let place = document.written(named.department.place.near(named.target.line));
            let Some(found) = renaming(&document, place.start, &config) else {
                assert!(document.is_joined(), "{name}: {}", named.department.name);
                continue;
            };
            all += 1;
            let new = match &*named.naming.prefix {
                "" => "国家新设局".to_owned(),
                place => format!("{place}新设局"),
            };
            if let Ok(new) = found.accept(&document, &new, &config) {
                accepted += 1;
                let after = renamed(&document, &found.places, &new);
                assert_eq!(owners(&document), owners(&after), "{name}: {}", found.words);
                assert_eq!(
                    named_so(&after, &new),
                    roster.same(named).count(),
                    "{name}: {}",
                    found.words
                );
            }
        }
    }
    assert!(accepted * 10 >= all * 9, "{accepted} of {all}");
}

fn renamed(document: &Document, places: &[Place], new: &str) -> Document {
    let position = |point: Point| Position {
        line: point.line,
        character: point.byte,
    };
    let mut document = document.clone();
    for place in places
        .iter()
        .rev()
        .filter(|place| place.sort != Sort::InText)
    {
        let range = Some((position(place.range.start), position(place.range.end)));
        document.edit(&[Edit { range, text: new }], Encoding::Utf8);
    }
    document
}

/// How many lead, join and answer for each target.
fn owners(document: &Document) -> Vec<[usize; 3]> {
    let owners = |target: &Target| {
        let responsibility = &target.responsibility;
        [
            responsibility.leads.len(),
            responsibility.coorganisers.len(),
            responsibility.responsible.len(),
        ]
    };
    document.targets().iter().map(owners).collect()
}

fn named_so(document: &Document, name: &str) -> usize {
    let roster = Roster::of(document.targets(), &[]);
    roster
        .named
        .iter()
        .filter(|one| one.department.name == name)
        .count()
}
