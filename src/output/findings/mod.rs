//! What `gongwen check` found, for other programs and for a colleague: one format a file.

pub mod checkstyle;
pub mod github;
pub mod html;
pub mod junit;
pub mod rdjson;
pub mod sarif;

use crate::rules::Diagnostic;
use crate::text::{Encoding, Point, Text};

/// A place as people and most programs count: from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    line: u32,
    column: u32,
}

impl Place {
    /// Columns are counted in the units of the encoding.
    fn of(point: Point, text: &Text, encoding: Encoding) -> Place {
        let position = text.position(point, encoding);
        Place {
            line: position.line + 1,
            column: position.character + 1,
        }
    }
}

/// A path with `/` between its parts, as all of these formats have it.
fn path(file: &str) -> String {
    match std::path::MAIN_SEPARATOR {
        '/' => file.to_owned(),
        other => file.replace(other, "/"),
    }
}

/// The place of a finding, from and to.
fn places(diagnostic: &Diagnostic, text: &Text, encoding: Encoding) -> (Place, Place) {
    let place = |point| Place::of(point, text, encoding);
    (place(diagnostic.range.start), place(diagnostic.range.end))
}
