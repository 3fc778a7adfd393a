//! The half-width marks of a document among full-width ones.

use crate::rules::DocumentContext;
use crate::syntax::{Layer, Line, Mark, MarkWidths, RowForm, Widths, marks_of_words, widened};
use crate::text::{Range, Span};

/// Of so many marks one that is half-width is a slip; where there are more, the document is written so.
const SLIP: u32 = 10;
/// In a short text so many may be slips, where so many times as many are full-width.
const FEW: u32 = 3;

/// How the marks of a document are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// All in one width, or there are none.
    Even,
    /// Full-width but for slips.
    Slips,
    /// In one width here, in the other there.
    Mixed,
    /// Half-width, all or nearly all.
    Half,
}

pub fn usage(widths: Widths) -> Usage {
    let Widths { half, full } = widths;
    match (half, full) {
        (0, _) => Usage::Even,
        _ if half >= full.saturating_mul(SLIP) => Usage::Half,
        _ if full >= half.saturating_mul(SLIP) => Usage::Slips,
        _ if half <= FEW && full >= half.saturating_mul(FEW) => Usage::Slips,
        _ => Usage::Mixed,
    }
}

pub fn all_widths(context: &DocumentContext<'_>) -> MarkWidths {
    let mut all = MarkWidths::default();
    for (number, line) in texts(context) {
        all += line.mark_widths(&context.text(number));
    }
    all
}

/// The lines that hold the document's own sentences.
fn texts<'a>(context: &DocumentContext<'a>) -> impl Iterator<Item = (u32, &'a Line)> {
    let document = context.document;
    let titles = document.titles();
    let is_title = |number| {
        let next = titles.partition_point(|title| title.last < number);
        titles.get(next).is_some_and(|title| title.first <= number)
    };
    let is_row = |line: &Line| {
        let row = line.row.as_ref();
        row.is_some_and(|row| row.form != RowForm::Single)
    };
    let lines = context.lines();
    lines.filter(move |&(number, line)| {
        let is_text = matches!(line.layer, Layer::Body | Layer::Salutation);
        is_text && !is_row(line) && !is_title(number) && !document.is_in_table(number)
    })
}

/// A half-width mark, or a pair of brackets one of which is half-width.
pub struct Slip {
    pub range: Range,
    pub mark: Mark,
    /// What becomes of it in full width.
    pub edits: Vec<(Range, String)>,
}

/// The half-width marks, stops or brackets or both, in order.
pub fn half_marks(context: &DocumentContext<'_>, stops: bool, brackets: bool) -> Vec<Slip> {
    let mut found = Vec::new();
    for (number, line) in texts(context) {
        let text = context.text(number);
        let widths = line.mark_widths(&text);
        let has_any = stops && widths.stops.half > 0 || brackets && widths.brackets.half > 0;
        if !has_any {
            continue;
        }
        let chosen = |mark: &Mark| if mark.is_bracket() { brackets } else { stops };
        let marks = marks_of_words(line, &text);
        let mut done: Vec<Span> = Vec::new();
        let half = marks.iter().filter(|mark| !mark.is_wide && chosen(mark));
        for mark in half {
            if done.contains(&mark.span) {
                continue;
            }
            let other = mark.other.and_then(|other| {
                let mut half = marks.iter().filter(|mark| !mark.is_wide);
                half.find(|mark| mark.span == other)
            });
            let both = [Some(mark), other].into_iter().flatten();
            done.extend(both.clone().map(|mark| mark.span));
            let edits = both.filter_map(|mark| widened(&text, mark));
            let edits = edits.map(|(span, wide)| (span.on_line(number), wide));
            found.push(Slip {
                range: mark.span.on_line(number),
                mark: *mark,
                edits: edits.collect(),
            });
        }
    }
    found
}
