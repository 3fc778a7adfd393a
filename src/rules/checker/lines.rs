//! What the rules about lines find, line by line.

use crate::config::Config;
use crate::model::Document;
use crate::rules::context::LineContext;
use crate::rules::directive::{Directive, directives};
use crate::rules::{Check, Diagnostic, Findings, Rule};
use crate::text::{LaidOut, LinesChanged};
use rayon::prelude::*;

/// A text of so many bytes is checked by all cores.
pub const SHARED: usize = 1 << 15;

/// What was found on a line.
#[derive(Debug)]
pub struct OnLine {
    pub line: u32,
    /// As if it were the first line.
    pub found: Vec<Diagnostic>,
    pub directives: Vec<Directive>,
}

/// Puts what was found on fresh lines in the place of what was found on those before.
pub fn replace(by_line: &mut Vec<OnLine>, changed: LinesChanged, fresh: Vec<OnLine>) {
    let (first, end) = (
        changed.first as u32,
        (changed.first + changed.removed) as u32,
    );
    let from = by_line.partition_point(|one| one.line < first);
    let to = by_line.partition_point(|one| one.line < end);
    if changed.removed != changed.inserted {
        let inserted = changed.inserted as u32;
        for further in &mut by_line[to..] {
            further.line = further.line - end + first + inserted;
        }
    }
    by_line.splice(from..to, fresh);
}

pub fn all_lines(
    document: &Document,
    config: &Config,
    rules: &[&'static Rule],
    text: &LaidOut,
) -> Vec<OnLine> {
    let numbers = 0..text.line_count();
    let check = |number: usize| on_line(document, config, rules, number as u32, text.line(number));
    match text.text().len() < SHARED {
        true => numbers.filter_map(check).collect(),
        false => numbers.into_par_iter().filter_map(check).collect(),
    }
}

/// What the rules about lines find on one.
pub fn on_line(
    document: &Document,
    config: &Config,
    rules: &[&'static Rule],
    number: u32,
    text: &str,
) -> Option<OnLine> {
    let line = LineContext::new(document, config, number, text)?;
    let mut found = Vec::new();
    for rule in rules {
        if let Check::Lines(check) = rule.check {
            check(&line, &mut Findings::of(rule, &mut found));
        }
    }
    super::at_level(&mut found, config);
    let directives = directives(text);
    let is_silent = found.is_empty() && directives.is_empty();
    (!is_silent).then_some(OnLine {
        line: number,
        found,
        directives,
    })
}
