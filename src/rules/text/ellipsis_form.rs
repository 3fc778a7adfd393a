//! `ellipsis-form`: an ellipsis is six dots in the room of two characters.

use super::is_beside;
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::{Layer, is_han};

pub static ELLIPSIS_FORM: Rule = Rule {
    name: "ellipsis-form",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "省略号应为六个点“……”，占两个字",
        "an ellipsis is six dots, ……",
    ),
    source: Source::Standard("GB/T 15834—2011 4.11"),
    fixing: Fixing::Safe,
    page: include_str!("ellipsis_form.md"),
    check: Check::Lines(check),
};

/// More dots lead to a page of the contents.
const MOST: usize = 6;

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if context.line.layer != Layer::Body {
        return;
    }
    let language = context.language();
    let joined = |one: &Sign, next: &Sign| one.char == next.char && one.span().end == next.at;
    for run in context.signs().chunk_by(joined) {
        let [first, ..] = run else { continue };
        let is_wrong = match first.char {
            '…' => run.len() == 1,
            '.' | '。' | '·' | '．' | '•' => (3..=MOST).contains(&run.len()),
            _ => false,
        };
        let span = run
            .iter()
            .fold(first.span(), |span, sign| span.cover(sign.span()));
        if !is_wrong
            || !is_beside(context, span, |c| {
                is_han(c) || matches!(c, '“' | '”' | '）')
            })
        {
            continue;
        }
        let range = context.range(span);
        let message = say::ellipsis(language, span.of(context.text));
        let edits = vec![(range, "……".to_owned())];
        found.report(range, message).fix = Fix::safe(say::change_to(language, "……"), edits);
    }
}
