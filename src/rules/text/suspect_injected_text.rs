//! `suspect-injected-text`: a name in the place of the issuer that is no office's.

use crate::config::Level;
use crate::lexicon::proofreading;
use crate::messages::rules::text::damage as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::Layer;
use crate::text::Span;
use memchr::memmem::Finder;
use std::collections::BTreeSet;

pub static SUSPECT_INJECTED_TEXT: Rule = Rule {
    name: "suspect-injected-text",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets {
        // Nobody may see it in print.
        publish: Some(Level::Error),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "发布机构处的名称不像机关单位，可能被篡改",
        "a name in the issuer's place that is no office's",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("suspect_injected_text.md"),
    check: Check::Document(Reads::Words, check),
};

/// So many characters of a name are told again elsewhere in the text.
const SHORTEST: usize = 4;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let names = in_place_of_issuer(context, found);
    let again: Vec<Finder> = names
        .iter()
        .filter(|name| name.chars().count() >= SHORTEST)
        .map(|name| Finder::new(name.as_bytes()))
        .collect();
    if !again.is_empty() {
        elsewhere(context, &again, found);
    }
}

/// Reports the names, and gives each of them once.
fn in_place_of_issuer(context: &DocumentContext<'_>, found: &mut Findings<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let lines = context.lines();
    for (number, _) in lines.filter(|(_, line)| line.layer == Layer::Metadata) {
        let text = context.text(number);
        for span in strange_names(&text) {
            let name = span.of(&text);
            let message = say::strange_issuer(context.language(), name);
            found.report(span.on_line(number), message);
            names.insert(name.to_owned());
        }
    }
    names
}

fn elsewhere(context: &DocumentContext<'_>, names: &[Finder<'_>], found: &mut Findings<'_>) {
    let lines = context.lines();
    for (number, line) in lines.filter(|(_, line)| line.layer != Layer::Metadata) {
        let text = context.text(number);
        let words = line.content.of(&text);
        for name in names {
            let Some(at) = name.find(words.as_bytes()) else {
                continue;
            };
            let start = line.content.start as usize + at;
            let span = Span::new(start, start + name.needle().len());
            let message = say::strange_name_again(context.language(), span.of(&text));
            found.report(span.on_line(number), message);
        }
    }
}

/// The parts of the issuer's name that are no office's; parts are divided by spaces.
fn strange_names(text: &str) -> Vec<Span> {
    let issuers = &proofreading().issuers;
    let value = issuers.labels.iter().find_map(|label| {
        let at = text.find(&**label)? + label.len();
        let rest = text.get(at..)?;
        let rest = rest.trim_start_matches([':', '：', '|', ' ', '\u{3000}', '\t']);
        let start = text.len() - rest.len();
        let end = rest.find(['|', '\t']).unwrap_or(rest.len());
        Some((start, rest.get(..end)?))
    });
    let Some((start, value)) = value else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut at = start;
    for part in value.split(' ') {
        let is_label = part.ends_with([':', '：']);
        let is_office = issuers.words.iter().any(|word| part.contains(&**word));
        let is_name = part.chars().filter(|c| crate::syntax::is_han(*c)).count() > 1;
        if is_name && !is_office && !is_label {
            found.push(Span::new(at, at + part.len()));
        }
        at += part.len() + 1;
    }
    found
}
