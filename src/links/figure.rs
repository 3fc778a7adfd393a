//! What a figure measures, so that only figures of the same thing meet: its indicator, in which reading and scope, as a
//! total or as a growth.

use super::task::Task;
use crate::lexicon::{figures as words, indicators, names};
use crate::model::{Document, Mention, SectionKind, Status};
use crate::syntax::{Growth, PeriodPart, Quantity, Reading, UnitClass};
use crate::text::{Point, Range, Span};
use std::collections::HashSet;

/// A figure of an indicator, or an indicator of which only words are said.
#[derive(Clone, Debug)]
pub struct Figure {
    /// In the text as read.
    pub range: Range,
    pub text: String,
    /// As written.
    pub name: String,
    /// Index into the dictionary.
    pub indicator: Option<u16>,
    pub reading: Option<Reading>,
    pub level: Option<Quantity>,
    pub growth: Option<Growth>,
    /// 与经济增长基本同步
    pub comparison: Option<String>,
    pub status: Status,
    part: PeriodPart,
    /// What stands before the name in its clause: of which thing, of which place.
    modifier: String,
    /// 分别: several figures are shared out among parts of what is named.
    pub shared_out: bool,
    /// A level that is reached, which may be all there are.
    reaches: bool,
    /// It sums up several years: 五年来, 年均.
    several_years: bool,
}

/// The figures of a document in order. One that is told twice is here once.
pub fn figures(document: &Document) -> Vec<Figure> {
    let long: Vec<Range> = sections_of_several_years(document).collect();
    let mut found: Vec<Figure> = Vec::new();
    for mention in document.mentions() {
        let Some(mut figure) = figure(document, &mention) else {
            continue;
        };
        let start = figure.range.start;
        figure.several_years |= long.iter().any(|part| part.touches(start));
        if !found.iter().any(|one| one.repeats(&figure)) {
            found.push(figure);
        }
    }
    found
}

/// 过去五年工作回顾
fn sections_of_several_years(document: &Document) -> impl Iterator<Item = Range> {
    let sections = document.sections().iter();
    let headed = sections.filter(|section| {
        let is_section = matches!(section.kind, SectionKind::Section | SectionKind::Topic);
        is_section && spans_years(&document.section_name(section))
    });
    headed.map(|section| Range::new(section.selection.start, section.end))
}

fn spans_years(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    words().other_bases.within(&chars)
}

/// The figures of one matter.
pub fn figures_of(document: &Document, task: &Task) -> Vec<Figure> {
    let mentions = task.mentions(document);
    let found = mentions
        .iter()
        .filter_map(|mention| figure(document, mention));
    found.collect()
}

fn figure(document: &Document, mention: &Mention<'_>) -> Option<Figure> {
    let parts = mention.parts;
    let line = document.text().line(mention.line as usize);
    let text = parts.span.of(&line).to_owned();
    let level = parts.level.clone();
    let first = level.as_ref().map_or(parts.name.start, |level| {
        level.span.start.min(parts.name.start)
    });
    let before_level = level
        .as_ref()
        .map_or("", |level| before_number(&line, level.span));
    let said = level.is_some() || parts.growth.is_some() || parts.comparison.is_some();
    said.then(|| Figure {
        range: parts.span.on_line(mention.line),
        shared_out: level.is_none() && is_shared_out(&text),
        name: parts.name.of(&line).to_owned(),
        indicator: parts.indicator,
        reading: parts.reading,
        growth: parts.growth.clone(),
        comparison: parts.comparison.map(|span| span.of(&line).to_owned()),
        status: mention.status,
        part: mention
            .period
            .map_or(PeriodPart::Year, |period| period.part),
        modifier: modifier(line.get(..first as usize).unwrap_or_default()),
        reaches: words().reached.suffix(&last_chars(before_level)).is_some(),
        several_years: spans_years(sentence(&line, parts.span)),
        text,
        level,
    })
}

/// 投诉量分别再压降30%、20%: several figures after 分别.
fn is_shared_out(text: &str) -> bool {
    let after = text.split_once("分别").map_or("", |(_, after)| after);
    let numbers = after.split(|c: char| !c.is_ascii_digit() && c != '.');
    numbers.filter(|number| !number.is_empty()).count() > 1
}

/// What stands before the first digit of a figure, its qualifying words included.
fn before_number(line: &str, figure: Span) -> &str {
    let written = figure.of(line);
    let digit = written.find(|c: char| c.is_numeric()).unwrap_or(0);
    line.get(..figure.start as usize + digit)
        .unwrap_or_default()
}

