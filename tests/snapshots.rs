//! What the program understands of the five documents, line by line, so that every change of behaviour shows as a diff.
//!
//! Places are line:column, both from 1, columns in characters; a range ends before its second place.
//! When a change is meant: look at the diff, then run `INSTA_UPDATE=always cargo test --test snapshots`.
//! With `CI` set nothing is ever written.

#[path = "support/corpus.rs"]
mod corpus;

use gongwen::config::Config;
use gongwen::ide::outline::{Symbol, outline};
use gongwen::lexicon::indicators;
use gongwen::messages::Language;
use gongwen::model::{Document, Mention, Target};
use gongwen::rules;
use gongwen::syntax::{self, Department, Growth, Quantity};
use gongwen::text::{Encoding, Point, Range};
use std::fmt::Write;

fn place(document: &Document, point: Point) -> String {
    let position = document.text().position(point, Encoding::Utf32);
    format!("{}:{}", position.line + 1, position.character + 1)
}

/// `3:1–7`, or `3:1–5:20` over several lines.
fn range(document: &Document, range: Range) -> String {
    let end = place(document, range.end);
    let end = match range.start.line == range.end.line {
        true => end.split_once(':').map_or("", |(_, column)| column),
        false => &end,
    };
    format!("{}–{end}", place(document, range.start))
}

/// Fields with bars between them; a field that is empty leaves no trace.
fn fields(fields: impl IntoIterator<Item = String>) -> String {
    let full = fields.into_iter().filter(|field| !field.is_empty());
    full.collect::<Vec<_>>().join(" │ ")
}

fn labelled(label: &str, text: &str) -> String {
    match text {
        "" => String::new(),
        text => format!("{label} {text}"),
    }
}

/// The words of a passage with what would break a line or hide in it made visible.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "⍽").replace('\t', "→")
}

// --- outline ------------------------------------------------------------------------------------------------------------------

fn outline_text(document: &Document) -> String {
    let mut out = format!("{}\n", document.kind().name());
    for symbol in outline(document, Language::Chinese) {
        symbol_lines(document, &symbol, &mut out);
    }
    out
}

fn symbol_lines(document: &Document, symbol: &Symbol, out: &mut String) {
    let line = fields([
        visible(&symbol.name),
        symbol.detail.clone().unwrap_or_default(),
        range(document, symbol.range),
        labelled("heading", &range(document, symbol.selection)),
    ]);
    let indent = "  ".repeat(symbol.level as usize);
    let _ = writeln!(out, "{indent}[{}] {line}", symbol.kind.name());
    for child in &symbol.children {
        assert_eq!(child.level, symbol.level + 1, "{}", child.name);
        symbol_lines(document, child, out);
    }
}

// --- targets ------------------------------------------------------------------------------------------------------------------

fn targets_text(document: &Document) -> String {
    let mut out = String::new();
    for (i, target) in document.targets().iter().enumerate() {
        let _ = writeln!(out, "{}", target_line(document, i, target));
        for mention in &document.line(target.line).expect("its line").mentions {
            let _ = writeln!(out, "    {}", figures(document, target.line, mention));
        }
    }
    or_none(out)
}

fn target_line(document: &Document, index: usize, target: &Target) -> String {
    let text = document.text().line(target.line as usize);
    let named = &target.responsibility;
    let section = document
        .section_of(index)
        .map(|section| document.section_name(section));
    let spans = |spans: &[gongwen::text::Span]| {
        let words: Vec<_> = spans.iter().map(|span| span.of(&text)).collect();
        words.join("；")
    };
    let item = &target.item;
    fields([
        range(document, target.range()),
        visible(item.label.of(&text)),
        item.measure.name().to_owned(),
        labelled("bounds", &spans(&item.bounds)),
        labelled("events", &spans(&item.milestones)),
        labelled("promise", &spans(item.promise.as_slice())),
        labelled("leads", &names(&named.leads)),
        labelled("joined by", &names(&named.coorganisers)),
        labelled("responsible", &names(&named.responsible)),
        labelled("leaders", &named.leaders.join("、")),
        labelled("until", named.deadline.as_deref().unwrap_or_default()),
        labelled("in", &section.unwrap_or_default()),
    ])
}

fn names(departments: &[Department]) -> String {
    let name = |department: &Department| match department.generic {
        true => format!("{}*", department.name),
        false => department.name.clone(),
    };
    departments.iter().map(name).collect::<Vec<_>>().join("、")
}

