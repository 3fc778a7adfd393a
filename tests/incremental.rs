//! Editing and reading afresh are the same: after any edits a document says what a new one of the same text says.
//! Nothing panics, and every range lies inside the text.
//!
//! The cases are the same in every run. `PROPTEST_CASES=5000 cargo test --test incremental` runs more of them,
//! `PROPTEST_RNG_SEED=7` others.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/ranges.rs"]
mod ranges;

use gongwen::config::Config;
use gongwen::ide::{hover, markup};
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::rules;
use gongwen::text::{Edit, Encoding, Point, Position};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use std::sync::LazyLock;

const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

/// Lines of the five documents that hold something; the longest would only slow the cases down.
static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let texts = corpus::DOCUMENTS.map(corpus::text);
    let lines = texts.iter().flat_map(|text| text.lines());
    lines
        .filter(|line| !line.trim().is_empty() && line.chars().count() <= 400)
        .map(str::to_owned)
        .collect()
});

/// What real text seldom holds, and what changes much with few characters.
const ODD: [&str; 70] = [
    "",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\u{2028}",
    "\u{2029}",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\0",
    "\u{1b}[31m",
    "\t",
    "\u{3000}\u{3000}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffd}",
    "e\u{301}",
    "𠮷",
    "😀👨‍👩‍👧",
    "𠮷野家区财政局",
    "（",
    "）",
    "(",
    ")",
    "〔",
    "】",
    "《",
    "》",
    "“",
    "”",
    "[1]",
    "[",
    "。",
    "；",
    "，",
    ";",
    ",",
    "%",
    "5%",
    "百分之五",
    "1.",
    "99999999999999999999999999999.",
    "0.",
    "一、",
    "（一）",
    "（九千九百九十九）",
    "第一章 ",
    "①",
    "一是",
    "1.2.3",
    "增长-5%",
    "1/0",
    "〇",
    "十百千万亿",
    "负增长0.00000000000000000000000000001%",
    "（区发改委主办，区财政局协办）",
    "（牵头单位：区科技局；责任单位：各街道）",
    "牵头单位：区商务局\n",
    "地区生产总值",
    "**",
    "# ",
    "| 索 引 号 | ",
    "|",
    "│",
    "|---|---|",
    "\n7\n新建公园5个。\n区城管局\n",
    "\n牵头单位\n",
    "| 序号 | 重点任务 | 牵头单位 |",
];

/// A document that is a plan from the beginning, so that targets and findings are met often.
const PLAN: &str = "2025年目标任务分解方案\n一、发展目标\n1.地区生产总值增长5%以上。（区发改委主办）\n\
    2.新建公园5个。（区城管局主办）\n3.销量快速增长。（区商务局主办，𠮷野街道协办）\n4.推动华贸中心开业运营。\n\
    5.开展文化活动100场。（区文旅局主办，各街道协办）\n二、保障措施（区政府办牵头）\n6.改造老旧小区20万平方米。\n7.深化改革。（各街道负责）\n";

/// Plans in tables: with marks between the cells, and one cell a line.
const TABLE: &str = "2025年目标任务分解表\n| 序号 | 目标任务 | 牵头单位 | 责任单位 | 责任领导 |\n|---|---|---|---|---|\n\
    | 1 | 地区生产总值增长5%以上。 | 区发改委 | 各街道 | 俞 悦 |\n| 2 | 新建公园5个。 | | | |\n\
    | | 销量快速增长。 | 区商务局 | 𠮷野街道 | |\n| 3 | 推动开业运营。 | | | |\n| 4 | 开展文化活动100场。 | 区文旅局 | — | |\n\
    | 5 | 改造老旧小区。 | 区房产局 | | |\n\n序号\t目标任务\t责任单位\t完成时限\n6\t深化改革\t区委办\t年内\n";
const FLAT: &str = "2025年目标任务分解表\n序号\n目标任务\n挂钩领导\n牵头单位\n责任单位\n完成时限\n一、发展\n\
    1\n地区生产总值增长5%以上。\n俞 悦\n区发改委\n各街道、\n区财政局\n年内\n2\n新建公园5个。\n区城管局\n3\n销量快速增长。\n\
    区商务局\n𠮷野街道\n二、保障\n4\n推动开业运营。\n区建设局\n12月底前\n5\n深化改革。\n区委办\n6\n改造。\n区房产局\n";

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(&ODD[..]).prop_map(str::to_owned),
        2 => (any::<Index>(), any::<Index>(), any::<Index>()).prop_map(|(line, from, to)| {
            let chars: Vec<char> = line.get(&LINES).chars().collect();
            let (from, to) = (from.index(chars.len()), to.index(chars.len()));
            chars[from.min(to)..=from.max(to)].iter().collect()
        }),
        1 => any::<Index>().prop_map(|line| line.get(&LINES).clone()),
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
        let lines: Vec<&str> = lines.iter().map(|line| line.get(&LINES).as_str()).collect();
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

// --- a text edited in the simplest way that can be right -----------------------------------------------------------------------

struct Reference(String);

fn width(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16 => text.encode_utf16().count(),
        Encoding::Utf32 => text.chars().count(),
    }
}

