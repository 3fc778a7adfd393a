//! What the documents that belong to one say of it, fixture by fixture (`tests/fixtures/companions`).
//!
//! The answers are headed by the feature and the language: `hover zh`; places have no language.

#[path = "support/fixture.rs"]
mod fixture;

use fixture::Fixture;
use gongwen::config::{Config, Feature};
use gongwen::ide::across::{self, There};
use gongwen::ide::completion::{Completion, Known, Question};
use gongwen::ide::lenses::Lens;
use gongwen::ide::{hints, hover, markup, promise_lenses};
use gongwen::links::{self, Beside, Companion, Companions, Origin};
use gongwen::messages::Language;
use gongwen::model::{Document, Target};
use gongwen::text::{Point, Range};
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
    let (feature, language) = head.split_once(' ').unwrap_or((head, "zh"));
    let config = config(language);
    let cursor = || fixture.cursor.expect("a cursor");
    match feature {
        "definition" => places(across::definition(&beside, cursor())),
        "references" => places(across::references(&beside, cursor())),
        "lenses" => lenses(&beside, &config),
        "hints" => hints(&beside, config),
        "completion" => completions(&beside, cursor(), &config),
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

/// Heading, title and lines of each.
fn lenses(beside: &Beside, config: &Config) -> String {
    let source = beside.document().source();
    let lens = |lens: &Lens| {
        let heading = source.line(lens.range.start.line as usize);
        let places: Vec<String> = lens
            .places
            .iter()
            .map(|place| (place.line + 1).to_string())
            .collect();
        format!(
            "{} │ {} │ {}\n",
            heading.trim_end(),
            lens.title,
            places.join(" ")
        )
    };
    let found = promise_lenses::promise_lenses(beside, config);
    found.iter().map(lens).collect()
}

/// What is inserted and the detail of each offer, the first eight.
fn completions(beside: &Beside, point: Point, config: &Config) -> String {
    let found = Known::of(beside, &[]).answer(&Question {
        document: beside.document(),
        point,
        config,
        snippets: false,
        elsewhere: &[],
        companions: &[],
        neighbours: &[],
    });
    let offer = |one: &Completion| format!("{} │ {}\n", one.insert.text(), one.detail);
    found.iter().take(8).map(offer).collect()
}

/// Each line that has hints, with the hints in it.
fn hints(beside: &Beside, mut config: Config) -> String {
    config.features = [(Feature::HintLastYear, true), (Feature::HintBase, false)]
        .into_iter()
        .collect();
    let source = beside.document().source();
    let all = Range::new(Point::default(), Point::new(source.line_count() as u32, 0));
    let hints = hints::hints_beside(beside, all, &config);
    let mut text = String::new();
    for i in 0..source.line_count() {
        let mut line = source.line(i).trim_end().to_owned();
        let here: Vec<_> = hints
            .iter()
            .filter(|hint| hint.at.line as usize == i)
            .collect();
        for hint in here.iter().rev() {
            line.insert_str(
                hint.at.byte as usize,
                &format!("⟨{}｜{}⟩", hint.label, hint.about),
            );
        }
        if !here.is_empty() {
            text += &format!("{line}\n");
        }
    }
    text
}

/// Document, line and words of each.
fn places(found: Vec<There<'_>>) -> String {
    let place = |there: &There<'_>| {
        let (companion, range) = (there.companion, there.range);
        let line = companion.document.source().line(range.start.line as usize);
        let end = match range.end.line == range.start.line {
            true => range.end.byte as usize,
            false => line.len(),
        };
        let words = &line[range.start.byte as usize..end];
        format!("{} {}: {words}\n", companion.name, range.start.line + 1)
    };
    found.iter().map(place).collect()
}

#[test]
fn what_companions_say() {
    let mut differences = Vec::new();
    for fixture in fixture::all("companions") {
        differences.extend(fixture.check(|head| say(&fixture, head)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Paragraphs broken after so many characters, as PDF files give them.
fn wrapped(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let chars: Vec<char> = paragraph.chars().collect();
        lines.extend(chars.chunks(34).map(|piece| piece.iter().collect()));
    }
    lines.join("\n")
}

/// Where the number of each target of a plan leads to in its report.
fn all_definitions(report: &str, plan: &str) -> Vec<String> {
    let report = Companion {
        address: String::new(),
        name: "报告.txt".to_owned(),
        document: Document::new(report),
    };
    let plan = Document::new(plan);
    let companions = Companions {
        report: Some(report),
        ..Companions::default()
    };
    let beside = Beside::new(plan.clone(), companions);
    let said = |there: &There<'_>| {
        let words = there.companion.document.source().slice(there.range);
        words
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    let of_target = |target: &Target| {
        let number = plan.written(target.number().expect("a number"));
        let found = across::definition(&beside, number.start);
        found.iter().map(said).collect::<Vec<_>>().join("／")
    };
    plan.targets().iter().map(of_target).collect()
}

#[test]
fn hard_wrapped_texts_lead_to_the_same_words() {
    let report = include_str!("fixtures/coverage/report.txt");
    let plan = include_str!("fixtures/coverage/plan.txt");
    let expected = all_definitions(report, plan);
    assert_eq!(expected.len(), 19);
    assert!(
        expected.iter().all(|words| !words.is_empty()),
        "{expected:?}"
    );
    assert_eq!(all_definitions(&wrapped(report), &wrapped(plan)), expected);
    let crlf = |text: &str| text.replace('\n', "\r\n");
    assert_eq!(all_definitions(&crlf(report), &crlf(plan)), expected);
}
