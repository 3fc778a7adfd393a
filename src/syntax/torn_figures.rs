//! Figures whose digits stand apart: 1 9 9 7 年, 7 4 7 7 2 亿元, 3 .5亿元, as old typescripts and conversions leave them.
//!
//! Digits stand one by one; groups of three (12 000) are how a large number may be written.

use super::glyphs::is_han;
use super::stray_spaces::is_space;
use crate::text::Span;

/// Marks that may follow a figure, beside its unit.
const BEHIND: &str = "%％‰—～";
/// Units that follow a figure only, and no number of a list.
const MEASURES: &str = "%％亿万";

/// A figure and the spaces in it, with the one that parts it from its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TornFigure {
    /// From its first digit to its last.
    pub span: Span,
    pub gaps: Vec<Span>,
    /// 12. 5% may yet be an item's number and a figure.
    pub is_certain: bool,
}

impl TornFigure {
    /// The figure as it should be written.
    pub fn joined(&self, line: &str) -> String {
        let kept = |c: &char| !is_space(*c);
        self.span.of(line).chars().filter(kept).collect()
    }
}

/// The torn figures of a line, in order.
pub fn torn_figures(line: &str) -> Vec<TornFigure> {
    let text: Vec<(usize, char)> = line.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let scan = Scan { line, text: &text };
        let figure = scan.figure(at);
        at = figure.as_ref().map_or(at + 1, |(_, end)| *end);
        found.extend(figure.map(|(figure, _)| figure));
    }
    found
}

struct Scan<'a> {
    line: &'a str,
    text: &'a [(usize, char)],
}

impl Scan<'_> {
    fn at(&self, at: usize) -> char {
        self.text.get(at).map_or('\0', |(_, c)| *c)
    }

    fn byte(&self, at: usize) -> usize {
        self.text.get(at).map_or(self.line.len(), |(byte, _)| *byte)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.byte(start), self.byte(end))
    }

    fn skip(&self, from: usize, holds: impl Fn(char) -> bool) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|(_, c)| holds(*c)).count()
    }

    /// The torn figure that begins here, and where it ends.
    fn figure(&self, start: usize) -> Option<(TornFigure, usize)> {
        if !is_digit(self.at(start)) || !self.may_begin(start) {
            return None;
        }
        let mut gaps = Vec::new();
        let whole = self.digits(start, &mut gaps);
        let is_torn = !gaps.is_empty();
        let (end, is_point_torn) = self.fraction(whole, is_torn, &mut gaps);
        let unit = self.skip(end, is_space);
        let behind = self.at(unit);
        let is_measured = is_han(behind) || BEHIND.contains(behind);
        if gaps.is_empty() || !is_measured {
            return None;
        }
        let is_certain = is_torn || is_point_torn;
        let says_so = is_certain || self.follows_words(start) && MEASURES.contains(behind);
        // The space between 8.8 and ％ is one by itself, whatever is torn before it.
        let is_own = BEHIND.contains(behind) && self.ends_in_fraction(end);
        if unit > end && !is_own {
            gaps.push(self.span(end, unit));
        }
        let span = self.span(start, end);
        says_so.then_some((
            TornFigure {
                span,
                gaps,
                is_certain,
            },
            end,
        ))
    }

    /// Nothing that a figure could belong to stands before it.
    fn may_begin(&self, start: usize) -> bool {
        let head = self.text.get(..start).unwrap_or_default();
        let spaces = head.iter().rev().take_while(|(_, c)| is_space(*c)).count();
        let before = |back: usize| start.checked_sub(back).map_or('\0', |at| self.at(at));
        let joined = |c: char| c.is_alphanumeric() && !is_han(c) || matches!(c, '.' | '．' | '-');
        !joined(before(1)) && !is_digit(before(spaces + 1))
    }

    fn follows_words(&self, start: usize) -> bool {
        start.checked_sub(1).is_some_and(|at| is_han(self.at(at)))
    }

    /// The last digits stand together behind a point.
    fn ends_in_fraction(&self, end: usize) -> bool {
        let head = self.text.get(..end).unwrap_or_default();
        let mut before = head
            .iter()
            .rev()
            .map(|(_, c)| *c)
            .skip_while(|c| is_digit(*c));
        before.next().is_some_and(|c| matches!(c, '.' | '．'))
    }

    /// Digits in one piece, or one by one with spaces between. Where they end.
    fn digits(&self, start: usize, gaps: &mut Vec<Span>) -> usize {
        let mut end = self.skip(start, is_digit);
        if end != start + 1 {
            return end;
        }
        let from = gaps.len();
        loop {
            let next = self.skip(end, is_space);
            let is_digit_next = next > end && is_digit(self.at(next));
            if !is_digit_next {
                return end;
            }
            if is_digit(self.at(next + 1)) {
                // 1 000, 5 12: groups, or several numbers.
                gaps.truncate(from);
                return start + 1;
            }
            gaps.push(self.span(end, next));
            end = next + 1;
        }
    }

    /// A point and the digits behind it: where they end, and whether a space stands before the point.
    fn fraction(&self, whole: usize, is_torn: bool, gaps: &mut Vec<Span>) -> (usize, bool) {
        let point = self.skip(whole, is_space);
        let digits = self.skip(point + 1, is_space);
        if !matches!(self.at(point), '.' | '．') || !is_digit(self.at(digits)) {
            return (whole, false);
        }
        if point > whole {
            gaps.push(self.span(whole, point));
        }
        if digits > point + 1 {
            gaps.push(self.span(point + 1, digits));
        }
        let end = match is_torn {
            true => self.digits(digits, gaps),
            false => self.skip(digits, is_digit),
        };
        (end, point > whole)
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line with its torn figures joined; `sure` says whether that may be done unasked.
    #[track_caller]
    fn check(line: &str, expected: &str, sure: bool) {
        let mut text = line.to_owned();
        let found = torn_figures(line);
        assert!(found.iter().all(|one| one.is_certain == sure), "{line}");
        let gaps = found.iter().flat_map(|one| &one.gaps);
        for gap in gaps.rev() {
            text.replace_range(gap.start as usize..gap.end as usize, "");
        }
        assert_eq!(text, expected);
        assert_eq!(torn_figures(&text), [], "{text}");
    }

    #[test]
    fn digits_that_stand_apart_are_found() {
        for (line, expected) in [
            ("从1 9 9 3 年3 月就职", "从1993年3 月就职"),
            ("𠮷城达到7 4 7 7 2 亿元", "𠮷城达到74772亿元"),
            ("年均增长1 1 ％。", "年均增长11％。"),
            ("专利权2 2 ．4 万件", "专利权22．4万件"),
            ("１ ９ ９ ９ 年1 2 月2 0 日", "１９９９年12月20日"),
            ("完成3 .5亿元", "完成3.5亿元"),
            ("完成12 . 5%", "完成12.5%"),
            ("增长1 5 ．3 ％", "增长15．3 ％"),
        ] {
            check(line, expected, true);
        }
        check("税收增长12. 5%。", "税收增长12.5%。", false);
    }

    #[test]
    fn what_may_be_meant_is_left_alone() {
        for line in [
            "共12 000元、1 368 亿元、5 12 年",
            "1. 5月底前完成；2. 6月底前完成",
            "2. 5%以上的企业",
            "选项1 2 3，A1 2 3类，CO2 5 万",
            "增长 5 % 以上，GDP 2025 年",
            "3.6 : 48 : 48.4",
            "",
        ] {
            check(line, line, true);
        }
    }
}
