//! The pieces of a sentence that each hold one statement: 完成1368.6亿元、同比增长4.7%，高于全市平均水平.

use super::glyphs::{Glyphs, is_plain};
use super::quantity::Found;
use super::sentence::{Enclosure, Sentence};
use crate::lexicon::{NameHit, figures};

/// Characters `start..end` of a sentence, with the figures and the indicators' names in them.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    pub start: usize,
    pub end: usize,
    pub figures: &'a [Found],
    pub names: &'a [NameHit],
    /// A semicolon or the sentence's beginning stands before it.
    pub opens: bool,
}

/// The pieces of a sentence. 、 divides only after a figure or before a change or a rank; between names it lists.
pub fn pieces<'a>(
    glyphs: &Glyphs,
    enclosed: &[Enclosure],
    sentence: &Sentence,
    figures: &'a [Found],
    names: &'a [NameHit],
) -> Vec<Piece<'a>> {
    let parts = glyphs.split(sentence.start, sentence.end, |from, i| match glyphs.at(i) {
        c if is_plain(c) && c != '和' || enclosed[i] != Enclosure::None => false,
        '，' | '；' | '：' => true,
        c @ ('、' | '和') => divides(glyphs, from, i, sentence.end, c, figures),
        _ => false,
    });
    let piece = |(start, end)| Piece {
        start,
        end,
        figures: between(figures, |f| f.number, start, end),
        names: between(names, |n| n.start, start, end),
        opens: start == sentence.start || opens_again(glyphs, start),
    };
    parts.into_iter().map(piece).collect()
}

/// A semicolon stands before it.
fn opens_again(glyphs: &Glyphs, start: usize) -> bool {
    let before = glyphs.all()[..start].iter().rfind(|&&c| c != ' ');
    before == Some(&'；')
}

fn divides(
    glyphs: &Glyphs,
    from: usize,
    at: usize,
    end: usize,
    mark: char,
    quantities: &[Found],
) -> bool {
    let next = glyphs.slice(at + 1, end);
    let words = figures();
    let before = between(quantities, |f| f.number, from, at)
        .last()
        .filter(|f| f.end <= at);
    if mark == '和' {
        return before.is_some_and(|f| f.end == at);
    }
    let speaks_on = [
        &words.ranks,
        &words.compares,
        &words.stretches,
        &words.rises,
        &words.falls,
        &words.aspects,
    ];
    let attribute = speaks_on.iter().any(|list| list.prefix(next).is_some());
    // 帮助1.8万余家小微企业、个体工商户获得授信: a list of nouns after the figure goes on.
    let counted = before.is_some_and(|f| {
        let closed = at - f.end <= 1;
        let figure_next = next.first().is_some_and(|c| c.is_ascii_digit());
        closed
            || figure_next
            || words.verbs.prefix(next).is_some()
            || words.openings.prefix(next).is_some()
    });
    attribute || counted
}

/// The items that begin in `start..end`; they come in order.
pub fn between<T>(items: &[T], place: impl Fn(&T) -> usize, start: usize, end: usize) -> &[T] {
    let from = items.partition_point(|item| place(item) < start);
    let to = items.partition_point(|item| place(item) < end);
    &items[from..to.max(from)]
}
