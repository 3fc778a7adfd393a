//! The pieces of a sentence that each hold one statement: 完成1368.6亿元、同比增长4.7%，高于全市平均水平.

use super::glyphs::Glyphs;
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
    let mut found = Vec::new();
    let mut from = sentence.start;
    let mut opens = true;
    for i in sentence.start..=sentence.end {
        let c = if i == sentence.end {
            '；'
        } else {
            glyphs.at(i)
        };
        let cuts = match c {
            _ if i == sentence.end => true,
            _ if enclosed[i] != Enclosure::None => false,
            '，' | '；' | '：' => true,
            '、' | '和' => divides(glyphs, from, i, sentence.end, c, figures),
            _ => false,
        };
        if !cuts {
            continue;
        }
        let (start, end) = glyphs.trim(from, i);
        if end > start {
            let within_figures = range(figures, |f| f.number >= start && f.end <= end + 1);
            let within_names = range(names, |n| n.start >= start && n.end <= end);
            found.push(Piece {
                start,
                end,
                figures: within_figures,
                names: within_names,
                opens,
            });
            opens = false;
        }
        opens |= c == '；';
        from = i + 1;
    }
    found
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
    let before = quantities.iter().rfind(|f| f.number >= from && f.end <= at);
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

/// The run of items for which the test holds; they stand together.
fn range<T>(items: &[T], test: impl Fn(&T) -> bool) -> &[T] {
    let Some(first) = items.iter().position(&test) else {
        return &[];
    };
    let count = items[first..].iter().take_while(|item| test(item)).count();
    &items[first..first + count]
}
