//! The outline, fixture by fixture (`tests/fixtures/outline`).
//!
//! The ranges of a fixture are the entries' own words, in the order of the text. An answer is headed by the language
//! and has an entry a line: kind, name, detail, the lines that belong to it.

#[path = "support/fixture.rs"]
mod fixture;
#[path = "support/ranges.rs"]
mod ranges;

use gongwen::ide::outline::{Symbol, outline};
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::text::Range;

fn print(symbols: &[Symbol], out: &mut String, selections: &mut Vec<Range>) {
    for symbol in symbols {
        selections.push(symbol.selection);
        let indent = "  ".repeat(symbol.level as usize);
        let detail = symbol.detail.iter().map(|detail| format!(" │ {detail}"));
        let detail: String = detail.collect();
        let (kind, name) = (symbol.kind.name(), &symbol.name);
        let (first, last) = (symbol.range.start.line + 1, symbol.range.end.line + 1);
        *out += &format!("{indent}[{kind}] {name}{detail} │ {first}–{last}\n");
        print(&symbol.children, out, selections);
    }
}

#[test]
fn outlines() {
    let mut differences = Vec::new();
    for fixture in fixture::all("outline") {
        let document = Document::new(&fixture.text);
        ranges::assert_document(&document);
        ranges::assert_outline(&document);
        differences.extend(fixture.check(|head| {
            let language = match head {
                "zh" => Language::Chinese,
                "en" => Language::English,
                other => panic!("{}: no language {other}", fixture.name()),
            };
            let (mut out, mut selections) = (String::new(), Vec::new());
            let symbols = outline(&document, language);
            print(&symbols, &mut out, &mut selections);
            assert_eq!(selections, fixture.ranges, "{}", fixture.name());
            format!("{}\n{out}", document.kind().name())
        }));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
