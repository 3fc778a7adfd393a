//! A document: its text, the parts of its lines, and what is folded from them.

use super::{DocumentKind, Mention, Section, Target};
use crate::syntax::Line;
use crate::text::{Edit, Encoding, Text};
use std::sync::Arc;

/// A text and what is understood of it. Cloning is cheap: a clone is an immutable snapshot.
#[derive(Clone, Debug, Default)]
pub struct Document {
    text: Text,
    lines: Arc<Vec<Arc<Line>>>,
    fold: Arc<Fold>,
}

/// What the lines say together.
#[derive(Clone, Debug, Default)]
struct Fold {
    kind: DocumentKind,
    sections: Vec<Section>,
    targets: Vec<Target>,
}

impl Document {
    /// Analyses a text.
    pub fn new(text: &str) -> Self {
        Document {
            text: Text::new(text),
            ..Default::default()
        }
    }

    /// Applies edits one after the other, each relative to the text after the one before.
    pub fn edit(&mut self, edits: &[Edit<'_>], encoding: Encoding) {
        for edit in edits {
            self.text.apply(edit, encoding);
        }
    }

    pub fn text(&self) -> &Text {
        &self.text
    }

    pub fn kind(&self) -> DocumentKind {
        self.fold.kind
    }

    pub fn line(&self, line: u32) -> Option<&Line> {
        self.lines.get(line as usize).map(Arc::as_ref)
    }

    /// The headings in document order.
    pub fn sections(&self) -> &[Section] {
        &self.fold.sections
    }

    pub fn targets(&self) -> &[Target] {
        &self.fold.targets
    }

    /// The mentions of indicators in document order.
    pub fn mentions(&self) -> impl Iterator<Item = Mention<'_>> {
        std::iter::empty()
    }
}
