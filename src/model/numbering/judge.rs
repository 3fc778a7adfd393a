//! Whether a list can be understood, and the number it begins with.

use super::Sequence;
use super::lists::List;
use crate::syntax::OrdinalForm;

/// When more items than these are missing at the head of a list, it is taken for an excerpt and keeps its first number.
const MOST_DELETED: u32 = 2;

/// A list as a sequence; `None` when its numbers are too odd to be a slip or two.
pub fn understood(list: List) -> Option<Sequence> {
    let numbers: Vec<u32> = list.marks.iter().map(|mark| mark.ordinal.number).collect();
    let first = first(&list, &numbers);
    let from_one: Vec<u32> = numbers
        .iter()
        .map(|number| (number + 1).saturating_sub(first))
        .collect();
    let sound = !list.is_unclear && is_near(&from_one) && !is_lazy(&numbers) && is_chain(&list);
    let sequence = Sequence {
        is_lone: list.is_first && list.marks.len() == 1,
        marks: list.marks,
        first,
    };
    // A mark whose new number has no sign (⑤¹) cannot be set right, nor can the others then.
    let writable = sequence
        .numbers()
        .all(|(mark, number)| mark.numerals.write(number).is_some());
    (sound && writable).then_some(sequence)
}

/// The number of the first mark: 1, but in an excerpt, which begins in the midst of a list.
fn first(list: &List, numbers: &[u32]) -> u32 {
    let least = numbers.iter().copied().min().unwrap_or(1);
    let missing = least.saturating_sub(1);
    let is_excerpt = list.opens_text || list.is_first && missing > MOST_DELETED;
    match is_excerpt && least > 0 {
        true => least,
        false => 1,
    }
}

fn counts_up(numbers: &[u32]) -> bool {
    numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// 一是 may be a way of speaking; one that goes on with 二是 counts.
fn is_chain(list: &List) -> bool {
    let [first, second, ..] = &list.marks[..] else {
        return list
            .marks
            .iter()
            .all(|mark| mark.ordinal.form != OrdinalForm::Point);
    };
    let is_point = first.ordinal.form == OrdinalForm::Point;
    !is_point || first.ordinal.number == 1 && second.ordinal.number > 1
}

/// Markdown counts by itself, and who relies on it writes 1. 1. 1.
fn is_lazy(numbers: &[u32]) -> bool {
    numbers.len() > 2 && numbers.iter().all(|&number| number == 1)
}

/// The numbers are those of a list that was right before something was put in, taken out or moved: the same in another
/// order, or counting up at more than half of the steps, or at least none far beyond the list's end.
fn is_near(numbers: &[u32]) -> bool {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let is_moved = sorted.first() == Some(&1) && counts_up(&sorted);
    let steps = numbers.len().saturating_sub(1);
    let sound = numbers.windows(2).filter(|pair| pair[1] == pair[0] + 1);
    let mostly_sound = steps > 0 && sound.count() * 2 > steps;
    let beyond = numbers.len() as u32 + 2;
    let stays_near = numbers.iter().all(|&number| (1..=beyond).contains(&number));
    is_moved || mostly_sound || stays_near
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_oddities() {
        for near in [
            &[1, 3][..],
            &[1, 2, 2, 3],
            &[1, 3, 2],
            &[2, 3],
            &[1],
            &[4, 5, 6, 7],
        ] {
            assert!(is_near(near), "{near:?}");
        }
        for odd in [&[1, 50][..], &[3, 100, 7], &[12], &[2020, 2021, 30]] {
            assert!(!is_near(odd), "{odd:?}");
        }
        assert!(is_lazy(&[1, 1, 1]) && !is_lazy(&[1, 1]));
    }
}
