//! What is formatted, and what never is: fixtures (`tests/fixtures/{formatting,on_enter}`), the real documents, and texts
//! made uneven at random.

#[path = "support/cases.rs"]
mod cases;
#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/edited.rs"]
mod edited;
#[path = "support/fixture.rs"]
mod fixture;
#[path = "support/pieces.rs"]
mod pieces;
#[path = "support/reference.rs"]
mod reference;

use arbitrary::Unstructured;
use edited::edited;
use gongwen::config::{ClauseStyle, Indent, Marks, Punctuation, Style, from_file};
use gongwen::ide::formatting::{Wishes, format, on_enter};
use gongwen::model::{Document, DocumentKind, Target};
use gongwen::syntax::Department;
use gongwen::text::{Point, Range, Span};
use gongwen::workspace::{Input, read};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn formatted(text: &str, style: &Style) -> String {
    edited(
        text,
        &format(&Document::new(text), None, style, Wishes::default()),
    )
}

/// The lines that are other than before, by number; `·` and `□` show spaces at their ends.
fn shown(after: &str, before: &str) -> String {
    let (after, before): (Vec<_>, Vec<_>) = (after.lines().collect(), before.lines().collect());
    let all = after.iter().zip(&before).zip(1..);
    let changed = all.filter(|((after, before), _)| after != before);
    let visible = |line: &str| {
        let rest = line.trim_start_matches([' ', '\u{3000}']);
        let indent = line[..line.len() - rest.len()]
            .replace(' ', "·")
            .replace('\u{3000}', "□");
        let words = rest.trim_end_matches(' ');
        format!("{indent}{words}{}", "·".repeat(rest.len() - words.len()))
    };
    let line = |((after, _), i): ((&&str, &&str), usize)| format!("{i}: {}", visible(after));
    let lines: Vec<String> = changed.map(line).collect();
    match lines.is_empty() {
        true => "(nothing)".to_owned(),
        false => lines.join("\n"),
    }
}

