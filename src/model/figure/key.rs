//! What tells one figure from another.

use super::letters::{Letters, PlaceWord, after_last};
use crate::lexicon::{Indicator, Words, comparing, figures, indicators};
use crate::syntax::{Mention, Reading, is_han};
use std::sync::LazyLock;

/// Which figure it is. Two figures with the same key, of the same period and status, are one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Index into the dictionary.
    pub indicator: u16,
    /// All words of its statement but verbs, fillers and the figure itself. Of a headline indicator, whose names all
    /// mean the same, the name is left out, too.
    pub words: String,
    /// Of whom it is; a row of `scopes`. `None` is the place of the document.
    pub scope: Option<usize>,
    pub reading: Option<Reading>,
}

impl Key {
    pub(super) fn of(parts: &Mention, indicator: u16, scope: Option<usize>, line: &Letters) -> Key {
        let is_headline = is_headline(indicator);
        Key {
            indicator,
            words: words(parts, is_headline, line),
            scope,
            // 经济总量达 is no other reading of the gross product: there is one.
            reading: parts.reading.filter(|_| !is_headline),
        }
    }

    pub fn entry(&self) -> &'static Indicator {
        &indicators()[self.indicator as usize]
    }

    /// A place has one figure of it for a period, under whatever name.
    pub fn is_headline(&self) -> bool {
        is_headline(self.indicator)
    }

    /// The same thing, or so it seems: one may be called more fully than the other (新场景, 消费新场景).
    pub fn is_akin(&self, other: &Key) -> bool {
        let (one, two) = (&self.words, &other.words);
        self.indicator == other.indicator
            && self.scope == other.scope
            && self.reading == other.reading
            && (one.ends_with(two.as_str()) || two.ends_with(one.as_str()))
    }
}

/// For each indicator of the dictionary whether it is a headline one.
static HEADLINE: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let entries = indicators().iter();
    entries
        .map(|entry| comparing().headline.contains(&entry.id))
        .collect()
});

fn is_headline(indicator: u16) -> bool {
    HEADLINE[indicator as usize]
}

/// Marks between the statements of a sentence.
pub(super) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '，' | ',' | '；' | ';' | '。' | '！' | '!' | '？' | '?' | '：' | '、' | '（' | '）'
    )
}

/// Where the statement round a place begins.
fn statement_start(line: &Letters, at: usize) -> usize {
    after_last(line.before(at), is_mark)
}

fn statement_end(line: &Letters, at: usize) -> usize {
    let after = line.from(at);
    let mark = after.iter().position(|&c| is_mark(c));
    at + mark.unwrap_or(after.len())
}

/// What a bracket behind a name says of it: 固定资产投资（不含农户）.
fn bracket_after(line: &Letters, at: usize) -> &[char] {
    let Some(('（' | '(', rest)) = line.from(at).split_first().map(|(c, rest)| (*c, rest)) else {
        return &[];
    };
    let end = rest.iter().position(|c| matches!(c, '）' | ')'));
    end.map_or(&[], |end| &rest[..end])
}

fn words(parts: &Mention, is_headline: bool, line: &Letters) -> String {
    let figure = parts.level.as_ref().map(|level| level.span);
    let figure = figure
        .or(parts.growth.as_ref().map(|growth| growth.span))
        .unwrap_or(parts.name);
    let (name, figure) = (line.indices(parts.name), line.indices(figure));
    let is_inherited = statement_end(line, name.1) < figure.0;
    let mut found = String::new();
    add_words(&mut found, bracket_after(line, name.1));
    let mut add = |from: usize, to: usize| add_words(&mut found, line.between(from, to));
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

/// Words that tell no figure from another: verbs, fillers, places.
static PASSED_OVER: LazyLock<Words> = LazyLock::new(|| {
    let (f, c) = (figures(), comparing());
    let lists = [
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
    let said = lists.into_iter().flat_map(Words::iter);
    let said = said.map(|word| word.iter().collect::<String>());
    Words::new(said.chain(c.scopes.iter().flatten().cloned()))
});

/// The words that carry meaning.
fn add_words(found: &mut String, text: &[char]) {
    let passed_over = &*PASSED_OVER;
    let mut rest = text;
    while let Some((&first, after)) = rest.split_first() {
        // When it is, the period tells.
        if let Some(length) = date(rest) {
            rest = &rest[length..];
            continue;
        }
        let length = passed_over.prefix(rest);
        // 等 ends a list of examples.
        if first == '等' || length.is_none() && (is_han(first) || first.is_alphanumeric()) {
            found.push(first);
        }
        rest = match length {
            Some(length) if first != '等' => &rest[length..],
            _ => after,
        };
    }
}

/// The length of 2024年, 1月 at the beginning.
fn date(text: &[char]) -> Option<usize> {
    let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
    let is_date = digits > 0 && matches!(text.get(digits), Some('年' | '月'));
    is_date.then_some(digits + 1)
}

/// A word for a place at the beginning: its row of `scopes`, and its length.
pub(super) fn place_word(text: &[char]) -> Option<(usize, usize)> {
    // All but few begin with one of these.
    if !matches!(text.first()?, '全' | '我' | '辖' | '主') {
        return None;
    }
    let rows = comparing().scopes.iter().enumerate();
    rows.flat_map(|(row, words)| words.iter().map(move |word| (row, word)))
        .map(|(row, word)| (row, word, word.chars().count()))
        .filter(|(_, word, length)| word.chars().eq(text.iter().copied().take(*length)))
        .max_by_key(|(_, _, length)| *length)
        .map(|(row, _, length)| (row, length))
}

/// The place named last before the figure in its sentence: a row of `scopes`.
pub(super) fn scope(parts: &Mention, line: &Letters) -> Option<usize> {
    let end = line.index(parts.name.start.max(parts.span.start));
    let start = after_last(line.before(end), |c| matches!(c, '。' | '；' | ';'));
    let elsewhere = &comparing().scope_elsewhere_after;
    let is_elsewhere = |place: &PlaceWord| {
        place.at > start
            && line
                .before(place.at)
                .last()
                .is_some_and(|before| elsewhere.contains(before))
    };
    let places = line.place_words(start, end).rev();
    places
        .filter(|place| !is_elsewhere(place))
        .map(|place| place.row)
        .next()
}
