//! `doubled-punctuation`: two stops where one belongs.

use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::{Layer, is_han};

pub static DOUBLED_PUNCTUATION: Rule = Rule {
    name: "doubled-punctuation",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "标点重复，如“，，”“、，”“。，”",
        "two stops where one belongs",
    ),
    source: Source::Standard("GB/T 15834—2011 5.1"),
    fixing: Fixing::Safe,
    page: include_str!("doubled_punctuation.md"),
    check: Check::Lines(check),
};

/// The stops, the strongest first; and the half-width ones that texts of web pages have.
const STOPS: [char; 7] = ['。', '；', '：', '，', '、', ';', ','];

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if !matches!(context.line.layer, Layer::Body | Layer::Salutation) {
        return;
    }
    let language = context.language();
    let joined = |one: &Sign, next: &Sign| {
        is_stop(one.char) && is_stop(next.char) && one.span().end == next.at
    };
    for run in context.signs().chunk_by(joined) {
        let [first, .., last] = run else { continue };
        let is_same = run.iter().all(|sign| sign.char == first.char);
        // Three of them are meant to be an ellipsis.
        if is_same && first.char == '。' && run.len() > 2
            || !is_beside_chinese(context, first, last)
        {
            continue;
        }
        let range = context.range(first.span().cover(last.span()));
        let strongest = STOPS
            .into_iter()
            .find(|&stop| run.iter().any(|sign| sign.char == stop))
            .unwrap_or(last.char);
        let marks = first.span().cover(last.span()).of(context.text);
        let title = say::keep_mark(language, strongest);
        let edits = vec![(range, strongest.to_string())];
        found.report(range, say::doubled_marks(language, marks)).fix = match is_same {
            true => Fix::safe(title, edits),
            false => Fix::offered(title, edits),
        };
    }
}

fn is_stop(c: char) -> bool {
    STOPS.contains(&c)
}

fn is_beside_chinese(context: &LineContext<'_>, first: &Sign, last: &Sign) -> bool {
    let beside =
        |c: Option<char>| c.is_some_and(|c| is_han(c) || matches!(c, '”' | '）' | '》' | '%'));
    beside(context.before(first.at)) || beside(context.after(last.span().end))
}
