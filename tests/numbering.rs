//! Numbers put right and headings moved: fixtures (`tests/fixtures/numbering`), and the real documents.

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
use gongwen::ide::numbering::{Direction, can_shift, shift};
use gongwen::model::numbering::{renumber_all, renumber_from, sequences};
use gongwen::model::{Document, DocumentKind};
use gongwen::syntax::number_of;
use gongwen::text::{Point, Range};
use gongwen::workspace::{Input, read};
use proptest::collection::vec;
use proptest::prelude::*;

/// The text with its numbers put right. Only numerals change, each to one of its own form, and nothing is left then.
#[track_caller]
fn renumbered(text: &str) -> String {
    let document = Document::new(text);
    let edits = renumber_all(&document);
    for (range, new) in &edits {
        let old = number_of(&document.source().slice(*range)).map(|(_, numerals)| numerals);
        let new = number_of(new).map(|(_, numerals)| numerals);
        assert!(old.is_some() && old == new, "{range:?}");
    }
    let result = edited(text, &edits);
    let again = Document::new(&result);
    assert_eq!(
        renumber_all(&again),
        Vec::new(),
        "numbers are right after that:\n{result}"
    );
    result
}

fn said(fixture: &fixture::Fixture, head: &str) -> String {
    let document = Document::new(&fixture.text);
    let cursor = fixture.cursor.unwrap_or_default();
    let edits = match head {
        "all" => return shown(&renumbered(&fixture.text), &fixture.text),
        "from here" => renumber_from(&document, cursor),
        "up" => sorted(shift(&document, cursor, Direction::Up)),
        "down" => sorted(shift(&document, cursor, Direction::Down)),
        _ => panic!("{}: {head}?", fixture.name()),
    };
    shown(&edited(&fixture.text, &edits), &fixture.text)
}

fn sorted(edits: Option<Vec<(Range, String)>>) -> Vec<(Range, String)> {
    let mut edits = edits.unwrap_or_default();
    edits.sort_by_key(|(range, _)| range.start);
    edits
}

/// The lines that are other than before, by number.
fn shown(after: &str, before: &str) -> String {
    let (after, before): (Vec<_>, Vec<_>) = (after.lines().collect(), before.lines().collect());
    assert_eq!(after.len(), before.len());
    let all = after.iter().zip(&before).zip(1..);
    let changed = all.filter(|((after, before), _)| after != before);
    let lines: Vec<String> = changed
        .map(|((after, _), i)| format!("{i}: {after}"))
        .collect();
    match lines.is_empty() {
        true => "(nothing)".to_owned(),
        false => lines.join("\n"),
    }
}