/// The sentence up to the end of a mention.
fn sentence(line: &str, span: Span) -> &str {
    let said = line.get(..span.end as usize).unwrap_or_default();
    said.rsplit('。').next().unwrap_or_default()
}

/// A word that is looked for at the end of a text is no longer.
const LONGEST_WORD: usize = 8;
/// What a name is modified by is no longer.
const LONGEST_MODIFIER: usize = 12;

fn last_chars(text: &str) -> Vec<char> {
    let mut last: Vec<char> = text.chars().rev().take(LONGEST_WORD).collect();
    last.reverse();
    last
}

/// 储能和氢能 before 产业规模: the words of the clause without its verbs. What stands before 等 is an example.
fn modifier(before: &str) -> String {
    let ends = [
        '，', ',', '；', ';', '。', '：', ':', '、', '（', '(', '”', '“', '\u{3000}',
    ];
    let clause = before.rsplit(ends).next().unwrap_or_default();
    let clause = clause.rsplit('等').next().unwrap_or_default();
    let clause = clause.trim_start_matches(|c: char| !c.is_alphabetic());
    let rest = without_verbs(clause);
    rest[rest.len().saturating_sub(LONGEST_MODIFIER)..]
        .iter()
        .collect()
}

/// 新引进首店 → 首店
fn without_verbs(text: &str) -> Vec<char> {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let words = words();
    let mut from = 0;
    while let Some(length) = [&words.openings, &words.verbs]
        .iter()
        .filter_map(|list| list.prefix(&chars[from..]))
        .max()
    {
        from += length;
    }
    chars[from..].to_vec()
}

/// The indicators of which a matter says only words: 外贸进出口和实际利用外资稳中提质.
pub fn in_words(document: &Document, task: &Task) -> Vec<Figure> {
    let mut found = Vec::new();
    for i in task.range.start.line..=task.range.end.line {
        let line = document.text().line(i as usize);
        for (clause, hits) in clauses_with_names(&line) {
            let from = match task.range.start.line == i {
                // The number of a target is no part of its first clause.
                true => clause.start.max(task.range.start.byte),
                false => clause.start,
            };
            let clause = Span {
                start: from.min(clause.end),
                ..clause
            };
            let named = hits.iter().all(|(_, name)| clause.contains(*name));
            let inside = named && Point::new(i, clause.start) < task.range.end;
            if !inside || !is_said_in_words(clause.of(&line), clause, &hits) {
                continue;
            }
            found.extend(hits.iter().map(|(indicator, span)| Figure {
                range: clause.on_line(i),
                text: clause.of(&line).to_owned(),
                name: span.of(&line).to_owned(),
                indicator: Some(*indicator),
                reading: None,
                level: None,
                growth: None,
                comparison: None,
                status: Status::Target,
                part: PeriodPart::Year,
                modifier: String::new(),
                shared_out: false,
                reaches: false,
                several_years: false,
            }));
        }
    }
    found
}

type Hits = Vec<(u16, Span)>;

fn clauses_with_names(line: &str) -> Vec<(Span, Hits)> {
    let all: Hits = names(line).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let ends = |c: char| matches!(c, '，' | ',' | '；' | ';' | '。' | '：' | ':' | '(' | '（');
    let mut found = Vec::new();
    let mut start = 0;
    for clause in line.split_inclusive(ends) {
        let words = clause.trim_end_matches(ends);
        let span = Span::new(start, start + words.len());
        start += clause.len();
        let inside = all.iter().filter(|(_, name)| span.contains(*name));
        let inside: Hits = inside.copied().collect();
        if !inside.is_empty() {
            found.push((span, inside));
        }
    }
    found
}

/// Nothing stands in the clause but the names, what joins them, and what is said of them.
fn is_said_in_words(text: &str, clause: Span, hits: &Hits) -> bool {
    let Some((_, last)) = hits.last() else {
        return false;
    };
    let at = |byte: u32| (byte - clause.start) as usize;
    let chars = |from: usize, to: usize| -> Vec<char> {
        text.get(from..to).unwrap_or_default().chars().collect()
    };
    let mut from = 0;
    for (index, (_, name)) in hits.iter().enumerate() {
        let between = chars(from, at(name.start));
        let joins = matches!(between.as_slice(), [] | ['和' | '及' | '与' | '、']);
        let opens = index == 0 && is_made_of(&between, &words().openings);
        if !joins && !opens {
            return false;
        }
        from = at(name.end);
    }
    let said = chars(at(last.end), text.len());
    let skipped = words().openings.prefix(&said).unwrap_or(0);
    !said.is_empty()
        && (words().said_in_words.contains(&said)
            || words().said_in_words.contains(&said[skipped..]))
}

