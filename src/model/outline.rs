//! Sections: the headings of a document with their place in the tree.

use crate::text::{Point, Span};

/// What kind of entry a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionKind {
    Title,
    Section,
    Topic,
    RunIn,
    Ordinal,
    Target,
    Landmark,
    Metadata,
}

impl SectionKind {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            SectionKind::Title => "title",
            SectionKind::Section => "section",
            SectionKind::Topic => "topic",
            SectionKind::RunIn => "run-in",
            SectionKind::Ordinal => "ordinal",
            SectionKind::Target => "target",
            SectionKind::Landmark => "landmark",
            SectionKind::Metadata => "metadata",
        }
    }
}

/// One entry, in document order; `depth` 0 is the root of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub kind: SectionKind,
    pub depth: u8,
    pub line: u32,
    pub name: Span,
    /// Where what belongs to it ends.
    pub end: Point,
    pub parent: Option<u32>,
}
