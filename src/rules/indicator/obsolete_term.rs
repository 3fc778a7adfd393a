//! `obsolete-term`: a term that another had superseded when the text was written.

use crate::messages::rules::indicator as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
    Tag,
};

pub static OBSOLETE_TERM: Rule = Rule {
    name: "obsolete-term",
    group: Group::Indicator,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "用了成文前已改称的提法",
        "a term that had been superseded when the text was written",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("obsolete_term.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for one in context.outdated() {
        // Where both are said, `term-variant` says so.
        if one.today.is_some() {
            continue;
        }
        let (term, language) = (one.term, context.language());
        let message =
            say::obsolete_term(language, &one.word, &term.new, term.since.0, &term.source);
        let finding = found.report(one.range, message);
        finding.tag = Some(Tag::Deprecated);
        finding.fix = Fix::offered(
            say::write_instead(language, &term.new),
            vec![(one.range, term.new.clone())],
        );
    }
}
