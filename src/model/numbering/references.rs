//! References to numbered items in the text: 见第20项, 按照第三条.
//!
//! 第三项 also counts things, and names items of other papers. So one is taken for a reference only right after a word
//! that refers, and follows its item only where a single item of the document bore the number.

use super::{Edits, Mark, Sequence};
use crate::lexicon::terms;
use crate::model::Document;
use crate::syntax::{Numerals, OrdinalForm, number_of};
use crate::text::{Point, Range};

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

/// The edits of the references to marks that get another number.
pub fn references(document: &Document, sequences: &[Sequence], changes: &[Renumbered]) -> Edits {
    let items = item_form(document);
    let resolve = |number: u32, noun: char| {
        let form = if noun == '条' {
            OrdinalForm::Article
        } else {
            items
        };
        let all = sequences.iter().flat_map(|sequence| &sequence.marks);
        let mut bearing =
            all.filter(|mark| mark.ordinal.form == form && mark.ordinal.number == number);
        let (only, None) = (bearing.next()?, bearing.next()) else {
            return None;
        };
        let change = changes.iter().find(|change| change.mark == *only)?;
        Some(change.number)
    };
    let mut edits = Edits::new();
    if changes.is_empty() {
        return edits;
    }
    for i in 0..document.text().line_count() as u32 {
        let line = document.text().line(i as usize);
        for numeral in numerals(&line) {
            let new =
                resolve(numeral.number, numeral.noun).and_then(|new| numeral.numerals.write(new));
            let end = numeral.start + numeral.length;
            let range = Range::new(
                Point::new(i, numeral.start as u32),
                Point::new(i, end as u32),
            );
            edits.extend(new.map(|new| (range, new)));
        }
    }
    edits
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
