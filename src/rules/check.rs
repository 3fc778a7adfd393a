//! Runs the rules over a document.

use super::context::{DocumentContext, LineContext};
use super::rule::{Check, Rule};
use super::{Diagnostic, Findings, RULES, Severity};
use crate::config::Config;
use crate::model::{Document, DocumentKind};

/// Every finding in a document, in the order of the text, with ranges of the text as written.
pub fn check(document: &Document, config: &Config) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if document.kind() == DocumentKind::Other {
        return found;
    }
    let rules: Vec<&'static Rule> = RULES
        .iter()
        .copied()
        .filter(|rule| rule.is_on(config))
        .collect();
    for number in 0..document.text().line_count() {
        let text = document.text().line(number);
        if let Some(line) = LineContext::new(document, config, number as u32, &text) {
            check_line(&rules, &line, &mut found);
        }
    }
    let context = DocumentContext::new(document, config);
    for rule in &rules {
        if let Check::Document(_, check) = rule.check {
            check(&context, &mut Findings::of(rule, &mut found));
        }
    }
    for diagnostic in &mut found {
        diagnostic
            .ranges_mut()
            .for_each(|range| *range = document.written(*range));
        if let Some(severity) = diagnostic.rule.level(config).and_then(Severity::of) {
            diagnostic.severity = severity;
        }
    }
    found.sort_by_key(|diagnostic| (diagnostic.range.start, diagnostic.severity));
    found
}

fn check_line(rules: &[&'static Rule], line: &LineContext<'_>, found: &mut Vec<Diagnostic>) {
    for rule in rules {
        if let Check::Lines(check) = rule.check {
            check(line, &mut Findings::of(rule, found));
        }
    }
}
