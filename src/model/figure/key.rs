//! What tells one figure from another.

use super::stated::base_unit;
use crate::lexicon::{Indicator, Words, comparing, figures, indicators};
use crate::syntax::{Mention, Reading, is_han};

/// Marks between the statements of a sentence.
pub(super) const MARKS: [char; 13] = [
    '，', ',', '；', ';', '。', '！', '!', '？', '?', '：', '、', '（', '）',
];

/// Which figure it is. Two figures with the same key, of the same period and status, are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Index into the dictionary.
    pub indicator: u16,
    /// All words of its statement but verbs, fillers and the figure itself. Of a headline indicator, whose names all
    /// mean the same, the name is left out, too.
    pub words: String,
    /// Of whom it is; a row of `scopes`. `None` is the place of the document.
    pub scope: Option<usize>,
    pub reading: Option<Reading>,
    /// The base unit of its level: 元, 人次.
    pub unit: String,
}

impl Key {
    pub(super) fn of(parts: &Mention, indicator: u16, line: &str) -> Key {
        let entry = &indicators()[indicator as usize];
        // 经济总量达 is no other reading of the gross product: there is one.
        let reading = parts.reading.filter(|_| !is_headline(entry));
        let unit = parts
            .level
            .as_ref()
            .map_or("", |level| base_unit(&level.unit).1);
        Key {
            indicator,
            words: words(parts, entry, line),
            scope: scope(parts, line),
            reading,
            unit: unit.to_owned(),
        }
    }

    pub fn entry(&self) -> &'static Indicator {
        &indicators()[self.indicator as usize]
    }

    /// A place has one figure of it for a period, under whatever name.
    pub fn is_headline(&self) -> bool {
        is_headline(self.entry())
    }

    /// The same thing of the same place, counted the same way.
    pub fn is_same(&self, other: &Key) -> bool {
        self.may_be(other) && self.words == other.words
    }

    /// The same thing, or so it seems: one may be called more fully than the other (新场景, 消费新场景).
    pub fn is_akin(&self, other: &Key) -> bool {
        let (one, two) = (&self.words, &other.words);
        self.may_be(other) && (one.ends_with(two.as_str()) || two.ends_with(one.as_str()))
    }

    fn may_be(&self, other: &Key) -> bool {
        self.indicator == other.indicator
            && self.scope == other.scope
            && self.reading == other.reading
    }
}

fn is_headline(entry: &Indicator) -> bool {
    comparing().headline.contains(&entry.id)
}

/// Where the statement round a place begins.
fn statement_start(line: &str, at: usize) -> usize {
    let before = line.get(..at).unwrap_or_default();
    let mark = before.char_indices().rfind(|(_, c)| MARKS.contains(c));
    mark.map_or(0, |(at, c)| at + c.len_utf8())
}

fn statement_end(line: &str, at: usize) -> usize {
    let after = line.get(at..).unwrap_or_default();
    at + after.find(MARKS).unwrap_or(after.len())
}

/// What a bracket behind a name says of it: 固定资产投资（不含农户）.
fn bracket_after(line: &str, at: usize) -> &str {
    let rest = line.get(at..).unwrap_or_default();
    let inside = rest.strip_prefix(['（', '(']);
    let inside = inside.and_then(|inside| inside.split_once(['）', ')']));
    inside.map_or("", |(inside, _)| inside)
}