// --- mentions -----------------------------------------------------------------------------------------------------------------

fn mentions_text(document: &Document) -> String {
    let mut out = String::new();
    for mention in document.mentions() {
        let _ = writeln!(out, "{}", mention_line(document, &mention));
    }
    or_none(out)
}

fn mention_line(document: &Document, mention: &Mention<'_>) -> String {
    let period = mention.period.map(|period| period.to_string());
    fields([
        figures(document, mention.line, mention.parts),
        mention.status.name().to_owned(),
        period.unwrap_or_default(),
    ])
}

fn figures(document: &Document, line: u32, mention: &syntax::Mention) -> String {
    let text = document.text().line(line as usize);
    let entry = mention
        .indicator
        .map(|index| indicators()[index as usize].id.as_str());
    let comparison = mention.comparison.map(|span| span.of(&text));
    fields([
        range(document, mention.span.on_line(line)),
        visible(mention.span.of(&text)),
        format!("{} [{}]", mention.name.of(&text), entry.unwrap_or("–")),
        mention.level.as_ref().map_or(String::new(), level),
        mention.growth.as_ref().map_or(String::new(), growth),
        labelled("compared", comparison.unwrap_or_default()),
        if mention.inner { "inner" } else { "" }.to_owned(),
    ])
}

fn level(level: &Quantity) -> String {
    let value = level.value.map_or("–".to_owned(), |v| v.to_string());
    format!("{} {value} {}", level.qualifier.name(), level.unit)
}

fn growth(growth: &Growth) -> String {
    let bound = if growth.bounded { " (bound)" } else { "" };
    format!(
        "change {} {:+} {}{bound}",
        growth.qualifier.name(),
        growth.value,
        growth.unit.name()
    )
}

// --- diagnostics --------------------------------------------------------------------------------------------------------------

fn related(related: &[rules::Related], document: &Document) -> String {
    let place = |one: &rules::Related| format!("{} {}", range(document, one.range), one.message);
    let places: Vec<_> = related.iter().map(place).collect();
    labelled("see", &places.join("; "))
}

fn diagnostics_text(document: &Document) -> String {
    let check = |language| rules::check(document, &Config::from(language));
    let mut out = String::new();
    for (chinese, english) in check(Language::Chinese)
        .iter()
        .zip(check(Language::English))
    {
        let line = fields([
            range(document, chinese.range),
            format!("{} {}", chinese.severity.name(), chinese.rule.name),
            chinese.message.clone(),
            english.message,
            labelled(
                "fix",
                chinese.fix.as_ref().map_or("", |fix| fix.title.as_str()),
            ),
            related(&chinese.related, document),
        ]);
        let _ = writeln!(out, "{line}");
    }
    or_none(out)
}

fn or_none(text: String) -> String {
    match text.is_empty() {
        true => "(none)".to_owned(),
        false => text,
    }
}

// --- the snapshots ------------------------------------------------------------------------------------------------------------

fn snapshots(what: &str, text: fn(&Document) -> String) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    let mut changed = Vec::new();
    for name in corpus::DOCUMENTS {
        // All documents are compared before the test fails, so that one run shows every difference.
        let text = text(&Document::new(&corpus::text(name)));
        let snapshot = format!("{name}-{what}");
        let same = std::panic::catch_unwind(|| insta::assert_snapshot!(snapshot.as_str(), text));
        changed.extend(same.is_err().then_some(snapshot));
    }
    assert!(changed.is_empty(), "changed: {}", changed.join(", "));
}

#[test]
fn outlines() {
    snapshots("outline", outline_text);
}

#[test]
fn targets() {
    snapshots("targets", targets_text);
}

#[test]
fn mentions() {
    snapshots("indicators", mentions_text);
}

#[test]
fn diagnostics() {
    snapshots("diagnostics", diagnostics_text);
}

/// A snapshot that no test looks at any more would only mislead.
#[test]
fn every_snapshot_is_looked_at() {
    let mut expected: Vec<String> = corpus::DOCUMENTS
        .iter()
        .flat_map(|name| {
            ["outline", "targets", "indicators", "diagnostics"]
                .map(|what| format!("{name}-{what}.snap"))
        })
        .collect();
    expected.sort();
    let mut found: Vec<String> = std::fs::read_dir(corpus::path("snapshots"))
        .expect("the snapshots")
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".snap"))
        .collect();
    found.sort();
    assert_eq!(found, expected);
}
