//! Letters that stand in a figure for its digits: 2OO亿元, l.5万人.

use crate::lexicon::proofreading;
use crate::rules::{LineContext, Sign};
use crate::text::Span;

/// Letters that look like a one.
const ONES: &str = "lI";
/// Digits.
const YEAR: usize = 4;

/// A figure as it is written, and as it is meant.
pub struct LetteredFigure {
    pub span: Span,
    /// The first letter in it.
    pub letter: char,
    pub meant: String,
}

/// The digit that a letter looks like.
pub fn digit(letter: char) -> Option<char> {
    match letter {
        'l' | 'I' => Some('1'),
        c if proofreading().noughts.letters.contains(c) => Some('0'),
        _ => None,
    }
}

/// The figure that a letter, one of the line's signs, stands in. The letters and digits of a name (O2O, H2O, A1) are
/// none, and neither are those that no unit follows.
pub fn lettered_figure(line: &LineContext<'_>, at: usize) -> Option<LetteredFigure> {
    let signs = line.signs();
    let start = at - length_before(signs, at);
    let end = at
        + 1
        + signs
            .get(at..)?
            .windows(2)
            .take_while(|two| goes_on(two))
            .count();
    let run = trimmed(signs.get(start..end)?);
    let (first, last) = (run.first()?, run.last()?);
    if first.at > signs.get(at)?.at || last.at < signs.get(at)?.at {
        return None;
    }
    let (outside, behind) = (line.before(first.at), line.after(last.span().end));
    let is_of_word = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && c.is_ascii());
    if is_of_word(outside) || is_of_word(behind) || outside.is_some_and(|c| "-/.·".contains(c)) {
        return None;
    }
    let is_measured = behind.is_some_and(|c| proofreading().noughts.units.contains(c));
    if !begins(run, is_measured) || !is_measured && !is_year(run) {
        return None;
    }
    let letter = run.iter().find(|sign| digit(sign.char).is_some())?.char;
    let meant = run.iter().map(|sign| digit(sign.char).unwrap_or(sign.char));
    Some(LetteredFigure {
        span: first.span().cover(last.span()),
        letter,
        meant: meant.collect(),
    })
}

/// How many signs before one belong to the same run.
fn length_before(signs: &[Sign], at: usize) -> usize {
    let head = signs.get(..=at).unwrap_or_default();
    head.windows(2).rev().take_while(|two| goes_on(two)).count()
}

/// Two signs side by side, both of a figure.
fn goes_on(two: &[Sign]) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',') || digit(c).is_some();
    let [one, next] = two else { return false };
    one.span().end == next.at && is_part(one.char) && is_part(next.char)
}

/// Without the marks at its ends, which belong to the sentence.
fn trimmed(run: &[Sign]) -> &[Sign] {
    let is_mark = |sign: &Sign| matches!(sign.char, '.' | ',');
    let start = run.iter().take_while(|sign| is_mark(sign)).count();
    let run = run.get(start..).unwrap_or_default();
    let marks = run.iter().rev().take_while(|sign| is_mark(sign)).count();
    run.get(..run.len() - marks).unwrap_or_default()
}

/// 2O25, with whatever behind it; 1O1 is a name.
fn is_year(run: &[Sign]) -> bool {
    let [first, second, ..] = run else {
        return false;
    };
    let digit_of = |sign: &Sign| digit(sign.char).unwrap_or(sign.char);
    let ends_in_digit = run.last().is_some_and(|last| last.char.is_ascii_digit());
    run.len() == YEAR
        && ends_in_digit
        && matches!((digit_of(first), digit_of(second)), ('1', '9') | ('2', '0'))
}

/// A figure begins with a digit; with a letter for a one only where all else speaks for it.
fn begins(run: &[Sign], is_measured: bool) -> bool {
    let is_digit = |sign: Option<&Sign>| sign.is_some_and(|sign| sign.char.is_ascii_digit());
    let Some(first) = run.first() else {
        return false;
    };
    let is_point = run.get(1).is_some_and(|sign| sign.char == '.');
    match first.char {
        c if c.is_ascii_digit() => true,
        c if ONES.contains(c) && is_point => is_measured && is_digit(run.get(2)),
        'l' => is_measured && is_digit(run.get(1)),
        _ => false,
    }
}
