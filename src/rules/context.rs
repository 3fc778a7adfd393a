//! What a rule is shown: a line, or a document.

use super::indicator::{Outdated, outdated};
use crate::config::Config;
use crate::messages::Language;
use crate::model::figure::Figures;
use crate::model::numbering::{Numbering, References};
use crate::model::{Document, DocumentKind, Roster};
use crate::syntax::{Line, is_han};
use crate::text::{Range, Span};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::Arc;

/// In a line of words a sign stands in no fewer bytes than these.
const BYTES_A_SIGN: usize = 8;

/// A line, and nothing of its neighbours.
pub struct LineContext<'a> {
    pub line: &'a Line,
    /// Its text, without the line end.
    pub text: &'a str,
    pub kind: DocumentKind,
    pub config: &'a Config,
    signs: OnceCell<Vec<Sign>>,
}

/// A character that is no Chinese one: a mark, a digit, a letter, a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its first byte in the line.
    pub at: u32,
    pub char: char,
}

impl Sign {
    pub fn span(self) -> Span {
        let start = self.at as usize;
        Span::new(start, start + self.char.len_utf8())
    }
}

impl<'a> LineContext<'a> {
    pub(super) fn new(
        document: &'a Document,
        config: &'a Config,
        number: u32,
        text: &'a str,
    ) -> Option<LineContext<'a>> {
        Some(LineContext {
            line: document.line(number)?,
            text,
            kind: document.kind(),
            config,
            signs: OnceCell::new(),
        })
    }

    pub fn language(&self) -> Language {
        self.config.language
    }

    /// All that are no Chinese characters, in order. Marks and figures are a fifth of a line: rules that look for
    /// them need not go through the rest.
    pub fn signs(&self) -> &[Sign] {
        self.signs.get_or_init(|| signs(self.text))
    }

    /// The character that ends before a byte.
    pub fn before(&self, byte: u32) -> Option<char> {
        self.text.get(..byte as usize)?.chars().next_back()
    }

    /// The character that begins at a byte.
    pub fn after(&self, byte: u32) -> Option<char> {
        self.text.get(byte as usize..)?.chars().next()
    }

    /// A place of the line. Which line of its document it is, it does not know: that is added to what is found.
    pub fn range(&self, span: Span) -> Range {
        span.on_line(0)
    }
}

fn signs(text: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(text.len() / BYTES_A_SIGN);
    let mut at = 0;
    while let Some(lead) = text.as_bytes().get(at) {
        // Most of a line: Chinese characters from U+5000 on, which need not be decoded.
        if matches!(lead, 0xe5..=0xe9) {
            at += 3;
            continue;
        }
        let Some(char) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        if !is_han(char) {
            let at = at as u32;
            signs.push(Sign { at, char });
        }
        at += char.len_utf8();
    }
    signs
}

/// A whole document.
pub struct DocumentContext<'a> {
    pub document: &'a Document,
    pub config: &'a Config,
    /// The text of each line, where the text lies in one piece; otherwise they are sought in the rope.
    texts: &'a [&'a str],
    references: OnceCell<References>,
    roster: OnceCell<Roster<'a>>,
    figures: OnceCell<Figures<'a>>,
    outdated: OnceCell<Vec<Outdated>>,
}

impl<'a> DocumentContext<'a> {
    pub(super) fn new(document: &'a Document, config: &'a Config) -> DocumentContext<'a> {
        DocumentContext {
            document,
            config,
            texts: &[],
            references: OnceCell::new(),
            roster: OnceCell::new(),
            figures: OnceCell::new(),
            outdated: OnceCell::new(),
        }
    }

    /// The same, where the text of each line is at hand.
    pub(super) fn with_texts(self, texts: &'a [&'a str]) -> DocumentContext<'a> {
        DocumentContext { texts, ..self }
    }

    /// How the document counts, made once for all rules that ask.
    pub fn numbering(&self) -> &'a Numbering {
        self.document.numbering()
    }

    /// What refers to the items of its lists, made once for all rules that ask.
    pub fn references(&self) -> &References {
        let sequences = || &self.numbering().sequences;
        self.references
            .get_or_init(|| References::of(self.document, sequences()))
    }

    /// Everybody whom the targets of a plan name, made once for all rules that ask.
    pub fn roster(&self) -> &Roster<'a> {
        let document = self.document;
        self.roster
            .get_or_init(|| Roster::of(super::plan_targets(document), &self.config.departments))
    }

    /// The figures that may be compared, made once for all rules.
    pub fn figures(&self) -> &Figures<'a> {
        self.figures.get_or_init(|| Figures::of(self.document))
    }

    /// The terms that were superseded before the document's date, made once for all rules.
    pub(super) fn outdated(&self) -> &[Outdated] {
        self.outdated.get_or_init(|| outdated(self.document))
    }

    /// The line on which a place of the text as read is written, counted from one.
    pub fn line_number(&self, range: Range) -> u32 {
        self.document.written(range).start.line + 1
    }

    pub fn language(&self) -> Language {
        self.config.language
    }

    /// The text of a line as read.
    pub fn text(&self, line: u32) -> Cow<'a, str> {
        match self.texts.get(line as usize) {
            Some(text) => Cow::Borrowed(text),
            None => self.document.text().line(line as usize),
        }
    }

    /// The lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (u32, &'a Line)> {
        self.lines_from(0)
    }

    /// The lines from one on, with their numbers.
    pub fn lines_from(&self, first: u32) -> impl Iterator<Item = (u32, &'a Line)> {
        let lines = self.document.lines().get(first as usize..);
        let lines = lines.unwrap_or_default().iter().map(Arc::as_ref);
        (first..).zip(lines)
    }
}
