//! Hard-wrapped text, as PDF files give it: wrapped by us, the plan must say what it says unwrapped, and every place must
//! stand where its words are.

use gongwen::config::Config;
use gongwen::model::{Document, Target};
use gongwen::rules;
use gongwen::text::{Encoding, Position};

const PLAN: &str = include_str!("corpus/gulou-2025-breakdown-plan.txt");

/// Breaks each line after so many characters; `indent` opens paragraphs, a page number stands after every 25 lines.
fn wrapped(text: &str, width: usize, indent: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let opening = if paragraph.chars().count() > width {
            indent
        } else {
            ""
        };
        let chars: Vec<char> = opening.chars().chain(paragraph.trim().chars()).collect();
        if chars.is_empty() {
            lines.push(String::new());
        }
        for (i, piece) in chars.chunks(width).enumerate() {
            if i > 0 && lines.len().is_multiple_of(25) {
                lines.extend([
                    String::new(),
                    format!("- {} -", lines.len() / 25),
                    String::new(),
                ]);
            }
            lines.push(piece.iter().collect());
        }
    }
    lines.join("\n")
}

fn said(target: &Target) -> String {
    let names = |list: &[gongwen::syntax::Department]| {
        let names: Vec<&str> = list.iter().map(|department| &*department.name).collect();
        names.join("、")
    };
    let number = target.item.number.map_or(0, |ordinal| ordinal.number);
    let responsibility = &target.responsibility;
    let (leads, joins) = (
        names(&responsibility.leads),
        names(&responsibility.coorganisers),
    );
    format!("{number} {leads} / {joins} {:?}", target.item.measure)
}

#[track_caller]
fn check(width: usize, indent: &str) {
    let source = wrapped(PLAN, width, indent);
    let (plain, document) = (Document::new(PLAN), Document::new(&source));
    let targets = |document: &Document| document.targets().iter().map(said).collect::<Vec<_>>();
    assert_eq!(targets(&document), targets(&plain), "width {width}");

    let mut findings = rules::check(&document, &Config::default());
    assert!(
        findings.iter().all(|one| one.fix.is_none()),
        "width {width}"
    );
    findings.retain(|one| one.rule.name == "missing-quantity");
    assert_eq!(findings.len(), 48, "width {width}");
    for target in document.targets() {
        let range = document.written(target.label());
        let number = target.item.number.map_or(0, |ordinal| ordinal.number);
        let words = document.source().slice(range);
        assert!(
            words.starts_with(&format!("{number}.")),
            "width {width}: {words}"
        );
    }
}

#[test]
fn a_wrapped_plan_says_the_same() {
    check(38, "　　");
    check(32, "　　");
    check(40, "");
}

#[test]
fn an_edit_in_wrapped_text_equals_a_fresh_reading() {
    let source = wrapped(PLAN, 38, "　　");
    let mut document = Document::new(&source);
    let at = |line, character| Position { line, character };
    let edit = gongwen::text::Edit {
        range: Some((at(40, 3), at(42, 5))),
        text: "改动\n",
    };
    document.edit(&[edit], Encoding::Utf16);
    let fresh = Document::new(&document.source().to_string());
    assert_eq!(document.sections(), fresh.sections());
    assert_eq!(
        document.targets().iter().map(said).collect::<Vec<_>>(),
        fresh.targets().iter().map(said).collect::<Vec<_>>()
    );
}
