//! `unused-ignore`: a comment that asks to leave something alone which is not there.

use crate::config::Config;
use crate::messages::config::unknown_rule;
use crate::messages::rules::text::ignoring as say;
use crate::rules::directive::Directive;
use crate::rules::{
    Check, Diagnostic, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source, find,
    like,
};

pub static UNUSED_IGNORE: Rule = Rule {
    name: "unused-ignore",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "gongwen-ignore 注释已经不起作用",
        "a gongwen-ignore comment has no effect any more",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("unused_ignore.md"),
    // Which comments are of no use is known when all other rules have spoken.
    check: Check::Document(Reads::Words, |_, _| ()),
};

/// Reports the comment, which stands on that line.
pub(in crate::rules) fn report(
    line: u32,
    directive: &Directive,
    config: &Config,
    all: &mut Vec<Diagnostic>,
) {
    if !UNUSED_IGNORE.is_on(config) {
        return;
    }
    let range = directive.span.on_line(line);
    let mut names = directive.rules.iter();
    let message = match names.find(|name| find(name).is_none()) {
        Some(strange) => unknown_rule(config.language, strange, &like(strange).join("、")),
        None => say::unused_ignore(config.language, &directive.rules),
    };
    let edits = vec![(range, String::new())];
    let fix = Fix::offered(say::delete_comment(config.language).to_owned(), edits);
    Findings::of(&UNUSED_IGNORE, all).report(range, message).fix = fix;
}
