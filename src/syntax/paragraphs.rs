//! The paragraphs of a line. A line is a paragraph, unless a converter has put a whole document on it: then the marks of
//! its headings at the beginnings of sentences divide it.

use super::glyphs::{Glyphs, is_han, is_stop};
use super::ordinal::{Ordinal, OrdinalForm, ordinal_at};
use super::sentence::{Enclosure, enclosures};

/// A shorter line is a paragraph, whatever lists stand in it.
const SHORTEST_DOCUMENT: usize = 800;
/// So many marks in order make a document of a line.
const FEWEST_MARKS: usize = 3;

/// The paragraphs of `start..end`, in order.
pub fn paragraphs(
    glyphs: &Glyphs,
    enclosed: &[Enclosure],
    start: usize,
    end: usize,
) -> Vec<(usize, usize)> {
    if end - start < SHORTEST_DOCUMENT {
        return vec![(start, end)];
    }
    let marks = marks(glyphs, enclosed, start, end);
    if marks.len() < FEWEST_MARKS {
        return vec![(start, end)];
    }
    let mut found = Vec::with_capacity(marks.len() + 1);
    let mut from = start;
    for at in marks.into_iter().chain([end]) {
        let part = glyphs.trim(from, at);
        if part.1 > part.0 {
            found.push(part);
        }
        from = at;
    }
    found
}

/// Where the numbered passages of a paragraph begin that could be paragraphs of their own: （一）…。（二）…。 None where
/// there are not two of one form.
pub fn numbered_passages(line: &str) -> Vec<u32> {
    let glyphs = Glyphs::new(line);
    let enclosed = enclosures(&glyphs);
    let (start, end) = glyphs.trim(0, glyphs.len());
    let marks = marks(&glyphs, &enclosed, start, end);
    let form = |at: &usize| ordinal_at(&glyphs, *at).map(|(ordinal, _)| ordinal.form);
    let first = marks.first().and_then(form);
    let alike = marks.iter().filter(|at| form(at) == first).count();
    match alike {
        0 | 1 => Vec::new(),
        _ => marks.iter().map(|&at| glyphs.span(at, at).start).collect(),
    }
}

/// Where marks stand that begin a paragraph, each the next of its form.
fn marks(glyphs: &Glyphs, enclosed: &[Enclosure], start: usize, end: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut sequence = Sequence::default();
    let mut unstopped_heading = false;
    for (i, inside) in enclosed.iter().enumerate().take(end).skip(start) {
        let c = glyphs.at(i);
        unstopped_heading &= !is_stop(c);
        let may_begin = c == '（' || c.is_ascii_digit() || super::glyphs::is_han_digit(c);
        if !may_begin || *inside != Enclosure::None {
            continue;
        }
        let Some((ordinal, _)) = ordinal_at(glyphs, i) else {
            continue;
        };
        let bracketed = c == '（';
        let begins = begins_sentence(glyphs, i)
            || bracketed && unstopped_heading && is_han(glyphs.before(i));
        if begins && sequence.takes(&ordinal) {
            found.push(i);
            unstopped_heading = !bracketed;
        }
    }
    found
}

fn begins_sentence(glyphs: &Glyphs, i: usize) -> bool {
    let before = glyphs.before(i);
    before == '\0' || is_stop(before) || matches!(before, ' ' | '）' | '”' | '；' | '：')
}

/// The last number of each form, from the highest level to the lowest.
#[derive(Default)]
struct Sequence {
    last: [u32; 4],
}

impl Sequence {
    /// Whether the mark is the next of its form; the forms below it may begin anew.
    fn takes(&mut self, ordinal: &Ordinal) -> bool {
        let level = match ordinal.form {
            OrdinalForm::Part | OrdinalForm::Chapter => 0,
            OrdinalForm::Han => 1,
            OrdinalForm::HanBracketed => 2,
            OrdinalForm::Arabic => 3,
            _ => return false,
        };
        let follows =
            ordinal.number == self.last[level] + 1 || ordinal.number == 1 && self.last[level] == 0;
        // A lower level goes on counting or begins again under a new heading.
        let begins_again = ordinal.number == 1 && level > 1;
        if !follows && !begins_again {
            return false;
        }
        self.last[level] = ordinal.number;
        true
    }
}
