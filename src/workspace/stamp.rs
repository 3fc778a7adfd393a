//! By which a change of a file is noticed without reading it.

use serde::{Deserialize, Serialize};
use std::path::Path;
use std::time::SystemTime;

/// When a file was last changed, and its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
}

impl Stamp {
    /// The stamp a file bears now; none when it is not there.
    pub fn of(file: &Path) -> Option<Stamp> {
        let file = std::fs::metadata(file).ok()?;
        Some(Stamp {
            modified: file.modified().ok(),
            length: file.len(),
        })
    }
}
