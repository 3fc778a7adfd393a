//! Finds the names of indicators in a line, whatever quotation and footnote marks stand inside them.

use super::indicators::indicators;
use super::pair_filter;
use crate::text::Span;
use std::cmp::Reverse;
use std::sync::LazyLock;

/// A name found: characters `start..end` and the indicator's index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameHit {
    pub start: usize,
    pub end: usize,
    pub indicator: u16,
}

/// The names by their first two characters, in which few places of a text agree with any of them. Looking these up
/// answers faster than an automaton, and is made ready in no time.
struct Names {
    /// One bit for the hash of each pair: small enough to stay at hand, and it settles nearly every place.
    filter: Box<[u64; FILTER / 64]>,
    /// For a pair's hash the number of its group and one, or nothing; the next free slot where two pairs meet.
    slots: Box<[u16; SLOTS]>,
    groups: Vec<Group>,
}

/// The names that begin with the same two characters, the longest first.
struct Group {
    pair: [char; 2],
    names: Vec<Name>,
}

struct Name {
    /// The first of the rest: many names begin alike (新增, 规模以上), and it tells them apart at a glance.
    third: Option<char>,
    /// From the third character on.
    rest: Box<[char]>,
    indicator: u16,
}

const FILTER: usize = 1 << 16;
/// A thousand pairs leave most of the slots free.
const SLOTS: usize = 1 << 13;

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        filter: Box::new([0; FILTER / 64]),
        slots: Box::new([0; SLOTS]),
        groups: Vec::new(),
    };
    for (i, entry) in indicators().iter().enumerate() {
        for name in entry.aliases.iter().chain([&entry.name]) {
            let name: Vec<char> = name.chars().filter(|&c| !is_skipped(c)).collect();
            if let [first, second, ref rest @ ..] = *name {
                names.group([first, second]).names.push(Name {
                    third: rest.first().copied(),
                    rest: rest.into(),
                    indicator: i as u16,
                });
            }
        }
    }
    for group in &mut names.groups {
        group.names.sort_by_key(|name| Reverse(name.rest.len()));
    }
    names
});

/// Quotation marks come and go (“三公”经费, 三公经费); names are compared without them.
fn is_skipped(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '"' | ' ' | '*' | '「' | '」')
}

/// The names of indicators in a line, the longest at each place, none inside another.
pub fn name_hits(chars: &[char]) -> Vec<NameHit> {
    let names = &*NAMES;
    let mut found: Vec<NameHit> = Vec::new();
    // The last character that counts, and its index.
    let (mut first, mut start) = (NONE, 0);
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if let Some(length) = mark(&chars[at..]) {
            at += length;
            continue;
        }
        let (pair, from) = ([first, c], start);
        (first, start) = (c, at);
        at += 1;
        if let Some(group) = names.find(pair)
            && let Some((end, indicator)) = group.longest(&chars[at..])
        {
            at += end;
            first = NONE;
            found.push(NameHit {
                start: from,
                end: at,
                indicator,
            });
        }
    }
    found
}

/// The names of indicators in a line with their places, with or without figures.
pub fn names(line: &str) -> impl Iterator<Item = (u16, Span)> {
    let mut chars = Vec::with_capacity(line.len() / 2);
    chars.extend(line.chars());
    let hits = name_hits(&chars).into_iter();
    // The hits stand in the order of the text: their bytes are counted from one to the next.
    let (mut index, mut byte) = (0, 0);
    hits.map(move |hit| {
        let mut byte_of = |to: usize| {
            let passed = chars.get(index..to).unwrap_or_default();
            byte += passed.iter().map(|c| c.len_utf8()).sum::<usize>();
            index = to;
            byte
        };
        (
            hit.indicator,
            Span::new(byte_of(hit.start), byte_of(hit.end)),
        )
    })
}

/// With it begins no name.
const NONE: char = '\0';

