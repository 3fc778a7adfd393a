//! Lists with 分别: 接待游客、旅游总花费分别增长10.7%和9.5% gives each name its own figure.

use super::{Reader, Subject};
use crate::lexicon::indicators;
use crate::syntax::change::{absolute_change, direction_before, growth};
use crate::syntax::piece::Piece;
use crate::syntax::quantity::{Found, Kind};
use crate::syntax::unit_class::fits;

/// 分别 and as many names before it as figures after it.
struct Distribution<'p> {
    /// The characters of each name.
    names: Vec<(usize, usize)>,
    figures: Vec<(&'p Piece<'p>, &'p Found)>,
    /// After 分别.
    after: usize,
}

impl Reader<'_> {
    /// Reads such a list at the head of the pieces; how many of them it takes up.
    pub(super) fn read_distribution(&mut self, pieces: &[Piece<'_>]) -> Option<usize> {
        let found = self.distribution(pieces)?;
        let (first_piece, first) = *found.figures.first()?;
        let direction = direction_before(self.glyphs, found.after, first)
            .or_else(|| absolute_change(self.glyphs, first_piece.start, first))
            .map(|(direction, _)| direction);
        self.note_expected(first_piece, found.after);
        for (&(start, end), &(piece, figure)) in found.names.iter().zip(&found.figures) {
            let hit = pieces[0]
                .names
                .iter()
                .rfind(|hit| start <= hit.start && hit.end <= end);
            let subject = Subject {
                name: match hit {
                    Some(hit) => self.glyphs.span(hit.start, hit.end),
                    None => self.glyphs.span(start, end),
                },
                indicator: hit
                    .map(|hit| hit.indicator)
                    .filter(|&i| fits(&indicators()[i as usize], figure)),
                own: true,
                start: hit.map_or(start, |hit| hit.start),
            };
            let change = direction.and_then(|way| growth(figure, way, subject.indicator));
            let is_level = change.is_none() && figure.kind != Kind::Points;
            let level = is_level.then(|| figure.quantity.clone());
            self.push(piece, subject, level, change, figure.end, found.after);
        }
        Some(found.figures.len())
    }

    fn distribution<'p>(&self, pieces: &'p [Piece<'p>]) -> Option<Distribution<'p>> {
        let first = pieces.first()?;
        let figure = first.figures.first()?;
        let at = (first.start..figure.number).find(|&i| self.glyphs.has(i, "分别"))?;
        let listed = pieces[1..]
            .iter()
            .take_while(|piece| self.is_listed(piece, figure.kind));
        let figures: Vec<_> = std::iter::once(first)
            .chain(listed)
            .filter_map(|piece| Some((piece, piece.figures.first()?)))
            .collect();
        let names = self.names_before(first, at, figures.len())?;
        (first.figures.len() == 1).then_some(Distribution {
            names,
            figures,
            after: at + 2,
        })
    }

    /// Nothing but the next figure of the list, after 、 or 和.
    fn is_listed(&self, piece: &Piece<'_>, kind: Kind) -> bool {
        let [figure] = piece.figures else {
            return false;
        };
        let joined = matches!(self.glyphs.before(piece.start), '、' | '和');
        joined && piece.names.is_empty() && piece.start == figure.start && figure.kind == kind
    }

    /// The names before 分别, where there are so many: divided by 、 alone or by 和 as well, since 和 may stand in a name.
    fn names_before(
        &self,
        piece: &Piece<'_>,
        at: usize,
        count: usize,
    ) -> Option<Vec<(usize, usize)>> {
        if count < 2 {
            return None;
        }
        let from = self.after_openings(piece.start, at);
        let divided = |marks: &[char]| {
            self.glyphs
                .split(from, at, |_, i| marks.contains(&self.glyphs.at(i)))
        };
        let by_comma = divided(&['、']);
        if by_comma.len() == count {
            return Some(by_comma);
        }
        let by_both = divided(&['、', '和']);
        (by_both.len() == count).then_some(by_both)
    }

    fn after_openings(&self, start: usize, end: usize) -> usize {
        let mut from = start;
        while let Some(n) = self.words.openings.prefix(self.glyphs.slice(from, end)) {
            from += n;
        }
        from
    }
}
