//! The titles of a file: one document's title over one to four lines; a covering notice and what it issues.

use super::lines::{Glance, Lines};
use super::table::Tables;
use crate::lexicon::terms;
use crate::syntax::{HeadingForm, Layer, Line, TitleShape};
use crate::text::{Point, Range, Text};
use std::sync::Arc;

/// A title is put together from at most so many lines.
const MOST_LINES: usize = 4;

/// A title and the lines it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    pub first: u32,
    pub last: u32,
    /// The title's words, joined without spaces.
    pub name: String,
}

impl Title {
    pub fn range(&self, lines: &[Arc<Line>]) -> Range {
        let start = lines[self.first as usize].content.start;
        let end = lines[self.last as usize].content.end;
        Range::new(Point::new(self.first, start), Point::new(self.last, end))
    }

    /// It announces another document: 关于印发…的通知.
    pub fn is_notice(&self) -> bool {
        let chars: Vec<char> = self.name.chars().collect();
        terms().notice_words.suffix(&chars).is_some()
    }
}

/// The titles of a file in order.
pub fn titles(text: &Text, lines: &Lines, tables: &Tables) -> Vec<Title> {
    let mut found: Vec<Title> = Vec::new();
    let mut parts: Vec<u32> = Vec::new();
    let mut state = State::default();
    for (i, line) in lines.glances().iter().enumerate() {
        if matches!(line.layer, Layer::Blank | Layer::Furniture) {
            continue;
        }
        if tables.covers(i) {
            state.paragraphs += 1;
            parts.clear();
            continue;
        }
        if !state.may_follow(&found) && !line.is_first_rank {
            break_off(&mut state, line);
            continue;
        }
        match line.title {
            TitleShape::Part if state.annex => {
                push(&mut found, text, lines, &[i as u32]);
                state = State::default();
            }
            TitleShape::Part if !is_signature(text, i) => {
                parts.push(i as u32);
                state.note(line);
                continue;
            }
            TitleShape::Whole => {
                parts.push(i as u32);
                push(&mut found, text, lines, &parts);
                state = State::default();
            }
            _ => state.note(line),
        }
        parts.clear();
    }
    if found.is_empty() {
        found.extend(untitled(text, lines));
    }
    found
}

/// What has been seen since the last title.
#[derive(Default)]
struct State {
    headings: bool,
    paragraphs: usize,
    /// A signature's date, 此件公开发布 or 附件 has closed the document before.
    closed: bool,
    /// 附件 on a line of its own has just announced another document.
    annex: bool,
}

impl State {
    /// A title stands before all headings; after a covering notice another may follow.
    fn may_follow(&self, found: &[Title]) -> bool {
        match found.last() {
            _ if self.annex => true,
            None => !self.headings && self.paragraphs < 3,
            Some(_) if !self.headings && self.paragraphs == 0 => true,
            // Last, because it looks at the title's words and is asked at every line.
            Some(title) => (!self.headings || self.closed) && title.is_notice(),
        }
    }

    fn note(&mut self, line: &Glance) {
        self.annex = line.layer == Layer::FrontMatter && line.is_annex;
        match line.layer {
            Layer::Body if line.has_headings => self.headings = true,
            Layer::Body if line.title == TitleShape::None => self.paragraphs += 1,
            Layer::FrontMatter => self.closed = true,
            Layer::Salutation => self.paragraphs += 1,
            _ => {}
        }
    }
}

fn break_off(state: &mut State, line: &Glance) {
    state.note(line);
    if line.layer == Layer::Body && line.characters > 60 {
        state.closed = false;
    }
}

/// The number of a document or the name of its issuer's paper stands above a title and is no part of it.
fn is_signature(text: &Text, line: usize) -> bool {
    let words = text.line(line);
    let words = words.trim();
    words.ends_with('号')
        || words.ends_with("文件")
        || words.contains('〔')
        || words.ends_with("人民政府")
        || words.starts_with("附件")
}

fn push(found: &mut Vec<Title>, text: &Text, lines: &[Arc<Line>], parts: &[u32]) {
    let parts = &parts[parts.len().saturating_sub(MOST_LINES)..];
    let (Some(&first), Some(&last)) = (parts.first(), parts.last()) else {
        return;
    };
    let words = |&line: &u32| {
        lines[line as usize]
            .content
            .of(&text.line(line as usize))
            .to_string()
    };
    let title = Title {
        first,
        last,
        name: parts.iter().map(words).collect(),
    };
    // A page's own heading repeats the document's title; the one nearer to the body counts.
    if found
        .last()
        .is_some_and(|before| say_the_same(&before.name, &title.name))
    {
        found.pop();
    }
    found.push(title);
}

/// Equal but for the region's names before and the dates.
fn say_the_same(a: &str, b: &str) -> bool {
    let (a, b) = (core(a), core(b));
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    short.chars().count() >= 4 && long.ends_with(&short)
}

fn core(title: &str) -> String {
    let mut depth = 0;
    title
        .chars()
        .filter(|&c| {
            match c {
                '(' | '（' => depth += 1,
                ')' | '）' => depth -= 1,
                _ => {}
            }
            depth == 0
                && !matches!(c, ')' | '）' | '年' | '月' | '日' | ' ' | '　')
                && !c.is_ascii_digit()
        })
        .collect()
}

/// A file without the words of a title: its first heading of the first rank, when it stands alone above the text.
fn untitled(text: &Text, lines: &[Arc<Line>]) -> Option<Title> {
    let first = lines
        .iter()
        .position(|l| !matches!(l.layer, Layer::Blank | Layer::Furniture | Layer::Metadata))?;
    let line = &lines[first];
    let standalone = line
        .headings()
        .next()
        .is_some_and(|h| h.form == HeadingForm::Standalone && h.marks == 1);
    let name = line.content.of(&text.line(first)).to_string();
    standalone.then_some(Title {
        first: first as u32,
        last: first as u32,
        name,
    })
}
