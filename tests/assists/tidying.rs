//! Marks and spaces are put in order, and nothing else: every document of the project means afterwards what it meant.

use crate::{documents, done, offers};
use gongwen::model::Document;
use gongwen::text::{Point, Range};

fn whole(document: &Document) -> Range {
    let last = document.source().line_count() - 1;
    let end = document.source().line(last).len();
    Range::new(Point::default(), Point::new(last as u32, end as u32))
}

/// After an assist over the whole document; the document itself where there is nothing to do.
fn after(document: &Document, id: &str, way: &str) -> Document {
    let done = done(document, whole(document), id, way);
    done.unwrap_or_else(|| document.clone())
}

/// What is understood of a document, without spaces and with marks and digits of one width.
fn understood(document: &Document) -> Vec<String> {
    let mut said = vec![format!("{:?}", document.kind())];
    said.extend(document.targets().iter().map(|target| {
        let r = &target.responsibility;
        let names = |units: &[gongwen::syntax::Department]| {
            let names: Vec<_> = units.iter().map(|one| one.name.as_str()).collect();
            names.join("/")
        };
        let lists = [&r.leads, &r.coorganisers, &r.responsible].map(|units| names(units));
        let number = target.item.number.map(|number| number.number);
        format!(
            "{number:?} {lists:?} {:?} {:?}",
            r.leaders, target.item.measure
        )
    }));
    said.extend(
        document
            .sections()
            .iter()
            .map(|section| format!("{:?} {}", section.kind, document.section_name(section))),
    );
    said.extend(document.mentions().map(|mention| {
        let line = document.text().line(mention.line as usize);
        format!("{:?} {}", mention.status, mention.parts.span.of(&line))
    }));
    said.iter().map(|one| even(one)).collect()
}

fn even(text: &str) -> String {
    let narrow = |c| match c {
        '，' => ',',
        '；' => ';',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '？' => '?',
        '！' => '!',
        '％' => '%',
        '．' => '.',
        '０'..='９' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    };
    let unseen = |c: &char| "\u{200b}\u{2060}\u{feff}\u{ad}\u{200e}\u{200f}".contains(*c);
    let seen = text.chars().filter(|c| !c.is_whitespace() && !unseen(c));
    seen.map(narrow).collect()
}

#[track_caller]
fn assert_same_meaning(name: &str, one: &Document, other: &Document) {
    assert_eq!(
        even(&one.source().to_string()),
        even(&other.source().to_string()),
        "{name}"
    );
    assert_same_understanding(name, one, other);
}

#[track_caller]
fn assert_same_understanding(name: &str, one: &Document, other: &Document) {
    for (one, other) in understood(one).iter().zip(understood(other)) {
        assert_eq!(*one, other, "{name}");
    }
    assert_eq!(understood(one).len(), understood(other).len(), "{name}");
}

#[test]
fn marks_go_there_and_back() {
    let mut changed = 0;
    for (name, document) in documents() {
        let wide = after(&document, "mark-width", "wide");
        assert_same_meaning(&name, &document, &wide);
        let narrow = after(&wide, "mark-width", "narrow");
        assert_same_meaning(&name, &document, &narrow);
        let again = after(&narrow, "mark-width", "wide");
        assert_eq!(
            again.source().to_string(),
            wide.source().to_string(),
            "{name}"
        );
        changed += usize::from(wide.source().to_string() != document.source().to_string());
    }
    assert!(changed > 3, "{changed}");
}

#[test]
fn spaces_go_once() {
    let mut changed = 0;
    for (name, document) in documents() {
        for id in ["spaces", "fix-all"] {
            let tidy = after(&document, id, "");
            match id {
                "spaces" => assert_same_meaning(&name, &document, &tidy),
                // What was no part of the text goes, and lost stops come back.
                _ => assert_same_understanding(&name, &document, &tidy),
            }
            let again = after(&tidy, id, "");
            assert_eq!(
                again.source().to_string(),
                tidy.source().to_string(),
                "{name} {id}"
            );
            changed += usize::from(tidy.source().to_string() != document.source().to_string());
        }
    }
    assert!(changed > 3, "{changed}");
}

/// The lines of a text broken after so many characters, as a PDF file gives them.
fn wrapped(text: &str) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let chars: Vec<char> = line.chars().collect();
        lines.extend(chars.chunks(30).map(|part| part.iter().collect::<String>()));
    }
    lines.join("\n")
}

#[test]
fn nothing_is_done_in_hard_wrapped_text() {
    let plan = crate::corpus::text("gulou-2025-breakdown-plan");
    let document = Document::new(&wrapped(&plan));
    assert!(document.is_joined() && !document.targets().is_empty());
    assert!(offers(&document, whole(&document)).is_empty());
    for target in document.targets() {
        let at = document.written(target.range());
        let cursor = Range::new(at.end, at.end);
        assert!(offers(&document, cursor).is_empty(), "{at:?}");
    }
}

#[test]
fn nothing_is_tidied_in_any_text_whatever() {
    for text in [
        "采购清单 :苹果,梨\u{200b} \n",
        "# README\n\n用法 ：见下,完。\n",
    ] {
        let document = Document::new(text);
        assert!(offers(&document, whole(&document)).is_empty(), "{text}");
    }
}
