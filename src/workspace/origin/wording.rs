//! The wording of a document in a few hundred numbers: enough to tell whether one paper can have been made from another
//! without holding the two against each other sentence by sentence.

use crate::model::Document;
use crate::syntax::is_han;
use crate::text::LaidOut;
use serde::{Deserialize, Serialize};

/// A sample of what a document's words are: so many characters in a row, as numbers in order. The same characters are in
/// the sample of every document or of none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording(Box<[u32]>);

/// A row of so many characters; two papers on one subject have shorter ones in common anyway.
const ROW: usize = 5;
/// One of so many rows is in the sample.
const ONE_OF: u32 = 32;
/// A smaller sample tells nothing; but then the document is short, and soon compared.
const ENOUGH: usize = 24;
/// Of the shorter wording so many per cent stand in the other, where one was made from the other. Of a plan and its report
/// half does even where the plan puts much in other words; of papers of two places one or two per cent.
const LEAST_SHARED: usize = 8;

impl Wording {
    /// Numbers, marks and spaces are left out: a changed value makes no other wording.
    pub fn of(document: &Document) -> Wording {
        let text = LaidOut::of(document.text());
        let mut row = Row::default();
        let mut sample = Vec::new();
        for line in text.lines() {
            let letters = line.chars().filter(|c| is_letter(*c));
            let numbers = letters.filter_map(|c| row.push(c));
            sample.extend(numbers.filter(|number| *number < u32::MAX / ONE_OF));
        }
        sample.sort_unstable();
        sample.dedup();
        Wording(sample.into())
    }

    /// How much of the shorter wording stands in the other, in per cent; none where one is too short to tell.
    pub fn share(&self, other: &Wording) -> Option<usize> {
        let least = self.0.len().min(other.0.len());
        (least >= ENOUGH).then(|| common(&self.0, &other.0) * 100 / least)
    }

    /// Nothing in the two wordings speaks against one paper having been made from the other.
    pub fn may_be_of(&self, other: &Wording) -> bool {
        self.share(other).is_none_or(|share| share >= LEAST_SHARED)
    }
}

fn is_letter(c: char) -> bool {
    is_han(c) || c.is_alphabetic()
}

/// The last characters, with a number that follows from them alone.
#[derive(Default)]
struct Row {
    chars: [u64; ROW],
    pushed: usize,
    sum: u64,
}

/// Any odd number of many digits.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

/// What the character that leaves the row counts.
const LEAVING: u64 = BASE.wrapping_pow(ROW as u32);

impl Row {
    /// The number of the row with this character at its end; none until it is full.
    fn push(&mut self, c: char) -> Option<u32> {
        let place = &mut self.chars[self.pushed % ROW];
        let left = std::mem::replace(place, u64::from(c)).wrapping_mul(LEAVING);
        let moved = self.sum.wrapping_mul(BASE).wrapping_add(u64::from(c));
        self.sum = moved.wrapping_sub(left);
        self.pushed += 1;
        let mixed = (self.sum ^ (self.sum >> 29)).wrapping_mul(BASE);
        (self.pushed >= ROW).then_some((mixed >> 32) as u32)
    }
}

/// How many numbers two lists in order have in common.
fn common(one: &[u32], other: &[u32]) -> usize {
    let (mut i, mut j, mut found) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        found += usize::from(a == b);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences of many different characters, the same for the same beginning.
    fn text(from: u32, sentences: u32) -> String {
        let word = |i: u32| {
            let code = 0x4e00 + (from + i).wrapping_mul(2_654_435_761) % 0x5000;
            char::from_u32(code).unwrap_or('𠮷')
        };
        let sentence =
            |i: u32| (0..20).map(|c| word(20 * i + c)).collect::<String>() + "12个。\r\n";
        (0..sentences).map(sentence).collect()
    }

    fn wording(text: &str) -> Wording {
        Wording::of(&Document::new(text))
    }

    #[test]
    fn a_paper_made_of_another_is_known_by_its_wording() {
        let report = wording(&text(0, 400));
        let plan = wording(&text(4000, 100).replace("12个", "15个（区城管局主办）"));
        let other = wording(&text(100_000, 400));
        assert!(report.share(&plan).is_some_and(|share| share > 30));
        assert!(report.may_be_of(&plan) && plan.may_be_of(&report));
        assert_eq!(report.share(&other), Some(0));
        assert!(!report.may_be_of(&other) && !plan.may_be_of(&other));
        assert_eq!(report.share(&report), Some(100));
    }

    #[test]
    fn the_same_row_is_the_same_number_wherever_it_stands() {
        let last = |text: &str| {
            let mut row = Row::default();
            text.chars().map(|c| row.push(c)).last().flatten()
        };
        assert_eq!(last("公园𠮷"), None);
        assert!(last("新建公园𠮷").is_some());
        assert_eq!(last("区城管局新建公园𠮷"), last("新建公园𠮷"));
        assert_ne!(last("新建公园𠮷"), last("新建公𠮷园"));
    }

    #[test]
    fn of_what_is_short_nothing_can_be_told() {
        let report = wording(&text(0, 400));
        for short in ["", "𠮷", &text(0, 10)] {
            assert_eq!(wording(short).share(&report), None);
            assert!(report.may_be_of(&wording(short)));
        }
    }
}