impl Names {
    /// The slot of a pair: its own, or the free one that it would take.
    fn slot(&self, pair: [char; 2]) -> usize {
        let mut slot = hash(pair) % SLOTS;
        while let Some(group) = self.group_in(slot)
            && group.pair != pair
        {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn group_in(&self, slot: usize) -> Option<&Group> {
        self.groups.get((self.slots[slot] as usize).checked_sub(1)?)
    }

    fn find(&self, pair: [char; 2]) -> Option<&Group> {
        let hash = hash(pair);
        let may_be = self.filter[hash / 64] >> (hash % 64) & 1 == 1;
        may_be.then(|| self.group_in(self.slot(pair)))?
    }

    /// The group of a pair, new if need be.
    fn group(&mut self, pair: [char; 2]) -> &mut Group {
        let slot = self.slot(pair);
        if self.slots[slot] == 0 {
            self.groups.push(Group {
                pair,
                names: Vec::new(),
            });
            self.slots[slot] = self.groups.len() as u16;
            self.filter[hash(pair) / 64] |= 1 << (hash(pair) % 64);
        }
        &mut self.groups[self.slots[slot] as usize - 1]
    }
}

fn hash(pair: [char; 2]) -> usize {
    pair_filter::hash(pair[0], pair[1]) % FILTER
}

impl Group {
    /// The longest name with whose rest the text goes on: how much of it, and whose.
    fn longest(&self, text: &[char]) -> Option<(usize, u16)> {
        let third = next(text).map(|at| text[at]);
        let alike = |name: &&Name| name.third.is_none() || name.third == third;
        let mut names = self.names.iter().filter(alike);
        names.find_map(|name| Some((goes_on(text, &name.rest)?, name.indicator)))
    }
}

/// Where the rest of a name ends with which the text goes on.
fn goes_on(text: &[char], rest: &[char]) -> Option<usize> {
    rest.iter().try_fold(0, |from, &expected| {
        let at = from + next(&text[from..])?;
        (text[at] == expected).then_some(at + 1)
    })
}

/// The first character that counts, whatever marks stand before it.
fn next(text: &[char]) -> Option<usize> {
    let mut at = 0;
    while let Some(length) = mark(&text[at..]) {
        at += length;
    }
    (at < text.len()).then_some(at)
}

/// The length of what stands at the beginning and does not count in a name.
fn mark(chars: &[char]) -> Option<usize> {
    match chars.first() {
        // Chinese characters and full-width marks: by far the most.
        Some('\u{3400}'..) | None => None,
        Some(&c) if is_skipped(c) => Some(1),
        _ => footnote_mark(chars),
    }
}

fn footnote_mark(chars: &[char]) -> Option<usize> {
    if chars.first() != Some(&'[') {
        return None;
    }
    let digits = chars[1..].iter().take_while(|c| c.is_ascii_digit()).count();
    let closed = chars.get(1 + digits) == Some(&']');
    (closed && (1..=3).contains(&digits)).then_some(digits + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let chars: Vec<char> = text.chars().collect();
        let found: Vec<(String, &str)> = name_hits(&chars)
            .iter()
            .map(|hit| {
                (
                    chars[hit.start..hit.end].iter().collect(),
                    indicators()[hit.indicator as usize].id.as_str(),
                )
            })
            .collect();
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(name, id)| (name.as_str(), *id))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_name_is_found() {
        for indicator in indicators() {
            for name in indicator.aliases.iter().chain([&indicator.name]) {
                check(name, &[(name.trim_matches(is_skipped), &indicator.id)]);
            }
        }
    }

    #[test]
    fn names_with_marks_inside() {
        check(
            "新增“四上”企业[2]106家",
            &[("新增“四上”企业", "four-above")],
        );
        check(
            "VOCs[7]治理项目12个",
            &[("VOCs[7]治理项目", "air-projects")],
        );
        check(
            "三公经费和“三公”经费",
            &[("三公经费", "sangong"), ("三公”经费", "sangong")],
        );
        check(
            "新增共享停车泊位",
            &[("新增共享停车泊位", "shared-parking")],
        );
    }
}
