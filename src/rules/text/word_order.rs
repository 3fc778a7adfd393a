//! `word-order`: words that stand the wrong way round, from a list.

use crate::lexicon::proofreading;
use crate::messages::rules::text::words as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};

pub static WORD_ORDER: Rule = Rule {
    name: "word-order",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OFF,
    since: "0.1.0",
    summary: (
        "词序颠倒，如“指标位增幅居”",
        "words that stand the wrong way round",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("word_order.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    for (span, right) in proofreading().word_order.find(context.text) {
        let message = say::word_order(language, span.of(context.text), right);
        let edits = vec![(context.range(span), right.to_owned())];
        let title = say::change_to(language, right);
        found.report(context.range(span), message).fix = Fix::offered(title, edits);
    }
}
