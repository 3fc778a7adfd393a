//! `heading-level-skip`: 一、 is followed by 1. where another section of the document puts （一） between.

use super::headings::ordinal;
use crate::messages::rules::structure as say;
use crate::model::numbering::LEVELS;
use crate::model::{Document, Section, SectionKind};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Ordinal, OrdinalForm};

pub(super) static HEADING_LEVEL_SKIP: Rule = Rule {
    name: "heading-level-skip",
    group: Group::Structure,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "标题跳过了本文其他部分使用的层次",
        "a heading skips a level that other sections use",
    ),
    source: Source::Standard("GB/T 9704—2012"),
    fixing: Fixing::None,
    page: include_str!("heading_level_skip.md"),
    check: Check::Document(Reads::Structure, check),
};

/// A heading under another, both with their marks.
struct Step<'a> {
    /// The title, or what else stands above everything.
    root: u32,
    parent: u32,
    above: Ordinal,
    section: &'a Section,
    mark: Ordinal,
}

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let document = context.document;
    let steps: Vec<Step> = document
        .sections()
        .iter()
        .filter_map(|section| step(document, section))
        .collect();
    let mut told: Option<u32> = None;
    for step in &steps {
        // Once for all headings of a section.
        if told == Some(step.parent) || down(step) < 2 {
            continue;
        }
        let Some(full) = steps.iter().find(|other| is_full(step, other)) else {
            continue;
        };
        told = Some(step.parent);
        report(context, step, full, found);
    }
}

fn step<'a>(document: &Document, section: &'a Section) -> Option<Step<'a>> {
    let parent = section.parent?;
    // Targets run through all sections, whatever levels these have.
    if section.kind == SectionKind::Target {
        return None;
    }
    let above = ordinal(document, document.sections().get(parent as usize)?)?;
    let mark = ordinal(document, section)?;
    Some(Step {
        root: root(document, parent),
        parent,
        above,
        section,
        mark,
    })
}

fn root(document: &Document, mut section: u32) -> u32 {
    let parent = |at: u32| document.sections().get(at as usize)?.parent;
    while let Some(above) = parent(section) {
        section = above;
    }
    section
}

fn level(form: OrdinalForm) -> Option<usize> {
    LEVELS.iter().position(|&one| one == form)
}

/// How many levels a heading stands below the one above it; 0 where that cannot be told.
fn down(step: &Step) -> usize {
    let levels = level(step.above.form).zip(level(step.mark.form));
    levels.map_or(0, |(above, own)| own.saturating_sub(above))
}

/// Another section of the same level that has the level between.
fn is_full(step: &Step, other: &Step) -> bool {
    (other.root, other.parent != step.parent) == (step.root, true)
        && other.above.form == step.above.form
        && down(other) == 1
}

fn report(context: &DocumentContext<'_>, step: &Step, full: &Step, found: &mut Findings<'_>) {
    let language = context.language();
    let sections = context.document.sections();
    let words = |ordinal: Ordinal, line: u32| ordinal.span.of(&context.text(line)).to_owned();
    let line_of = |parent: u32| sections.get(parent as usize).map_or(0, Section::line);
    let own = words(step.mark, step.section.line());
    let above = words(step.above, line_of(step.parent));
    let between = words(full.mark, full.section.line());
    let other = words(full.above, line_of(full.parent));
    let message = say::heading_level_skip(language, &above, &own, &other, &between);
    let place = full.mark.span.on_line(full.section.line());
    found
        .report(step.mark.span.on_line(step.section.line()), message)
        .relate(place, say::other_number(language, &between));
}
