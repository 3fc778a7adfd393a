//! What is found, folded and selected, fixture by fixture (`tests/fixtures/{occurrences,…}`).

#[path = "support/fixture.rs"]
mod fixture;

use fixture::Fixture;
use gongwen::config::Config;
use gongwen::ide::{folding, occurrences, selection};
use gongwen::model::Document;

#[track_caller]
fn check(folder: &str, say: impl Fn(&Fixture, &Document) -> String) {
    let mut differences = Vec::new();
    for fixture in fixture::all(folder) {
        let document = Document::new(&fixture.text);
        differences.extend(fixture.check(|_| say(&fixture, &document)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn occurrences_and_their_definition() {
    check("occurrences", |fixture, document| {
        let cursor = fixture.cursor.expect("a cursor");
        let found = occurrences::occurrences(document, cursor, &Config::default());
        let Some(found) = found else {
            assert!(fixture.ranges.is_empty(), "{}", fixture.name());
            return "(nothing)".to_owned();
        };
        let all: Vec<_> = found.all.iter().map(|one| one.range).collect();
        assert_eq!(all, fixture.ranges, "{}", fixture.name());
        assert!(all.contains(&found.here) && found.here.touches(cursor));
        let definition = document.source().slice(found.definition);
        format!("{}:{definition}", found.definition.start.line + 1)
    });
}

#[test]
fn selections_grow() {
    check("selection", |fixture, document| {
        let cursor = fixture.cursor.expect("a cursor");
        let selections = selection::selections(document, &[cursor]).remove(0);
        for pair in selections.windows(2) {
            let holds = pair[1].start <= pair[0].start && pair[0].end <= pair[1].end;
            assert!(holds && pair[0] != pair[1], "{pair:?}");
        }
        let texts = selections.iter().skip(1).map(|range| {
            let text = document.source().slice(*range);
            text.replace('\r', "").replace('\n', "⏎")
        });
        texts.collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn folds_are_sections() {
    check("folding", |_, document| {
        let folds = folding::folds(document).into_iter();
        let fold = |fold: folding::Fold| format!("{}–{}", fold.first + 1, fold.last + 1);
        folds.map(fold).collect::<Vec<_>>().join("\n")
    });
}
