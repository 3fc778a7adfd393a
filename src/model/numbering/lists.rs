//! Streams of marks, divided where a list begins anew.

use super::Mark;
use super::marks::{Placed, Stream};
use super::restarts::{Restarts, restarts};
use super::votes::{Separator, Votes, Way};

/// A number so near to the next may be it.
const NEAR: u32 = 2;

/// Marks that count together.
#[derive(Debug, Default)]
pub struct List {
    pub marks: Vec<Mark>,
    /// Nothing stands above it: no title, no heading.
    pub opens_text: bool,
    /// No list of its kind stands above it.
    pub is_first: bool,
    /// Where it begins nobody can tell.
    pub is_unclear: bool,
    /// Whether it has marks of other things, and of targets.
    sorts: [bool; 2],
}

/// All lists, and where they disagree about beginning anew.
pub fn lists(mut streams: Vec<Stream>) -> (Vec<List>, Vec<Restarts>) {
    streams.iter_mut().for_each(resolve);
    let votes = Votes::of(&streams);
    let restarts = restarts(&streams);
    let lists = streams
        .iter()
        .flat_map(|stream| divided(stream, &votes))
        .collect();
    (lists, restarts)
}

/// A line that opens with a number like 8.6 stands for 8. between 7. and 9.; near to that, nobody can tell.
fn resolve(stream: &mut Stream) {
    let marks = std::mem::take(&mut stream.marks);
    for (i, placed) in marks.iter().enumerate() {
        let number = placed.mark.ordinal.number;
        let last = stream.marks.last_mut();
        if !placed.is_possible {
            stream.marks.push(*placed);
        } else if let Some(last) = last {
            let next = marks.get(i + 1).map(|next| next.mark.ordinal.number);
            let before = last.mark.ordinal.number;
            if before + 1 == number && next == Some(number + 1) {
                stream.marks.push(*placed);
            } else {
                last.is_doubtful |= number.abs_diff(before + 1) <= NEAR;
            }
        }
    }
}

/// What a mark does to the list before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    GoesOn,
    BeginsAnew,
    /// It begins a list, or goes on with one: nobody can tell.
    Unclear,
}

fn divided(stream: &Stream, votes: &Votes) -> Vec<List> {
    let mut found: Vec<List> = Vec::new();
    for (i, placed) in stream.marks.iter().enumerate() {
        let step = match found.last() {
            None => Step::BeginsAnew,
            Some(list) => step(stream, i, list, votes),
        };
        if step == Step::Unclear
            && let Some(list) = found.last_mut()
        {
            list.is_unclear = true; // it may go on
        }
        if step != Step::GoesOn {
            found.push(List {
                marks: Vec::new(),
                opens_text: placed.opens_text,
                is_first: i == 0,
                is_unclear: step == Step::Unclear,
                sorts: [false; 2],
            });
        }
        let at = match step {
            Step::GoesOn => with_its_sort(&found, placed),
            Step::BeginsAnew | Step::Unclear => found.len() - 1,
        };
        if let Some(list) = found.get_mut(at) {
            list.sorts[usize::from(placed.is_target)] = true;
            list.marks.push(Mark {
                opens_section: Separator::before(placed).is_some(),
                ..placed.mark
            });
            list.is_unclear |= placed.is_doubtful;
        }
    }
    found
}

/// Across a heading targets go on with the targets above, whatever was counted between.
fn with_its_sort(found: &[List], placed: &Placed) -> usize {
    let has_sort = |list: &List| list.sorts[usize::from(placed.is_target)];
    let last = found.len().saturating_sub(1);
    if Separator::before(placed).is_none() {
        return last;
    }
    found.iter().rposition(has_sort).unwrap_or(last)
}

fn step(stream: &Stream, i: usize, list: &List, votes: &Votes) -> Step {
    let placed = &stream.marks[i];
    let Some(separator) = Separator::before(placed) else {
        return match placed.interrupted || begins(stream, i, list) {
            true => Step::BeginsAnew,
            false => Step::GoesOn,
        };
    };
    let opens = placed.mark.ordinal.number == 1;
    match votes.way(stream.kind, separator) {
        Way::Anew => Step::BeginsAnew,
        Way::Through if opens && is_of_another_sort(stream, i) => Step::BeginsAnew,
        Way::Through => Step::GoesOn,
        Way::Unclear if opens => Step::BeginsAnew,
        Way::Unclear if follows(placed, list) => Step::GoesOn,
        Way::Unclear => Step::Unclear,
    }
}

/// Without a heading between, 1 begins a list where a list stands before, and 2 comes next or a colon came first; or 3
/// comes next, and the list before did not stop at 2. A lone 1 before or after is one that somebody put in.
fn begins(stream: &Stream, i: usize, list: &List) -> bool {
    let placed = &stream.marks[i];
    let next = stream.marks.get(i + 1);
    let last = list.marks.last().map_or(0, |mark| mark.ordinal.number);
    let goes_on = next.is_some_and(|next| {
        let follows = match next.mark.ordinal.number {
            2 => true,
            3 => last != 2,
            _ => false,
        };
        follows && Separator::before(next).is_none()
    });
    placed.mark.ordinal.number == 1 && list.marks.len() > 1 && (goes_on || placed.introduced)
}

/// Measures of guidance after the targets, or the other way round.
fn is_of_another_sort(stream: &Stream, i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|i| stream.marks.get(i));
    before.is_some_and(|before| before.is_target != stream.marks[i].is_target)
}

fn follows(placed: &Placed, list: &List) -> bool {
    let last = list.marks.last().map(|mark| mark.ordinal.number);
    last.is_some_and(|last| placed.mark.ordinal.number == last + 1)
}
