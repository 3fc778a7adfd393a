//! `repeated-paragraph`: a paragraph that stands twice.

use crate::messages::rules::text::words as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Layer, Line, RowForm};
use crate::text::{Point, Range};
use rustc_hash::FxHashMap;

pub static REPEATED_PARAGRAPH: Rule = Rule {
    name: "repeated-paragraph",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "两段文字相同或几乎相同",
        "two paragraphs are the same, or nearly so",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("repeated_paragraph.md"),
    check: Check::Document(Reads::Words, check),
};

/// Shorter paragraphs may be formulas.
const SHORTEST: u32 = 40;
/// Of two paragraphs so many bytes in a hundred are the same at their beginnings and ends.
const ALIKE: usize = 90;
/// Bytes that two paragraphs begin with alike, before they are compared.
const HEAD: usize = 30;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    let mut by_head: FxHashMap<[u8; HEAD], Vec<u32>> = FxHashMap::default();
    for (number, line) in context.lines().filter(|(_, line)| is_paragraph(line)) {
        if context.document.is_in_table(number) {
            continue;
        }
        let text = context.text(number);
        let words = words(line, &text);
        let Some(head) = words.as_bytes().first_chunk() else {
            continue;
        };
        let alike = by_head.entry(*head).or_default();
        let same = alike
            .iter()
            .copied()
            .find_map(|earlier| Some((earlier, likeness(context, earlier, words)?)));
        alike.push(number);
        let Some((earlier, likeness)) = same else {
            continue;
        };
        let is_same = likeness == Likeness::Same;
        let range = line.content.on_line(number);
        let message = say::repeated_paragraph(language, earlier + 1, is_same);
        let finding = found.report(range, message);
        if let Some(before) = context.document.line(earlier) {
            let range = before.content.on_line(earlier);
            finding.relate(range, say::first_of_paragraphs(language));
        }
        if is_same {
            let whole = Range::new(Point::new(number, 0), range.end);
            finding.fix = Fix::offered(
                say::delete_paragraph(language),
                vec![(whole, String::new())],
            );
        }
    }
}

fn is_paragraph(line: &Line) -> bool {
    let row = line.row.as_ref();
    let is_row = row.is_some_and(|row| row.form != RowForm::Single);
    line.layer == Layer::Body && line.characters >= SHORTEST && !is_row
}

/// The paragraph without the number at its head.
fn words<'t>(line: &Line, text: &'t str) -> &'t str {
    let ordinal = line.blocks.first().and_then(|block| block.ordinal);
    let from = ordinal.map_or(line.content.start, |ordinal| ordinal.span.end);
    let words = text.get(from as usize..line.content.end as usize);
    words.unwrap_or_default().trim()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likeness {
    Same,
    Near,
}

fn likeness(context: &DocumentContext<'_>, earlier: u32, later: &str) -> Option<Likeness> {
    let line = context.document.line(earlier)?;
    let text = context.text(earlier);
    let earlier = words(line, &text);
    if earlier == later {
        return Some(Likeness::Same);
    }
    let (short, long) = match earlier.len() < later.len() {
        true => (earlier, later),
        false => (later, earlier),
    };
    let pairs = short.bytes().zip(long.bytes());
    let prefix = pairs.take_while(|(a, b)| a == b).count();
    let pairs = short.bytes().rev().zip(long.bytes().rev());
    let rest = short.len() - prefix;
    let suffix = pairs.take(rest).take_while(|(a, b)| a == b).count();
    let is_near = (prefix + suffix) * 100 >= long.len() * ALIKE;
    is_near.then_some(Likeness::Near)
}
