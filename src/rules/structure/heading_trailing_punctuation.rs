//! `heading-trailing-punctuation`: a heading on a line of its own ends in a stop, while those beside it do not.

use super::headings::target_lines;
use crate::messages::rules::structure as say;
use crate::model::Document;
use crate::model::numbering::Mark;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Block, HeadingForm};
use crate::text::{Range, Span};

/// So many headings without a stop show how the document writes them.
const FEWEST: usize = 2;
/// A longer line is a paragraph.
const LONGEST: usize = 40;
const STOPS: [char; 6] = ['。', '；', '，', ';', ',', '：'];

pub(super) static HEADING_TRAILING_PUNCTUATION: Rule = Rule {
    name: "heading-trailing-punctuation",
    group: Group::Structure,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "独立成行的标题末尾不用标点",
        "a heading on its own line ends in a punctuation mark",
    ),
    source: Source::Practice,
    fixing: Fixing::Safe,
    page: include_str!("heading_trailing_punctuation.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let document = context.document;
    let of_targets = target_lines(document);
    for sequence in &context.numbering().sequences {
        let is_plain = |mark: &&Mark| {
            let heading = block(document, mark).and_then(|block| block.headings.first());
            heading.is_some_and(|heading| heading.form == HeadingForm::Standalone)
        };
        let plain = sequence.marks.iter().filter(is_plain).count();
        if plain < FEWEST || plain * 2 <= sequence.marks.len() {
            continue;
        }
        let marks = sequence.marks.iter();
        for mark in marks.filter(|mark| !of_targets.contains(&mark.line)) {
            if let Some(span) = stop(context, mark).filter(|_| has_body(document, mark)) {
                report(context, span.on_line(mark.line), found);
            }
        }
    }
}

fn block<'a>(document: &'a Document, mark: &Mark) -> Option<&'a Block> {
    let mut blocks = document.line(mark.line)?.blocks.iter();
    blocks.find(|block| {
        block
            .ordinal
            .is_some_and(|own| own.span == mark.ordinal.span)
    })
}

/// The mark at the end of a short line of one sentence.
fn stop(context: &DocumentContext<'_>, mark: &Mark) -> Option<Span> {
    let block = block(context.document, mark)?;
    let text = context.text(mark.line);
    let content = block.content.of(&text);
    let last = content.chars().next_back().filter(|c| STOPS.contains(c))?;
    let is_short = content.chars().count() <= LONGEST;
    let end = block.content.end as usize;
    (is_short && block.sentences == 1).then(|| Span::new(end - last.len_utf8(), end))
}

/// Whether a paragraph without a number follows, or a lower heading: an item of a list is followed by the next.
fn has_body(document: &Document, mark: &Mark) -> bool {
    let lines = (mark.line + 1..).map_while(|line| document.line(line));
    let next = lines.into_iter().find_map(|line| line.blocks.first());
    let form = next
        .and_then(|block| block.ordinal)
        .map(|ordinal| ordinal.form);
    next.is_some() && form.is_none_or(|form| form > mark.ordinal.form)
}

fn report(context: &DocumentContext<'_>, place: Range, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let text = document.text().slice(place);
    let message = say::heading_trailing_punctuation(language, &text);
    let diagnostic = found.report(place, message);
    if !document.is_joined() {
        let title = say::delete_mark(language, &text);
        diagnostic.fix = Fix::safe(title, vec![(place, String::new())]);
    }
}
