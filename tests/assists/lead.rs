//! A target that gets a lead has one, one that gets a place for it waits for it.

use crate::fixture;
use crate::{done, offers};
use gongwen::config::Config;
use gongwen::model::Document;
use gongwen::rules;
use gongwen::text::Range;

/// The targets that name no lead, by their lines.
fn ownerless(document: &Document) -> Vec<u32> {
    let found = rules::check(document, &Config::default()).into_iter();
    let found = found.filter(|one| one.rule.name == "missing-lead");
    found.map(|one| one.range.start.line).collect()
}

#[test]
fn a_lead_is_read_and_a_blank_is_not() {
    let (mut named, mut blank) = (0, 0);
    for fixture in fixture::all("assists/lead") {
        let document = Document::new(&fixture.text);
        let cursor = fixture.cursor.expect("a cursor");
        let here = Range::new(cursor, cursor);
        let own = offers(&document, here)
            .into_iter()
            .filter(|(assist, _)| assist.id == "lead");
        for (assist, offer) in own {
            let after = done(&document, here, assist.id, &offer.way).expect("it can be done");
            assert_eq!(after.kind(), document.kind());
            assert_eq!(after.targets().len(), document.targets().len());
            let without = ownerless(&after);
            let target = after
                .targets()
                .iter()
                .find(|target| target.line == cursor.line);
            let target = &target.expect("it is a target").responsibility;
            if offer.way == "blank" {
                assert_eq!(without, ownerless(&document), "{}", fixture.name());
                blank += 1;
            } else {
                assert!(without.is_empty(), "{}", fixture.name());
                assert_eq!(target.leads[0].name, "区科技局");
                named += 1;
            }
        }
    }
    assert!(named >= 3 && blank >= 3, "{named} {blank}");
}
