//! Marks that lie over one another are cut, so that none overlap: the inner one interrupts the outer.

use super::Mark;
use crate::text::Span;
use std::cmp::Reverse;

/// The marks in order and without overlaps.
pub fn flat(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by_key(|mark| (mark.line, mark.span.start, Reverse(mark.span.end)));
    let mut flat = Flat::default();
    for mark in marks {
        flat.close_before(mark.line, mark.span.start);
        flat.cut_at(mark.span.start);
        flat.open.push(mark);
    }
    flat.close_before(u32::MAX, 0);
    flat.done
}

#[derive(Default)]
struct Flat {
    done: Vec<Mark>,
    /// What is left of the marks that reach this far, the innermost last.
    open: Vec<Mark>,
}

impl Flat {
    /// Closes what ends before a place; the outer ones go on where the inner ended.
    fn close_before(&mut self, line: u32, byte: u32) {
        while let Some(&last) = self.open.last()
            && (last.line < line || last.span.end <= byte)
        {
            self.open.pop();
            self.put(last);
            if let Some(outer) = self.open.last_mut() {
                let after = last.span.end.max(last.span.start);
                outer.span.start = outer.span.start.max(after);
            }
        }
    }

    fn cut_at(&mut self, byte: u32) {
        if let Some(&outer) = self.open.last() {
            let start = outer.span.start;
            self.put(Mark {
                span: Span { start, end: byte },
                ..outer
            });
        }
    }

    fn put(&mut self, mark: Mark) {
        if mark.span.start < mark.span.end {
            self.done.push(mark);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::TokenKind;
    use super::*;

    /// Marks as `(line, start, end)`; each has a sense of its own by its place in the list.
    #[track_caller]
    fn check(marks: &[(u32, u32, u32)], expected: &[(u32, u32, u32)]) {
        let mark = |&(line, start, end): &(u32, u32, u32)| Mark {
            line,
            span: Span { start, end },
            sense: TokenKind::Ordinal.into(),
        };
        let flat = flat(marks.iter().map(mark).collect());
        let places = flat.iter().map(|m| (m.line, m.span.start, m.span.end));
        assert_eq!(places.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_inner_interrupts_the_outer() {
        check(&[(0, 0, 9), (0, 3, 6)], &[(0, 0, 3), (0, 3, 6), (0, 6, 9)]);
        check(&[(0, 0, 9), (0, 0, 3)], &[(0, 0, 3), (0, 3, 9)]);
        check(&[(0, 0, 9), (0, 6, 9)], &[(0, 0, 6), (0, 6, 9)]);
        check(
            &[(0, 0, 9), (0, 1, 8), (0, 2, 3), (0, 4, 5)],
            &[
                (0, 0, 1),
                (0, 1, 2),
                (0, 2, 3),
                (0, 3, 4),
                (0, 4, 5),
                (0, 5, 8),
                (0, 8, 9),
            ],
        );
    }

    #[test]
    fn what_reaches_further_goes_on() {
        check(&[(0, 0, 5), (0, 3, 8)], &[(0, 0, 3), (0, 3, 8)]);
        check(
            &[(0, 0, 9), (0, 2, 5), (0, 4, 7)],
            &[(0, 0, 2), (0, 2, 4), (0, 4, 7), (0, 7, 9)],
        );
    }

    #[test]
    fn the_same_place_is_marked_once() {
        check(&[(0, 2, 5), (0, 2, 5)], &[(0, 2, 5)]);
        check(&[(1, 0, 3), (0, 2, 5)], &[(0, 2, 5), (1, 0, 3)]);
        check(&[(0, 2, 2)], &[]);
    }
}