#[test]
fn what_is_renumbered() {
    let mut differences = Vec::new();
    for fixture in fixture::all("numbering") {
        differences.extend(fixture.check(|head| said(&fixture, head)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// All real documents at hand, by name.
fn documents() -> Vec<(String, String)> {
    let folders = corpus::FOLDERS.map(corpus::path);
    let folders = folders.iter().filter(|folder| folder.is_dir());
    let files = folders.flat_map(|folder| std::fs::read_dir(folder).expect("a folder"));
    let paths = files.map(|file| file.expect("a file").path());
    let text = |path: std::path::PathBuf| {
        let name = path.display().to_string();
        (name, read(&Input::File(path)).expect("a text"))
    };
    let all: Vec<_> = paths.map(text).collect();
    assert!(all.len() >= 17);
    all
}

#[test]
fn what_is_numbered_rightly_stays() {
    for (name, text) in documents() {
        let edits = renumber_all(&Document::new(&text));
        assert_eq!(edits, Vec::new(), "{name}");
    }
}

#[test]
fn a_moved_target_gets_its_number_and_so_do_the_others() {
    let text = corpus::text("gulou-2025-breakdown-plan");
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let at = |lines: &[&str], mark: &str| {
        let found = lines
            .iter()
            .position(|line| line.trim_start().starts_with(mark));
        found.unwrap_or_else(|| panic!("{mark}"))
    };
    let twentieth = lines.remove(at(&lines, "20."));
    lines.insert(at(&lines, "10."), twentieth);
    let moved = lines.concat();
    assert_ne!(renumbered(&moved), moved);

    let document = Document::new(&renumbered(&moved));
    let numbers = document
        .targets()
        .iter()
        .filter_map(|target| target.item.number);
    let numbers: Vec<u32> = numbers.map(|ordinal| ordinal.number).collect();
    assert_eq!(numbers, (1..=84).collect::<Vec<_>>());
    let tenth = &document.targets()[9];
    let words = |line: &str| {
        line.trim()
            .split_once('.')
            .map(|(_, words)| words.to_owned())
    };
    assert_eq!(
        words(&document.text().line(tenth.line as usize)),
        words(twentieth)
    );
}

/// A line taken out, doubled or moved: every list that had it counts again, in every document.
#[test]
fn slips_are_put_right_wherever_they_are() {
    let (mut tried, mut restored) = (0, 0);
    for (name, text) in documents() {
        let document = Document::new(&text);
        if document.kind() == DocumentKind::Other || document.is_joined() {
            continue;
        }
        for sequence in sequences(&document) {
            // Only where a mark has a line of its own, and a list is long enough to have a middle.
            let middle = sequence.marks.len() / 2;
            let (Some(one), Some(next)) =
                (sequence.marks.get(middle), sequence.marks.get(middle + 1))
            else {
                continue;
            };
            let is_alone = one.line < next.line
                && sequence.marks[0].ordinal.form != gongwen::syntax::OrdinalForm::Point
                && document
                    .line(one.line)
                    .is_some_and(|line| line.blocks.len() == 1);
            if !is_alone {
                continue;
            }
            let cut = Range::new(Point::new(one.line, 0), Point::new(next.line, 0));
            let without = edited(&text, &[(cut, String::new())]);
            let result = renumbered(&without);
            let gone = one.ordinal.number;
            let document = Document::new(&result);
            let after = sequences(&document);
            tried += 1;
            let still = after.iter().any(|other| {
                other.marks[0].line == sequence.marks[0].line
                    && other.marks[0].ordinal.form == sequence.marks[0].ordinal.form
                    && other.marks.len() == sequence.marks.len() - 1
            });
            restored += usize::from(still);
            if !still {
                println!("{name}: {:?} {gone}", sequence.marks[0].ordinal);
            }
        }
    }
    assert!(tried > 20, "{tried}");
    assert!(restored * 100 >= tried * 95, "{restored} of {tried}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Lines of a real plan in any order, some twice and some not at all.
    #[test]
    fn shuffled_plans(choices in vec(0..100usize, 1..40), keep in 0..90usize) {
        let plan = corpus::text("gulou-2025-breakdown-plan");
        let mut lines: Vec<&str> = plan.lines().collect();
        for pair in choices.windows(2) {
            let (from, to) = (pair[0] % lines.len(), pair[1] % lines.len());
            match (from + to) % 3 {
                0 => lines.swap(from, to),
                1 => lines.insert(to, lines[from]),
                _ => { lines.remove(from); }
            }
        }
        lines.truncate(keep.max(1));
        renumbered(&lines.join("\n"));
    }

    #[test]
    fn any_text(bytes in vec(any::<u8>(), 0..600)) {
        let text = cases::opening(&mut Unstructured::new(&bytes)).expect("a text");
        let document = Document::new(&text);
        renumbered(&text);
        for line in 0..document.source().line_count() as u32 {
            let point = Point::new(line, 4);
            edited(&text, &renumber_from(&document, point));
            for direction in [Direction::Up, Direction::Down] {
                let edits = sorted(shift(&document, point, direction));
                // What cannot be read as it is meant is refused when it comes to it.
                assert!(edits.is_empty() || can_shift(&document, point, direction), "{point:?}");
                Document::new(&edited(&text, &edits));
            }
        }
    }
}
