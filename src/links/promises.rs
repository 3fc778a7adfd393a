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
    let mut all = statements(document);
    all.retain(|task| task.binding);
    all
}

/// All sentences of the parts that look ahead, headings and all; those that are no promises bind nobody.
pub fn statements(document: &Document) -> Vec<Task> {
    let mut found = Vec::new();
    for range in parts_ahead(document) {
        let headings: Vec<&Section> = headings(document, range).collect();
        let sections = sections(document, &headings, range);
        let part = Part {
            document,
            range,
            body: body(&sections, &headings, range),
            sections,
            closing: closing(document, range),
            headings,
        };
        for line in range.start.line..=range.end.line {
            part.read(line, &mut found);
        }
    }
    found
}

/// A stretch of a report that looks ahead.
struct Part<'a> {
    document: &'a Document,
    range: Range,
    headings: Vec<&'a Section>,
    /// Those into which it falls.
    sections: Vec<&'a Section>,
    /// Where its introduction ends.
    body: Point,
    /// What stands below the closing words is no part of the report: who receives it, notes.
    closing: Point,
}

impl Part<'_> {
    fn read(&self, line: u32, found: &mut Vec<Task>) {
        let Some(parts) = self.document.line(line).filter(|line| is_text(line)) else {
            return;
        };
        if self.document.is_in_table(line) {
            return;
        }
        let text = self.document.text().line(line as usize);
        for block in &parts.blocks {
            let place = Point::new(line, block.content.start);
            let inside = self.range.start <= place && place < self.range.end.min(self.closing);
            if inside && !is_in_target(self.document, place) {
                self.sentences(line, &text, block, found);
            }
        }
    }

    fn sentences(&self, line: u32, text: &str, block: &Block, found: &mut Vec<Task>) {
        let paragraph = Point::new(line, block.content.start);
        let is_goals = block.landmark == Some(Landmark::Goals);
        let introduces = paragraph < self.body && !is_goals;
        let leads_in = block.sentences == 1 && self.leads_in(paragraph);
        let section = self.section_at(paragraph);
        let spans = whole_sentences(text).into_iter();
        for sentence in spans.filter(|span| block.content.overlaps(*span)) {
            let span = without_mark(text, block, sentence);
            let words = span.of(text);
            let measure = measure_of(words);
            let is_heading = self.is_heading(line, text, block, span, measure);
            let binding = !introduces
                && !is_rhetoric(block)
                && !is_heading
                && (!leads_in || measure == Measure::Numeric)
                && promises_something(words, measure);
            let (skipped, words) = after_introduction(block, words);
            let words = words.trim_end_matches(['。', '；', '！', '*']);
            let start = span.start + skipped;
            let span = Span {
                start,
                end: start + words.len() as u32,
            };
            found.push(Task {
                section: section.clone(),
                binding,
                ..Task::new(span.on_line(line), words.to_owned(), measure, paragraph)
            });
        }
    }

    /// It stands between a section's heading and the first of the topics into which the section falls.
    fn leads_in(&self, paragraph: Point) -> bool {
        let after = self
            .headings
            .partition_point(|section| section.selection.start <= paragraph);
        let above = self.headings.get(after.wrapping_sub(1));
        let below = self.headings.get(after);
        let is_section = above.is_some_and(|above| {
            let mut sections = self.sections.iter();
            sections.any(|section| section.selection == above.selection)
        });
        is_section && below.is_some_and(|section| section.kind == SectionKind::Topic)
    }

    /// The words of the nearest heading above, or of the part's own.
    fn section_at(&self, place: Point) -> Option<String> {
        let mut above = self.sections.iter().rev();
        let section = above.find(|section| section.selection.start <= place);
        let own = || {
            self.headings
                .first()
                .filter(|section| heads(section, self.range))
        };
        Some(self.document.section_name(section.or_else(own)?))
    }

    /// A sentence that heads its paragraph or, without a stop, what follows. What can be counted is no heading.
    fn is_heading(
        &self,
        line: u32,
        text: &str,
        block: &Block,
        sentence: Span,
        measure: Measure,
    ) -> bool {
        let stop = '。'.len_utf8() as u32;
        let covers = |section: &&Section| {
            let range = section.selection;
            let own = section.kind != SectionKind::Target && range.start.line == line;
            own && range.start.byte <= sentence.start && sentence.end <= range.end.byte + stop
        };
        if measure == Measure::Numeric || !self.headings.iter().any(covers) {
            return false;
        }
        let ends = sentence.of(text).trim_end().ends_with(['。', '；', '！']);
        !is_alone(text, block, sentence) || !ends
    }
}

/// In a report that ends in a plan, the plan's targets are no promises of the report.
fn is_in_target(document: &Document, place: Point) -> bool {
    let targets = document.targets();
    let after = targets.partition_point(|target| target.end < place);
    let next = targets.get(after);
    next.is_some_and(|target| target.range().start <= place)
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

/// The headings under which a part falls into its matters: those of sections, and numbered ones right below its own.
fn sections<'a>(document: &Document, headings: &[&'a Section], part: Range) -> Vec<&'a Section> {
    let own = headings.first().filter(|section| heads(section, part));
    let depth = own.map_or(0, |section| section.depth + 1);
    let inner = headings.iter().filter(|section| !heads(section, part));
    let is_one = |section: &&&Section| {
        let numbered = || {
            let line = Line::new(&document.section_name(section));
            line.blocks.iter().any(|block| block.ordinal.is_some())
        };
        section.kind == SectionKind::Section
            || section.kind != SectionKind::Title && section.depth == depth && numbered()
    };
    inner.filter(is_one).copied().collect()
}

fn heads(section: &Section, part: Range) -> bool {
    section.selection.start == part.start
}

/// What stands between a part's heading and its first section introduces it; a part without sections has no
/// introduction.
fn body(sections: &[&Section], headings: &[&Section], part: Range) -> Point {
    let is_headed = headings.first().is_some_and(|section| heads(section, part));
    let first = sections.first().filter(|_| is_headed);
    first.map_or(part.start, |section| section.selection.start)
}

/// Where the last words to the assembly stand.
fn closing(document: &Document, part: Range) -> Point {
    let sections = document.sections().iter().rev();
    let mut closings = sections.filter(|section| section.landmark == Some(Landmark::Closing));
    let last = closings.find(|section| part.touches(section.selection.start));
    last.map_or(part.end, |section| section.selection.start)
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

/// The sentence without the number before it: 一是, （三）.
fn without_mark(text: &str, block: &Block, sentence: Span) -> Span {
    let number = block.ordinal.map(|ordinal| ordinal.span);
    let start = match number {
        Some(number) if sentence.overlaps(number) => number.end.min(sentence.end),
        _ => sentence.start.max(block.content.start),
    };
    let end = sentence.end.min(block.content.end);
    let words = text.get(start as usize..end as usize).unwrap_or_default();
    let opened = words.trim_start_matches([' ', '\u{3000}', '.', '．', '、', '*']);
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

fn promises_something(words: &str, measure: Measure) -> bool {
    let chars: Vec<char> = words.chars().collect();
    let said = chars.iter().filter(|c| c.is_alphanumeric()).count();
    let opens = terms().no_heading_openings.prefix(&chars).is_some();
    let talks = measure == Measure::Qualitative && terms().talk.within(&chars);
    said >= SHORTEST && (measure == Measure::Numeric || !opens && !talks)
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
