//! `year-inconsistent`: a heading names a year that does not fit the date of the report.

use crate::lexicon::{Words, terms};
use crate::messages::rules::number as say;
use crate::model::DocumentKind;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Heading, Layer};
use crate::text::Span;

pub static YEAR_INCONSISTENT: Rule = Rule {
    name: "year-inconsistent",
    group: Group::Number,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "标题里的年份与报告的年份对不上",
        "a heading names a year that does not fit the report",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("year_inconsistent.md"),
    check: Check::Document(Reads::Words, check),
};

/// A heading of so many bytes is that of a part of the report.
const LONGEST: usize = 90;
/// The date on which it was delivered stands among the first lines.
const FIRST_LINES: usize = 16;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    if !matches!(
        context.document.kind(),
        DocumentKind::Report | DocumentKind::ReportWithPlan
    ) {
        return;
    }
    let Some(held) = delivered(context) else {
        return;
    };
    for (number, line) in context.lines() {
        let is_short = |heading: &&Heading| heading.name.len() <= LONGEST;
        let mut headings = line.headings().filter(is_short).peekable();
        if headings.peek().is_none() {
            continue;
        }
        let text = context.text(number);
        for heading in headings {
            let Some((span, year, looks_ahead)) = part_of(&text, heading.name) else {
                continue;
            };
            if !fits(year, looks_ahead, held) {
                let name = heading.name.of(&text);
                let message = say::year_inconsistent(context.language(), name, held.0, year);
                found.report(span.on_line(number), message);
            }
        }
    }
}

/// The year and the month in which the report was delivered: ——2025年1月7日在…会议上.
fn delivered(context: &DocumentContext<'_>) -> Option<(u32, u32)> {
    context
        .lines()
        .take(FIRST_LINES)
        .find_map(|(number, line)| {
            if line.layer != Layer::FrontMatter {
                return None;
            }
            let text = context.text(number);
            let (before, after) = text.split_once('年')?;
            let year = before.get(before.len().checked_sub(4)?..)?.parse().ok()?;
            let (month, day) = after.split_once('月')?;
            let is_date = day
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with('日');
            let month = month
                .parse()
                .ok()
                .filter(|month| (1..=12).contains(month))?;
            is_date.then_some((year, month))
        })
}

/// The year a heading names, and whether it looks ahead. One that names several, or 五年, is left alone.
fn part_of(text: &str, heading: Span) -> Option<(Span, u32, bool)> {
    let words = heading.of(text);
    let mut years = words.match_indices('年').filter_map(|(at, _)| {
        let start = at.checked_sub(4)?;
        let year = words.get(start..at)?.parse::<u32>().ok()?;
        (1949..=2100).contains(&year).then_some((start, year))
    });
    let (start, year) = years.next()?;
    if years.next().is_some() || words.contains(['“', '《']) || words.contains("五年") {
        return None;
    }
    let chars: Vec<char> = words.chars().collect();
    let last = |list: &Words| {
        (0..chars.len())
            .rev()
            .find(|&i| list.prefix(&chars[i..]).is_some())
    };
    let (back, ahead) = (last(&terms().review_headings), last(&terms().task_headings));
    let from = heading.start as usize + start;
    let span = Span::new(from, from + 4 + '年'.len_utf8());
    (back.is_some() || ahead.is_some()).then_some((span, year, ahead > back))
}

/// A report of January looks back on the year before and ahead to its own; one of the summer does both for its own;
/// one of December may already speak of the next.
fn fits(year: u32, looks_ahead: bool, (held, month): (u32, u32)) -> bool {
    match looks_ahead {
        true => year == held || year == held + 1 && month >= 7,
        false => year == held || year + 1 == held,
    }
}
