//! Every range the program hands out lies inside the text, on the boundaries of characters.

use gongwen::ide::outline::{Symbol, outline};
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::syntax::{self, Item, Line, Place, Responsibility};
use gongwen::text::{Point, Range, Span};

pub fn assert_inside(document: &Document, range: Range, what: &str) {
    assert!(range.start <= range.end, "{what}: {range:?} is reversed");
    assert_point(document, range.start, what);
    assert_point(document, range.end, what);
}

fn assert_point(document: &Document, point: Point, what: &str) {
    let count = document.text().line_count();
    assert!((point.line as usize) < count, "{what}: {point:?}");
    let line = document.text().line(point.line as usize);
    assert!(
        line.is_char_boundary(point.byte as usize),
        "{what}: {point:?} in {line:?}"
    );
}

/// The parts of all lines, the sections, targets and mentions.
pub fn assert_document(document: &Document) {
    for line in 0..document.text().line_count() as u32 {
        let parts = document.line(line).expect("the parts of every line");
        for span in spans(parts) {
            assert_inside(document, span.on_line(line), "a part of a line");
        }
    }
    for section in document.sections() {
        assert_inside(document, section.selection, "a section's heading");
        assert_point(document, section.end, "a section's end");
        let parent = section.parent.map(|i| &document.sections()[i as usize]);
        assert!(parent.is_none_or(|parent| parent.depth < section.depth));
    }
    for target in document.targets() {
        assert_inside(document, target.range(), "a target");
        assert_inside(document, target.label(), "a target's label");
        for place in places(&target.responsibility) {
            assert_inside(document, place.near(target.line), "a clause");
        }
    }
}

fn spans(line: &Line) -> Vec<Span> {
    let mut all = vec![line.content];
    all.extend(line.footnotes.iter().map(|mark| mark.span));
    for block in &line.blocks {
        all.push(block.content);
        all.extend(block.ordinal.map(|ordinal| ordinal.span));
        block.item.iter().for_each(|item| all.extend(of_item(item)));
    }
    for heading in line.headings() {
        all.push(heading.name);
        all.extend(heading.ordinal.map(|ordinal| ordinal.span));
    }
    line.mentions.iter().for_each(|m| all.extend(of_mention(m)));
    all
}

fn of_mention(mention: &syntax::Mention) -> Vec<Span> {
    let mut all = vec![mention.span, mention.name];
    all.extend(mention.level.as_ref().map(|level| level.span));
    all.extend(mention.growth.as_ref().map(|growth| growth.span));
    all.extend(mention.comparison);
    all
}

fn of_item(item: &Item) -> Vec<Span> {
    let mut all = vec![item.label, item.body];
    all.extend(item.number.map(|ordinal| ordinal.span));
    all.extend(&item.bounds);
    all.extend(&item.milestones);
    all.extend(item.promise);
    let clauses = item.responsibility.iter();
    all.extend(clauses.flat_map(|r| places(r)).map(|place| place.span));
    all
}

fn places(r: &Responsibility) -> Vec<Place> {
    let departments = r.leads.iter().chain(&r.coorganisers).chain(&r.responsible);
    departments
        .map(|one| one.place)
        .chain(r.places.clone())
        .collect()
}

/// The outline in both languages: names, headings inside their ranges, children inside their parents and in order.
pub fn assert_outline(document: &Document) {
    for language in [Language::Chinese, Language::English] {
        assert_symbols(document, &outline(document, language), None);
    }
}

fn assert_symbols(document: &Document, symbols: &[Symbol], parent: Option<&Symbol>) {
    let mut before = parent.map_or(Point::default(), |parent| parent.range.start);
    for symbol in symbols {
        let name = &symbol.name;
        assert!(!name.trim().is_empty(), "a name at {:?}", symbol.selection);
        assert_inside(document, symbol.range, name);
        assert_inside(document, symbol.selection, name);
        assert!(
            holds(symbol.range, symbol.selection),
            "{name}: its heading {:?} lies outside {:?}",
            symbol.selection,
            symbol.range
        );
        if let Some(parent) = parent {
            assert!(
                holds(parent.range, symbol.range),
                "{name} {:?} lies outside {} {:?}",
                symbol.range,
                parent.name,
                parent.range
            );
        }
        assert!(symbol.range.start >= before, "{name} is out of order");
        before = symbol.range.start;
        assert_symbols(document, &symbol.children, Some(symbol));
    }
}

fn holds(outer: Range, inner: Range) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
