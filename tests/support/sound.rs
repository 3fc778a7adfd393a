//! What holds for every document, and what two documents of the same text have in common.

// Each suite takes what it needs.
#![allow(dead_code)]

#[path = "sound_beside.rs"]
mod beside;

use crate::ranges;
use gongwen::config::{Config, Feature};
use gongwen::ide::{
    assists, citations, completion, folding, hints, hover, lenses, markup, numbered, occurrences,
    rename, selection, tokens,
};
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
        for related in &one.related {
            ranges::assert_written(document, related.range, one.rule.name);
        }
        format!(
            "{} {:?} {:?} {} {:?} {:?} {:?}",
            one.rule.name, one.severity, one.range, one.message, one.fix, one.related, one.tag
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
    if let Some(range) = numbered::definition(document, point) {
        ranges::assert_written(document, range, "what a number means");
    }
    if let Some(cited) = citations::citation_at(document, point) {
        ranges::assert_written(document, cited.range, "a citation");
    }
    assert_renaming(document, point, &config);
    let selections = selection::selections(document, &[point]).remove(0);
    for pair in selections.windows(2) {
        let holds = pair[1].start <= pair[0].start && pair[0].end <= pair[1].end;
        assert!(holds, "{point:?}: {selections:?}");
        // The first is the place itself, be it inside a character.
        ranges::assert_written(document, pair[1], "a selection");
    }
    let question = completion::Question {
        document,
        point,
        config: &config,
        snippets: true,
        elsewhere: &[],
        companions: &[],
        neighbours: &[],
    };
    for offer in completion::completions(&question) {
        ranges::assert_written(document, offer.replace, "a completion");
        let told = |subject| completion::documentation(&question, &subject);
        offer.subject.map(told);
    }
}

/// Folds are inside the text, and each inside the one that it begins in.
fn assert_folds(document: &Document) {
    let mut open: Vec<folding::Fold> = Vec::new();
    for fold in folding::folds(document) {
        let inside = (fold.last as usize) < document.source().line_count();
        assert!(fold.first < fold.last && inside, "{fold:?}");
        open.retain(|outer| outer.last >= fold.first);
        assert!(open.iter().all(|outer| fold.last <= outer.last), "{fold:?}");
        open.push(fold);
    }
}

/// What is shown unasked: tokens, hints and lenses.
fn assert_shown(document: &Document) {
    let tokens = tokens::tokens(document);
    for token in &tokens {
        ranges::assert_written(document, token.range, "a token");
        let Range { start, end } = token.range;
        assert!(start.line == end.line && start < end, "{token:?}");
    }
    for pair in tokens.windows(2) {
        assert!(pair[0].range.end <= pair[1].range.start, "{pair:?}");
    }
    let config = all_features();
    for hint in hints::hints(document, whole(document), &config) {
        ranges::assert_written(document, Range::new(hint.at, hint.at), &hint.label);
        assert!(!hint.label.is_empty() && !hint.about.is_empty());
    }
    for lens in lenses::lenses(document, &config) {
        ranges::assert_written(document, lens.range, &lens.title);
        for place in lens.places {
            ranges::assert_written(document, Range::new(place, place), &lens.title);
        }
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

/// All of the text as written.
fn whole(document: &Document) -> Range {
    let last = document.source().line_count() - 1;
    let end = Point::new(last as u32, document.source().line(last).len() as u32);
    Range::new(Point::default(), end)
}

/// The settings with everything on.
fn all_features() -> Config {
    let all = Feature::ALL.iter().map(|feature| (*feature, true));
    Config {
        features: all.collect(),
        ..Config::default()
    }
}

/// The places of a new name are in order and in the text, and any name is accepted or refused.
fn assert_renaming(document: &Document, point: Point, config: &Config) {
    let Some(found) = rename::renaming(document, point, config) else {
        return;
    };
    let places: Vec<Range> = found.places.iter().map(|place| place.range).collect();
    assert!(places.contains(&found.here), "{found:?}");
    let in_order = places.windows(2).all(|pair| pair[0].end <= pair[1].start);
    assert!(in_order, "{found:?}");
    for range in places {
        ranges::assert_written(document, range, "a place to be renamed");
    }
    for name in ["区新设局", "1", "、", ""] {
        let _ = found.accept(document, name, config);
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
    assert_folds(document);
    assert_shown(document);
    let marks: Vec<Point> = document
        .mentions()
        .map(|mention| mention.parts.span.on_line(mention.line).start)
        .chain(document.sections().iter().map(|s| s.selection.start))
        .collect();
    let step = marks.len() / HOVERS + 1;
    let beside_itself = beside::beside_itself(document);
    for mark in marks.into_iter().step_by(step) {
        let point = document.written(Range::new(mark, mark)).start;
        assert_hover(document, point);
        assert_asked(document, point);
        beside::assert_asked_beside(&beside_itself, point, &Config::default());
    }
    beside::assert_shown_beside(&beside_itself, whole(document), &all_features());
}
