//! What the rules about numbers share: each slip of a sequence, told by the rule that it belongs to.

use crate::messages::assists::renumber_list;
use crate::messages::rules::structure as say;
use crate::model::numbering::{Break, BreakKind, Mark, Restarts, Sequence, counted_on};
use crate::rules::{DocumentContext, Findings, Fix};
use crate::syntax::{OrdinalForm, renumbered};

/// Reports the breaks of those sequences that a rule takes; 一是 二是 are a matter of their own.
pub fn report(
    context: &DocumentContext<'_>,
    found: &mut Findings<'_>,
    takes: impl Fn(&Break) -> bool,
) {
    let numbering = context.numbering();
    for sequence in &numbering.sequences {
        let breaks = sequence.breaks();
        // The first fix counts on to the end of the list, and so mends the others.
        let first = breaks.first().map(|one| one.at);
        for one in breaks.iter().filter(|one| takes(one)) {
            if restarts_at(&numbering.restarts, one) {
                continue;
            }
            let diagnostic = found.report(one.mark.place(), message(context, sequence, one));
            if let Some(other) = other(one) {
                let words = say::other_number(context.language(), &words(context, &other));
                diagnostic.relate(other.place(), words);
            }
            if first == Some(one.at) {
                diagnostic.fix = fix(context, sequence, one);
            }
        }
    }
}

/// The renumbering that the editor offers at this line, too.
fn fix(context: &DocumentContext<'_>, sequence: &Sequence, one: &Break) -> Option<Fix> {
    let edits = counted_on(context.document, context.references(), sequence, one.at);
    let title = renumber_list(context.language()).to_owned();
    (!edits.is_empty()).then(|| Fix::offered(title, edits))?
}

/// Whether it is one of 一是 二是.
pub fn is_point(one: &Break) -> bool {
    one.mark.ordinal.form == OrdinalForm::Point
}

/// Whether the sections disagree here about beginning anew; that is said once, by another rule.
fn restarts_at(restarts: &[Restarts], one: &Break) -> bool {
    let mut marks = restarts
        .iter()
        .flat_map(|one| one.anew.iter().chain(&one.through));
    one.mark.opens_section && marks.any(|mark| mark.place() == one.mark.place())
}

fn other(one: &Break) -> Option<Mark> {
    match one.kind {
        BreakKind::Gap { .. } => None,
        BreakKind::Duplicate { other } => Some(other),
        BreakKind::After { other } => Some(other),
        BreakKind::Before { other } => Some(other),
    }
}

/// A mark as it is written.
pub fn words(context: &DocumentContext<'_>, mark: &Mark) -> String {
    mark.ordinal.span.of(&context.text(mark.line)).to_owned()
}

fn message(context: &DocumentContext<'_>, sequence: &Sequence, one: &Break) -> String {
    let language = context.language();
    let mark = words(context, &one.mark);
    match one.kind {
        BreakKind::Gap { first, last } => {
            let write = |number| renumbered(&mark, number).unwrap_or_else(|| number.to_string());
            let above = one.at.checked_sub(1).and_then(|at| sequence.marks.get(at));
            let above = above.map(|above| words(context, above));
            let missing = (&*write(first), &*write(last));
            say::numbering_gap(language, &mark, missing, above.as_deref())
        }
        BreakKind::Duplicate { other } => {
            let line = context.document.written(other.place()).start.line;
            say::numbering_duplicate(language, &mark, line + 1)
        }
        BreakKind::After { other } => {
            say::numbering_after(language, &mark, &words(context, &other))
        }
        BreakKind::Before { other } => {
            say::numbering_before(language, &mark, &words(context, &other))
        }
    }
}
