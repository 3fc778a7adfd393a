//! Selections that grow: word, clause, sentence, paragraph, section, document.

use super::mention_at::{mention_at, name_at};
use super::outline::{self, Symbol};
use crate::messages::Language;
use crate::model::Document;
use crate::syntax::parts_of_sentence;
use crate::text::{Point, Range};

/// The ranges round a point of the text as written, each within the next.
pub fn selections(document: &Document, points: &[Point]) -> Vec<Vec<Range>> {
    let outline = outline::outline(document, Language::default());
    points
        .iter()
        .map(|&point| selection(document, &outline, point))
        .collect()
}

fn selection(document: &Document, outline: &[Symbol], written: Point) -> Vec<Range> {
    let point = document.read(written);
    let mut found = vec![Range::new(written, written)];
    let on_line = within_line(document, point).into_iter();
    found.extend(on_line.map(|range| document.written(range)));
    sections(outline, written, &mut found);
    let lines = document.source().line_count() as u32;
    let last = document.source().line(lines as usize - 1).len() as u32;
    found.push(Range::new(Point::new(0, 0), Point::new(lines - 1, last)));
    nested(found)
}

/// The word, clause, sentence and paragraph.
fn within_line(document: &Document, point: Point) -> Vec<Range> {
    let mut found = Vec::new();
    found.extend(name_at(document, point).map(|(_, range)| range));
    if let Some(mention) = mention_at(document, point) {
        found.push(mention.parts.span.on_line(mention.line));
    }
    let targets = document.targets().iter().filter(|t| t.line == point.line);
    for target in targets {
        let r = &target.responsibility;
        let all = r.leads.iter().chain(&r.coorganisers).chain(&r.responsible);
        let places = all.map(|one| one.place).chain(r.places.iter().copied());
        found.extend(places.map(|place| place.near(target.line)));
    }
    let line = document.text().line(point.line as usize);
    let parts = parts_of_sentence(&line).into_iter();
    found.extend(parts.map(|span| span.on_line(point.line)));
    if let Some(line) = document.line(point.line) {
        let blocks = line.blocks.iter().map(|block| block.content);
        let paragraphs = blocks.chain([line.content]);
        found.extend(paragraphs.map(|span| span.on_line(point.line)));
    }
    found.retain(|range| range.touches(point));
    found
}

fn sections(symbols: &[Symbol], point: Point, found: &mut Vec<Range>) {
    for symbol in symbols.iter().filter(|symbol| symbol.range.touches(point)) {
        found.push(symbol.range);
        sections(&symbol.children, point, found);
    }
}

/// Those that hold the ones before them, the smallest first; what crosses another is left out.
fn nested(mut ranges: Vec<Range>) -> Vec<Range> {
    let size = |range: &Range| {
        (
            range.end.line - range.start.line,
            range.end.byte.abs_diff(range.start.byte),
        )
    };
    ranges.sort_by_key(size);
    let mut kept: Vec<Range> = Vec::new();
    for range in ranges {
        let holds = |inner: &Range| range.start <= inner.start && inner.end <= range.end;
        if kept.last().is_none_or(|last| holds(last) && *last != range) {
            kept.push(range);
        }
    }
    kept
}
