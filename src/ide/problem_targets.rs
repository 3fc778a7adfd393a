//! From one target with a problem to the next, as a supervisor goes through a plan.

use crate::config::Config;
use crate::model::Document;
use crate::rules::{self, Severity};
use crate::text::{Point, Range};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Next,
    Previous,
}

/// The finding after a point of the text as written, or before it; after the last comes the first. Hints are passed over.
pub fn problem(
    document: &Document,
    point: Point,
    direction: Direction,
    config: &Config,
) -> Option<Range> {
    let found = rules::check(document, config).into_iter();
    let serious = found.filter(|one| one.severity != Severity::Hint);
    let ranges: Vec<Range> = serious.map(|one| one.range).collect();
    match direction {
        Direction::Next => {
            let after = ranges.iter().find(|range| range.start > point);
            after.or(ranges.first()).copied()
        }
        Direction::Previous => {
            let before = ranges.iter().rfind(|range| range.start < point);
            before.or(ranges.last()).copied()
        }
    }
}
