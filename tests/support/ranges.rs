//! Every range the program hands out lies inside the text, on the boundaries of characters.

// Each suite takes what it needs.
#![allow(dead_code)]

use gongwen::ide::outline::{Symbol, outline};
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::syntax::{self, Contents, Item, Line, Place, Responsibility};
use gongwen::text::{Point, Range, Span, Text};

/// A range of the text as it is read, where the model's places stand.
pub fn assert_read(document: &Document, range: Range, what: &str) {
    assert_inside(document.text(), range, what);
}

/// A range of the text as it is written, such as editors are given.
pub fn assert_written(document: &Document, range: Range, what: &str) {
    assert_inside(document.source(), range, what);
}

fn assert_inside(text: &Text, range: Range, what: &str) {
    assert!(range.start <= range.end, "{what}: {range:?} is reversed");
    assert_point(text, range.start, what);
    assert_point(text, range.end, what);
}

fn assert_point(text: &Text, point: Point, what: &str) {
    assert!(
        (point.line as usize) < text.line_count(),
        "{what}: {point:?}"
    );
    let line = text.line(point.line as usize);
    assert!(
        line.is_char_boundary(point.byte as usize),
        "{what}: {point:?} in {line:?}"
    );
}

/// The parts of a line, and what its cells say.
pub fn assert_line(text: &str, line: &Line) {
    let cells = line.contents(text).iter().flat_map(of_contents);
    for span in spans(line).into_iter().chain(cells) {
        let (start, end) = (span.start as usize, span.end as usize);
        assert!(text.get(start..end).is_some(), "{span:?} in {text:?}");
    }
}

/// The parts of all lines, the problems, sections, targets and mentions.
pub fn assert_document(document: &Document) {
    for line in 0..document.text().line_count() as u32 {
        let parts = document.line(line).expect("the parts of every line");
        assert_line(&document.text().line(line as usize), parts);
    }
    for (kind, range) in document.problems() {
        assert_read(document, range, &format!("{kind:?}"));
    }
    for section in document.sections() {
        assert_read(document, section.selection, "a section's heading");
        assert_point(document.text(), section.end, "a section's end");
        let parent = section.parent.map(|i| &document.sections()[i as usize]);
        assert!(parent.is_none_or(|parent| parent.depth < section.depth));
    }
    for target in document.targets() {
        assert_read(document, target.range(), "a target");
        assert_read(document, target.label(), "a target's label");
        for place in places(&target.responsibility) {
            assert_read(document, place.near(target.line), "a clause");
        }
    }
}

fn spans(line: &Line) -> Vec<Span> {
    let mut all = vec![line.content];
    all.extend(line.footnotes.iter().map(|mark| mark.span));
    all.extend(line.problems.iter().map(|problem| problem.span));
    for block in &line.blocks {
        all.push(block.content);
        all.extend(block.ordinal.map(|ordinal| ordinal.span));
        all.extend(block.possible_topic);
        all.extend(&block.lone_sentences);
        block.item.iter().for_each(|item| all.extend(of_item(item)));
    }
    let inner = line.blocks.iter().flat_map(|block| &block.possible_inner);
    for heading in line.headings().chain(inner) {
        all.push(heading.name);
        all.extend(heading.ordinal.map(|ordinal| ordinal.span));
    }
    for cell in line.row.iter().flat_map(|row| &row.cells) {
        all.push(cell.span);
        all.extend(cell.number.map(|number| number.span));
    }
    line.mentions.iter().for_each(|m| all.extend(of_mention(m)));
    all
}

fn of_contents(contents: &Contents) -> Vec<Span> {
    let departments = contents.departments.iter().map(|one| one.place.span);
    let item = contents.item.iter().flat_map(|item| of_item(item));
    departments.chain(item).collect()
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
    let clauses = item.responsibility.iter().chain(&item.units);
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
        assert_written(document, symbol.range, name);
        assert_written(document, symbol.selection, name);
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
