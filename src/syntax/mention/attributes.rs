//! Pieces that speak of the mention before them: its change, its rank, its share, a second figure for it.

use super::{Reader, Subject};
use crate::syntax::change::{Direction, absolute_change, direction_before, growth};
use crate::syntax::period::period_in;
use crate::syntax::piece::Piece;
use crate::syntax::quantity::{Found, Kind};

impl Reader<'_> {
    /// 位列全市第一, 占全市35%, 高于全市平均水平, 完成年度目标的114%.
    pub(super) fn is_comparison(&self, piece: &Piece<'_>) -> bool {
        let w = self.words;
        let mut at = piece.start;
        loop {
            let rest = self.glyphs.slice(at, piece.end);
            if [&w.compares, &w.shares, &w.completions, &w.ranks]
                .iter()
                .any(|list| list.prefix(rest).is_some())
            {
                return true;
            }
            let skip = [&w.aspects, &w.openings]
                .iter()
                .filter_map(|list| list.prefix(rest))
                .max();
            match skip {
                Some(n) if at - piece.start < 8 => at += n,
                _ => return self.ranks_for_years(at, piece.end),
            }
        }
    }

    /// 连续9年位列全省第一
    pub(super) fn ranks_for_years(&self, at: usize, end: usize) -> bool {
        let rest = self.glyphs.slice(at, end);
        let stays = rest
            .windows(2)
            .any(|pair| matches!(pair, ['稳', '定'] | ['保', '持']));
        self.glyphs.has(at, "连续") && (stays || self.words.ranks.within(rest))
    }

    pub(super) fn add_comparison(&mut self, piece: &Piece<'_>) {
        let span = self.glyphs.span(piece.start, piece.end);
        let Some(last) = self.state.last.and_then(|i| self.found.get_mut(i)) else {
            return;
        };
        last.comparison = last.comparison.or(Some(span));
        last.span = last.span.cover(span);
    }

    /// 同比增长4.7% after a level: its change. Says whether the piece was one.
    pub(super) fn add_change(&mut self, piece: &Piece<'_>) -> bool {
        let Some(last) = self.state.last else {
            return false;
        };
        let figure = &piece.figures[0];
        let change = direction_before(self.glyphs, piece.start, figure)
            .or_else(|| absolute_change(self.glyphs, piece.start, figure));
        let Some((direction, verb)) = change else {
            return false;
        };
        if self.own_words(piece.start, verb) > 0 {
            return false;
        }
        // 增速4.5% in another period is a mention of its own.
        if self.found[last].growth.is_some() {
            return false;
        }
        let mention = &mut self.found[last];
        mention.growth = growth(figure, direction, mention.indicator);
        mention.span = mention
            .span
            .cover(self.glyphs.span(piece.start, figure.end));
        true
    }

    /// 增速从一季度3.3%、到上半年4.5%: the second percentage is a rate of change like the first.
    pub(super) fn same_rate(&self, subject: &Subject, figure: &Found) -> Option<Direction> {
        let last = self.state.last.map(|i| &self.found[i])?;
        let growth = last.growth.as_ref().filter(|g| !g.bounded)?;
        let rate = !subject.own && figure.kind == Kind::Percent && last.level.is_none();
        rate.then_some(if growth.value.is_sign_negative() {
            Direction::Down
        } else {
            Direction::Up
        })
    }

    /// A figure without a name that only adds to the mention before: a level to a growth, a stretch target, the next of
    /// a 分别 list. Says whether it was one.
    pub(super) fn goes_on(
        &mut self,
        piece: &Piece<'_>,
        subject: &Subject,
        figure: &Found,
        direction: Option<Direction>,
    ) -> bool {
        if subject.own || self.state.last.is_none() {
            return false;
        }
        let stretch = self
            .words
            .stretches
            .prefix(self.glyphs.slice(piece.start, piece.end))
            .is_some();
        let bare = piece.start >= figure.start;
        let own_period = period_in(self.glyphs, piece.start, figure.start).is_some();
        let end = self.glyphs.span(figure.end, figure.end);
        let Some(last) = self.state.last.and_then(|i| self.found.get_mut(i)) else {
            return false;
        };
        if subject.name != last.name {
            return false;
        }
        let same_unit = match (&last.level, direction) {
            (Some(level), None) => level.unit == figure.quantity.unit,
            (None, _) => {
                last.growth.as_ref().is_some_and(|g| !g.bounded) && figure.kind == Kind::Percent
            }
            _ => false,
        };
        if same_unit && !own_period && (stretch || bare) {
            last.span = last.span.cover(end);
            return true;
        }
        let adds_level = last.level.is_none()
            && last.growth.is_some()
            && direction.is_none()
            && figure.kind == Kind::Level;
        if adds_level && !own_period && subject.indicator.is_some() {
            last.level = Some(figure.quantity.clone());
            last.span = last.span.cover(end);
            return true;
        }
        false
    }
}