fn is_made_of(text: &[char], list: &crate::lexicon::Words) -> bool {
    let mut at = 0;
    while at < text.len() {
        match list.prefix(&text[at..]) {
            Some(length) => at += length,
            None => return false,
        }
    }
    true
}

/// So much of the shorter name has to stand in the other.
const ALIKE: f64 = 0.6;
/// The same for names with what they are modified by.
const ALIKE_IN_FULL: f64 = 0.45;

impl Figure {
    /// Nothing is said of it in figures.
    pub fn is_in_words(&self) -> bool {
        self.level.is_none() && self.growth.is_none() && self.comparison.is_none()
    }

    /// It says how many or by how much.
    pub fn has_number(&self) -> bool {
        let level = self.level.as_ref().and_then(|level| level.value);
        level.is_some() || self.growth.as_ref().is_some_and(|growth| !growth.bounded)
    }

    /// Its identifier in the dictionary.
    pub fn id(&self) -> Option<&'static str> {
        let entry = indicators().get(self.indicator? as usize)?;
        Some(&entry.id)
    }

    /// How it is called: by the dictionary, else as written.
    pub fn called(&self) -> &str {
        let entry = self.indicator.and_then(|at| indicators().get(at as usize));
        entry.map_or(self.name.as_str(), |entry| entry.name.as_str())
    }

    /// Whether a number as shown elsewhere (7500名项目) is this figure's.
    pub fn says(&self, shown: &str) -> bool {
        let digits: String = shown
            .chars()
            .take_while(|c| c.is_ascii_digit() || *c == '.')
            .collect();
        let shown = digits.parse::<rust_decimal::Decimal>().ok();
        let own = [
            self.level.as_ref().and_then(|level| level.value),
            self.growth.as_ref().map(|growth| growth.value.abs()),
        ];
        shown.is_some() && own.contains(&shown)
    }

    /// How much speaks for both measuring the same thing, from 0 to 2; nothing where something speaks against it.
    pub fn like(&self, other: &Figure) -> Option<f64> {
        if self.is_in_words() || other.is_in_words() {
            let same = self.indicator.is_some() && self.indicator == other.indicator;
            let plain = self.reading.is_none() && other.reading.is_none();
            let one = self.is_in_words() != other.is_in_words();
            let whole = self.modifier.is_empty() && other.modifier.is_empty();
            return (same && plain && one && whole).then_some(1.0);
        }
        let same_time = self.part == other.part
            && is_done(self.status) == is_done(other.status)
            && !self.several_years
            && !other.several_years;
        if !same_time || !self.same_form(other) || !self.same_reading(other) {
            return None;
        }
        let alike = overlap(&self.name, &other.name, chars);
        let full = |figure: &Figure| format!("{}{}", figure.modifier, figure.name);
        let in_full = overlap(&full(self), &full(other), pairs);
        let modified = |figure: &Figure| figure.modifier.chars().count() >= 2;
        let both = modified(self) && modified(other);
        if both && in_full < ALIKE_IN_FULL {
            return None;
        }
        let (scopes, others) = (self.scopes(), other.scopes());
        if !scopes.is_empty() && !others.is_empty() && scopes.is_disjoint(&others) {
            return None;
        }
        // 产业规模 of which industry, 完成投资 in what?
        let general = self.is_general() || other.is_general();
        if general && (!both || in_full < ALIKE) {
            return None;
        }
        match (self.indicator, other.indicator) {
            (Some(one), Some(other)) if one == other => Some(alike + in_full),
            (None, None) if plain(&self.name) == plain(&other.name) => Some(alike + in_full),
            _ => None,
        }
    }

    /// Whether the names themselves leave no doubt.
    pub fn is_named_like(&self, other: &Figure) -> bool {
        let thing = |figure: &Figure| {
            let thing: String = without_verbs(&figure.name).iter().collect();
            let chars: Vec<char> = thing.chars().collect();
            // 新开工项目 is more than any 项目.
            match chars.is_empty() || words().general_things.contains(&chars) {
                true => figure.name.clone(),
                false => thing,
            }
        };
        self.scopes() == other.scopes() && overlap(&thing(self), &thing(other), chars) >= ALIKE
    }

    /// Its name alone does not say what is measured.
    fn is_general(&self) -> bool {
        let name: Vec<char> = self.name.chars().collect();
        words().general_things.contains(&name)
    }

    /// Of what part it counts: 省级, 农村. 规模以上 and 规上 are one.
    fn scopes(&self) -> HashSet<String> {
        let said = format!("{}{}", self.modifier, self.name);
        let chars: Vec<char> = said
            .replace("规模以上", "规上")
            .replace("限额以上", "限上")
            .chars()
            .collect();
        let found = (0..chars.len()).filter_map(|at| {
            let length = words().scopes.prefix(&chars[at..])?;
            Some(chars[at..at + length].iter().collect())
        });
        found.collect()
    }

    /// The same value of the same thing once more.
    fn repeats(&self, other: &Figure) -> bool {
        let value = |figure: &Figure| {
            let level = figure.level.as_ref();
            let growth = figure.growth.as_ref();
            (
                level.and_then(|level| level.value),
                level.map(|level| level.unit.clone()),
                growth.map(|growth| growth.value),
            )
        };
        self.indicator.is_some()
            && value(self) != (None, None, None)
            && (self.indicator, self.status, value(self))
                == (other.indicator, other.status, value(other))
            && (plain(&self.name), &self.modifier) == (plain(&other.name), &other.modifier)
    }

    /// A total with a total, a growth with a growth; money with money.
    fn same_form(&self, other: &Figure) -> bool {
        if let (Some(one), Some(level)) = (&self.level, &other.level) {
            let class = UnitClass::of(&one.unit);
            // 培育高新技术企业300家 and 高新技术企业达到2000家: those that come, and all there are.
            let counted = !matches!(class, UnitClass::Money | UnitClass::Percent);
            let is_aimed = self.status == Status::Target && counted;
            let same_way = self.reading.is_some() || self.reaches == other.reaches;
            return class == UnitClass::of(&level.unit) && (!is_aimed || same_way);
        }
        let grows = |figure: &Figure| figure.level.is_none();
        grows(self) && grows(other) || self.growth.is_some() && other.growth.is_some()
    }

    /// New ones with new ones. Where nothing is said, a target is of the year; a level that is reached may be all there
    /// are.
    fn same_reading(&self, other: &Figure) -> bool {
        let is_flow = |figure: &Figure, told: Reading| {
            told == Reading::New && !figure.reaches && figure.status == Status::Target
        };
        match (self.reading, other.reading) {
            (one, other) if one == other => true,
            (Some(told), None) => is_flow(other, told),
            (None, Some(told)) => is_flow(self, told),
            _ => false,
        }
    }
}

