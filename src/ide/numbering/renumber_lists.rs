//! The lists put right that marks have left and joined.

use crate::ide::assists::Edits;
use crate::model::Document;
use crate::model::numbering::{Mark, Moved, sequences};
use crate::text::{Range, Text};
use rustc_hash::FxHashSet;

/// The edits of the marks with the numbers that they get where they come to stand, and of the others in their old and
/// new lists; `None` where the text would not be read as it is meant.
pub fn renumbered(document: &Document, moved: &[Moved]) -> Option<Edits> {
    // In the order of the lines, one mark each.
    let at = |line: u32| moved.binary_search_by_key(&line, |one| one.range.start.line);
    let is_moved = |mark: &Mark| at(mark.line).is_ok();
    let before = sequences(document);
    let left = before
        .iter()
        .filter(|sequence| sequence.marks.iter().any(is_moved));
    let marks = left.flat_map(|sequence| &sequence.marks);
    let lines: FxHashSet<u32> = marks.map(|mark| mark.line).collect();

    let after = Document::new(&moved_text(document, moved)?);
    let is_read = |one: &&Moved| {
        let block = after
            .line(one.range.start.line)
            .and_then(|line| line.blocks.first());
        let ordinal = block.and_then(|block| block.ordinal);
        ordinal.is_some_and(|ordinal| (ordinal.form, ordinal.number) == (one.ordinal, one.number))
    };
    if after.is_joined() || !moved.iter().all(|one| is_read(&one)) {
        return None;
    }
    let mut numbers: Vec<u32> = moved.iter().map(|one| one.number).collect();
    let mut edits = Edits::new();
    let is_touched = |mark: &Mark| is_moved(mark) || lines.contains(&mark.line);
    for sequence in sequences(&after) {
        if !sequence.marks.iter().any(is_touched) {
            continue;
        }
        // A list of what has been moved begins at 1, whatever it looks like.
        let first = match sequence.marks.iter().all(is_moved) {
            true => 1,
            false => sequence.first,
        };
        let numbers_of = sequence.marks.iter().zip(first..);
        for (mark, number) in numbers_of.filter(|(mark, number)| mark.ordinal.number != *number) {
            match at(mark.line) {
                Ok(i) if moved[i].ordinal == mark.ordinal.form => numbers[i] = number,
                _ => edits.push((mark.range(), mark.numerals.write(number)?)),
            }
        }
    }
    for (one, number) in moved.iter().zip(numbers) {
        edits.push((one.range, one.form.write(number)?));
    }
    Some(edits)
}

fn moved_text(document: &Document, moved: &[Moved]) -> Option<String> {
    let mut text: Text = document.source().clone();
    for one in moved.iter().rev() {
        let mark = one.form.write(one.number)?;
        text.replace(Range::new(one.range.start, one.range.end), &mark);
    }
    Some(text.to_string())
}
