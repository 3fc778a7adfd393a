//! `stray-space`: a space that nobody meant, inside a sentence.

use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::{is_han, stray_spaces};
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
    if !has_inner_space(context) || !stray_spaces::is_running(context.line, context.text) {
        return;
    }
    let language = context.language();
    let spaces = stray_spaces::inner(context.text).into_iter();
    for (span, _) in spaces.filter(|(_, instead)| instead.is_empty()) {
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