fn is_done(status: Status) -> bool {
    status != Status::Target
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn chars(text: &str) -> HashSet<[char; 2]> {
    let chars = text.chars().filter(|c| c.is_alphanumeric());
    chars.map(|c| [c, c]).collect()
}

fn pairs(text: &str) -> HashSet<[char; 2]> {
    let chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    chars.windows(2).map(|pair| [pair[0], pair[1]]).collect()
}

/// How much of the shorter text stands in the other.
fn overlap(one: &str, other: &str, parts: fn(&str) -> HashSet<[char; 2]>) -> f64 {
    let (one, other) = (parts(one), parts(other));
    let least = one.len().min(other.len());
    match least {
        0 => 0.0,
        _ => one.intersection(&other).count() as f64 / least as f64,
    }
}

/// The figures of two passages that measure the same thing: indices, each in one pair only. Of several that are equally
/// like, none is meant.
pub fn same(old: &[Figure], new: &[Figure]) -> Vec<(usize, usize)> {
    let mut all: Vec<(f64, usize, usize)> = Vec::new();
    for (i, one) in old.iter().enumerate() {
        for (j, other) in new.iter().enumerate() {
            if let Some(score) = one.like(other) {
                all.push((score, i, j));
            }
        }
    }
    all.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut taken = (HashSet::new(), HashSet::new());
    for &(score, i, j) in &all {
        if taken.0.contains(&i) || taken.1.contains(&j) {
            continue;
        }
        let rivals = all.iter().filter(|(other, a, b)| {
            let shares = (*a == i) != (*b == j);
            shares && !taken.0.contains(a) && !taken.1.contains(b) && *other >= score
        });
        let rivals = rivals.count();
        let named = old[i].is_named_like(&new[j]);
        let lonely = || all.iter().filter(|(_, a, b)| *a == i || *b == j).count() == 1;
        taken.0.insert(i);
        taken.1.insert(j);
        if rivals == 0 && (named || lonely()) {
            found.push((i, j));
        }
    }
    found
}

/// The same, as the figures themselves.
pub fn same_in(old: &[Figure], new: &[Figure]) -> Vec<(Figure, Figure)> {
    let found = same(old, new).into_iter();
    found
        .map(|(i, j)| (old[i].clone(), new[j].clone()))
        .collect()
}