fn words(parts: &Mention, entry: &Indicator, line: &str) -> String {
    let figure = parts.level.as_ref().map(|level| level.span);
    let figure = figure
        .or(parts.growth.as_ref().map(|growth| growth.span))
        .unwrap_or(parts.name);
    let (name, figure) = (
        (parts.name.start as usize, parts.name.end as usize),
        (figure.start as usize, figure.end as usize),
    );
    let is_inherited = statement_end(line, name.1) < figure.0;
    let mut found = String::new();
    add_words(&mut found, bracket_after(line, name.1));
    let is_headline = is_headline(entry);
    let mut add = |from: usize, to: usize| {
        add_words(&mut found, line.get(from..to).unwrap_or_default());
    };
    if is_inherited {
        add(statement_start(line, name.0), name.0);
        if !is_headline {
            add(name.0, name.1);
        }
        add(statement_start(line, figure.0), figure.0);
        add(figure.1, statement_end(line, figure.1));
        return after_examples(found);
    }
    let (first, last) = if name.0 < figure.0 {
        (name, figure)
    } else {
        (figure, name)
    };
    add(statement_start(line, first.0), first.0);
    if first == name && !is_headline {
        add(name.0, name.1);
    }
    add(first.1, last.0);
    if last == name && first != name && !is_headline {
        add(name.0, name.1);
    }
    add(last.1, statement_end(line, last.1));
    after_examples(found)
}

/// 国药大厦等老旧楼宇改造: what stands before 等 are examples.
fn after_examples(words: String) -> String {
    match words.split_once('等') {
        Some((_, rest)) if !rest.is_empty() => rest.to_owned(),
        _ => words,
    }
}

/// The words that carry meaning.
fn add_words(found: &mut String, text: &str) {
    let chars: Vec<char> = text.chars().collect();
    let (f, c) = (figures(), comparing());
    let lists: [&Words; 14] = [
        &f.openings,
        &f.verbs,
        &f.links,
        &f.aspects,
        &f.than,
        &f.rises,
        &f.falls,
        &f.expected,
        &f.aimed,
        &f.reads_new,
        &f.reads_net,
        &f.reads_total,
        &f.reads_valid,
        &c.fillers,
    ];
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        // When it is, the period tells.
        if let Some(length) = date(rest) {
            at += length;
            continue;
        }
        let skipped = lists.iter().filter_map(|list| list.prefix(rest)).max();
        let place = place_word(rest).map(|(_, length)| length);
        match skipped.max(place) {
            // 等 ends a list of examples.
            Some(_) if rest[0] == '等' => {
                found.push('等');
                at += 1;
            }
            Some(length) => at += length,
            None => {
                if is_han(rest[0]) || rest[0].is_alphanumeric() {
                    found.push(rest[0]);
                }
                at += 1;
            }
        }
    }
}

/// The length of 2024年, 1月 at the beginning.
fn date(text: &[char]) -> Option<usize> {
    let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
    let is_date = digits > 0 && matches!(text.get(digits), Some('年' | '月'));
    is_date.then_some(digits + 1)
}

/// A word for a place at the beginning: its row of `scopes` and its length.
fn place_word(text: &[char]) -> Option<(usize, usize)> {
    // All but few begin with one of these.
    if !matches!(text.first()?, '全' | '我' | '辖' | '主') {
        return None;
    }
    let rows = comparing().scopes.iter().enumerate();
    rows.flat_map(|(row, words)| words.iter().map(move |word| (row, word)))
        .filter(|(_, word)| {
            word.chars()
                .eq(text.iter().copied().take(word.chars().count()))
        })
        .map(|(row, word)| (row, word.chars().count()))
        .max_by_key(|(_, length)| *length)
}

/// The place named last before the figure in its sentence.
fn scope(parts: &Mention, line: &str) -> Option<usize> {
    let end = parts.name.start.max(parts.span.start) as usize;
    let before = line.get(..end)?;
    let start = before.rfind(['。', '；', ';']).map_or(0, |at| {
        at + before[at..].chars().next().map_or(0, char::len_utf8)
    });
    let said: Vec<char> = before.get(start..)?.chars().collect();
    let elsewhere = &comparing().scope_elsewhere_after;
    (0..said.len()).rev().find_map(|at| {
        let (row, _) = place_word(&said[at..])?;
        let is_elsewhere = at > 0 && elsewhere.contains(&said[at - 1]);
        (!is_elsewhere).then_some(row)
    })
}
