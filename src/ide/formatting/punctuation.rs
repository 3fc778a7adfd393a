//! Half-width punctuation between Chinese words, in full width.
//!
//! A mark is one of Chinese text when a Chinese character or a full-width mark stands beside it. Numbers (1,368.6), times
//! (10:30), ratios (3:1), addresses and Latin text keep theirs.

use super::scope::{Paragraph, Scope};
use crate::config::{Punctuation, Style};
use crate::syntax::is_han;
use crate::text::Span;

/// Whether half-width marks become full-width ones.
pub struct Widths {
    stops: bool,
    brackets: bool,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    half: usize,
    full: usize,
}

impl Counts {
    /// Nearly all are full-width, the others slips.
    fn is_full(self) -> bool {
        self.full >= self.half * 3
    }
}

impl Widths {
    pub fn of(scope: &Scope<'_>, style: &Style) -> Widths {
        let (stops, brackets) = match style.punctuation.unwrap_or_default() {
            Punctuation::Keep => (false, false),
            Punctuation::Full => (true, true),
            Punctuation::Auto => {
                let (stops, brackets) = counted(scope);
                (stops.is_full(), brackets.is_full())
            }
        };
        Widths { stops, brackets }
    }

    /// One edit a mark.
    pub fn changes(&self, paragraph: &Paragraph<'_>) -> Vec<(Span, String)> {
        let mut line = Chars::of(paragraph);
        let before: Vec<Option<char>> = line.now.clone();
        if self.brackets {
            line.widen_brackets();
        }
        while self.stops && line.widen_stops() {}
        let both = before.iter().zip(&line.now).zip(line.places.windows(2));
        let changed = both.filter(|((before, now), _)| before != now);
        changed
            .map(|((_, now), place)| {
                (
                    Span::new(place[0], place[1]),
                    now.map(String::from).unwrap_or_default(),
                )
            })
            .collect()
    }
}

fn counted(scope: &Scope<'_>) -> (Counts, Counts) {
    let (mut stops, mut brackets) = (Counts::default(), Counts::default());
    for paragraph in &scope.paragraphs {
        let mut line = Chars::of(paragraph);
        let is_stop = |c: &&Option<char>| matches!(c, Some('，' | '；' | '：' | '！' | '？'));
        let is_bracket = |c: &&Option<char>| matches!(c, Some('（' | '）'));
        let count = |line: &Chars| {
            (
                line.now.iter().filter(is_stop).count(),
                line.now.iter().filter(is_bracket).count(),
            )
        };
        let (full_stops, full_brackets) = count(&line);
        line.widen_brackets();
        while line.widen_stops() {}
        let (all_stops, all_brackets) = count(&line);
        stops.full += full_stops;
        stops.half += all_stops - full_stops;
        brackets.full += full_brackets;
        brackets.half += all_brackets - full_brackets;
    }
    (stops, brackets)
}

/// A line's characters as they become; `None` where one is left out. Marks and what is protected stay.
struct Chars {
    now: Vec<Option<char>>,
    /// The byte of each, and the end.
    places: Vec<usize>,
    fixed: Vec<bool>,
}

impl Chars {
    fn of(paragraph: &Paragraph<'_>) -> Chars {
        let text = &*paragraph.text;
        let (mut now, mut places, mut fixed) = (Vec::new(), Vec::new(), Vec::new());
        let marks = paragraph.ordinals.iter().map(|ordinal| ordinal.span);
        let mut spans: Vec<Span> = marks.chain(paragraph.protected.iter().copied()).collect();
        spans.sort_unstable();
        let (mut next, mut until) = (0, 0);
        for (byte, c) in text.char_indices() {
            while let Some(span) = spans.get(next).filter(|span| span.start as usize <= byte) {
                until = until.max(span.end as usize);
                next += 1;
            }
            now.push(Some(c));
            places.push(byte);
            fixed.push(byte < until);
        }
        places.push(text.len());
        Chars { now, places, fixed }
    }

    fn at(&self, i: usize) -> Option<char> {
        self.now.get(i).copied().flatten()
    }

    fn before(&self, i: usize) -> Option<char> {
        self.at(i.checked_sub(1)?)
    }

    /// The first character after `i` that is no space, and how many spaces stand between.
    fn after(&self, i: usize) -> (Option<char>, usize) {
        let spaces = (i + 1..self.now.len())
            .take_while(|&i| matches!(self.at(i), Some(' ') | None))
            .count();
        (self.at(i + 1 + spaces), spaces)
    }

    /// Whether a mark has become another. What has, may make its neighbour one of Chinese text.
    fn widen_stops(&mut self) -> bool {
        let mut has_changed = false;
        for i in 0..self.now.len() {
            if self.fixed[i] {
                continue;
            }
            let Some(wide) = self.wide_stop(i) else {
                continue;
            };
            self.now[i] = Some(wide);
            has_changed = true;
            let (after, spaces) = self.after(i);
            if after.is_some_and(is_chinese) {
                self.now[i + 1..=i + spaces].fill(None);
            }
        }
        has_changed
    }

    fn wide_stop(&self, i: usize) -> Option<char> {
        let (before, (after, spaces)) = (self.before(i), self.after(i));
        let is_ours = |c: Option<char>| c.is_some_and(is_chinese);
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let in_number = is_digit(before) && is_digit(after) && spaces == 0;
        match self.at(i)? {
            ',' if (is_ours(before) || is_ours(after)) && !in_number => Some('，'),
            ';' if (is_ours(before) || is_ours(after)) && !in_number => Some('；'),
            ':' if is_ours(before) && !matches!(after, Some('/' | ':' | '\\')) => Some('：'),
            '!' if is_ours(before) && after != Some('[') => Some('！'),
            // In the midst of a sentence it stands for a character that a conversion has lost.
            '?' if is_ours(before) && matches!(after, None | Some('”' | '’' | '」')) => {
                Some('？')
            }
            _ => None,
        }
    }

    /// Brackets of a pair with Chinese inside, or of which the first follows Chinese.
    fn widen_brackets(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for i in 0..self.now.len() {
            match self.at(i) {
                Some('(' | '（') => open.push(i),
                Some(')' | '）') => {
                    if let Some(start) = open.pop() {
                        self.widen_pair(start, i);
                    }
                }
                _ => {}
            }
        }
    }

    fn widen_pair(&mut self, start: usize, end: usize) {
        if self.fixed[start..=end].iter().any(|&fixed| fixed) {
            return;
        }
        let inside = &self.now[start + 1..end];
        let has_han = inside.iter().flatten().any(|&c| is_han(c));
        // (1) inside a paragraph counts.
        let counts = inside.iter().flatten().all(|c| c.is_ascii_digit());
        let follows_han = self.before(start).is_some_and(is_han);
        if has_han || follows_han && !counts {
            self.now[start] = Some('（');
            self.now[end] = Some('）');
        }
    }
}

fn is_chinese(c: char) -> bool {
    is_han(c)
        || matches!(
            c,
            '、' | '。'
                | '，'
                | '；'
                | '：'
                | '！'
                | '？'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '（'
                | '）'
                | '《'
                | '》'
                | '〈'
                | '〉'
                | '【'
                | '】'
                | '〔'
                | '〕'
                | '…'
                | '—'
        )
}

/// The line ends as a sentence or a clause does.
pub fn is_closed(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([
        '。', '！', '？', '；', '：', '”', '）', ')', ';', ':', '!', '?',
    ])
}
