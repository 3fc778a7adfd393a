//! How fast a text is understood, and which stage takes how much of it.
//!
//!     cargo bench --bench analysis
//!
//! The text is the five documents of `tests/corpus`, one after the other: 130 KB, 350 lines. `analysis` is everything
//! that opening a file costs; the other figures are its stages, each given the text as a whole:
//!
//! | stage | what it does |
//! |---|---|
//! | `text` | builds the rope and its line table |
//! | `glyphs` | evens out the characters of each line; a part of `lines` |
//! | `lines` | reads each line into its parts: by far the most, and what a keystroke costs for one line |
//! | `fold` | kind, titles and targets from the lines; what a keystroke costs for all of them |
//! | `rules` | the diagnostics |
//! | `outline` | sections, mentions and the tree of symbols, on request |
//!
//! On a machine that others use too, count instructions instead of time:
//!
//!     valgrind --tool=callgrind target/release/gongwen check --format json FILE

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use gongwen::config::Config;
use gongwen::ide::outline;
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::rules;
use gongwen::syntax::{Glyphs, Line};
use gongwen::text::{Encoding, Text};
use std::sync::LazyLock;

/// The five documents, each closed by a line end.
static CORPUS: LazyLock<String> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");
    let entries = std::fs::read_dir(folder).expect("tests/corpus can be read");
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let read = |file| std::fs::read_to_string(file).expect("a document can be read") + "\n";
    files.iter().map(read).collect()
});

fn main() {
    // The figures are those of one core.
    let one = rayon::ThreadPoolBuilder::new().num_threads(1);
    one.build_global()
        .expect("nobody has asked for threads yet");
    // The vocabulary is read once in a process, before anything is measured.
    drop(Document::new(&CORPUS));
    divan::main();
}

#[divan::bench]
fn analysis(bencher: Bencher<'_, '_>) {
    let bencher = bencher.counter(BytesCount::of_str(&**CORPUS));
    bencher.bench(|| rules::check(&Document::new(&CORPUS), &Config::default()));
}

#[divan::bench]
fn text(bencher: Bencher<'_, '_>) {
    let bencher = bencher.counter(BytesCount::of_str(&**CORPUS));
    bencher.bench(|| Text::new(&CORPUS));
}

#[divan::bench]
fn glyphs(bencher: Bencher<'_, '_>) {
    let bencher = bencher.counter(BytesCount::of_str(&**CORPUS));
    bencher.bench(|| {
        for line in CORPUS.lines() {
            black_box(Glyphs::new(line));
        }
    });
}

#[divan::bench]
fn lines(bencher: Bencher<'_, '_>) {
    let bencher = bencher.counter(BytesCount::of_str(&**CORPUS));
    bencher.bench(|| {
        for line in CORPUS.lines() {
            black_box(Line::new(line));
        }
    });
}

#[divan::bench]
fn fold(bencher: Bencher<'_, '_>) {
    let mut document = Document::new(&CORPUS);
    let bencher = bencher.counter(BytesCount::of_str(&**CORPUS));
    // Nothing to read again, so that only the fold is left.
    bencher.bench_local(|| document.edit(&[], Encoding::Utf16));
}

#[divan::bench(name = "rules")]
fn check(bencher: Bencher<'_, '_>) {
    let document = Document::new(&CORPUS);
    let bencher = bencher.counter(BytesCount::of_str(&**CORPUS));
    bencher.bench(|| rules::check(&document, &Config::default()));
}

#[divan::bench(name = "outline")]
fn symbols(bencher: Bencher<'_, '_>) {
    let document = Document::new(&CORPUS);
    let bencher = bencher.counter(BytesCount::of_str(&**CORPUS));
    // Sections are folded once for each fold of the document: each time with a new one.
    let folded = || {
        let mut document = document.clone();
        document.edit(&[], Encoding::Utf16);
        document
    };
    bencher
        .with_inputs(folded)
        .bench_refs(|document| outline::outline(document, Language::Chinese));
}
