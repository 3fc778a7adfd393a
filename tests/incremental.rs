//! Editing and reading afresh are the same: after any edits a document says what a new one of the same text says.
//! Nothing panics, and every range lies inside the text.
//!
//! The cases are the same in every run. `PROPTEST_CASES=5000 cargo test --test incremental` runs more of them,
//! `PROPTEST_RNG_SEED=7` others.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/pieces.rs"]
mod pieces;
#[path = "support/ranges.rs"]
mod ranges;
#[path = "support/reference.rs"]
mod reference;
#[path = "support/sound.rs"]
mod sound;

use gongwen::config::{Config, Level};
use gongwen::model::Document;
use gongwen::rules::{self, Check, Checker, Diagnostic, Haste, Reads};
use gongwen::text::{Edit, Encoding, Position, Range};
use pieces::{FLAT, LINES, ODD, PLAN, TABLE};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use reference::{Reference, width};
use sound::{assert_hover, assert_same, assert_sound};
use std::sync::Arc;

/// Larger than any line or text here.
const ANY: usize = 1 << 20;

const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(&ODD[..]).prop_map(str::to_owned),
        2 => (any::<Index>(), any::<Index>(), any::<Index>()).prop_map(|(line, from, to)| {
            let chars: Vec<char> = line.get(&LINES).chars().collect();
            let (from, to) = (from.index(chars.len()), to.index(chars.len()));
            chars[from.min(to)..=from.max(to)].iter().collect()
        }),
        1 => any::<Index>().prop_map(|line| line.get(&LINES).to_string()),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Words in a row, some with a line end after them.
fn text(most: usize) -> impl Strategy<Value = String> {
    let line_end = select(&["", "", "\n", "\r\n", "\r"][..]);
    let parts = prop::collection::vec((words(), line_end), 0..most);
    parts.prop_map(|parts| parts.into_iter().map(|(words, end)| words + end).collect())
}

fn opening() -> impl Strategy<Value = String> {
    let whole_lines = prop::collection::vec(any::<Index>(), 0..16).prop_map(|lines| {
        let lines: Vec<&str> = lines.iter().map(|line| *line.get(&LINES)).collect();
        lines.join("\n")
    });
    prop_oneof![
        text(12),
        whole_lines,
        Just(PLAN.to_owned()),
        text(4).prop_map(|text| PLAN.to_owned() + &text),
        Just(TABLE.to_owned()),
        Just(FLAT.to_owned()),
    ]
}

/// A place as a client might send it; at times outside the text.
#[derive(Clone, Debug)]
struct Place {
    line: Index,
    character: Index,
    astray: bool,
}

fn place() -> impl Strategy<Value = Place> {
    let astray = prop::bool::weighted(0.05);
    (any::<Index>(), any::<Index>(), astray).prop_map(|(line, character, astray)| Place {
        line,
        character,
        astray,
    })
}

impl Place {
    fn in_text(&self, text: &Reference, encoding: Encoding) -> Position {
        let lines = text.lines();
        let past = usize::from(self.astray) * 3;
        let line = self.line.index(lines.len() + past);
        let units = lines.get(line).map_or(0, |line| width(line, encoding));
        Position {
            line: line as u32,
            character: self.character.index(units + 1 + past) as u32,
        }
    }
}

#[derive(Clone, Debug)]
struct Change {
    /// `None` replaces everything.
    range: Option<(Place, Place)>,
    text: String,
    /// The end is moved to the beginning: an insertion.
    inserts: bool,
    /// More edits follow before anything is asked.
    joined: bool,
}

fn change() -> impl Strategy<Value = Change> {
    let range = prop::option::weighted(0.97, (place(), place()));
    let inserts = prop::bool::weighted(0.4);
    (range, text(4), inserts, any::<bool>()).prop_map(|(range, text, inserts, joined)| Change {
        range,
        text,
        inserts,
        joined,
    })
}

fn config(cases: u32) -> ProptestConfig {
    // The environment may ask for more cases or another seed.
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(2025);
    }
    config
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn edited_is_as_read_afresh(
        opening in opening(),
        changes in prop::collection::vec(change(), 1..8),
        points in prop::collection::vec((any::<Index>(), any::<Index>()), 4),
    ) {
        for encoding in ENCODINGS {
            let mut reference = Reference(opening.clone());
            let mut document = Document::new(&opening);
            let mut checker = Checker::default();
            let mut waiting: Vec<(Option<(Position, Position)>, &str)> = Vec::new();
            for change in &changes {
                let range = change.range.as_ref().map(|(start, end)| {
                    let start = start.in_text(&reference, encoding);
                    let end = match change.inserts {
                        true => start,
                        false => end.in_text(&reference, encoding),
                    };
                    (start, end)
                });
                reference.apply(&Edit { range, text: &change.text }, encoding);
                waiting.push((range, &change.text));
                if !change.joined {
                    document.edit(&edits(&waiting), encoding);
                    waiting.clear();
                    prop_assert_eq!(document.text().to_string(), reference.0.as_str());
                    assert_checked(&mut checker, &document);
                }
            }
            document.edit(&edits(&waiting), encoding);
            assert_same(&document, &Document::new(&reference.0));
            let points = points.iter().map(|(line, byte)| (line.index(ANY), byte.index(ANY)));
            assert_sound(&document, points);
        }
    }

    #[test]
    fn positions_and_points_answer_each_other(text in text(8), place in place()) {
        let document = Document::new(&text);
        let reference = Reference(text);
        for encoding in ENCODINGS {
            let position = place.in_text(&reference, encoding);
            let point = document.text().point(position, encoding);
            ranges::assert_read(&document, Range::new(point, point), "a client's position");
            let start = reference.offset(position, encoding);
            let back = document.text().position(point, encoding);
            prop_assert_eq!(reference.offset(back, encoding), start);
            prop_assert_eq!(document.text().point(back, encoding), point);
        }
    }
}

