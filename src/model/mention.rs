//! Mentions with what only the document can tell: status and period.

use super::kind::DocumentKind;
use super::outline::{Section, SectionKind};
use super::title::Title;
use crate::lexicon::terms;
pub use crate::syntax::Period;
use crate::syntax::{self, Landmark, Line, PeriodPart, StatusCue};
use crate::text::Text;
use std::sync::Arc;

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
        .filter(|s| s.kind == SectionKind::Section)
        .peekable();
    for (i, line) in lines.iter().enumerate() {
        while let Some(section) = sections.next_if(|s| s.line() <= i as u32) {
            part = part_of(
                &super::outline::name(text, section),
                line.year,
                section.depth,
                part,
            );
        }
        let ahead = part.ahead
            || matches!(
                line.landmark,
                Some(Landmark::Goals | Landmark::Requirements)
            );
        for (index, mention) in line.mentions.iter().enumerate() {
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
            found.push(MentionEntry {
                line: i as u32,
                index: index as u16,
                status,
                period: known.then_some(period),
            });
        }
    }
    found
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
fn part_of(heading: &str, year: Option<u16>, depth: u8, before: Part) -> Part {
    if depth > 2 {
        return before;
    }
    let chars: Vec<char> = heading.chars().collect();
    let last = |words: &crate::lexicon::Words| {
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
