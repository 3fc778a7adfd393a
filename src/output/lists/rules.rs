//! The rules as a table.

use crate::config::Level;
use crate::messages::{Language, cli};
use crate::output::sheet::{Cell, Field, Kind, Sheet};
use crate::rules::Rule;

pub fn rules(rules: &[&'static Rule], language: Language) -> Sheet {
    Sheet::of(cli::rule(language), &FIELDS, rules, |_| 0..=0, language)
}

const FIELDS: [Field<&Rule>; 3] = [
    Field {
        head: cli::rule,
        kind: Kind::Words,
        cell: |rule, _| Cell::words(rule.name),
    },
    Field {
        head: cli::severity,
        kind: Kind::Words,
        cell: |rule, language| Cell::words(level(rule, language)),
    },
    Field {
        head: cli::summary,
        kind: Kind::Prose,
        cell: |rule, language| Cell::words(rule.summary(language)),
    },
];

/// What it reports at, unless the settings say otherwise.
fn level(rule: &Rule, language: Language) -> &'static str {
    match rule.presets.review {
        Some(Level::Off) => cli::off(language),
        _ => rule.severity.label(language),
    }
}
