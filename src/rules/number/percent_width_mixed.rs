//! `percent-width-mixed`: per cent signs of both widths in one document.

use crate::messages::rules::number as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::text::{Range, Span};

pub static PERCENT_WIDTH_MIXED: Rule = Rule {
    name: "percent-width-mixed",
    group: Group::Number,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "全角“％”与半角“%”混用",
        "full-width and half-width per cent signs mixed",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("percent_width_mixed.md"),
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let mut narrow = Vec::new();
    let mut wide = Vec::new();
    for (number, line) in context.lines() {
        if line.mentions.is_empty() {
            continue;
        }
        let text = context.text(number);
        let figures = line.mentions.iter().flat_map(|mention| {
            let level = mention.level.as_ref().map(|level| level.span);
            [level, mention.growth.as_ref().map(|growth| growth.span)]
        });
        for span in figures.flatten() {
            for (at, sign) in span.of(&text).match_indices(['%', '％']) {
                let from = span.start as usize + at;
                let range = Span::new(from, from + sign.len()).on_line(number);
                if sign == "%" {
                    narrow.push(range)
                } else {
                    wide.push(range)
                }
            }
        }
    }
    report(context, narrow, wide, found);
}

/// The fewer are told at the first of them, and made like the others.
fn report(
    context: &DocumentContext<'_>,
    mut narrow: Vec<Range>,
    mut wide: Vec<Range>,
    found: &mut Findings<'_>,
) {
    for ranges in [&mut narrow, &mut wide] {
        ranges.sort_unstable_by_key(|range| range.start);
        ranges.dedup();
    }
    let (few, many, sign) = match wide.len() > narrow.len() {
        true => (narrow, wide, "％"),
        false => (wide, narrow, "%"),
    };
    let (Some(first), Some(other)) = (few.first(), many.first()) else {
        return;
    };
    let language = context.language();
    let message = say::percent_width(language, few.len(), many.len(), sign);
    let edits = few.iter().map(|range| (*range, sign.to_owned())).collect();
    let finding = found.report(*first, message);
    finding.fix = Fix::offered(say::all_percent_signs(language, sign), edits);
    finding.relate(*other, say::the_other_sign(language));
}
