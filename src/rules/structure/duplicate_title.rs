//! `duplicate-title`: the title stands twice at the head of the text.

use crate::messages::rules::structure as say;
use crate::model::Title;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
    Tag,
};
use crate::syntax::Layer;
use crate::text::{Point, Range};

/// A page's own heading stands so many lines above the title at most, blank ones not counted.
const FARTHEST: usize = 6;
/// A shorter line may well be said twice.
const SHORTEST: usize = 6;

pub(super) static DUPLICATE_TITLE: Rule = Rule {
    name: "duplicate-title",
    group: Group::Structure,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("标题重复出现", "the title stands twice"),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("duplicate_title.md"),
    // Any line may repeat the title.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let mut after = 0;
    for title in context.document.titles() {
        if let Some(line) = repeated_above(context, title, after) {
            report(context, title, line, found);
        }
        after = title.last + 1;
    }
}

/// The line above a title that says the same, not above another title.
fn repeated_above(context: &DocumentContext<'_>, title: &Title, after: u32) -> Option<u32> {
    let name = bare(&title.name);
    if name.chars().count() < SHORTEST {
        return None;
    }
    let written = |line: &u32| {
        let layer = context.document.line(*line).map(|line| line.layer);
        layer.is_some_and(|layer| layer != Layer::Blank)
    };
    let lines = (after..title.first).rev().filter(written).take(FARTHEST);
    // Over several lines the title is repeated whole or not at all.
    let mut lines = lines.filter(|&line| bare(&context.text(line)) == name);
    lines.next()
}

fn bare(text: &str) -> String {
    let hashes = text.trim().trim_start_matches('#');
    hashes.chars().filter(|c| !c.is_whitespace()).collect()
}

fn report(context: &DocumentContext<'_>, title: &Title, line: u32, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let (Some(own), Some(first)) = (document.line(line), document.line(title.first)) else {
        return;
    };
    let place = first.content.on_line(title.first);
    let message = say::duplicate_title(language, document.written(place).start.line + 1);
    let whole = Range::new(Point::new(line, 0), Point::new(line + 1, 0));
    let diagnostic = found.report(own.content.on_line(line), message);
    diagnostic.relate(place, say::the_title(language).to_owned());
    diagnostic.tag = Some(Tag::Unnecessary);
    if !document.is_joined() {
        let title = say::delete_line(language).to_owned();
        diagnostic.fix = Fix::offered(title, vec![(whole, String::new())]);
    }
}
