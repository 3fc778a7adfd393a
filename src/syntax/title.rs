//! Lines that may be a title or a part of one.

use super::glyphs::{Glyphs, is_han, is_stop};
use super::ordinal::ordinal_at;
use crate::lexicon::terms;

/// How far a line can be a title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TitleShape {
    #[default]
    None,
    /// A short line without sentence marks: a piece of a title broken over lines.
    Part,
    /// It ends as titles end: …报告, …方案, …通知（试行）.
    Whole,
}

/// The title shape of the line whose text is `start..end`.
pub fn title_shape(glyphs: &Glyphs, start: usize, end: usize, marks: u8) -> TitleShape {
    let text = glyphs.slice(start, end);
    if text.len() > 60
        || ordinal_at(glyphs, start).is_some()
        || text.len() < 2
        || text.iter().any(|&c| is_stop(c) || matches!(c, '；' | '|'))
    {
        return TitleShape::None;
    }
    if matches!(text[text.len() - 1], '：' | '，' | '、')
        || text.iter().filter(|&&c| is_han(c)).count() < 2
    {
        return TitleShape::None;
    }
    let end = without_bracket(glyphs, start, without_note_mark(glyphs, start, end));
    // 政 府 工 作 报 告: spaces inside a title are for show.
    let stem: Vec<char> = glyphs
        .slice(start, end)
        .iter()
        .copied()
        .filter(|&c| c != ' ')
        .collect();
    let commas = stem.iter().filter(|&&c| c == '，').count();
    if commas == 0 && terms().title_words.suffix(&stem).is_some() && stem.len() >= 4 {
        return TitleShape::Whole;
    }
    if marks == 1 {
        TitleShape::Whole
    } else if commas == 0 && text.len() <= 40 {
        TitleShape::Part
    } else {
        TitleShape::None
    }
}

/// The end of the text before a footnote mark that closes it: 统计公报[1].
fn without_note_mark(glyphs: &Glyphs, start: usize, end: usize) -> usize {
    if glyphs.at(end - 1) != ']' {
        return end;
    }
    let open = (start..end).rev().find(|&i| glyphs.at(i) == '[');
    open.filter(|&i| i > start && end - i <= 5).unwrap_or(end)
}

/// The end of the text before a bracket that closes it: 政府工作报告（摘要）.
fn without_bracket(glyphs: &Glyphs, start: usize, end: usize) -> usize {
    if glyphs.at(end - 1) != '）' {
        return end;
    }
    let open = (start..end).rev().find(|&i| glyphs.at(i) == '（');
    open.filter(|&i| i > start)
        .map_or(end, |i| glyphs.trim(start, i).1)
}
