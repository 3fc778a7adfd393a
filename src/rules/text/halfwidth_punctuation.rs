//! `halfwidth-punctuation`: a document written with half-width marks; said once.

use super::widths::{Usage, all_widths, half_marks, usage};
use crate::config::Level;
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

/// Texts taken from web pages are half-width throughout, and that is nobody's slip: it matters before a text goes out.
pub static HALFWIDTH_PUNCTUATION: Rule = Rule {
    name: "halfwidth-punctuation",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets {
        draft: Some(Level::Off),
        review: Some(Level::Off),
        publish: None,
    },
    since: "0.1.0",
    summary: (
        "全文用的是半角标点（每个文件只报一次）",
        "a document written with half-width marks; said once a file",
    ),
    source: Source::Standard("GB/T 15834—2011 5.1"),
    fixing: Fixing::Safe,
    page: include_str!("halfwidth_punctuation.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let widths = all_widths(context);
    let [stops, brackets] =
        [widths.stops, widths.brackets].map(|widths| usage(widths) == Usage::Half);
    if !stops && !brackets {
        return;
    }
    let language = context.language();
    let slips = half_marks(context, stops, brackets);
    let Some(first) = slips.first().map(|slip| slip.range) else {
        return;
    };
    let count = slips.len();
    let edits = slips.into_iter().flat_map(|slip| slip.edits).collect();
    found.report(first, say::half_width(language, count)).fix =
        Fix::safe(say::widen_all(language), edits);
}
