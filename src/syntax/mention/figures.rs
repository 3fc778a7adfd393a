//! Pieces with figures: the mention, the counts inside it, the changes after it.

use super::{Mention, Pending, Reader, is_ratio};
use crate::lexicon::{NameHit, indicators};
use crate::syntax::change::{Direction, absolute_change, direction_before, growth};
use crate::syntax::period::StatusCue;
use crate::syntax::piece::Piece;
use crate::syntax::quantity::{Found, Kind};
use crate::syntax::unit_class::fits;
use crate::text::Span;

impl Reader<'_> {
    pub(super) fn read_figures(&mut self, piece: &Piece<'_>, pending: Option<Pending>) {
        let (main, hit) = self.main_figure(piece);
        let figure = &piece.figures[main];
        let subject = self.subject(piece, figure, hit, pending);
        let from = hit
            .filter(|hit| is_ratio(hit))
            .map_or(piece.start, |hit| hit.end);
        let direction = direction_before(self.glyphs, from.min(figure.start), figure)
            .or_else(|| absolute_change(self.glyphs, piece.start, figure))
            .map(|(direction, _)| direction);
        let rises_on =
            pending.is_some_and(|p| p.grows) && !subject.own && figure.kind == Kind::Percent;
        let direction = direction
            .or(rises_on.then_some(Direction::Up))
            .or(self.same_rate(&subject, figure));
        if self.goes_on(piece, &subject, figure, direction) {
            return;
        }
        self.push_inner(piece, main);
        self.note_expected(piece, subject.start.max(piece.start));
        let change = direction.and_then(|direction| growth(figure, direction, subject.indicator));
        let completion = self.completion(piece, figure);
        let is_level = direction.is_none() && figure.kind != Kind::Points && completion.is_none();
        let level = is_level.then(|| figure.quantity.clone());
        let name_end = hit.map_or(figure.start, |hit| hit.end.min(figure.start));
        let end = self.end_of(piece, figure, hit);
        self.push(piece, subject, level, change, end, name_end);
        if let Some(mention) = self.found.last_mut() {
            mention.comparison = completion;
        }
        self.add_later_changes(piece, main);
    }

    /// 亿元外资项目完成年度目标的125%: a percentage of a target is no level.
    pub(super) fn completion(&self, piece: &Piece<'_>, figure: &Found) -> Option<Span> {
        let w = self.words;
        let from = (piece.start..figure.start).find(|&i| {
            w.completions
                .prefix(self.glyphs.slice(i, figure.start))
                .is_some()
        })?;
        (figure.kind == Kind::Percent).then(|| self.glyphs.span(from, figure.end))
    }

    /// Counts before the main figure: 81个实施类项目 of 完成投资141.5亿元.
    pub(super) fn push_inner(&mut self, piece: &Piece<'_>, main: usize) {
        for (i, figure) in piece.figures[..main].iter().enumerate() {
            if figure.kind != Kind::Level {
                continue;
            }
            let next = piece.figures[i + 1].start;
            let hit = piece.names.iter().find(|hit| {
                hit.start >= figure.end && hit.end <= next && hit.start - figure.end <= 2
            });
            let name_end = hit.map_or(next.min(figure.end + 12), |hit| hit.end);
            let indicator = hit
                .map(|hit| hit.indicator)
                .filter(|&i| fits(&indicators()[i as usize], figure));
            self.found.push(Mention {
                span: self.glyphs.span(figure.start, name_end),
                name: self.glyphs.span(figure.end, name_end),
                indicator,
                level: Some(figure.quantity.clone()),
                growth: None,
                comparison: None,
                cue: self.state.expected.then_some(StatusCue::Expected),
                period: None,
                reading: None,
                inner: true,
            });
        }
    }

    /// Changes after the main figure in the same piece: 28微克/立方米同比改善0.4个百分点.
    pub(super) fn add_later_changes(&mut self, piece: &Piece<'_>, main: usize) {
        for figure in &piece.figures[main + 1..] {
            let Some((direction, _)) =
                direction_before(self.glyphs, piece.figures[main].end, figure)
            else {
                continue;
            };
            let Some(mention) = self.found.last_mut().filter(|m| m.growth.is_none()) else {
                return;
            };
            mention.growth = growth(figure, direction, mention.indicator);
            mention.span = mention
                .span
                .cover(self.glyphs.span(figure.start, figure.end));
        }
    }

    pub(super) fn end_of(&self, piece: &Piece<'_>, figure: &Found, hit: Option<&NameHit>) -> usize {
        let name_after = self.name_text(piece, figure).0 >= figure.end;
        match hit {
            Some(hit) => hit.end.max(figure.end),
            None if name_after => piece.end,
            None => figure.end,
        }
    }
}
