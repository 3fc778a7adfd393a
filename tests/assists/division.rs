//! Lines are divided and targets taken out of others, and nothing is lost.

use crate::{cursor, documents, done, offers};
use gongwen::model::Document;
use gongwen::syntax::whole_sentences;
use gongwen::text::{Range, Span};

fn is_offered(document: &Document, selection: Range, id: &str) -> bool {
    let all = offers(document, selection);
    all.iter().any(|(assist, _)| assist.id == id)
}

fn without_spaces(document: &Document) -> String {
    let text = document.source().to_string();
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The leads of each target.
fn leads(document: &Document) -> Vec<Vec<String>> {
    let targets = document.targets().iter();
    targets
        .map(|target| {
            let r = &target.responsibility;
            let units = r.leads.iter().chain(&r.responsible);
            units.map(|one| one.name.clone()).collect()
        })
        .collect()
}

/// Headings by their names, without spaces.
fn headings(document: &Document) -> Vec<String> {
    let sections = document.sections().iter();
    let names = sections.filter(|section| section.target.is_none());
    let names = names.map(|section| document.section_name(section));
    names
        .map(|name| name.replace([' ', '\u{3000}'], ""))
        .collect()
}

#[test]
fn a_document_on_one_line_says_the_same_on_many() {
    let mut divided = 0;
    for (name, document) in documents() {
        for row in 0..document.source().line_count() as u32 {
            let here = cursor(row, 0);
            let blocks = document.line(row).map_or(0, |line| line.blocks.len());
            if blocks < 2 || !is_offered(&document, here, "split") {
                continue;
            }
            let after = done(&document, here, "split", "").expect("what is offered can be done");
            assert_eq!(without_spaces(&after), without_spaces(&document), "{name}");
            let lines = document.source().line_count() + blocks - 1;
            assert_eq!(after.source().line_count(), lines, "{name}");
            assert_eq!(after.kind(), document.kind(), "{name}");
            assert_eq!(leads(&after), leads(&document), "{name}");
            let kept = headings(&after);
            let lost = headings(&document).into_iter();
            let lost: Vec<_> = lost.filter(|heading| !kept.contains(heading)).collect();
            assert!(lost.is_empty(), "{name}: {lost:?}");
            divided += 1;
        }
    }
    assert!(divided > 0);
}

/// The first sentence of each target of the documents that has more than one.
#[test]
fn a_sentence_becomes_a_target_with_the_same_departments() {
    let mut taken = 0;
    for (name, document) in documents() {
        for (index, target) in document.targets().iter().enumerate() {
            let line = document.text().line(target.line as usize);
            let body = target.item.body;
            let first = whole_sentences(&line)
                .into_iter()
                .find(|span| span.overlaps(body));
            let Some(first) = first.filter(|_| target.row.is_none() && !document.is_joined())
            else {
                continue;
            };
            let chosen = Span {
                start: body.start,
                end: first.end,
            };
            let selection = chosen.on_line(target.line);
            if !is_offered(&document, selection, "extract-target") {
                continue;
            }
            let before = leads(&document);
            let after = done(&document, selection, "extract-target", "");
            let after = after.expect("what is offered can be done");
            let mut expected = before.clone();
            expected.insert(index, before[index].clone());
            assert_eq!(leads(&after), expected, "{name} {line}");
            let number = |document: &Document, i: usize| {
                document.targets()[i]
                    .item
                    .number
                    .map(|number| number.number)
            };
            assert_eq!(
                number(&after, index),
                number(&document, index),
                "{name} {line}"
            );
            let next = number(&document, index).map(|number| number + 1);
            assert_eq!(number(&after, index + 1), next, "{name} {line}");
            taken += 1;
        }
    }
    assert!(taken > 20, "{taken}");
}
