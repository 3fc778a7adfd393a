//! Pieces without a figure: bounds and ranks of what they name, or only a name.

use super::{Pending, Reader, Subject, WIDEST_GAP};
use crate::lexicon::NameHit;
use crate::syntax::change::{Growth, bounded_growth};
use crate::syntax::piece::Piece;
use crate::syntax::quantity::{Qualifier, Quantity};
use crate::text::Span;
use rust_decimal::Decimal;

impl Reader<'_> {
    pub(super) fn read_without_figure(&mut self, piece: &Piece<'_>, pending: Option<Pending>) {
        let own = |hit: &&NameHit| !self.is_yardstick(piece, hit);
        let subject = piece
            .names
            .iter()
            .rfind(own)
            .map(|hit| (hit.start, hit.end, hit.indicator));
        let inherited = pending.map(|p| (p.start, p.start, p.hit.indicator));
        let Some((start, after, indicator)) = subject.or(inherited) else {
            self.note_expected(piece, piece.end);
            return;
        };
        let name = match (subject, pending) {
            (None, Some(p)) => self.glyphs.span(p.hit.start, p.hit.end),
            _ => self.glyphs.span(start, after),
        };
        let from = if subject.is_some() {
            after
        } else {
            piece.start
        };
        self.note_expected(piece, start.max(piece.start));
        let bound = self.bound(from, piece.end);
        let Some((level, growth, comparison, end)) = bound else {
            if let Some(hit) = piece.names.last() {
                let grows = self
                    .words
                    .growth_names
                    .suffix(self.glyphs.slice(hit.end, piece.end))
                    .is_some();
                self.state.pending = Some(Pending {
                    hit: *hit,
                    start: piece.start,
                    grows,
                });
            }
            return;
        };
        let begin = if subject.is_some() {
            start
        } else {
            start.min(piece.start)
        };
        let subject = Subject {
            name,
            indicator: Some(indicator),
            own: true,
            start: begin,
        };
        self.push(piece, subject, level, growth, end, after.min(end));
        if let Some(mention) = self.found.last_mut() {
            mention.comparison = comparison;
        }
    }

    /// A bound or a rank close after a name: 正增长, 清零, 与全市基本持平, 全市第一.
    #[allow(clippy::type_complexity)]
    pub(super) fn bound(
        &self,
        from: usize,
        end: usize,
    ) -> Option<(Option<Quantity>, Option<Growth>, Option<Span>, usize)> {
        let w = self.words;
        if let Some(growth) = bounded_growth(self.glyphs, from, end) {
            let stop = self.glyphs.index_of(growth.span.end);
            return Some((None, Some(growth), None, stop));
        }
        let find = |list: &crate::lexicon::Words| {
            (from..end).find_map(|i| Some((i, i + list.prefix(self.glyphs.slice(i, end))?)))
        };
        if let Some((start, stop)) = find(&w.bounded_zero).filter(|(i, _)| i - from <= WIDEST_GAP) {
            let span = self.glyphs.span(start, stop);
            let zero = Quantity {
                value: Some(Decimal::ZERO),
                unit: String::new(),
                qualifier: Qualifier::Exact,
                span,
            };
            return Some((Some(zero), None, None, stop));
        }
        if let Some((_, stop)) = find(&w.bounded_level) {
            return Some((None, None, Some(self.glyphs.span(from, stop)), stop));
        }
        let rank = find(&w.ranks).filter(|(i, _)| self.own_words(from, *i) <= 2)?;
        Some((None, None, Some(self.glyphs.span(rank.0, end)), end))
    }
}
