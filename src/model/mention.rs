//! Mentions with what only the document can tell: status and period.

use super::kind::DocumentKind;
use super::outline::{Section, SectionKind};
use super::title::Title;
use crate::lexicon::{Words, terms};
pub use crate::syntax::Period;
use crate::syntax::{self, Landmark, Line, PeriodPart, StatusCue};
use crate::text::{Point, Text};
use std::sync::Arc;

/// A heading deeper than this does not turn a review into a plan.
const DEEPEST_PART: u8 = 2;

/// How a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// 完成
    Actual,
    /// 预计
    Expected,
    /// 目标
    Target,
}

impl Status {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Actual => "actual",
            Status::Expected => "expected",
            Status::Target => "target",
        }
    }
}

/// One mention of an indicator in a document.
#[derive(Clone, Copy, Debug)]
pub struct Mention<'a> {
    pub line: u32,
    pub parts: &'a syntax::Mention,
    pub status: Status,
    pub period: Option<Period>,
}

/// A mention as the document keeps it: where it stands, and what the document adds.
#[derive(Clone, Copy, Debug)]
pub struct MentionEntry {
    pub line: u32,
    pub index: u16,
    pub status: Status,
    pub period: Option<Period>,
}

/// A stretch of the document that looks back or ahead.
#[derive(Clone, Copy, Debug)]
struct Part {
    ahead: bool,
    year: Option<u16>,
    part: PeriodPart,
}

/// Where a document begins to look ahead, or back again, and at which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub start: Point,
    pub ahead: bool,
    pub year: Option<u16>,
}

/// The stretches of a document in order; the first begins with the text.
pub fn stretches(
    text: &Text,
    lines: &[Arc<Line>],
    kind: DocumentKind,
    titles: &[Title],
    sections: &[Section],
) -> Vec<Stretch> {
    let mut part = opening_part(kind, titles);
    let stretch = |start, part: Part| Stretch {
        start,
        ahead: part.ahead,
        year: part.year,
    };
    let mut found = vec![stretch(Point::default(), part)];
    for section in sections {
        if section.kind != SectionKind::Section {
            continue;
        }
        let next = part_of(text, lines, section, part);
        if (next.ahead, next.year) != (part.ahead, part.year) {
            found.push(stretch(section.selection.start, next));
        }
        part = next;
    }
    found
}

/// The mentions of all lines with status and period.
pub fn entries(
    text: &Text,
    lines: &[Arc<Line>],
    kind: DocumentKind,
    titles: &[Title],
    sections: &[Section],
) -> Vec<MentionEntry> {
    let mut found = Vec::new();
    let mut part = opening_part(kind, titles);
    let mut sections = sections
        .iter()
        .filter(|section| section.kind == SectionKind::Section)
        .peekable();
    for (i, line) in lines.iter().enumerate() {
        for (index, mention) in line.mentions.iter().enumerate() {
            let place = Point::new(i as u32, mention.span.start);
            while let Some(section) = sections.next_if(|s| s.selection.start <= place) {
                part = part_of(text, lines, section, part);
            }
            let ahead = looks_ahead(line, mention).unwrap_or(part.ahead);
            found.push(entry(place.line, index as u16, mention, ahead, part));
        }
    }
    found
}

fn entry(
    line: u32,
    index: u16,
    mention: &syntax::Mention,
    ahead: bool,
    part: Part,
) -> MentionEntry {
    let status = match mention.cue {
        Some(StatusCue::Expected) => Status::Expected,
        _ if ahead => Status::Target,
        _ => Status::Actual,
    };
    let period = Period {
        year: mention.period.and_then(|p| p.year).or(part.year),
        part: mention.period.map_or(part.part, |p| p.part),
    };
    let known = period.year.is_some() || period.part != PeriodPart::Year;
    MentionEntry {
        line,
        index,
        status,
        period: known.then_some(period),
    }
}

/// What its paragraph says of itself: 预期目标是 looks ahead, 过去五年 looks back.
fn looks_ahead(line: &Line, mention: &syntax::Mention) -> Option<bool> {
    let mut blocks = line.blocks.iter();
    let block = blocks.find(|block| block.content.contains(mention.span))?;
    match block.landmark {
        Some(Landmark::Goals | Landmark::Requirements) => Some(true),
        _ => block.looks_back.then_some(false),
    }
}

fn opening_part(kind: DocumentKind, titles: &[Title]) -> Part {
    let year = titles.last().and_then(|t| year_in(&t.name));
    Part {
        ahead: kind == DocumentKind::BreakdownPlan,
        year,
        part: PeriodPart::Year,
    }
}

/// 一、2024年工作回顾 looks back on 2024; 下半年重点工作安排 looks ahead. A heading that says neither goes on with the part
/// it stands in.
fn part_of(text: &Text, lines: &[Arc<Line>], section: &Section, before: Part) -> Part {
    if section.depth > DEEPEST_PART {
        return before;
    }
    let heading = super::outline::name(|line| text.line(line), section);
    let chars: Vec<char> = heading.chars().collect();
    let last = |words: &Words| {
        (0..chars.len())
            .rev()
            .find(|&i| words.prefix(&chars[i..]).is_some())
    };
    let ahead = match (last(&terms().review_headings), last(&terms().task_headings)) {
        (None, None) => return before,
        (back, forth) => forth > back,
    };
    let half = heading.contains("上半年");
    let part = if half && !ahead {
        PeriodPart::FirstHalf
    } else {
        PeriodPart::Year
    };
    let start = section.selection.start;
    let blocks = &lines[start.line as usize].blocks;
    let block = blocks
        .iter()
        .rfind(|block| block.content.start <= start.byte);
    let year = block.and_then(|block| block.year);
    Part {
        ahead,
        year: year.or(before.year),
        part,
    }
}

fn year_in(title: &str) -> Option<u16> {
    let chars: Vec<char> = title.chars().collect();
    chars.windows(5).find_map(|w| {
        let year: String = w[..4].iter().collect();
        if w[4] == '年' {
            year.parse().ok()
        } else {
            None
        }
    })
}
