//! Units at the end of a paragraph of which nothing says what they do: 推进改革试点。（区统计局）

use super::brackets::brackets;
use super::{Responsibility, placed};
use crate::lexicon::departments;
use crate::syntax::department::{departments_in, is_named};
use crate::syntax::glyphs::Glyphs;

/// The units in a bracket, or after a dash, that closes the paragraph; nothing but units, each with its level.
pub fn closing_units(glyphs: &Glyphs, start: usize, end: usize) -> Option<Responsibility> {
    let (from, to) = closing_bracket(glyphs, start, end).or_else(|| dashed(glyphs, start, end))?;
    let words = departments();
    let list = departments_in(glyphs, from, to, words);
    let named = |name: &str| is_named(&name.chars().collect::<Vec<_>>(), words);
    let sound = list.sound() && list.departments.iter().all(|unit| named(&unit.name));
    sound.then(|| {
        let responsible = list.departments;
        let units = Responsibility {
            responsible,
            ..Responsibility::default()
        };
        placed(glyphs, from, to, units, None).responsibility
    })
}

/// The inside of a bracket after which no more than a stop follows.
fn closing_bracket(glyphs: &Glyphs, start: usize, end: usize) -> Option<(usize, usize)> {
    let last = glyphs.trim(start, end).1.checked_sub(1)?;
    let close = match glyphs.at(last) {
        '。' => last.checked_sub(1)?,
        _ => last,
    };
    if !matches!(glyphs.at(close), '）' | ']' | '】' | '〕' | '］') {
        return None;
    }
    let bracket = brackets(glyphs, start, end).pop()?;
    (bracket.closed && bracket.end == close + 1).then_some((bracket.start + 1, close))
}

fn dashed(glyphs: &Glyphs, start: usize, end: usize) -> Option<(usize, usize)> {
    let dash = (start + 1..end)
        .rev()
        .take(30)
        .find(|&i| glyphs.at(i) == '—')?;
    let follows = matches!(glyphs.before(dash), '—') && dash + 1 < end;
    follows.then_some((dash + 1, end))
}
