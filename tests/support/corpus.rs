//! The five real documents of `tests/corpus`.

// Each suite takes what it needs.
#![allow(dead_code)]

use std::path::{Path, PathBuf};

/// The documents by name, in order.
pub const DOCUMENTS: [&str; 5] = [
    "gulou-2024-work-report",
    "gulou-2025-breakdown-plan",
    "pukou-2020-midyear-report",
    "xuanwu-2025-work-report",
    "yuhuatai-2024-midyear-plan-report",
];

/// All folders of real documents, below `tests`; those beside the project are not everywhere.
pub const FOLDERS: [&str; 5] = [
    "corpus",
    "corpus-more",
    "../../shared/corpus-more/plans",
    "../../shared/corpus-more/reports",
    "../../shared/corpus-more/other",
];

/// A path below `tests`.
pub fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(below)
}

pub fn read(below: &str) -> String {
    let path = path(below);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text of a document of `corpus` or `corpus-more`.
pub fn text(name: &str) -> String {
    let places = ["corpus", "corpus-more"].map(|folder| {
        [
            format!("{folder}/{name}.txt"),
            format!("{folder}/{name}.md"),
        ]
    });
    let place = places.iter().flatten().find(|place| path(place).exists());
    read(place.unwrap_or_else(|| panic!("no document {name}")))
}

/// What a careful reader found: a file of `gold` or `gold-more`.
pub fn gold(name: &str) -> String {
    let first = format!("gold/{name}");
    match path(&first).exists() {
        true => read(&first),
        false => read(&format!("gold-more/{name}")),
    }
}
