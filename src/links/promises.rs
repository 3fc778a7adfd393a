//! What a report promises: the sentences of the parts in which it looks ahead, but for headings, requirements and thanks.

use super::task::Task;
use crate::lexicon::terms;
use crate::model::{Document, Measure, Section, SectionKind};
use crate::syntax::{Block, Landmark, Layer, Line, measure_of, whole_sentences};
use crate::text::{Point, Range, Span};

/// A sentence of fewer characters promises nothing that could be told from others.
const SHORTEST: usize = 6;

/// The promises of a report in order. Where no part of it is said to look ahead, all of it is asked.
pub fn promises(document: &Document) -> Vec<Task> {
    let parts = parts_ahead(document);
    // In a report that ends in a plan, the plan's targets are no promises of the report.
    let is_target = |line: u32| {
        let targets = document.targets();
        let after = targets.partition_point(|target| target.end.line < line);
        targets
            .get(after)
            .is_some_and(|target| target.range().start.line <= line)
    };
    let mut found = Vec::new();
    for part in parts {
        let headings: Vec<&Section> = headings(document, part).collect();
        let body = first_section(&headings, part);
        for line in part.start.line..=part.end.line {
            let Some(parts) = document.line(line).filter(|line| is_text(line)) else {
                continue;
            };
            if document.is_in_table(line) || is_target(line) {
                continue;
            }
            let text = document.text().line(line as usize);
            for block in &parts.blocks {
                let place = Point::new(line, block.content.start);
                if place < part.start || part.end <= place {
                    continue;
                }
                let is_goals = block.landmark == Some(Landmark::Goals);
                if place < body && !is_goals || is_rhetoric(block) {
                    continue;
                }
                found.extend(sentences(document, &headings, line, &text, block));
            }
        }
    }
    found
}

/// The stretches that look ahead, or else the whole text.
fn parts_ahead(document: &Document) -> Vec<Range> {
    let lines = document.text().line_count() as u32;
    let stretches = document.stretches();
    let ends = stretches.iter().skip(1).map(|next| next.start);
    let ends = ends.chain([Point::new(lines, 0)]);
    let all = stretches.iter().zip(ends);
    let ahead = all.filter(|(stretch, _)| stretch.ahead);
    let found: Vec<Range> = ahead
        .map(|(stretch, end)| Range::new(stretch.start, end))
        .collect();
    match found.is_empty() {
        true => vec![Range::new(Point::default(), Point::new(lines, 0))],
        false => found,
    }
}

fn headings(document: &Document, part: Range) -> impl Iterator<Item = &Section> {
    let sections = document.sections().iter();
    sections.filter(move |section| {
        let start = section.selection.start;
        part.start <= start && start < part.end && section.kind != SectionKind::Landmark
    })
}

/// What stands before the first section of a part introduces it; a part without sections has no introduction.
fn first_section(headings: &[&Section], part: Range) -> Point {
    let sections = headings
        .iter()
        .filter(|section| matches!(section.kind, SectionKind::Section | SectionKind::Topic));
    let mut inner = sections.filter(|section| section.selection.start > part.start);
    let first = inner.next().map(|section| section.selection.start);
    let is_part_headed = headings
        .first()
        .is_some_and(|section| section.selection.start == part.start);
    first.filter(|_| is_part_headed).unwrap_or(part.start)
}

fn is_text(line: &Line) -> bool {
    line.layer == Layer::Body
}

/// What asks, thanks or closes promises nothing.
fn is_rhetoric(block: &Block) -> bool {
    matches!(
        block.landmark,
        Some(Landmark::Requirements | Landmark::Thanks | Landmark::Closing | Landmark::Problems)
    ) || block.looks_back
}

