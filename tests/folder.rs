//! What a number refers to (`tests/fixtures/definition`), and what is found in the summaries of several documents.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/fixture.rs"]
mod fixture;

use gongwen::ide::symbols::{self, FoundKind};
use gongwen::ide::{citations, numbered};
use gongwen::lexicon::indicators;
use gongwen::model::{Document, Roster};
use gongwen::text::{Encoding, Range};
use gongwen::workspace;
use gongwen::workspace::index::{Extent, Summary};

#[test]
fn numbers_refer_to_what_they_can_only_mean() {
    let mut differences = Vec::new();
    for fixture in fixture::all("definition") {
        let document = Document::new(&fixture.text);
        let cursor = fixture.cursor.expect("a cursor");
        differences.extend(fixture.check(|_| {
            let found = numbered::definition(&document, cursor);
            assert_eq!(found.as_ref(), fixture.ranges.first(), "{}", fixture.name());
            found.map_or("(nothing)".to_owned(), |range| {
                document.source().slice(range)
            })
        }));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn summary(text: &str) -> Summary {
    Summary::of(&Document::new(text), None, &[], Encoding::Utf16)
}

const PLAN: &str = "鼓楼区2025年目标任务分解方案\n一、优化𠮷祥环境\n1.新建公园5个。（区城管局主办，区发改委协办）\n\
    2.GDP增长5%以上。（区发改委主办，各街道协办）\n3.新建公园步道3公里。（区城管局主办）\n\
    4.新建医院2所。（区卫健委主办）\n5.新建道路8条。（区建设局主办）\n";

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    let documents = [summary(PLAN), summary("买菜\n白菜两斤，公园门口见。\n")];
    let documents: Vec<&Summary> = documents.iter().collect();
    let found = symbols::find(&documents, query);
    let names: Vec<&str> = found.iter().map(|one| one.name).collect();
    assert_eq!(names, expected, "{query}");
}

#[test]
fn the_best_answer_comes_first() {
    check("公园", &["1.新建公园5个", "3.新建公园步道3公里"]);
    check("新建公园步", &["3.新建公园步道3公里"]);
    check("发改委", &["区发改委"]);
    check("fgw", &["区发改委"]);
    check("FGW", &["区发改委"]);
    check("gdp", &["2.GDP增长5%以上"]);
    check("地区生产总值", &["地区生产总值"]);
    check("youhua", &["一、优化𠮷祥环境"]);
    check(" 城管 ", &["区城管局"]);
    check("", &["鼓楼区2025年目标任务分解方案", "一、优化𠮷祥环境"]);
    check("白菜", &[]);
}

/// What a summary says of a document is what the document says.
#[test]
fn summaries_of_real_documents_have_places_and_names() {
    let folders: Vec<_> = corpus::FOLDERS.map(corpus::path).into_iter().collect();
    let inputs = workspace::collect(&folders).inputs.into_iter();
    let texts = inputs.filter_map(|input| Some((input.name(), workspace::read(&input).ok()?)));
    for (name, text) in texts {
        let document = Document::new(&text);
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let summary = Summary::of(&document, None, &[], encoding);
            let words = |place: Extent| {
                let source = document.source();
                let start = source.point(place.start, encoding);
                source.slice(Range::new(start, source.point(place.end, encoding)))
            };
            let plain = |text: &str| -> String { text.split_whitespace().collect() };
            let in_table = |words: &str| words.contains('|') || words.contains('\n');
            for (entry_name, entry) in summary.entries() {
                let written = words(entry.place);
                let same = plain(&written) == plain(entry_name)
                    || in_table(&written)
                    || document.is_joined();
                assert!(same, "{name}: {written} / {entry_name}");
            }
            for (department_name, department) in summary.departments() {
                let (first, _) = department.places.first().expect("it is named somewhere");
                assert_eq!(plain(&words(*first)), plain(department_name), "{name}");
            }
            for indicator in &summary.indicators {
                assert!((indicator.indicator as usize) < indicators().len());
                assert!(indicator.first().is_some());
            }
        }
        let summary = Summary::of(&document, None, &[], Encoding::Utf16);
        let roster = Roster::of(document.targets(), &[]);
        let bodies = roster.named.iter().filter(|one| one.identity.is_some());
        assert_eq!(
            bodies.count() > 0,
            summary.departments().next().is_some(),
            "{name}"
        );
        // Every document is found by its own title, first of all.
        let title = &summary.title;
        let found = symbols::find(&[&summary], title);
        let first = found
            .first()
            .map(|one| (one.name, matches!(one.kind, FoundKind::Section(..))));
        assert!(
            title.is_empty() || first == Some((title, true)),
            "{name}: {title}"
        );
        let cited = citations::documents_cited(title, &[&summary]);
        assert!(
            title.chars().count() < 5 || !cited.is_empty(),
            "{name}: {title}"
        );
    }
}
