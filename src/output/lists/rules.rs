//! The rules as a table.

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
        cell: |rule, language| Cell::words(rule.level_label(language)),
    },
    Field {
        head: cli::summary,
        kind: Kind::Prose,
        cell: |rule, language| Cell::words(rule.summary(language)),
    },
];
