//! `indicator-without-value`: an indicator is aimed at, and no figure says how far.

use crate::config::Level;
use crate::lexicon::{comparing, names};
use crate::messages::rules::indicator as say;
use crate::model::{DocumentKind, Status};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Landmark, Line};
use crate::text::Span;

pub static INDICATOR_WITHOUT_VALUE: Rule = Rule {
    name: "indicator-without-value",
    group: Group::Indicator,
    severity: Severity::Information,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.2.0",
    summary: (
        "指标的目标没有写数",
        "an indicator is aimed at without a figure",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("indicator_without_value.md"),
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    // What a plan promises without a figure is said by `missing-quantity`.
    if context.document.kind() != DocumentKind::Report {
        return;
    }
    for (number, line) in context.lines() {
        if line.mentions.is_empty() || !looks_ahead(context, number) {
            continue;
        }
        let text = context.text(number);
        for (name, predicate) in vague(line, &text) {
            let language = context.language();
            let message =
                say::indicator_without_value(language, name.of(&text), predicate.of(&text));
            found.report(name.cover(predicate).on_line(number), message);
        }
    }
}

/// All figures of the line are targets.
fn looks_ahead(context: &DocumentContext<'_>, number: u32) -> bool {
    let mut mentions = context.document.mentions_between(number, number);
    mentions.all(|mention| mention.status == Status::Target)
}

/// The names that a figure belongs to nowhere on the line, and that a vague predicate follows.
fn vague(line: &Line, text: &str) -> Vec<(Span, Span)> {
    let mut found: Vec<(Span, Span)> = Vec::new();
    for (_, name) in names(text) {
        let is_told = line
            .mentions
            .iter()
            .any(|mention| mention.name.overlaps(name) || mention.span.overlaps(name));
        // 占GDP比重: a yardstick inside what is found already.
        let is_inside = found
            .iter()
            .any(|(first, last)| first.cover(*last).overlaps(name));
        if is_told || is_inside || is_problem(line, name) {
            continue;
        }
        found.extend(predicate(text, name).map(|predicate| (name, predicate)));
    }
    found
}

/// It stands where problems are told.
fn is_problem(line: &Line, name: Span) -> bool {
    let mut blocks = line.blocks.iter();
    let block = blocks.find(|block| block.content.contains(name));
    block.is_some_and(|block| block.landmark == Some(Landmark::Problems))
}

/// 稳步提升 right behind a name; a figure may not follow (稳步提升至87%).
fn predicate(text: &str, name: Span) -> Option<Span> {
    let words = comparing();
    let rest = text.get(name.end as usize..)?;
    let chars: Vec<char> = rest.chars().take(30).collect();
    let mut at = 0;
    let length = loop {
        let rest = chars.get(at..)?;
        if let Some(length) = words.vague_predicates.prefix(rest) {
            break length;
        }
        at += words.before_vague.prefix(rest)?;
    };
    let after = chars.get(at + length).copied().unwrap_or('。');
    if matches!(after, '到' | '至' | '达' | '为' | '的' | '、') || after.is_ascii_digit() {
        return None;
    }
    let bytes = |count: usize| {
        chars
            .iter()
            .take(count)
            .map(|c| c.len_utf8())
            .sum::<usize>()
    };
    let start = name.end as usize + bytes(at);
    Some(Span::new(start, name.end as usize + bytes(at + length)))
}