fn sentences(
    document: &Document,
    headings: &[&Section],
    line: u32,
    text: &str,
    block: &Block,
) -> Vec<Task> {
    let paragraph = Point::new(line, block.content.start);
    let section = section_at(document, headings, paragraph);
    let spans = whole_sentences(text).into_iter();
    let inside = spans.filter(|span| block.content.overlaps(*span));
    let mut found = Vec::new();
    for sentence in inside {
        let span = without_mark(text, block, sentence);
        let words = span.of(text);
        let measure = measure_of(words);
        let alone = is_alone(text, block, sentence);
        if !promises_something(words, measure)
            || measure != Measure::Numeric && !alone && is_heading(headings, line, sentence)
            || alone && is_numbered_heading(headings, line, sentence, words)
        {
            continue;
        }
        let (start, words) = after_introduction(block, words);
        let start = span.start + start;
        found.push(Task {
            section: section.clone(),
            ..Task::new(
                Span {
                    start,
                    end: span.end,
                }
                .on_line(line),
                words.trim_end_matches(['。', '；', '！']).to_owned(),
                measure,
                paragraph,
            )
        });
    }
    found
}

/// The sentence without the number before it: 一是, （三）.
fn without_mark(text: &str, block: &Block, sentence: Span) -> Span {
    let number = block.ordinal.map(|ordinal| ordinal.span);
    let start = match number {
        Some(number) if sentence.overlaps(number) => number.end.min(sentence.end),
        _ => sentence.start.max(block.content.start),
    };
    let end = sentence.end.min(block.content.end);
    let words = text.get(start as usize..end as usize).unwrap_or_default();
    let opened = words.trim_start_matches([' ', '\u{3000}', '.', '．', '、']);
    Span {
        start: start + (words.len() - opened.len()) as u32,
        end: end.max(start),
    }
}

/// It is its whole paragraph.
fn is_alone(text: &str, block: &Block, sentence: Span) -> bool {
    let rest = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default();
    let after = rest(sentence.end.min(block.content.end), block.content.end);
    let before = rest(block.content.start, sentence.start.max(block.content.start));
    let said = |text: &str| text.chars().any(char::is_alphanumeric);
    !said(after) && (!said(before) || block.ordinal.is_some())
}

/// A heading covers the sentence to its end.
fn is_heading(headings: &[&Section], line: u32, sentence: Span) -> bool {
    let stop = '。'.len_utf8() as u32;
    let covers = |section: &&&Section| {
        let range = section.selection;
        let own = section.kind != SectionKind::Target && range.start.line == line;
        own && range.start.byte <= sentence.start && sentence.end <= range.end.byte + stop
    };
    headings.iter().any(|section| covers(&section))
}

/// A paragraph of one sentence is a heading where it has no stop: 一、着力扩大内需.
fn is_numbered_heading(headings: &[&Section], line: u32, sentence: Span, words: &str) -> bool {
    is_heading(headings, line, sentence)
        && !words.ends_with(['。', '；', '！'])
        && measure_of(words) != Measure::Numeric
}

fn promises_something(words: &str, measure: Measure) -> bool {
    let chars: Vec<char> = words.chars().collect();
    let said = chars.iter().filter(|c| c.is_alphanumeric()).count();
    let opens = terms().no_heading_openings.prefix(&chars).is_some();
    said >= SHORTEST && (measure == Measure::Numeric || !opens)
}

/// 今年经济社会发展主要预期目标是：地区生产总值增长5%: the promise begins after the colon.
fn after_introduction<'a>(block: &Block, words: &'a str) -> (u32, &'a str) {
    if block.landmark != Some(Landmark::Goals) {
        return (0, words);
    }
    let after = words.split_once(['：', ':']).map(|(_, after)| after);
    let after = after.filter(|after| measure_of(after) == Measure::Numeric);
    let after = after.map_or(words, str::trim_start);
    ((words.len() - after.len()) as u32, after)
}

/// The nearest section above, without its mark.
fn section_at(document: &Document, headings: &[&Section], place: Point) -> Option<String> {
    let above = headings.iter().rev();
    let mut sections = above
        .filter(|section| section.kind == SectionKind::Section && section.selection.start < place);
    Some(document.section_name(sections.next()?))
}
