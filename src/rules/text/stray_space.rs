//! `stray-space`: a space that nobody meant, inside a sentence.

use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::{Layer, RowForm, TornFigure, is_han, stray_spaces, torn_figures};
use crate::text::Span;

pub static STRAY_SPACE: Rule = Rule {
    name: "stray-space",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "句子里多出的空格（包括看不见的特殊空格）",
        "a space inside a sentence that nobody meant",
    ),
    source: Source::Practice,
    fixing: Fixing::Safe,
    page: include_str!("stray_space.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if !has_inner_space(context) {
        return;
    }
    let torn = match is_text(context) {
        true => torn_figures(context.text),
        false => Vec::new(),
    };
    report_figures(context, &torn, found);
    if !stray_spaces::is_running(context.line, context.text) {
        return;
    }
    let language = context.language();
    let spaces = stray_spaces::inner(context.text).into_iter();
    let is_done = |span: &Span| torn.iter().any(|figure| figure.gaps.contains(span));
    for (span, _) in spaces.filter(|(span, instead)| instead.is_empty() && !is_done(span)) {
        let sides = (context.before(span.start), context.after(span.end));
        let message = say::stray_space(language, sides, span.of(context.text));
        let edits = vec![(context.range(span), String::new())];
        let title = say::delete_space(language);
        // Between two words a space may yet be meant.
        let is_between_words =
            sides.0.is_some_and(is_han) && sides.1.is_some_and(is_han) && is_plain(context, span);
        found.report(context.range(span), message).fix = match is_between_words {
            true => Fix::offered(title, edits),
            false => Fix::safe(title, edits),
        };
    }
}

/// 1 9 9 7 年: all of a line at once, as the whole text tends to be typed so.
fn report_figures(context: &LineContext<'_>, torn: &[TornFigure], found: &mut Findings<'_>) {
    for is_certain in [true, false] {
        let alike = || torn.iter().filter(|one| one.is_certain == is_certain);
        let Some(first) = alike().next() else {
            continue;
        };
        let language = context.language();
        let written = first.span.of(context.text);
        let joined = first.joined(context.text);
        let message = say::torn_figure(language, written, &joined, alike().count());
        let gaps = alike().flat_map(|figure| &figure.gaps);
        let edits = gaps.map(|gap| (context.range(*gap), String::new()));
        let (title, edits) = (say::delete_space(language), edits.collect());
        found.report(context.range(first.span), message).fix = match is_certain {
            true => Fix::safe(title, edits),
            false => Fix::offered(title, edits),
        };
    }
}

/// The digits of a table's cells may stand apart.
fn is_text(context: &LineContext<'_>) -> bool {
    let row = context.line.row.as_ref();
    let is_row = row.is_some_and(|row| row.form != RowForm::Single || row.is_rule);
    context.line.layer == Layer::Body && !is_row
}

fn has_inner_space(context: &LineContext<'_>) -> bool {
    let content = context.line.content;
    let inside = |at: u32| content.start < at && at < content.end;
    let mut signs = context.signs().iter();
    signs.any(|sign| stray_spaces::is_space(sign.char) && inside(sign.at))
}

fn is_plain(context: &LineContext<'_>, span: Span) -> bool {
    let spaces = span.of(context.text);
    spaces.contains([' ', '\t', '\u{3000}'])
}
