//! The five real documents of `tests/corpus`.

use std::path::{Path, PathBuf};

/// The documents by name, in order.
pub const DOCUMENTS: [&str; 5] = [
    "gulou-2024-work-report",
    "gulou-2025-breakdown-plan",
    "pukou-2020-midyear-report",
    "xuanwu-2025-work-report",
    "yuhuatai-2024-midyear-plan-report",
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

/// The text of a document.
pub fn text(name: &str) -> String {
    read(&format!("corpus/{name}.txt"))
}