#[test]
fn what_is_formatted() {
    let mut differences = Vec::new();
    for fixture in fixture::all("formatting") {
        differences.extend(fixture.check(|head| {
            let settings = from_file(&format!("[style]\n{}", head.trim_start_matches("auto")));
            let style = settings.expect("a style").style;
            let after = formatted(&fixture.text, &style);
            assert_eq!(formatted(&after, &style), after, "twice is once");
            shown(&after, &fixture.text)
        }));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn what_enter_does() {
    let mut differences = Vec::new();
    for fixture in fixture::all("on_enter") {
        differences.extend(fixture.check(|_| {
            let cursor = fixture.cursor.expect("a cursor");
            let edits = on_enter(&Document::new(&fixture.text), cursor);
            let after = edited(&fixture.text, &edits);
            match edits.is_empty() {
                true => "(nothing)".to_owned(),
                false => after
                    .replace(" \n", "·\n")
                    .replace('\r', "␍")
                    .replace('\u{3000}', "□"),
            }
        }));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

const PUNCTUATION: &str = "，；：！？（）,;:!?()";

/// Everything that must stay: by line the marks' forms and numbers, and the rest without white space and the
/// punctuation that has two widths, but for the clauses of targets, which may be worded otherwise.
fn words(text: &str) -> Vec<(Vec<(String, u32)>, String)> {
    let document = Document::new(text);
    let clauses = clauses(&document);
    let line = |i: u32| {
        let text = document.text().line(i as usize);
        let blocks = document.line(i).map_or(&[][..], |line| &line.blocks);
        let ordinals: Vec<_> = blocks.iter().filter_map(|block| block.ordinal).collect();
        let clauses = clauses.get(&i).map_or(&[][..], Vec::as_slice);
        let is_mark = |byte: usize| {
            let inside = |span: Span| (span.start..span.end).contains(&(byte as u32));
            let mut all = ordinals
                .iter()
                .map(|one| one.span)
                .chain(clauses.iter().copied());
            all.any(inside)
        };
        let stays = |&(byte, c): &(usize, char)| {
            !c.is_whitespace() && !PUNCTUATION.contains(c) && !is_mark(byte)
        };
        let rest = text.char_indices().filter(stays).map(|(_, c)| c).collect();
        let marks = ordinals
            .iter()
            .map(|one| (format!("{:?}", one.form), one.number));
        (marks.collect(), rest)
    };
    (0..document.text().line_count() as u32).map(line).collect()
}

/// The places of the clauses on each line.
fn clauses(document: &Document) -> BTreeMap<u32, Vec<Span>> {
    let mut found: BTreeMap<u32, Vec<Span>> = BTreeMap::new();
    for target in document.targets() {
        for place in &target.responsibility.places {
            let line = place.near(target.line).start.line;
            found.entry(line).or_default().push(place.span);
        }
    }
    found
}

/// Who leads, joins and answers for each target, who of the leaders, and until when.
fn duties(text: &str) -> Vec<String> {
    let document = Document::new(text);
    let names = |units: &[Department]| -> Vec<String> {
        units.iter().map(|unit| unit.name.clone()).collect()
    };
    let duty = |target: &Target| {
        let said = &*target.responsibility;
        let lists = [&said.leads, &said.coorganisers, &said.responsible].map(|units| names(units));
        let number = target.item.number.map(|number| number.number);
        format!(
            "{number:?} {lists:?} {:?} {:?}",
            said.leaders, said.deadline
        )
    };
    // The marks of labels and times have two widths.
    let narrow = |duty: String| -> String {
        let marks = |c| {
            PUNCTUATION
                .chars()
                .position(|one| one == c)
                .filter(|at| *at < 7)
        };
        let narrow = |c| {
            marks(c)
                .and_then(|at| PUNCTUATION.chars().nth(at + 7))
                .unwrap_or(c)
        };
        duty.chars()
            .map(narrow)
            .filter(|c| !c.is_whitespace())
            .collect()
    };
    document.targets().iter().map(duty).map(narrow).collect()
}

/// What the document says of its indicators.
fn figures(text: &str) -> Vec<String> {
    let document = Document::new(text);
    let said = document.mentions().map(|mention| {
        let parts = mention.parts;
        let level = parts
            .level
            .as_ref()
            .map(|level| (level.value, level.unit.to_string(), level.qualifier));
        let growth = parts
            .growth
            .as_ref()
            .map(|growth| (growth.value, growth.unit.clone(), growth.qualifier));
        format!(
            "{:?} {level:?} {growth:?} {:?}",
            parts.indicator, mention.status
        )
    });
    said.collect()
}

fn styles() -> Vec<Style> {
    let style = |indent, punctuation, marks, clause| Style {
        indent: Some(indent),
        punctuation: Some(punctuation),
        marks: Some(marks),
        clause: Some(clause),
    };
    use ClauseStyle as Clause;
    vec![
        Style::default(),
        style(
            Indent::Ideographic,
            Punctuation::Full,
            Marks::Standard,
            Clause::LeadLabel,
        ),
        style(Indent::None, Punctuation::Full, Marks::Keep, Clause::Keep),
        style(Indent::Spaces, Punctuation::Keep, Marks::Auto, Clause::Lead),
        style(
            Indent::Keep,
            Punctuation::Keep,
            Marks::Keep,
            Clause::HostLabel,
        ),
        style(Indent::Keep, Punctuation::Auto, Marks::Keep, Clause::Host),
    ]
}

/// What holds of every text and style.
#[track_caller]
fn check(text: &str, name: &str, styles: &[Style]) {
    for &style in styles {
        let document = Document::new(text);
        let edits = format(&document, None, &style, Wishes::default());
        let after = edited(text, &edits);
        assert_eq!(formatted(&after, &style), after, "{name}: twice is once");
        assert_eq!(words(&after), words(text), "{name}: words and figures stay");
        assert_eq!(Document::new(&after).kind(), document.kind(), "{name}");
        assert_eq!(figures(&after), figures(text), "{name}");
        assert_eq!(duties(&after), duties(text), "{name}: {style:?}");
        for (range, new) in &edits {
            assert!(
                range.start.line == range.end.line && !new.contains(['\n', '\r']),
                "{name}"
            );
        }
        if document.kind() == DocumentKind::Other || document.is_joined() {
            assert_eq!(after, text, "{name}");
        }
    }
}

#[test]
fn real_documents() {
    let mut count = 0;
    for folder in corpus::FOLDERS.map(corpus::path) {
        // Those beside the project are many; one style will do.
        let committed =
            folder.starts_with(corpus::path("corpus")) || folder.ends_with("tests/corpus-more");
        let styles = if committed {
            styles()
        } else {
            vec![Style::default()]
        };
        for file in std::fs::read_dir(folder).into_iter().flatten() {
            let path = file.expect("a file").path();
            let name = path.display().to_string();
            check(&read(&Input::File(path)).expect("a text"), &name, &styles);
            count += 1;
        }
    }
    assert!(count >= 17);
}

/// An uneven text made of a real plan: each line with another indent, mark, width of punctuation and end.
fn uneven(choices: &[u8]) -> String {
    let plan = corpus::text("gulou-2025-breakdown-plan");
    let mut choices = choices.iter().copied().cycle();
    let mut choose = move || choices.next().map_or(0, usize::from);
    let mut text = String::new();
    for line in plan.lines().skip(9).take(40) {
        text += ["", "　　", "  ", "　", "\t", ""][choose() % 6];
        let line = match choose() % 6 {
            0 => line.replacen('.', "．", 1),
            1 => line.replacen('.', "、", 1),
            2 => line.replacen('.', ". ", 1),
            3 => format!("{line}(𠮷:3:1,共1,368.6亿元;见http://a.cn/?q=1,2)"),
            _ => line.to_owned(),
        };
        let widths = choose();
        for (i, c) in line.chars().enumerate() {
            let wide = PUNCTUATION
                .chars()
                .position(|one| one == c)
                .filter(|_| widths >> (i % 8) & 1 == 1);
            text.push(match wide {
                Some(at) if at >= 7 => PUNCTUATION.chars().nth(at - 7).unwrap_or(c),
                _ => c,
            });
        }
        text += ["", " ", "　", "", ""][choose() % 5];
        text += ["\n", "\r\n", "\n\n"][choose() % 3];
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn uneven_texts(choices in vec(any::<u8>(), 1..64)) {
        let text = uneven(&choices);
        prop_assert_eq!(Document::new(&text).kind(), DocumentKind::BreakdownPlan);
        check(&text, "uneven", &styles());
    }

    #[test]
    fn any_text(bytes in vec(any::<u8>(), 0..600), line in 0..40u32, byte in 0..90u32) {
        let text = cases::opening(&mut Unstructured::new(&bytes)).expect("a text");
        check(&text, "any", &styles());
        let document = Document::new(&text);
        let point = document.source().point(
            gongwen::text::Position { line, character: byte },
            gongwen::text::Encoding::Utf8,
        );
        edited(&text, &on_enter(&document, point));
    }
}

#[test]
fn a_range_is_formatted_alone() {
    let text = uneven(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    let document = Document::new(&text);
    let style = Style::default();
    let all = format(&document, None, &style, Wishes::default());
    let some = Range::new(Point::new(10, 3), Point::new(20, 0));
    let within = format(&document, Some(some), &style, Wishes::default());
    let expected: Vec<_> = all
        .iter()
        .filter(|(range, _)| (10..=20).contains(&range.start.line))
        .cloned()
        .collect();
    assert!(!expected.is_empty() && expected.len() < all.len());
    assert_eq!(within, expected);
}
