//! What holds for every document, and what two documents of the same text have in common.

// Each suite takes what it needs.
#![allow(dead_code)]

use crate::ranges;
use gongwen::config::Config;
use gongwen::ide::{assists, completion, folding, hover, markup, occurrences, selection};
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::rules;
use gongwen::text::{Point, Range};

/// So many places of a document with something to tell are looked at.
const HOVERS: usize = 8;

/// Everything about the findings that users see.
pub fn findings(document: &Document, language: Language) -> Vec<String> {
    let found = rules::check(document, &Config::from(language));
    let about = found.iter().map(|one| {
        ranges::assert_written(document, one.range, one.rule.name);
        for (range, _) in one.fix.iter().flat_map(|fix| &fix.edits) {
            ranges::assert_written(document, *range, one.rule.name);
        }
        let (rule, severity) = (one.rule.name, one.severity);
        format!(
            "{rule} {severity:?} {:?} {} {:?}",
            one.range, one.message, one.fix
        )
    });
    about.collect()
}

/// Two documents say the same.
pub fn assert_same(edited: &Document, fresh: &Document) {
    assert_eq!(edited.source().to_string(), fresh.source().to_string());
    assert_eq!(edited.text().to_string(), fresh.text().to_string());
    assert_eq!(edited.text().line_count(), fresh.text().line_count());
    for line in 0..fresh.text().line_count() as u32 {
        assert_eq!(edited.line(line), fresh.line(line), "line {line}");
    }
    assert_eq!(edited.kind(), fresh.kind());
    assert_eq!(edited.sections(), fresh.sections());
    let targets = |document: &Document| format!("{:?}", document.targets());
    assert_eq!(targets(edited), targets(fresh));
    let mentions = |document: &Document| format!("{:?}", document.mentions().collect::<Vec<_>>());
    assert_eq!(mentions(edited), mentions(fresh));
    let chinese = |document| findings(document, Language::Chinese);
    assert_eq!(chinese(edited), chinese(fresh));
}

/// Hover at a place of the text as written, which may be inside a character or outside of the text.
pub fn assert_hover(document: &Document, point: Point) {
    for language in [Language::Chinese, Language::English] {
        let Some(hover) = hover::hover(document, point, &Config::from(language)) else {
            continue;
        };
        ranges::assert_written(document, hover.range, "a hover");
        // What wrapping left out between two lines is read at the end of the first.
        let read = [hover.range.start, point, hover.range.end].map(|p| document.read(p));
        assert!(read.is_sorted(), "{point:?}: {:?}", hover.range);
        assert!(!markup::markdown(&hover.blocks).trim().is_empty());
        assert!(!markup::plain(&hover.blocks).trim().is_empty());
    }
}

/// What else an editor asks at a place.
fn assert_asked(document: &Document, point: Point) {
    let config = Config::default();
    if let Some(found) = occurrences::occurrences(document, point, &config) {
        let all: Vec<Range> = found.all.iter().map(|one| one.range).collect();
        assert!(all.contains(&found.definition), "{point:?}: {found:?}");
        let ranges = all.into_iter().chain([found.here]);
        ranges.for_each(|range| ranges::assert_written(document, range, "an occurrence"));
    }
    let selections = selection::selections(document, &[point]).remove(0);
    for pair in selections.windows(2) {
        let holds = pair[1].start <= pair[0].start && pair[0].end <= pair[1].end;
        assert!(holds, "{point:?}: {selections:?}");
        // The first is the place itself, be it inside a character.
        ranges::assert_written(document, pair[1], "a selection");
    }
    for offer in completion::completions(document, point, &config) {
        ranges::assert_written(document, offer.replace, "a completion");
    }
}

/// What may be done at a selection can be done: its edits stand in the text, in order and apart.
pub fn assert_assists(document: &Document, selection: Range) {
    let config = Config::default();
    let context = assists::Context {
        document,
        config: &config,
        selection,
    };
    for (assist, offer) in assists::offers(&context, |_| true) {
        let mut last = Point::default();
        for (range, _) in assists::edits(&context, assist.id, &offer.way).unwrap_or_default() {
            ranges::assert_written(document, range, assist.id);
            assert!(last <= range.start, "{}: {range:?}", assist.id);
            last = range.end;
        }
    }
}

/// All ranges of a document are inside of it, and hovering does no harm: at any places, given as two numbers each, and
/// where there is something to tell.
pub fn assert_sound(document: &Document, places: impl IntoIterator<Item = (usize, usize)>) {
    ranges::assert_document(document);
    ranges::assert_outline(document);
    findings(document, Language::English);
    let count = document.source().line_count();
    let mut before = Point::default();
    for (line, byte) in places {
        let line = line % (count + 1);
        let byte = byte % (document.source().line(line).len() + 2);
        let point = Point::new(line as u32, byte as u32);
        assert_hover(document, point);
        assert_asked(document, point);
        let selection = Range::new(before.min(point), before.max(point));
        assert_assists(document, selection);
        before = point;
    }
    for fold in folding::folds(document) {
        assert!(
            fold.first < fold.last && (fold.last as usize) < count,
            "{fold:?}"
        );
    }
    let marks: Vec<Point> = document
        .mentions()
        .map(|mention| mention.parts.span.on_line(mention.line).start)
        .chain(document.sections().iter().map(|s| s.selection.start))
        .collect();
    let step = marks.len() / HOVERS + 1;
    for mark in marks.into_iter().step_by(step) {
        let point = document.written(Range::new(mark, mark)).start;
        assert_hover(document, point);
        assert_asked(document, point);
    }
}
