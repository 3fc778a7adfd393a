//! Fixtures: small documents with marks in them, and what is to be said about them, in one file.
//!
//! ```text
//! What this fixture shows, in a line or two.
//! === text
//! 一般公共预算⟦收$0入⟧…
//! === zh markdown
//! **一般公共预算收入** …
//! ```
//!
//! Other documents follow the text as `=== with NAME`, or `=== with NAME crlf`.
//!
//! `$0` is the cursor, `⟦…⟧` a range; both are taken out of the text. `=== text crlf` ends its lines with CRLF.
//! `UPDATE_FIXTURES=1 cargo test` writes what the program says into the files, to be read before it is committed.

use gongwen::text::{Point, Range};
use std::path::{Path, PathBuf};

pub struct Fixture {
    path: PathBuf,
    about: String,
    kind: String,
    written: String,
    /// Heading and text of the documents beside it.
    others: Vec<(String, String)>,
    /// Heading and wanted answer.
    answers: Vec<(String, String)>,
    /// The text without marks.
    pub text: String,
    #[allow(dead_code, reason = "the outline has no cursor")]
    pub cursor: Option<Point>,
    #[allow(dead_code, reason = "where numbers are put right, no range is marked")]
    /// In the order of their beginnings, the outer before the inner.
    #[allow(dead_code, reason = "what is said of a whole document has no ranges")]
    pub ranges: Vec<Range>,
}

/// The fixtures of a folder below `tests/fixtures`, by name.
pub fn all(folder: &str) -> Vec<Fixture> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let folder = tests.join("fixtures").join(folder);
    let entries = std::fs::read_dir(&folder).expect("a folder of fixtures");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no fixtures in {}", folder.display());
    paths.into_iter().map(Fixture::read).collect()
}

impl Fixture {
    fn read(path: PathBuf) -> Fixture {
        let file = std::fs::read_to_string(&path).expect("a fixture");
        let mut parts = file.split("\n=== ");
        let about = parts.next().expect("what it shows").to_owned();
        let mut sections = parts.map(|part| {
            let (head, body) = part.split_once('\n').unwrap_or((part, ""));
            (head.to_owned(), body.trim_end_matches('\n').to_owned())
        });
        let (kind, written) = sections.next().expect("a text");
        assert!(kind.starts_with("text"), "{}: {kind}", path.display());
        let (others, answers) = sections.partition(|(head, _)| head.starts_with(WITH));
        let (text, cursor, ranges) = unmarked(&with_ends(&kind, &written));
        Fixture {
            path,
            about,
            kind,
            written,
            others,
            answers,
            text,
            cursor,
            ranges,
        }
    }

    pub fn name(&self) -> String {
        let name = self.path.file_stem().expect("a name");
        name.to_string_lossy().into_owned()
    }

    /// The documents beside it: name and text.
    #[allow(dead_code, reason = "most documents stand alone")]
    pub fn others(&self) -> Vec<(String, String)> {
        let other = |(head, text): &(String, String)| {
            let name = head.trim_start_matches(WITH).trim_end_matches(" crlf");
            (name.to_owned(), with_ends(head, text))
        };
        self.others.iter().map(other).collect()
    }

    /// Compares every wanted answer with what is said. Returns what differs.
    pub fn check(&self, say: impl Fn(&str) -> String) -> Vec<String> {
        let said: Vec<(String, String)> = self
            .answers
            .iter()
            .map(|(head, _)| (head.clone(), say(head).trim_end().to_owned()))
            .collect();
        assert!(!said.is_empty(), "{} asks for nothing", self.name());
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            self.write(&said);
            return Vec::new();
        }
        let both = self.answers.iter().zip(&said);
        both.filter(|((_, wanted), (_, said))| wanted != said)
            .map(|((head, wanted), (_, said))| {
                let name = self.name();
                format!("{name}, {head}: wanted\n{wanted}\n\nbut it says\n{said}\n")
            })
            .collect()
    }

    fn write(&self, said: &[(String, String)]) {
        let mut file = format!("{}\n=== {}\n{}\n", self.about, self.kind, self.written);
        for (head, text) in self.others.iter().chain(said) {
            file += &format!("\n=== {head}\n{text}\n");
        }
        std::fs::write(&self.path, file).expect("a fixture that can be written");
    }
}

/// Before the name of a document beside the text.
const WITH: &str = "with ";

fn with_ends(head: &str, text: &str) -> String {
    match head.ends_with("crlf") {
        true => text.replace('\n', "\r\n"),
        false => text.to_owned(),
    }
}

/// The text, the cursor and the ranges.
fn unmarked(marked: &str) -> (String, Option<Point>, Vec<Range>) {
    let mut text = String::new();
    let mut here = Point::default();
    let (mut cursor, mut starts) = (None, Vec::new());
    let mut ranges: Vec<Range> = Vec::new();
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("$0") {
            assert!(cursor.replace(here).is_none(), "one cursor");
            rest = after;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '⟦' => starts.push(here),
            '⟧' => ranges.push(Range::new(starts.pop().expect("its ⟦"), here)),
            c => {
                text.push(c);
                here.byte += c.len_utf8() as u32;
                if c == '\n' {
                    here = Point::new(here.line + 1, 0);
                }
            }
        }
    }
    assert!(starts.is_empty(), "a ⟦ without ⟧");
    ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    (text, cursor, ranges)
}
