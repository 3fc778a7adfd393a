//! What a rule is shown: a line, or a document.

use super::indicator::{Outdated, outdated};
use super::number::figures;
use crate::config::Config;
use crate::messages::Language;
use crate::model::figure::Figures;
use crate::model::numbering::{Numbering, References};
use crate::model::{Document, DocumentKind, Roster};
use crate::syntax::{self, Line};
use crate::text::{LaidOut, Range, Span};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

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
    figures: OnceCell<Vec<Span>>,
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
            figures: OnceCell::new(),
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

    /// Its Arabic numbers, in order.
    pub fn figures(&self) -> &[Span] {
        self.figures.get_or_init(|| figures(self.signs()))
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
    let sign = |(at, char)| Sign {
        at: at as u32,
        char,
    };
    signs.extend(syntax::signs(text).map(sign));
    signs
}

/// A whole document. Several rules may look at it at once.
pub struct DocumentContext<'a> {
    pub document: &'a Document,
    pub config: &'a Config,
    /// The text, once enough of its lines have been asked for to make it worth while.
    laid_out: OnceLock<LaidOut>,
    /// How many lines have been sought in the rope.
    sought: AtomicUsize,
    references: OnceLock<References>,
    roster: OnceLock<Roster<'a>>,
    figures: OnceLock<Figures<'a>>,
    outdated: OnceLock<Vec<Outdated>>,
}

impl<'a> DocumentContext<'a> {
    pub(super) fn new(document: &'a Document, config: &'a Config) -> DocumentContext<'a> {
        DocumentContext {
            document,
            config,
            laid_out: OnceLock::new(),
            sought: AtomicUsize::new(0),
            references: OnceLock::new(),
            roster: OnceLock::new(),
            figures: OnceLock::new(),
            outdated: OnceLock::new(),
        }
    }

    /// The same, where the text lies in one piece already.
    pub(super) fn with_text(self, laid_out: LaidOut) -> DocumentContext<'a> {
        DocumentContext {
            laid_out: OnceLock::from(laid_out),
            ..self
        }
    }

    /// The text as read, in one piece.
    pub fn whole(&self) -> &LaidOut {
        self.laid_out
            .get_or_init(|| LaidOut::of(self.document.text()))
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
        self.figures
            .get_or_init(|| Figures::of(self.document, self.whole()))
    }

    /// The terms that were superseded before the document's date, made once for all rules.
    pub(super) fn outdated(&self) -> &[Outdated] {
        self.outdated
            .get_or_init(|| outdated(self.document, self.whole()))
    }

    /// The line on which a place of the text as read is written, counted from one.
    pub fn line_number(&self, range: Range) -> u32 {
        self.document.written(range).start.line + 1
    }

    pub fn language(&self) -> Language {
        self.config.language
    }

    /// The text of a line as read.
    pub fn text(&self, line: u32) -> Cow<'_, str> {
        let is_laid_out = self.laid_out.get().is_some();
        let is_asked_often = || {
            let sought = self.sought.fetch_add(1, Ordering::Relaxed);
            LaidOut::is_worth(self.document.text(), sought)
        };
        match is_laid_out || is_asked_often() {
            true => Cow::Borrowed(self.whole().line(line as usize)),
            false => self.document.text().line(line as usize),
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
