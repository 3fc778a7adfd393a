//! What may be done to a text: what is offered, and what the text says when it has been done.

#[path = "../support/corpus.rs"]
mod corpus;
#[path = "../support/fixture.rs"]
mod fixture;

mod clause_wording;
mod division;
mod fixtures;
mod lead;
mod tidying;

use gongwen::config::Config;
use gongwen::ide::assists::{self, Assist, Context, Edits, Offer};
use gongwen::model::Document;
use gongwen::text::{Point, Range};

/// Everything that is offered at a selection.
fn offers(document: &Document, selection: Range) -> Vec<(&'static Assist, Offer)> {
    let config = Config::default();
    let context = Context {
        document,
        config: &config,
        selection,
    };
    assists::offers(&context, |_| true)
}

/// The document after an offer has been taken; `None` where it comes to nothing.
fn done(document: &Document, selection: Range, id: &str, way: &str) -> Option<Document> {
    let config = Config::default();
    let context = Context {
        document,
        config: &config,
        selection,
    };
    assists::edits(&context, id, way).map(|edits| applied(document, &edits))
}

/// The document with edits applied, which must stand in order and apart, between characters.
fn applied(document: &Document, edits: &Edits) -> Document {
    let mut text = document.source().clone();
    let mut last = Point::default();
    for (range, _) in edits {
        assert!(last <= range.start && range.start <= range.end, "{edits:?}");
        last = range.end;
        for point in [range.start, range.end] {
            let line = document.source().line(point.line as usize);
            assert!(line.is_char_boundary(point.byte as usize), "{point:?}");
        }
    }
    for (range, words) in edits.iter().rev() {
        text.replace(*range, words);
    }
    Document::new(&text.to_string())
}

fn cursor(line: u32, byte: u32) -> Range {
    let point = Point::new(line, byte);
    Range::new(point, point)
}

/// The documents that come with the project.
fn documents() -> Vec<(String, Document)> {
    let folders = ["corpus", "corpus-more", "fixtures/plans"];
    let mut found = Vec::new();
    for folder in folders {
        let entries = std::fs::read_dir(corpus::path(folder)).expect("a folder of documents");
        let mut names: Vec<_> = entries.flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        for name in names {
            let name = format!("{folder}/{}", name.to_string_lossy());
            let document = Document::new(&corpus::read(&name));
            found.push((name, document));
        }
    }
    found
}