impl Reference {
    /// The lines without their ends.
    fn lines(&self) -> Vec<&str> {
        let mut lines = Vec::new();
        let mut rest = self.0.as_str();
        while let Some(end) = rest.find(['\n', '\r']) {
            lines.push(&rest[..end]);
            let length = if rest[end..].starts_with("\r\n") {
                2
            } else {
                1
            };
            rest = &rest[end + length..];
        }
        lines.push(rest);
        lines
    }

    fn offset(&self, position: Position, encoding: Encoding) -> usize {
        let lines = self.lines();
        let Some(line) = lines.get(position.line as usize) else {
            return self.0.len();
        };
        let start = line.as_ptr() as usize - self.0.as_ptr() as usize;
        let fits = |byte: &usize| width(&line[..*byte], encoding) <= position.character as usize;
        let bytes = line.char_indices().map(|(byte, _)| byte);
        start + bytes.chain([line.len()]).filter(fits).max().unwrap_or(0)
    }

    fn apply(&mut self, edit: &Edit<'_>, encoding: Encoding) {
        let Some((start, end)) = edit.range else {
            self.0 = edit.text.to_owned();
            return;
        };
        let (start, end) = (self.offset(start, encoding), self.offset(end, encoding));
        self.0
            .replace_range(start.min(end)..start.max(end), edit.text);
    }
}

// --- what must hold --------------------------------------------------------------------------------------------------------------

fn findings(document: &Document, language: Language) -> Vec<String> {
    let found = rules::check(document, &Config::from(language));
    let about = found.iter().map(|one| {
        ranges::assert_inside(document, one.range, one.rule.name);
        for (range, _) in one.fix.iter().flat_map(|fix| &fix.edits) {
            ranges::assert_inside(document, *range, one.rule.name);
        }
        let (rule, severity) = (one.rule.name, one.severity);
        format!(
            "{rule} {severity:?} {:?} {} {:?}",
            one.range, one.message, one.fix
        )
    });
    about.collect()
}

fn assert_same(edited: &Document, fresh: &Document) {
    assert_eq!(edited.text().to_string(), fresh.text().to_string());
    assert_eq!(edited.text().line_count(), fresh.text().line_count());
    for line in 0..fresh.text().line_count() as u32 {
        assert_eq!(edited.line(line), fresh.line(line), "line {line}");
    }
    assert_eq!(edited.kind(), fresh.kind());
    assert_eq!(edited.sections(), fresh.sections());
    let targets = |document: &Document| format!("{:?}", document.targets());
    assert_eq!(targets(edited), targets(fresh));
    let mentions = |document: &Document| format!("{:?}", document.mentions().collect::<Vec<_>>());
    assert_eq!(mentions(edited), mentions(fresh));
    let chinese = |document| findings(document, Language::Chinese);
    assert_eq!(chinese(edited), chinese(fresh));
}

/// Hover at a place, which may be inside a character or outside of the text.
fn assert_hover(document: &Document, point: Point) {
    for language in [Language::Chinese, Language::English] {
        let Some(hover) = hover::hover(document, point, &Config::from(language)) else {
            continue;
        };
        ranges::assert_inside(document, hover.range, "a hover");
        assert!(hover.range.touches(point), "{point:?}: {:?}", hover.range);
        assert!(!markup::markdown(&hover.blocks).trim().is_empty());
        assert!(!markup::plain(&hover.blocks).trim().is_empty());
    }
}

fn assert_sound(document: &Document, points: &[(Index, Index)]) {
    ranges::assert_document(document);
    ranges::assert_outline(document);
    findings(document, Language::English);
    let count = document.text().line_count();
    for (line, byte) in points {
        let line = line.index(count + 1);
        let byte = byte.index(document.text().line(line).len() + 2);
        assert_hover(document, Point::new(line as u32, byte as u32));
    }
    // Where there is something to tell, too.
    let marks: Vec<Point> = document
        .mentions()
        .map(|mention| mention.parts.span.on_line(mention.line).start)
        .chain(document.sections().iter().map(|s| s.selection.start))
        .collect();
    let step = marks.len() / 8 + 1;
    marks
        .into_iter()
        .step_by(step)
        .for_each(|point| assert_hover(document, point));
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
                    findings(&document, Language::Chinese);
                }
            }
            document.edit(&edits(&waiting), encoding);
            assert_same(&document, &Document::new(&reference.0));
            assert_sound(&document, &points);
        }
    }

    #[test]
    fn positions_and_points_answer_each_other(text in text(8), place in place()) {
        let document = Document::new(&text);
        let reference = Reference(text);
        for encoding in ENCODINGS {
            let position = place.in_text(&reference, encoding);
            let point = document.text().point(position, encoding);
            ranges::assert_inside(
                &document,
                gongwen::text::Range::new(point, point),
                "a client's position",
            );
            let start = reference.offset(position, encoding);
            let back = document.text().position(point, encoding);
            prop_assert_eq!(reference.offset(back, encoding), start);
            prop_assert_eq!(document.text().point(back, encoding), point);
        }
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
            findings(&document, Language::Chinese);
            let mentions = document.mentions().step_by(7);
            let starts = mentions.map(|mention| mention.parts.span.on_line(mention.line).start);
            starts.for_each(|point| assert_hover(&document, point));
        }
    }
}
