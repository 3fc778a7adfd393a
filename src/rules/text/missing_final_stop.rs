//! `missing-final-stop`: a paragraph of several sentences that ends without a mark.

use crate::config::Level;
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Layer, Line, RowForm, is_han};
use crate::text::Span;

pub static MISSING_FINAL_STOP: Rule = Rule {
    name: "missing-final-stop",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: ("段落末尾漏了句号", "a paragraph ends without a stop"),
    source: Source::Standard("GB/T 15834—2011 4.1"),
    fixing: Fixing::Safe,
    page: include_str!("missing_final_stop.md"),
    check: Check::Document(Reads::Words, check),
};

/// Shorter ones may be the caption of a picture or a line of signatures.
const SHORTEST: u32 = 40;
/// So many characters at the end of the paragraph are shown.
const SHOWN: usize = 20;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    for (number, line) in context.lines() {
        if !may_lack_stop(line) || context.document.is_in_table(number) {
            continue;
        }
        let text = context.text(number);
        if !ends_in_words(line.content.of(&text)) || !ends_there(context, number) {
            continue;
        }
        let shown = last_words(line.content, &text);
        let end = Span {
            start: line.content.end,
            end: line.content.end,
        };
        let message = say::missing_final_stop(language, shown.of(&text));
        found.report(shown.on_line(number), message).fix = Fix::safe(
            say::add_stop(language),
            vec![(end.on_line(number), "。".to_owned())],
        );
    }
}

/// A paragraph of sentences, the last of them without a stop, that no clause closes.
fn may_lack_stop(line: &Line) -> bool {
    let is_row = || {
        line.row
            .as_ref()
            .is_some_and(|row| row.form != RowForm::Single)
    };
    let [block] = &line.blocks[..] else {
        return false;
    };
    let is_closed = || {
        block
            .item
            .as_ref()
            .is_some_and(|item| item.responsibility.is_some() || item.units.is_some())
    };
    line.layer == Layer::Body
        && line.characters >= SHORTEST
        && block.is_open
        && block.sentences >= 2
        && !is_closed()
        && !is_row()
}

fn ends_in_words(text: &str) -> bool {
    let last = text.chars().next_back();
    last.is_some_and(|c| is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '%' | '％' | '”'))
}

/// The line has not been cut in the midst of the paragraph: the next one begins with a mark or an indent of its own, or
/// there is none.
fn ends_there(context: &DocumentContext<'_>, number: u32) -> bool {
    let mut after = context.lines_from(number + 1);
    let Some((next, line)) = after.find(|(_, line)| line.layer != Layer::Blank) else {
        return true;
    };
    let is_marked = line.blocks.first().is_some_and(|block| {
        block.ordinal.is_some() || block.headings.iter().any(|heading| heading.marks > 0)
    });
    let text = context.text(next);
    let indent = |text: &str| text.len() - text.trim_start().len();
    let is_indented = indent(&text) > 0 && indent(&text) >= indent(&context.text(number));
    is_marked || is_indented || line.layer != Layer::Body
}

/// The last clause, or its last words.
fn last_words(content: Span, text: &str) -> Span {
    let words = content.of(text);
    let from = words.char_indices().rev().nth(SHOWN - 1);
    let from = from.map_or(0, |(at, _)| at);
    let tail = words.get(from..).unwrap_or_default();
    let clause = tail
        .char_indices()
        .rev()
        .find(|(_, c)| matches!(c, '，' | ',' | '。' | '；' | '、' | ';'));
    let skipped = clause.map_or(0, |(at, c)| at + c.len_utf8());
    Span {
        start: content.start + (from + skipped) as u32,
        ..content
    }
}
