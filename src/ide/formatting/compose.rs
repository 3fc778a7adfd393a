//! Edits of a text and then of what has come of it, as edits of the text itself.

use crate::text::Span;

/// What is to stand in the place of what on one line.
pub type Changes = Vec<(Span, String)>;

/// `first` are changes of a line, `then` of the line `between` that they make; both in order, none overlapping.
pub fn compose(first: &[(Span, String)], between: &str, then: &[(Span, String)]) -> Changes {
    let moved = moved(first);
    let mut found = Changes::new();
    for touched in clusters(&moved, then) {
        let inside = |span: &Span| touched.contains(*span);
        let mut new = touched.of(between).to_owned();
        for (span, words) in then.iter().rev().filter(|(span, _)| inside(span)) {
            let at = |byte: u32| (byte - touched.start) as usize;
            new.replace_range(at(span.start)..at(span.end), words);
        }
        let before = |byte: u32| before(&moved, byte);
        found.push((Span::new(before(touched.start), before(touched.end)), new));
    }
    found
}

/// A change with the place that its words have got.
struct Moved {
    was: Span,
    is: Span,
}

fn moved(changes: &[(Span, String)]) -> Vec<Moved> {
    let mut shift = 0_i64;
    let mut found = Vec::new();
    for (was, words) in changes {
        let start = (i64::from(was.start) + shift) as usize;
        found.push(Moved {
            was: *was,
            is: Span::new(start, start + words.len()),
        });
        shift += words.len() as i64 - was.len() as i64;
    }
    found
}

/// The places of both kinds of changes in the line between; those that touch are one.
fn clusters(moved: &[Moved], then: &[(Span, String)]) -> Vec<Span> {
    let first = moved.iter().map(|one| one.is);
    let mut all: Vec<Span> = first.chain(then.iter().map(|(span, _)| *span)).collect();
    all.sort_unstable();
    let mut found: Vec<Span> = Vec::new();
    for span in all {
        match found.last_mut() {
            Some(last) if span.start <= last.end => *last = last.cover(span),
            _ => found.push(span),
        }
    }
    found
}

/// Where a byte of the line between, inside of no change or at its edge, has stood before.
fn before(moved: &[Moved], byte: u32) -> usize {
    let passed = moved.iter().take_while(|one| one.is.end <= byte).last();
    match passed {
        // At the head of a change its own place; clusters hold changes whole.
        Some(one) => (one.was.end + (byte - one.is.end)) as usize,
        None => byte as usize,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn applied(text: &str, changes: &[(Span, String)]) -> String {
        let mut text = text.to_owned();
        for (span, words) in changes.iter().rev() {
            text.replace_range(span.start as usize..span.end as usize, words);
        }
        text
    }

    /// Changes in order, from numbers: how far from the last, how long, how many letters instead.
    fn changes(line: &str, steps: &[(usize, usize, usize)]) -> Changes {
        let mut at = 0;
        let mut found = Changes::new();
        for (gap, length, new) in steps {
            let (start, end) = (at + gap + 1, at + gap + 1 + length);
            if end > line.len() {
                break;
            }
            found.push((Span::new(start, end), "x".repeat(*new)));
            at = end;
        }
        found
    }

    proptest! {
        #[test]
        fn both_at_once_are_one_after_the_other(
            one in proptest::collection::vec((0..9_usize, 1..5_usize, 1..6_usize), 0..6),
            other in proptest::collection::vec((0..9_usize, 0..5_usize, 0..4_usize), 0..6),
        ) {
            let line: String = ('a'..='w').cycle().take(60).collect();
            let first = changes(&line, &one);
            let between = applied(&line, &first);
            let then = changes(&between, &other);
            let both = compose(&first, &between, &then);
            prop_assert_eq!(applied(&line, &both), applied(&between, &then));
            let apart = both.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start);
            prop_assert!(apart);
        }
    }
}
