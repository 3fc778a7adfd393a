//! `plan-partial-quantity`: a target with figures says of one indicator only that it is to grow.

use super::{called, targets};
use crate::config::Level;
use crate::lexicon::{PlanWords, name_hits, plan};
use crate::messages::rules::plan as say;
use crate::model::{Measure, Target};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::text::Span;

/// An indicator's name is written in no fewer characters, and a clause with one in no more.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=40;

pub(super) static PLAN_PARTIAL_QUANTITY: Rule = Rule {
    name: "plan-partial-quantity",
    group: Group::Plan,
    severity: Severity::Information,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "任务中有的指标写了数，有的只写了“增长”",
        "one indicator of a target with figures has none",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("plan_partial_quantity.md"),
    // The clause holds the name of an indicator.
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let measured = |target: &&Target| target.item.measure == Measure::Numeric;
    for target in targets(context.document).iter().filter(measured) {
        let line = context.text(target.line);
        let body = target.item.body;
        let clauses = clauses(body.of(&line));
        for (at, clause) in clauses.iter().enumerate() {
            let language = context.language();
            let next = clauses.get(at + 1).map(|next| next.of(body.of(&line)));
            if is_unmeasured(clause.of(body.of(&line))) && !next.is_some_and(gives_its_figure) {
                let start = body.start as usize;
                let span = Span::new(start + clause.start as usize, start + clause.end as usize);
                let name = called(context.document, target, language);
                let message = say::partial_quantity(language, &name, span.of(&line));
                found.report(span.on_line(target.line), message);
            }
        }
    }
}

/// 推动老旧小区改造提升，年内完成12个片区改造: a figure that is no other indicator's measures what stands before it.
fn gives_its_figure(clause: &str) -> bool {
    let chars: Vec<char> = clause.chars().collect();
    chars.iter().any(char::is_ascii_digit) && name_hits(&chars).is_empty()
}

fn clauses(body: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = 0;
    let marks = body
        .char_indices()
        .filter(|(_, c)| matches!(c, '，' | ',' | '；' | ';' | '。'));
    for (at, length) in marks
        .map(|(at, c)| (at, c.len_utf8()))
        .chain([(body.len(), 0)])
    {
        found.push(Span::new(from, at));
        from = at + length;
    }
    found
}

/// Names of indicators and a change without a figure, and nothing else: 外贸进出口和实际利用外资稳中提质.
fn is_unmeasured(clause: &str) -> bool {
    let words = plan();
    let chars: Vec<char> = clause.trim().chars().collect();
    if !LENGTHS.contains(&chars.len()) || chars.iter().any(|c| c.is_numeric()) {
        return false;
    }
    let Some(length) = words.unmeasured_changes.suffix(&chars) else {
        return false;
    };
    names_only(&chars[..chars.len() - length], words)
}

fn names_only(chars: &[char], words: &PlanWords) -> bool {
    let hits = name_hits(chars);
    let mut at = words.effort_words.prefix(chars).unwrap_or(0);
    for hit in &hits {
        let between = chars.get(at..hit.start).unwrap_or_default();
        let joins = between.is_empty() || words.joining_names.contains(between);
        if !joins {
            return false;
        }
        at = hit.end;
    }
    let rest = chars.get(at..).unwrap_or_default();
    !hits.is_empty() && (rest.is_empty() || words.effort_words.contains(rest))
}
