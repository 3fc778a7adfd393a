//! Indicators that have been begun: those of this document first, each with the value it was given last.

use super::slots::{beginnings, opens_a_piece};
use super::snippet::{Insert, Piece};
use super::{Completion, CompletionKind, Here, Question, Subject, numbers};
use crate::ide::beside::place;
use crate::ide::spelling::Spelling;
use crate::lexicon::{Better, Indicator, drafting, indicators};
use crate::messages::{completion as say, hover};
use crate::model::{Document, Mention, Status};
use crate::text::Point;
use std::collections::HashMap;

/// A list longer than this is not read to its end.
const MOST: usize = 8;

/// So many characters begin a name that the document has; two characters of any other of the dictionary's names begin
/// something else nearly always.
const SHORTEST: usize = 2;
const SHORTEST_ELSEWHERE: usize = 3;

/// A name that has been begun.
struct Begun<'a> {
    indicator: u16,
    name: &'static str,
    written: &'a str,
    spelled: bool,
}

pub fn completions(question: &Question<'_>, here: &Here<'_>) -> Vec<Completion> {
    let mut begun = Vec::new();
    for written in beginnings(here.before) {
        if begun.is_empty() {
            begun = names_begun_by(written);
        }
    }
    if begun.is_empty() {
        return Vec::new();
    }
    let last = last_mentions(question.document, question.point);
    let is_known = |one: &Begun<'_>| last.contains_key(&one.indicator);
    begun.retain(|one| one.written.chars().count() >= SHORTEST_ELSEWHERE || is_known(one));
    if begun.is_empty() {
        return Vec::new();
    }
    // A sort that keeps the order of the dictionary among equals.
    begun.sort_by_key(|one| !is_known(one));
    begun.truncate(MOST);
    let name = |one: &Begun<'_>| by_name(question, one, last.get(&one.indicator));
    let mut found: Vec<Completion> = begun.iter().map(name).collect();
    if question.snippets && ends_here(here) {
        found.insert(1, with_unit(question, &begun[0]));
    }
    found.retain(|one| one.insert.text() != begun[0].written);
    found
}

fn by_name(question: &Question<'_>, one: &Begun<'_>, last: Option<&Mention<'_>>) -> Completion {
    Completion {
        label: one.name.to_owned(),
        detail: last.map_or_else(
            || last_elsewhere(question, one.indicator),
            |last| detail(question, last),
        ),
        kind: CompletionKind::Indicator,
        filter: one.filter(),
        replace: numbers::typed(question, one.written),
        insert: Insert::Text(one.name.to_owned()),
        subject: Some(one.subject()),
    }
}

/// 一般公共预算收入达…亿元、增长…%
fn with_unit(question: &Question<'_>, one: &Begun<'_>) -> Completion {
    let entry = &indicators()[one.indicator as usize];
    let insert = Insert::Snippet(skeleton(one.name, entry));
    Completion {
        label: insert.text(),
        detail: String::new(),
        kind: CompletionKind::Indicator,
        filter: one.filter(),
        replace: numbers::typed(question, one.written),
        insert,
        subject: Some(one.subject()),
    }
}

fn skeleton(name: &str, entry: &Indicator) -> Vec<Piece> {
    let words = &drafting().figure;
    let figure = || Piece::Stop("…".to_owned());
    let mut pieces = vec![
        Piece::Text(format!("{name}{}", words.reaches)),
        figure(),
        Piece::Text(entry.unit.clone()),
    ];
    if entry.change_unit == "%" {
        let changes = match entry.better {
            Better::Lower => &words.falls,
            Better::Higher | Better::Neutral => &words.grows,
        };
        let change = Piece::Text(format!("、{changes}"));
        pieces.extend([change, figure(), Piece::Text("%".to_owned())]);
    }
    pieces
}

impl Begun<'_> {
    fn subject(&self) -> Subject {
        Subject::Indicator(indicators()[self.indicator as usize].id.clone())
    }

    /// Pinyin has been compared here; the client is to compare what has been written with itself.
    fn filter(&self) -> String {
        match self.spelled {
            true => self.written.to_owned(),
            false => self.name.to_owned(),
        }
    }
}

/// The indicators one of whose names goes on from what has been written, or is spelled so.
fn names_begun_by(written: &str) -> Vec<Begun<'_>> {
    if written.chars().count() < SHORTEST || opens_a_piece(written) {
        return Vec::new();
    }
    let spelled = written.chars().all(|c| c.is_ascii_alphabetic());
    let mut found: Vec<Begun> = Vec::new();
    for (indicator, entry) in (0..).zip(indicators()) {
        let mut all = std::iter::once(&entry.name).chain(&entry.aliases);
        let head = |name: &'static str| name.get(..written.len());
        let is_begun =
            |name: &&'static String| head(name).is_some_and(|it| it.eq_ignore_ascii_case(written));
        let begun = |name: &'static String, spelled| Begun {
            indicator,
            name,
            written,
            spelled,
        };
        if let Some(name) = all.find(is_begun) {
            found.push(begun(name, false));
        } else if spelled && Spelling::of(&entry.name).is_begun_by(written) {
            found.push(begun(&entry.name, true));
        }
    }
    found
}

/// What is known best of each indicator: what it was rather than what it is to be, a value rather than a change alone,
/// and what was told last before the cursor.
fn last_mentions(document: &Document, point: Point) -> HashMap<u16, Mention<'_>> {
    let knowledge = |mention: &Mention<'_>| {
        let is_known = mention.status != Status::Target;
        let is_before = mention.parts.span.on_line(mention.line).end <= point;
        (is_known, mention.parts.level.is_some(), is_before)
    };
    let mut found: HashMap<u16, Mention<'_>> = HashMap::new();
    for mention in document.mentions() {
        let Some(indicator) = mention.parts.indicator else {
            continue;
        };
        let says = mention.parts.level.is_some() || mention.parts.growth.is_some();
        let best = found.get(&indicator).map(knowledge);
        let this = knowledge(&mention);
        let is_better = best.is_none_or(|best| this > best || this == best && this.2);
        if says && !mention.parts.inner && is_better {
            found.insert(indicator, mention);
        }
    }
    found
}

/// 上半年 184.2亿元，增长6.5%，第12行
fn detail(question: &Question<'_>, last: &Mention<'_>) -> String {
    let language = question.config.language;
    let place = last.parts.span.on_line(last.line);
    let line = question.document.written(place).start.line + 1;
    say::last_value(language, last, &hover::line_number(language, line))
}

/// The same of an indicator that only other documents have figures of: 2024年 2.6万人，报告.txt 第4行.
fn last_elsewhere(question: &Question<'_>, indicator: u16) -> String {
    let language = question.config.language;
    let end = Point::new(u32::MAX, 0);
    let mut found = question.companions.iter().filter_map(|companion| {
        let last = last_mentions(&companion.document, end);
        let mention = last.get(&indicator)?;
        let range = mention.parts.span.on_line(mention.line);
        let place = place(language, companion, range);
        Some(say::last_value(language, mention, &place))
    });
    found.next().unwrap_or_default()
}

/// Nothing stands behind the cursor that the figures could not stand before.
fn ends_here(here: &Here<'_>) -> bool {
    let next = here.after.trim_start().chars().next();
    next.is_none_or(|c| matches!(c, '，' | '。' | '；' | '、' | '！' | ',' | ';'))
}
