//! `mixed-punctuation-width`: half-width marks in a text written with full-width ones.

use super::widths::{Usage, all_widths, half_marks, usage};
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Widths;

pub static MIXED_PUNCTUATION_WIDTH: Rule = Rule {
    name: "mixed-punctuation-width",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "全角标点的文稿里夹着半角标点",
        "half-width marks among full-width ones",
    ),
    source: Source::Standard("GB/T 15834—2011 5.1"),
    fixing: Fixing::Safe,
    page: include_str!("mixed_punctuation_width.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let widths = all_widths(context);
    for (is_bracket, widths) in [(false, widths.stops), (true, widths.brackets)] {
        match usage(widths) {
            Usage::Slips => report_each(context, is_bracket, found),
            Usage::Mixed => report_once(context, is_bracket, widths, found),
            Usage::Even | Usage::Half => {}
        }
    }
}

fn report_each(context: &DocumentContext<'_>, is_bracket: bool, found: &mut Findings<'_>) {
    let language = context.language();
    let slips = half_marks(context, !is_bracket, is_bracket).into_iter();
    // A question mark that may stand for something else is not widened, and nothing is said of its width.
    for slip in slips.filter(|slip| !slip.edits.is_empty()) {
        let message = say::half_mark(language, &slip.mark);
        found.report(slip.range, message).fix =
            Fix::safe(say::widen(language, &slip.mark), slip.edits);
    }
}

fn report_once(
    context: &DocumentContext<'_>,
    is_bracket: bool,
    widths: Widths,
    found: &mut Findings<'_>,
) {
    let language = context.language();
    let mut slips = half_marks(context, !is_bracket, is_bracket);
    slips.retain(|slip| !slip.edits.is_empty());
    let Some(first) = slips.first().map(|slip| slip.range) else {
        return;
    };
    let message = say::mixed_widths(language, widths.half, widths.full);
    let edits = slips.into_iter().flat_map(|slip| slip.edits).collect();
    found.report(first, message).fix = Fix::offered(say::widen_all(language), edits);
}
