//! Whose real documents are, and of which year: what rows for research carry.

#[path = "support/corpus.rs"]
mod corpus;

use gongwen::model::Document;
use gongwen::workspace::{self, Origin};

/// The table `origins.tsv` was written down from the documents' heads; their files' names do not help.
#[test]
fn origins_of_real_documents() {
    let table = corpus::read("origins.tsv");
    let (mut read, mut wrong) = (0, Vec::new());
    for row in table.lines().skip(1) {
        let mut cells = row.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let (name, place, year) = (cell(), cell(), cell());
        let files = corpus::FOLDERS.map(|folder| corpus::path(folder).join(name));
        let Some(file) = files.iter().find(|file| file.exists()) else {
            continue;
        };
        read += 1;
        let bytes = std::fs::read(file).expect("a file that can be read");
        let text = workspace::decode(&bytes).expect("a text in a known encoding");
        let origin = Origin::of(&Document::new(&text), None);
        let found = (
            origin.place().unwrap_or_default(),
            origin
                .year
                .map_or_else(String::new, |year| year.to_string()),
        );
        if (found.0.as_str(), found.1.as_str()) != (place, year) {
            wrong.push(format!(
                "{name}: {place} {year}, found {} {}",
                found.0, found.1
            ));
        }
    }
    assert!(read >= 5, "{read}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
