//! Finds the names of indicators in a line, whatever quotation and footnote marks stand inside them.

use super::indicators::indicators;
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};
use std::sync::LazyLock;

/// A name found: characters `start..end` and the indicator's index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameHit {
    pub start: usize,
    pub end: usize,
    pub indicator: u16,
}

struct Names {
    automaton: AhoCorasick,
    owners: Vec<u16>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let (mut patterns, mut owners) = (Vec::new(), Vec::new());
    for (i, indicator) in indicators().iter().enumerate() {
        for name in indicator.aliases.iter().chain([&indicator.name]) {
            patterns.push(name.chars().filter(|&c| !is_skipped(c)).collect::<String>());
            owners.push(i as u16);
        }
    }
    let automaton = AhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(&patterns)
        .unwrap_or_else(|error| panic!("indicators.toml: {error}"));
    Names { automaton, owners }
});

/// Quotation marks come and go (“三公”经费, 三公经费); names are compared without them.
fn is_skipped(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '"' | ' ' | '*' | '「' | '」')
}

/// The names of indicators in a line, the longest at each place, none inside another.
pub fn name_hits(chars: &[char]) -> Vec<NameHit> {
    let mut text = String::with_capacity(chars.len() * 3);
    // For each kept character: its first byte in `text`, and its index in `chars`.
    let mut places: Vec<(u32, u32)> = Vec::with_capacity(chars.len());
    let mut i = 0;
    while i < chars.len() {
        if let Some(length) = footnote_mark(&chars[i..]) {
            i += length;
            continue;
        }
        if !is_skipped(chars[i]) {
            places.push((text.len() as u32, i as u32));
            text.push(chars[i]);
        }
        i += 1;
    }
    let index = |byte: usize| places.partition_point(|&(at, _)| (at as usize) < byte);
    NAMES
        .automaton
        .find_iter(&text)
        .filter_map(|hit| {
            let start = places.get(index(hit.start()))?.1 as usize;
            let end = places.get(index(hit.end()).checked_sub(1)?)?.1 as usize + 1;
            Some(NameHit {
                start,
                end,
                indicator: NAMES.owners[hit.pattern().as_usize()],
            })
        })
        .collect()
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