/// What is kept of the findings from edition to edition is what is found afresh.
#[track_caller]
fn assert_checked(checker: &mut Checker, document: &Document) {
    let config = Arc::new(everything());
    checker.look(document, &config);
    let kept = checker.findings(document, &config);
    let fresh = rules::check(&Document::new(&document.source().to_string()), &config);
    if kept != fresh {
        let strange = kept
            .iter()
            .filter(|one| !fresh.contains(one))
            .collect::<Vec<_>>();
        let missing = fresh
            .iter()
            .filter(|one| !kept.contains(one))
            .collect::<Vec<_>>();
        panic!("not so any more: {strange:#?}\nnot seen: {missing:#?}");
    }
}

/// With every rule switched on.
fn everything() -> Config {
    let mut config = Config::default();
    let off = rules::RULES.iter().filter(|rule| !rule.is_on(&config));
    let levels: Vec<_> = off
        .map(|rule| (rule.name.to_owned(), Level::Hint))
        .collect();
    config.levels.extend(levels);
    config
}

/// Words that a typist adds here and there, some of which matter to the rules.
const TYPED: [&str; 16] = [
    "的", "，", "5", "%", "。", "（", "”", "1.2万", "增长", "区", "一是", " ", "；", "2024年", "×",
    "、",
];

fn typed() -> impl Strategy<Value = (Index, Index, Option<Index>)> {
    (
        any::<Index>(),
        any::<Index>(),
        prop::option::weighted(0.7, any::<Index>()),
    )
}

/// What is found while somebody types.
fn is_found_at_once(found: &Diagnostic) -> bool {
    match found.rule.check {
        // This one gives way to others that wait.
        Check::Lines(_) => found.rule.name != "unbalanced-pair",
        Check::Across(_) => false,
        Check::Document(reads, _) => reads == Reads::Structure,
    }
}

proptest! {
    #![proptest_config(config(8))]

    /// A typist goes about in a real document: puts a word in, or takes a character out.
    #[test]
    fn findings_kept_while_typing_are_those_found_afresh(
        name in select(&corpus::DOCUMENTS[..]),
        strokes in prop::collection::vec(typed(), 12),
    ) {
        let mut document = Document::new(&corpus::text(name));
        let (mut checker, mut hasty) = (Checker::default(), Checker::default());
        let config = Arc::new(everything());
        hasty.look(&document, &config);
        for (line, at, word) in strokes {
            let line = line.index(document.source().line_count());
            let characters = document.source().line(line).chars().count();
            let at = at.index(characters + 1) as u32;
            let taken = u32::from(word.is_none() && at < characters as u32);
            let position = |character| Position { line: line as u32, character };
            let range = Some((position(at), position(at + taken)));
            let text = word.map_or("", |word| *word.get(&TYPED));
            document.edit(&[Edit { range, text }], Encoding::Utf32);
            assert_checked(&mut checker, &document);
            hasty.look_in(Haste::Typing, &document, &config);
            let at_once = |found: Vec<Diagnostic>| found.into_iter().filter(is_found_at_once).collect::<Vec<_>>();
            let fresh = at_once(rules::check(&document, &config));
            prop_assert_eq!(at_once(hasty.findings(&document, &config)), fresh);
            for one in hasty.findings(&document, &config) {
                ranges::assert_written(&document, one.range, one.rule.name);
            }
        }
        // When the typist rests, nothing is missing.
        let late = hasty.late()(&document, &config);
        hasty.catch_up(&document, late);
        prop_assert!(!hasty.is_behind());
        prop_assert_eq!(hasty.findings(&document, &config), rules::check(&document, &config));
    }
}

fn edits<'a>(waiting: &[(Option<(Position, Position)>, &'a str)]) -> Vec<Edit<'a>> {
    let edits = waiting.iter();
    edits.map(|&(range, text)| Edit { range, text }).collect()
}

/// The real documents are sound, whole and with everything on one line.
#[test]
fn real_documents_are_sound() {
    for name in corpus::DOCUMENTS {
        let text = corpus::text(name);
        let squeezed: String = text.lines().collect();
        let windows = text.replace('\n', "\r\n");
        for text in [text, squeezed, windows] {
            let document = Document::new(&text);
            ranges::assert_document(&document);
            ranges::assert_outline(&document);
            rules::check(&document, &everything());
            let mentions = document.mentions().step_by(7);
            let ranges = mentions.map(|mention| mention.parts.span.on_line(mention.line));
            ranges.for_each(|range| assert_hover(&document, document.written(range).start));
        }
    }
}
