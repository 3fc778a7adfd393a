//! Places as the protocol counts them: zero-based lines, UTF-16 characters.

use crate::model::Document;
use crate::text::{Encoding, Point, Range, Text};
use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    pub line: u32,
    pub character: u32,
}

/// A range in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Places {
    pub start: Place,
    pub end: Place,
}

impl Places {
    /// A place of the model, in the text as written.
    pub fn new(document: &Document, range: Range) -> Self {
        Places::written(document.source(), document.written(range))
    }

    /// A range of the text as written.
    pub fn written(text: &Text, range: Range) -> Self {
        let place = |point: Point| {
            let position = text.position(point, Encoding::Utf16);
            Place {
                line: position.line,
                character: position.character,
            }
        };
        Places {
            start: place(range.start),
            end: place(range.end),
        }
    }
}
