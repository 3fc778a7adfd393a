//! `heading-trailing-punctuation`: a heading on a line of its own ends in a stop, while those beside it do not.

use crate::messages::rules::structure as say;
use crate::model::Document;
use crate::model::numbering::{Mark, Sequence};
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Block, Heading, HeadingForm, OrdinalForm};
use crate::text::Span;

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
    for sequence in &context.numbering().sequences {
        let (plain, stopped) = sorted(context, sequence);
        if plain >= FEWEST && plain > stopped.len() {
            stopped.iter().for_each(|mark| report(context, mark, found));
        }
    }
}

/// How many marks of a sequence head a line without a stop, and those that head one with a stop.
fn sorted<'s>(context: &DocumentContext<'_>, sequence: &'s Sequence) -> (usize, Vec<&'s Mark>) {
    let (mut plain, mut stopped) = (0, Vec::new());
    if sequence
        .marks
        .iter()
        .any(|mark| mark.ordinal.form == OrdinalForm::Point)
    {
        return (0, stopped);
    }
    for mark in &sequence.marks {
        let Some(block) = block(context.document, mark) else {
            continue;
        };
        let form = |heading: &Heading| heading.form;
        if block.headings.first().map(form) == Some(HeadingForm::Standalone) {
            plain += 1;
        } else if stop(context, mark, block).is_some() && has_body(context.document, mark) {
            stopped.push(mark);
        }
    }
    (plain, stopped)
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
fn stop(context: &DocumentContext<'_>, mark: &Mark, block: &Block) -> Option<Span> {
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
    let is_item = document
        .targets()
        .iter()
        .any(|target| target.line == mark.line);
    next.is_some() && !is_item && form.is_none_or(|form| form > mark.ordinal.form)
}

fn report(context: &DocumentContext<'_>, mark: &Mark, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let span = block(document, mark).and_then(|block| stop(context, mark, block));
    let Some(span) = span else { return };
    let text = context.text(mark.line);
    let message = say::heading_trailing_punctuation(language, span.of(&text));
    let place = span.on_line(mark.line);
    let diagnostic = found.report(place, message);
    if !document.is_joined() {
        let title = say::delete_mark(language, span.of(&text));
        diagnostic.fix = Fix::safe(title, vec![(place, String::new())]);
    }
}
