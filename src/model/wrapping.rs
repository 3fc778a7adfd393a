//! Hard-wrapped text, as it comes out of PDF files: its lines are joined to paragraphs before anything is read.

use crate::syntax::{begins_paragraph, ends_sentence, is_indented, is_page_number, is_row};
use crate::text::Text;

/// Fewer lines with text are not judged.
const FEWEST_LINES: usize = 12;
/// Half of the lines of a wrapped text are as long as this, in characters.
const MEDIAN: std::ops::RangeInclusive<u32> = 15..=50;
/// Only one line in twenty of a wrapped text is longer than this.
const LONG: u32 = 80;
/// A full line is at most so many characters shorter than the widest ones.
const RAGGED: u32 = 4;
/// Of ten lines of a wrapped text so many are full, and of ten full lines at most so many end a sentence.
const FULL_OF_TEN: usize = 5;
const ENDED_OF_TEN: usize = 4;
/// Of ten lines so many are indented where paragraphs begin with an indent.
const INDENTED_OF_TEN: usize = 1;

/// The runs of lines that are paragraphs of a hard-wrapped text; `None` for a text whose lines are paragraphs.
/// `widths` are the lines' characters without white space.
pub fn paragraphs(text: &Text, widths: &[u32]) -> Option<Vec<Vec<u32>>> {
    let full = full_width(widths)?;
    let lines: Vec<WrittenLine> = (0..text.line_count())
        .map(|i| WrittenLine::new(&text.line(i), widths[i], full))
        .collect();
    let filled = lines.iter().filter(|line| line.is_full).count();
    let ended = lines
        .iter()
        .filter(|line| line.is_full && line.ends)
        .count();
    let written = lines.iter().filter(|line| line.width > 0).count();
    if filled * 10 < written * FULL_OF_TEN || ended * 10 > filled * ENDED_OF_TEN {
        return None;
    }
    let indented = lines.iter().filter(|line| line.is_indented).count();
    Some(join(&lines, indented * 10 > written * INDENTED_OF_TEN))
}

/// Whether few enough lines are long. In most texts the first lines say no, and nothing more needs to be looked at.
pub fn is_possible(lines: usize, widths: impl Iterator<Item = u32>) -> bool {
    let too_many = lines.div_ceil(20);
    let long = widths.filter(|&width| width > LONG);
    long.take(too_many).count() < too_many
}

/// The width of a full line, where the widths speak for wrapped text at all.
fn full_width(widths: &[u32]) -> Option<u32> {
    // At every keystroke: long lines speak first, and nothing is sorted.
    let mut widths: Vec<u32> = widths.iter().copied().filter(|&width| width > 0).collect();
    let long = widths.iter().filter(|&&width| width > LONG).count();
    if widths.len() < FEWEST_LINES || long * 20 >= widths.len() {
        return None;
    }
    let last = widths.len() - 1;
    let mut at = |tenth: usize| *widths.select_nth_unstable(last * tenth / 10).1;
    MEDIAN.contains(&at(5)).then(|| at(9))
}

struct WrittenLine {
    width: u32,
    is_full: bool,
    /// It ends a sentence.
    ends: bool,
    /// It ends a sentence or a bracket, as a responsibility clause does.
    closes: bool,
    is_indented: bool,
    /// A heading mark or a dash: a paragraph begins here whatever stands before.
    begins: bool,
    is_page_number: bool,
}

impl WrittenLine {
    fn new(words: &str, width: u32, full: u32) -> WrittenLine {
        // The rows of a table may all be as long as the lines of wrapped text.
        let is_row = is_row(words);
        WrittenLine {
            width,
            is_full: width + RAGGED >= full,
            ends: is_row || ends_sentence(words),
            closes: is_row || ends_sentence(words) || words.trim_end().ends_with([')', '）']),
            is_indented: is_indented(words),
            begins: is_row || begins_paragraph(words),
            is_page_number: is_page_number(words),
        }
    }
}

/// Joins a line to the one before where that one is full and goes on. Page numbers are left out, and with them the blank
/// lines round them.
fn join(lines: &[WrittenLine], indents: bool) -> Vec<Vec<u32>> {
    let mut runs: Vec<Vec<u32>> = Vec::new();
    let mut goes_on = false;
    for (i, line) in lines.iter().enumerate() {
        if line.is_page_number || line.width == 0 && goes_on && follows_page_number(lines, i) {
            continue;
        }
        let after_end = i > 0 && lines[i - 1].closes;
        let begins = match indents {
            true => line.is_indented || line.begins && after_end,
            false => line.begins,
        };
        let new_paragraph = line.width == 0 || begins;
        match runs.last_mut() {
            Some(run) if goes_on && !new_paragraph => run.push(i as u32),
            _ => runs.push(vec![i as u32]),
        }
        goes_on = line.is_full && (indents || !line.ends);
    }
    runs
}

/// A blank line beside a page number.
fn follows_page_number(lines: &[WrittenLine], i: usize) -> bool {
    let is_number = |line: Option<&WrittenLine>| line.is_some_and(|line| line.is_page_number);
    is_number(lines.get(i + 1)) || i > 0 && is_number(lines.get(i - 1))
}
