//! What the documents that belong to one say of it, fixture by fixture (`tests/fixtures/companions`).
//!
//! The text is `方案.txt` or whatever its title says; the others are named. The answers are headed by the feature and the
//! language: `hover zh`.

#[path = "support/fixture.rs"]
mod fixture;

use fixture::Fixture;
use gongwen::config::Config;
use gongwen::ide::{hover, markup};
use gongwen::links::{self, Beside, Companion, Origin};
use gongwen::messages::Language;
use gongwen::model::Document;
use std::path::Path;

/// The text beside those of the others that belong to it.
fn beside(fixture: &Fixture) -> Beside {
    let document = Document::new(&fixture.text);
    let others: Vec<(String, Document)> = fixture
        .others()
        .into_iter()
        .map(|(name, text)| (name, Document::new(&text)))
        .collect();
    let origin =
        |(name, document): &(String, Document)| Origin::of(document, Some(Path::new(name)));
    let origins: Vec<Origin> = others.iter().map(origin).collect();
    let origins: Vec<&Origin> = origins.iter().collect();
    let found = links::companions(&Origin::of(&document, None), &origins);
    let companions = found.filter_map(|at| {
        let (name, document) = others.get(at)?.clone();
        Some(Companion {
            address: name.clone(),
            name,
            document,
        })
    });
    Beside::new(document, companions)
}

fn config(language: &str) -> Config {
    Config::from(match language {
        "zh" => Language::Chinese,
        "en" => Language::English,
        other => panic!("no language {other}"),
    })
}

fn say(fixture: &Fixture, head: &str) -> String {
    let beside = beside(fixture);
    let (feature, language) = head.split_once(' ').expect("feature and language");
    let config = config(language);
    match feature {
        "hover" => hovered(fixture, &beside, &config),
        other => panic!("{}: no feature {other}", fixture.name()),
    }
}

fn hovered(fixture: &Fixture, beside: &Beside, config: &Config) -> String {
    let cursor = fixture.cursor.expect("a cursor");
    let Some(hover) = hover::hover_beside(beside, cursor, config) else {
        return "(nothing)".to_owned();
    };
    assert_eq!(fixture.ranges, [hover.range], "{}", fixture.name());
    markup::markdown(&hover.blocks)
}

#[test]
fn what_companions_say() {
    let mut differences = Vec::new();
    for fixture in fixture::all("companions") {
        differences.extend(fixture.check(|head| say(&fixture, head)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
