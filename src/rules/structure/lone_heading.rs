//! `lone-heading`: a level with a single numbered heading.

use super::headings::target_lines;
use crate::messages::rules::structure as say;
use crate::model::numbering::{LEVELS, Mark, Sequence};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Heading, renumbered};

pub(super) static LONE_HEADING: Rule = Rule {
    name: "lone-heading",
    group: Group::Structure,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "一个层次只有一个编号的标题",
        "a level has a single numbered heading",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("lone_heading.md"),
    // Which marks count together may depend on a colon.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    let of_targets = target_lines(context.document);
    let marks = context.numbering().sequences.iter().filter_map(lone);
    for mark in marks.filter(|mark| !of_targets.contains(&mark.line)) {
        let Some(heading) = heading(context, mark) else {
            continue;
        };
        let line = context.text(mark.line);
        let own = mark.ordinal.span.of(&line);
        let next = renumbered(own, 2).unwrap_or_default();
        let message = say::lone_heading(language, own, &next);
        found.report(heading.name.on_line(mark.line), message);
    }
}

/// The only mark of a sequence, where it says that it is the first.
fn lone(sequence: &Sequence) -> Option<&Mark> {
    let [mark] = &sequence.marks[..] else {
        return None;
    };
    (mark.ordinal.number == 1 && LEVELS.contains(&mark.ordinal.form)).then_some(mark)
}

/// The heading that a mark opens.
fn heading<'a>(context: &DocumentContext<'a>, mark: &Mark) -> Option<&'a Heading> {
    let mut headings = context.document.line(mark.line)?.headings();
    headings.find(|heading| {
        heading
            .ordinal
            .is_some_and(|own| own.span == mark.ordinal.span)
    })
}
