//! References to numbered items in the text: 见第20项, 按照第三条.
//!
//! 第三项 also counts things, and names items of other papers. So one is taken for a reference only right after a word
//! that refers, and follows its item only where a single item of the document bore the number.

use super::{Edits, Mark, Sequence};
use crate::lexicon::terms;
use crate::model::Document;
use crate::syntax::{Numerals, OrdinalForm, number_of};
use crate::text::{self, Range, Span};
use rustc_hash::FxHashMap;

/// Cues and the character before them are no longer.
const LONGEST_CUE: usize = 5;

/// A mark and the number that it gets.
pub struct Renumbered {
    pub mark: Mark,
    pub number: u32,
}

impl Renumbered {
    pub fn new(mark: &Mark, number: u32) -> Renumbered {
        Renumbered {
            mark: *mark,
            number,
        }
    }
}

/// The references of a document, each with the mark that it surely means.
#[derive(Debug)]
pub struct References(Vec<Reference>);

#[derive(Debug)]
struct Reference {
    /// Its number in the text as read.
    range: Range,
    numerals: Numerals,
    mark: Mark,
}

impl References {
    /// Those to the marks of the document's sequences, in the order of the text.
    pub fn of(document: &Document, sequences: &[Sequence]) -> References {
        let all = numerals_of_document(document);
        if all.is_empty() {
            return References(Vec::new());
        }
        let (items, bearers) = (item_form(document), bearers(sequences));
        let meant = |numeral: &Numeral| {
            let form = match numeral.noun {
                '条' => OrdinalForm::Article,
                _ => items,
            };
            *bearers.get(&(form, numeral.number))?
        };
        let references = all.into_iter().filter_map(|(line, numeral)| {
            Some(Reference {
                range: numeral.span().on_line(line),
                numerals: numeral.numerals,
                mark: meant(&numeral)?,
            })
        });
        References(references.collect())
    }

    /// The edits of those to marks that get another number.
    pub fn edits(&self, changes: &[Renumbered]) -> Edits {
        let edit = |reference: &Reference| {
            let mut changes = changes.iter();
            let change = changes.find(|change| change.mark == reference.mark)?;
            Some((reference.range, reference.numerals.write(change.number)?))
        };
        self.0.iter().filter_map(edit).collect()
    }
}

/// The mark that bears a number of a form, where there is only one.
fn bearers(sequences: &[Sequence]) -> FxHashMap<(OrdinalForm, u32), Option<Mark>> {
    let mut bearers = FxHashMap::default();
    for mark in sequences.iter().flat_map(|sequence| &sequence.marks) {
        let key = (mark.ordinal.form, mark.ordinal.number);
        bearers
            .entry(key)
            .and_modify(|only| *only = None)
            .or_insert(Some(*mark));
    }
    bearers
}

fn numerals_of_document(document: &Document) -> Vec<(u32, Numeral)> {
    let text = document.text().to_string();
    let lines = (0..).zip(text::lines(&text));
    let numerals = lines.flat_map(|(i, line)| numerals(line).into_iter().map(move |one| (i, one)));
    numerals.collect()
}

/// What 第…项 means: the form of the targets' numbers, or 1.
fn item_form(document: &Document) -> OrdinalForm {
    let first = document
        .targets()
        .iter()
        .find_map(|target| target.item.number);
    first.map_or(OrdinalForm::Arabic, |number| number.form)
}

/// A number inside a reference.
struct Numeral {
    start: usize,
    length: usize,
    number: u32,
    numerals: Numerals,
    noun: char,
}

impl Numeral {
    fn span(&self) -> Span {
        Span::new(self.start, self.start + self.length)
    }
}

/// The numbers of all references in a line: one each, or several in 第2、6、20项.
fn numerals(line: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    for (at, word) in line.match_indices('第') {
        let (before, from) = (&line[..at], at + word.len());
        if !refers(before) {
            continue;
        }
        found.extend(listed(&line[from..], from).unwrap_or_default());
    }
    found
}

/// A cue of one character may be the end of another word: 意见第三条.
fn refers(before: &str) -> bool {
    let mut last: Vec<char> = before.chars().rev().take(LONGEST_CUE).collect();
    last.reverse();
    let Some(length) = terms().reference_cues.suffix(&last) else {
        return false;
    };
    let word_goes_on = last.len().checked_sub(length + 1).and_then(|i| last.get(i));
    length > 1 || !word_goes_on.is_some_and(|c| c.is_alphanumeric())
}

/// The numbers up to 项 or 条; `None` where something else comes between.
fn listed(rest: &str, from: usize) -> Option<Vec<Numeral>> {
    let separates = |c| matches!(c, '、' | '，' | ',' | '和' | '及' | '与');
    let end = rest.find(['项', '条'])?;
    let noun = rest[end..].chars().next()?;
    let after = rest[end + noun.len_utf8()..].chars().next();
    // 第3项目 is a project.
    if after == Some('目') || rest[..end].is_empty() {
        return None;
    }
    let mut found = Vec::new();
    let mut start = 0;
    for part in rest[..end].split(separates) {
        let (number, numerals) = number_of(part)?;
        found.push(Numeral {
            start: from + start,
            length: part.len(),
            number,
            numerals,
            noun,
        });
        start += part.len();
        start += rest[start..].chars().next().map_or(0, char::len_utf8);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[u32]) {
        let found: Vec<u32> = numerals(line)
            .iter()
            .map(|numeral| numeral.number)
            .collect();
        assert_eq!(found, expected, "{line}");
        for numeral in numerals(line) {
            let written = &line[numeral.start..numeral.start + numeral.length];
            assert_eq!(number_of(written), Some((numeral.number, numeral.numerals)));
        }
    }

    #[test]
    fn references_and_what_only_looks_like_them() {
        check("𠮷做法（见第20项）。", &[20]);
        check("做法参见第20项。", &[20]);
        check("区政府意见第20项。", &[]);
        check("参照第2、6、２０项", &[2, 6, 20]);
        check("按照第三条、第十二条执行", &[3]);
        check("完成第20项专利", &[]);
        check("根据《条例》第三条", &[]);
        check("参见第3项目部", &[]);
        check("见第", &[]);
        check("见第三产业12项", &[]);
    }
}
