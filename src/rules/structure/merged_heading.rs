//! `merged-heading`: two headings that have run together where a stop was lost: 不断提升防控能力强化基础建设.

use super::headings::siblings;
use crate::lexicon::structure;
use crate::messages::rules::structure as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Block, HeadingForm, is_han};
use crate::text::{Point, Range, Span};

/// Fewer headings side by side show no pattern.
const FEWEST: usize = 3;
/// A merged heading is longer than those beside it by so many characters, and so long is each half.
const SHORTEST_HALF: usize = 4;
/// The first half is as long as the others, or nearly.
const MOST_UNLIKE: usize = 1;
/// How long a heading is that may be one of two: 全速推进项目建设.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=10;
/// 全速 stands before the verb.
const ADVERB: usize = 2;

pub(super) static MERGED_HEADING: Rule = Rule {
    name: "merged-heading",
    group: Group::Structure,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: ("两个标题连在了一起", "two headings have run together"),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("merged_heading.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for group in siblings(context.document) {
        if group.len() >= FEWEST {
            among_siblings(context, &group, found);
        }
    }
    for (number, line) in context.lines() {
        for block in &line.blocks {
            if block
                .headings
                .iter()
                .any(|heading| heading.form == HeadingForm::Inner)
            {
                inside(context, number, block, found);
            }
        }
    }
}

/// The last clause of a heading, with its place.
struct Last {
    line: u32,
    start: u32,
    chars: Vec<char>,
}

/// Headings whose last clause is much longer than those of the others, begins as they do, and goes on with a verb where
/// they end.
fn among_siblings(context: &DocumentContext<'_>, group: &[usize], found: &mut Findings<'_>) {
    let clauses: Vec<Last> = group
        .iter()
        .filter_map(|&at| last_clause(context, at))
        .collect();
    let mut lengths: Vec<usize> = clauses.iter().map(|one| one.chars.len()).collect();
    lengths.sort_unstable();
    let usual = lengths.get(lengths.len() / 2).copied().unwrap_or(0);
    if !LENGTHS.contains(&usual) {
        return;
    }
    for one in &clauses {
        let alike = clauses
            .iter()
            .filter(|other| other.chars.get(..2) == one.chars.get(..2));
        if one.chars.len() < usual + SHORTEST_HALF || alike.count() * 2 < clauses.len() {
            continue;
        }
        let ends = usual.saturating_sub(MOST_UNLIKE).max(SHORTEST_HALF)..=usual + MOST_UNLIKE;
        let mut ends = ends.filter(|&end| end + SHORTEST_HALF <= one.chars.len());
        if let Some(end) = ends.find(|&end| {
            structure()
                .heading_verbs
                .prefix(&one.chars[end..])
                .is_some()
        }) {
            report(context, one, end, found);
        }
    }
}

fn last_clause(context: &DocumentContext<'_>, at: usize) -> Option<Last> {
    let selection = context.document.sections().get(at)?.selection;
    let (Point { line, byte: start }, end) = (selection.start, selection.end);
    if end.line != line {
        return None;
    }
    let text = context.text(line);
    let name = text.get(start as usize..end.byte as usize)?;
    let mut chars = name.char_indices();
    let comma = chars.rfind(|(_, c)| matches!(c, '，' | ','));
    let from = comma.map(|(at, c)| at + c.len_utf8())?;
    Some(Last {
        line,
        start: start + from as u32,
        chars: name.get(from..)?.chars().collect(),
    })
}

/// Sentences that begin as a heading of the same paragraph does, as long, and go on with another verb.
fn inside(context: &DocumentContext<'_>, line: u32, block: &Block, found: &mut Findings<'_>) {
    let text = context.text(line);
    let headings: Vec<(u32, Vec<char>)> = block
        .headings
        .iter()
        .filter(|heading| heading.form == HeadingForm::Inner)
        .map(|heading| (heading.name.start, heading.name.of(&text).chars().collect()))
        .collect();
    let content = block.content;
    let stops = content.of(&text).match_indices('。');
    for start in stops.map(|(at, stop)| content.start + (at + stop.len()) as u32) {
        if headings.iter().any(|(other, _)| *other == start) {
            continue;
        }
        let rest: Vec<char> = Span::new(start as usize, content.end as usize)
            .of(&text)
            .chars()
            .take_while(|&c| is_han(c))
            .take(*LENGTHS.end() + 2 * SHORTEST_HALF)
            .collect();
        let like = headings.iter().find(|(_, heading)| goes_on(&rest, heading));
        if let Some((_, heading)) = like {
            let end = heading.len();
            let chars = rest.into_iter().take(end + SHORTEST_HALF).collect();
            report(context, &Last { line, start, chars }, end, found);
        }
    }
}

fn goes_on(sentence: &[char], heading: &[char]) -> bool {
    let words = &structure().heading_verbs;
    let length = heading.len();
    if !LENGTHS.contains(&length) || sentence.len() < length + SHORTEST_HALF {
        return false;
    }
    let is_like = |text: &[char]| {
        text.get(ADVERB..)
            .is_some_and(|rest| words.prefix(rest).is_some())
    };
    sentence.first() == heading.first()
        && is_like(heading)
        && is_like(sentence)
        && words.prefix(&sentence[length..]).is_some()
}

fn report(context: &DocumentContext<'_>, one: &Last, split: usize, found: &mut Findings<'_>) {
    let language = context.language();
    let bytes = |count: usize| -> u32 {
        one.chars
            .iter()
            .take(count)
            .map(|c| c.len_utf8() as u32)
            .sum()
    };
    let words = |chars: &[char]| chars.iter().collect::<String>();
    let (first, second) = one.chars.split_at(split.min(one.chars.len()));
    let (first, second) = (words(first), words(second));
    let at = Point::new(one.line, one.start + bytes(split));
    let end = Point::new(one.line, one.start + bytes(one.chars.len()));
    let range = Range::new(Point::new(one.line, one.start), end);
    let message = say::merged_heading(language, &first, &second);
    let diagnostic = found.report(range, message);
    if !context.document.is_joined() {
        let edits = vec![(Range::new(at, at), "。".to_owned())];
        diagnostic.fix = Fix::offered(say::put_stop_after(language, &first), edits);
    }
}
