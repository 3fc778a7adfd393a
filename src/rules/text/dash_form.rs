//! `dash-form`: a dash is one line in the room of two characters.

use super::is_beside;
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::{Layer, RowForm, is_han};
use crate::text::Span;

pub static DASH_FORM: Rule = Rule {
    name: "dash-form",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "破折号应为“——”，占两个字",
        "a dash is ——, of the width of two characters",
    ),
    source: Source::Standard("GB/T 15834—2011 4.10"),
    fixing: Fixing::Safe,
    page: include_str!("dash_form.md"),
    check: Check::Lines(check),
};

const DASH: &str = "——";
/// Longer rows of signs are drawn lines.
const MOST: usize = 4;

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let layer = context.line.layer;
    let row = context.line.row.as_ref();
    let is_row = row.is_some_and(|row| row.form != RowForm::Single || row.is_rule);
    let is_text = matches!(layer, Layer::Body | Layer::FrontMatter);
    if !is_text || is_row {
        return;
    }
    let is_comment = || context.text.contains("<!--");
    let joined = |one: &Sign, next: &Sign| one.char == next.char && one.span().end == next.at;
    for run in context.signs().chunk_by(joined) {
        let [first, ..] = run else { continue };
        let is_line =
            matches!(first.char, '-' | '－' | '─' | '―' | '━') && (2..=MOST).contains(&run.len());
        let span = run
            .iter()
            .fold(first.span(), |span, sign| span.cover(sign.span()));
        let is_text = |c| is_han(c) || matches!(c, '“' | '”' | '《' | '》');
        let is_dash = is_line && (is_beside(context, span, is_text) || opens_date(context, span));
        if is_dash && !is_comment() {
            report(context, span, found);
        }
    }
    // 一一 typed in its place, before the day on which a report was given.
    let start = context.line.content.start;
    let ones = Span {
        start,
        end: start + "一一".len() as u32,
    };
    if ones.of(context.text) == "一一" && opens_date(context, ones) && !is_comment() {
        report(context, ones, found);
    }
}

/// At the head of the line, before a figure.
fn opens_date(context: &LineContext<'_>, span: Span) -> bool {
    let is_first = span.start == context.line.content.start;
    is_first && context.after(span.end).is_some_and(|c| c.is_ascii_digit())
}

fn report(context: &LineContext<'_>, span: Span, found: &mut Findings<'_>) {
    let language = context.language();
    let range = context.range(span);
    let message = say::dash(language, span.of(context.text));
    let edits = vec![(range, DASH.to_owned())];
    found.report(range, message).fix = Fix::safe(say::change_to(language, DASH), edits);
}
