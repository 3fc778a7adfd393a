//! What hovers say, fixture by fixture (`tests/fixtures/hover`).
//!
//! The answers are headed by language and form, such as `zh markdown` or `en plain`; `none` where nothing may be said.

#[path = "support/fixture.rs"]
mod fixture;

use fixture::Fixture;
use gongwen::config::Config;
use gongwen::ide::{hover, markup};
use gongwen::messages::Language;
use gongwen::model::Document;

fn say(fixture: &Fixture, document: &Document, head: &str) -> String {
    let cursor = fixture.cursor.expect("a cursor");
    let said = |language| {
        let hover = hover::hover(document, cursor, &Config::from(language));
        if let Some(hover) = &hover {
            assert_eq!(fixture.ranges, [hover.range], "{}", fixture.name());
        }
        hover
    };
    match head {
        "none" => {
            let hovers = [said(Language::Chinese), said(Language::English)];
            let blocks = hovers.iter().flatten().map(|hover| &hover.blocks);
            blocks.map(|blocks| markup::plain(blocks)).collect()
        }
        _ => {
            let (language, form) = head.split_once(' ').expect("language and form");
            let language = match language {
                "zh" => Language::Chinese,
                "en" => Language::English,
                other => panic!("{}: no language {other}", fixture.name()),
            };
            let Some(hover) = said(language) else {
                return "(nothing)".to_owned();
            };
            match form {
                "markdown" => markup::markdown(&hover.blocks),
                "plain" => markup::plain(&hover.blocks),
                other => panic!("{}: no form {other}", fixture.name()),
            }
        }
    }
}

#[test]
fn hovers() {
    let mut differences = Vec::new();
    for fixture in fixture::all("hover") {
        let document = Document::new(&fixture.text);
        differences.extend(fixture.check(|head| say(&fixture, &document, head)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
