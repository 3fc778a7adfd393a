//! Where a sequence does not count on, each slip once: what has been taken out, put in or moved without renumbering.
//!
//! The longest rising run of numbers is what the writer meant. A number that is missing in it was left out; a mark
//! that is not part of it bears a number twice, or stands out of order.

use super::{Mark, Sequence};

/// What is wrong at a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    /// The numbers from the first to the last of these are missing before it.
    Gap { first: u32, last: u32 },
    /// Another mark bears its number.
    Duplicate { other: Mark },
    /// It stands after a mark with a higher number.
    After { other: Mark },
    /// It stands before a mark with a lower number.
    Before { other: Mark },
}

/// A place where a sequence does not count on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// Index of the mark in its sequence.
    pub at: usize,
    pub mark: Mark,
    pub kind: BreakKind,
}

impl Sequence {
    /// Every place where it does not count on, in the order of the text.
    pub fn breaks(&self) -> Vec<Break> {
        if self.slips().next().is_none() {
            return Vec::new();
        }
        let numbers: Vec<u32> = self.marks.iter().map(|mark| mark.ordinal.number).collect();
        let walk = Walk {
            marks: &self.marks,
            kept: rising(&numbers),
            numbers,
        };
        walk.breaks(self.first)
    }
}

struct Walk<'a> {
    marks: &'a [Mark],
    numbers: Vec<u32>,
    /// Whether the mark is part of the longest rising run.
    kept: Vec<bool>,
}

impl Walk<'_> {
    fn breaks(&self, first: u32) -> Vec<Break> {
        let mut found = Vec::new();
        let mut next = first;
        // Marks out of their order since the last one in it: each may stand for a missing one.
        let mut astray = 0;
        for (at, &mark) in self.marks.iter().enumerate() {
            let kind = match self.kept[at] {
                true => {
                    let gap = self.gap(next, self.numbers[at], astray);
                    (next, astray) = (self.numbers[at].saturating_add(1), 0);
                    gap
                }
                false => {
                    astray += 1;
                    self.astray(at)
                }
            };
            found.extend(kind.map(|kind| Break { at, mark, kind }));
        }
        found
    }

    fn gap(&self, next: u32, number: u32, astray: u32) -> Option<BreakKind> {
        let mut missing = (next..number).filter(|&one| !self.bears_astray(one));
        let first = missing.next()?;
        let last = missing.next_back().unwrap_or(first);
        (last - first + 1 > astray).then_some(BreakKind::Gap { first, last })
    }

    /// Whether a mark out of its order bears a number.
    fn bears_astray(&self, number: u32) -> bool {
        let mut all = self.numbers.iter().zip(&self.kept);
        all.any(|(&one, &kept)| one == number && !kept)
    }

    /// What is wrong with a mark out of its order; one that counts on from the one before is wrong with that.
    fn astray(&self, at: usize) -> Option<BreakKind> {
        let number = self.numbers[at];
        let follows =
            at > 0 && !self.kept[at - 1] && number == self.numbers[at - 1].saturating_add(1);
        if follows {
            return None;
        }
        let twin = (0..self.numbers.len()).find(|&i| i != at && self.numbers[i] == number);
        if let Some(twin) = twin {
            let other = self.marks[twin];
            return Some(BreakKind::Duplicate { other });
        }
        let above = (0..at)
            .rev()
            .find(|&i| self.kept[i] && self.numbers[i] > number);
        if let Some(above) = above {
            let other = self.marks[above];
            return Some(BreakKind::After { other });
        }
        let below = (at + 1..self.numbers.len()).find(|&i| self.numbers[i] < number)?;
        let other = self.marks[below];
        Some(BreakKind::Before { other })
    }
}

/// Which numbers belong to the longest run that rises; of equal numbers the first.
fn rising(numbers: &[u32]) -> Vec<bool> {
    // For each length the index of the least number that ends a run of it, and for each number the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, &number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|&end| numbers[end] < number);
        before.push(length.checked_sub(1).map(|last| ends[last]));
        match ends.get(length) {
            None => ends.push(at),
            Some(&end) if numbers[end] > number => ends[length] = at,
            Some(_) => {}
        }
    }
    let mut kept = vec![false; numbers.len()];
    let mut last = ends.last().copied();
    while let Some(at) = last {
        kept[at] = true;
        last = before[at];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;
    use crate::model::numbering::sequences;

    /// The breaks of a list with these numbers, as `number: what`.
    #[track_caller]
    fn check(numbers: &[u32], expected: &[&str]) {
        let lines = numbers
            .iter()
            .map(|number| format!("{number}.推进𠮷项工作。\n"));
        let text = format!("政府工作报告\n一、工作\n{}", lines.collect::<String>());
        let document = Document::new(&text);
        let all = sequences(&document);
        let found: Vec<String> = all.iter().flat_map(Sequence::breaks).map(said).collect();
        assert_eq!(found, expected, "{numbers:?}");
    }

    fn said(one: Break) -> String {
        let what = match one.kind {
            BreakKind::Gap { first, last } => format!("{first}-{last} left out"),
            BreakKind::Duplicate { other } => format!("as on line {}", other.line),
            BreakKind::After { other } => format!("after {}", other.ordinal.number),
            BreakKind::Before { other } => format!("before {}", other.ordinal.number),
        };
        format!("{}: {what}", one.mark.ordinal.number)
    }

    #[test]
    fn each_slip_is_told_once() {
        check(&[1, 2, 3, 4, 5], &[]);
        check(&[1, 2, 4, 5, 6, 7, 8], &["4: 3-3 left out"]);
        check(&[2, 3, 4, 5], &["2: 1-1 left out"]);
        check(&[1, 2, 6, 7, 8, 9], &["6: 3-5 left out"]);
        check(&[1, 2, 3, 3, 4, 5], &["3: as on line 4"]);
        check(&[1, 2, 3, 4, 3, 4, 5, 6], &["3: as on line 4"]);
        check(&[1, 3, 2, 4, 5], &["3: before 2"]);
        check(&[1, 2, 7, 3, 4, 5, 6, 8], &["7: before 3"]);
        check(&[1, 3, 4, 5, 6, 2, 7], &["2: after 6"]);
        check(&[1, 2, 5, 4, 5, 6], &["5: as on line 6"]);
        check(&[1, 2, 2, 4, 5], &["2: as on line 3"]);
        check(&[1, 2, 4, 5, 7, 8], &["4: 3-3 left out", "7: 6-6 left out"]);
    }
}
