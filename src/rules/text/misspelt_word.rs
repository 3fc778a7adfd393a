//! `misspelt-word`: a wrong character in a set phrase, from a list.

use crate::lexicon::proofreading;
use crate::messages::rules::text::words as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};

pub static MISSPELT_WORD: Rule = Rule {
    name: "misspelt-word",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "常见错别字，如“一如继往”",
        "a wrong character in a set phrase",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("misspelt_word.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    for (span, right) in proofreading().misspelt.find(context.text) {
        let message = say::misspelt(language, span.of(context.text), right);
        let edits = vec![(context.range(span), right.to_owned())];
        let title = say::change_to(language, right);
        found.report(context.range(span), message).fix = Fix::offered(title, edits);
    }
}
