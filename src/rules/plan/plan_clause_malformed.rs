//! `plan-clause-malformed`: a clause that has lost a bracket, or the word that says what its departments do.

use super::{called, targets};
use crate::messages::rules::plan as say;
use crate::model::Target;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{ProblemKind, Responsibility};
use crate::text::{Point, Range, Span};

/// So many clauses that say who leads show that each should.
const FEWEST: usize = 4;

pub(super) static PLAN_CLAUSE_MALFORMED: Rule = Rule {
    name: "plan-clause-malformed",
    group: Group::Plan,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "责任分工括注缺括号，或缺“主办”等字样",
        "a clause has lost a bracket, or the word that says who leads",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("plan_clause_malformed.md"),
    // The fix looks at what stands behind the clause.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let all = targets(context.document);
    let damaged: Vec<(&Target, Span)> = all
        .iter()
        .filter_map(|target| Some((target, lost_bracket(context, target)?)))
        .collect();
    // A plan that writes no brackets has lost none.
    let bare = damaged
        .iter()
        .filter(|(target, span)| opening(context, target, *span).is_none());
    let is_style = bare.count() * 2 > all.len();
    for (target, span) in &damaged {
        match opening(context, target, *span) {
            Some(open) => closing_lost(context, target, *span, open, found),
            None if !is_style => both_lost(context, target, *span, found),
            None => {}
        }
    }
    let says = |target: &&Target| {
        target
            .item
            .responsibility
            .as_ref()
            .is_some_and(|own| !own.leads.is_empty())
    };
    let saying = all.iter().filter(says).count();
    if saying < FEWEST || saying * 5 < all.len() * 4 {
        return;
    }
    for target in all.iter().filter(|target| target.row.is_none()) {
        if let Some(units) = target
            .item
            .units
            .as_ref()
            .filter(|_| target.item.responsibility.is_none())
        {
            word_lost(context, target, units, found);
        }
    }
}

/// The clause of a target that is read though a bracket is missing.
fn lost_bracket(context: &DocumentContext<'_>, target: &Target) -> Option<Span> {
    let problems = &context.document.line(target.line)?.problems;
    let mut lost = problems
        .iter()
        .filter(|problem| problem.kind == ProblemKind::LostBracket);
    let own = |span: Span| {
        let mut places = target.responsibility.places.iter();
        places.any(|place| place.row == 0 && place.span == span)
    };
    lost.find(|problem| own(problem.span))
        .map(|problem| problem.span)
}

/// 区商务局？主办 is a place to confirm, and may read as if a sentence ended in it.
fn is_question(clause: &str) -> bool {
    clause.contains(['？', '?'])
}

fn opening(context: &DocumentContext<'_>, target: &Target, clause: Span) -> Option<char> {
    let line = context.text(target.line);
    let first = clause.of(&line).chars().next()?;
    closing_of(first).map(|_| first)
}

fn closing_of(open: char) -> Option<char> {
    match open {
        '(' => Some(')'),
        '（' => Some('）'),
        '[' => Some(']'),
        '【' => Some('】'),
        '〔' => Some('〕'),
        _ => None,
    }
}

fn closing_lost(
    context: &DocumentContext<'_>,
    target: &Target,
    clause: Span,
    open: char,
    found: &mut Findings<'_>,
) {
    let language = context.language();
    let line = context.text(target.line);
    let name = called(context.document, target, language);
    let close = closing_of(open).unwrap_or(')').to_string();
    // The stop that ended the sentence stays outside.
    let words = clause.of(&line).trim_end_matches('。');
    let end = Point::new(target.line, clause.start + words.len() as u32);
    let message = say::closing_bracket_lost(language, &name, words);
    let edits = vec![(Range::new(end, end), close.clone())];
    let diagnostic = found.report(clause.on_line(target.line), message);
    if !context.document.is_joined() {
        diagnostic.fix = Fix::offered(say::add_bracket(language, &close), edits);
    }
}

fn both_lost(
    context: &DocumentContext<'_>,
    target: &Target,
    clause: Span,
    found: &mut Findings<'_>,
) {
    let language = context.language();
    let line = context.text(target.line);
    let name = called(context.document, target, language);
    let words = clause.of(&line);
    let after = line.get(clause.end as usize..).unwrap_or_default();
    let is_closed = after.starts_with([')', '）']);
    let is_half = after.starts_with(')') || !is_closed && words.contains(',');
    let (open, close) = if is_half { ("(", ")") } else { ("（", "）") };
    let point = |byte| Point::new(target.line, byte);
    let (start, end) = (point(clause.start), point(clause.end));
    let mut edits = vec![(Range::new(start, start), open.to_owned())];
    if !is_closed {
        edits.push((Range::new(end, end), close.to_owned()));
    }
    let message = match is_closed {
        true => say::opening_bracket_lost(language, &name, words),
        false => say::brackets_lost(language, &name, words),
    };
    let added = if is_closed {
        open.to_owned()
    } else {
        format!("{open}{close}")
    };
    let diagnostic = found.report(clause.on_line(target.line), message);
    if !context.document.is_joined() {
        diagnostic.fix = Fix::offered(say::add_bracket(language, &added), edits);
    }
}

fn word_lost(
    context: &DocumentContext<'_>,
    target: &Target,
    units: &Responsibility,
    found: &mut Findings<'_>,
) {
    let language = context.language();
    let Some(place) = units.places.first() else {
        return;
    };
    let range = place.near(target.line);
    let line = context.text(range.start.line);
    let words = place.span.of(&line);
    if is_question(words) {
        return;
    }
    let name = called(context.document, target, language);
    let message = say::verb_lost(language, &name, words);
    found.report(range, message);
}
