//! What a figure measures: the name in its piece, or the thing named before.

use super::{Mention, Pending, Reader, Subject, WIDEST_GAP, WIDEST_GAP_AFTER, is_ratio};
use crate::lexicon::{NameHit, contextual_names, indicators, units};
use crate::syntax::glyphs::is_han;
use crate::syntax::piece::Piece;
use crate::syntax::quantity::{Found, Kind};
use crate::syntax::unit_class::{UnitClass, fits, same_class};

impl Reader<'_> {
    /// The figure a piece is about, with the indicator it belongs to: the first after the last name, else the last
    /// before a name, else the last.
    pub(super) fn main_figure<'p>(&self, piece: &'p Piece<'_>) -> (usize, Option<&'p NameHit>) {
        let own = |hit: &&NameHit| !self.is_yardstick(piece, hit);
        for hit in piece.names.iter().rev().filter(own) {
            let after = piece.figures.iter().position(|f| f.number >= hit.end);
            let near = |i: &usize| self.names_figure(hit.end, piece.figures[*i].start);
            if let Some(i) = after.filter(near) {
                return (self.last_of_rise(piece, i), Some(hit));
            }
        }
        for hit in piece.names.iter().filter(own) {
            let before = piece.figures.iter().rposition(|f| f.end <= hit.start);
            let near =
                |i: &usize| self.own_words(piece.figures[*i].end, hit.start) <= WIDEST_GAP_AFTER;
            if let Some(i) = before.filter(near) {
                return (i, Some(hit));
            }
        }
        let level = piece.figures.iter().rposition(|f| f.kind != Kind::Fraction);
        let last = level.unwrap_or(piece.figures.len() - 1);
        (last, None)
    }

    /// 毕业生就业率95%: the name goes on as that of a rate.
    fn becomes_rate(&self, hit: &NameHit, figure: &Found) -> bool {
        let between = self.glyphs.slice(hit.end, figure.start);
        let mut word = between.iter().take(5).take_while(|&&c| is_han(c));
        figure.kind == Kind::Percent && word.any(|&c| c == '率')
    }

    /// What another thing is measured by or with, or what is left out of it: 地区生产总值 of 服务业增加值占地区生产总值比重.
    pub(super) fn is_yardstick(&self, piece: &Piece<'_>, hit: &NameHit) -> bool {
        let before = self.glyphs.slice(piece.start, hit.start);
        let w = self.words;
        if w.exclusions.suffix(before).is_some() {
            return true;
        }
        let after = self.glyphs.slice(hit.end, piece.end);
        if before.last() == Some(&'与') && w.keeping_pace.within(after) {
            return piece.names.iter().any(|other| other.end < hit.start);
        }
        let share = before.iter().rposition(|&c| c == '占');
        let close = share.is_some_and(|at| before.len() - at <= 5);
        close && piece.names.iter().any(|other| other.end <= hit.start)
    }

    /// Whether a name and a figure after it belong together: few words of their own between them, and not 等, after
    /// which the counted thing is named (小游园等8个项目).
    pub(super) fn names_figure(&self, name_end: usize, figure: usize) -> bool {
        self.glyphs.before(figure) != '等' && self.own_words(name_end, figure) <= WIDEST_GAP
    }

    /// 由6679亿元增加到9210亿元: the figure reached is the one that counts.
    pub(super) fn last_of_rise(&self, piece: &Piece<'_>, first: usize) -> usize {
        let mut at = first;
        while let Some(next) = piece.figures.get(at + 1) {
            let between = self.glyphs.slice(piece.figures[at].end, next.number);
            let reaches = reaches(between) && between.len() <= 16;
            if !reaches || next.kind != piece.figures[at].kind {
                break;
            }
            at += 1;
        }
        at
    }

    pub(super) fn subject(
        &self,
        piece: &Piece<'_>,
        figure: &Found,
        hit: Option<&NameHit>,
        pending: Option<Pending>,
    ) -> Subject {
        if let Some(hit) = hit {
            let indicator = self
                .contextual(piece)
                .or(Some(hit.indicator))
                .filter(|&i| fits(&indicators()[i as usize], figure))
                .filter(|_| is_ratio(hit) || !self.becomes_rate(hit, figure));
            let start = hit.start.min(figure.start);
            return Subject {
                name: self.glyphs.span(hit.start, hit.end),
                indicator,
                own: true,
                start,
            };
        }
        let (from, to) = self.name_text(piece, figure);
        let is_general = self
            .words
            .general_names
            .contains(self.glyphs.slice(from, to));
        if to > from && !is_general {
            let start = from.min(figure.start);
            return Subject {
                name: self.glyphs.span(from, to),
                indicator: self.contextual(piece),
                own: true,
                start,
            };
        }
        let start = if to > from {
            from.min(figure.start)
        } else {
            piece.start
        };
        if let Some(indicator) = self.contextual(piece) {
            return Subject {
                name: self.glyphs.span(from, to),
                indicator: Some(indicator),
                own: true,
                start,
            };
        }
        if let Some(pending) = pending {
            let indicator = Some(pending.hit.indicator).filter(|&i| {
                figure.kind == Kind::Percent || same_class(&indicators()[i as usize], figure)
            });
            return Subject {
                name: self.glyphs.span(pending.hit.start, pending.hit.end),
                indicator,
                own: false,
                start: pending.start,
            };
        }
        let last = self.state.last.map(|i| &self.found[i]);
        let name = if to > from {
            self.glyphs.span(from, to)
        } else {
            last.map_or(figure.quantity.span, |m| m.name)
        };
        Subject {
            name,
            indicator: last.and_then(|m| self.inheritable(m, figure)),
            own: is_general && to > from,
            start,
        }
    }

    /// The indicator of the mention before, where the new figure can measure it too.
    pub(super) fn inheritable(&self, mention: &Mention, figure: &Found) -> Option<u16> {
        let indicator = mention.indicator?;
        let rate =
            mention.growth.is_some() && mention.level.is_none() && figure.kind == Kind::Percent;
        let entry = &indicators()[indicator as usize];
        let like_before = mention
            .level
            .as_ref()
            .is_some_and(|q| UnitClass::of(&q.unit) == UnitClass::of(&figure.quantity.unit));
        (rate || like_before || same_class(entry, figure)).then_some(indicator)
    }

    /// A name that means an indicator only after another word of the sentence: 年度投资 after 城建项目.
    pub(super) fn contextual(&self, piece: &Piece<'_>) -> Option<u16> {
        let stands = |start, end, word: &str| self.glyphs.find(start, end, word).is_some();
        let mut names = contextual_names().iter();
        let (indicator, _) = names.find(|(_, context)| {
            stands(piece.start, piece.end, &context.name)
                && stands(self.state.sentence, piece.start, &context.word)
        })?;
        Some(*indicator)
    }

    /// The words that name what is counted, without openings, verbs and links: before the figure, or after it.
    pub(super) fn name_text(&self, piece: &Piece<'_>, figure: &Found) -> (usize, usize) {
        let w = self.words;
        let after = self.glyphs.skip_space(figure.end, piece.end);
        let follows = is_han(self.glyphs.at(after)) || matches!(self.glyphs.at(after), '“' | '《');
        if after < piece.end
            && follows
            && w.closings
                .prefix(self.glyphs.slice(after, piece.end))
                .is_none_or(|n| n == 1)
            && figure.kind == Kind::Level
        {
            let from = if self.glyphs.at(after) == '的' {
                after + 1
            } else {
                after
            };
            return (from, piece.end);
        }
        let mut from = piece.start;
        while let Some(n) = [&w.openings, &w.verbs]
            .iter()
            .filter_map(|list| list.prefix(self.glyphs.slice(from, figure.start)))
            .max()
        {
            from += n;
        }
        let mut to = figure.start;
        while let Some(n) = [&w.links, &w.than, &w.rises, &w.falls]
            .iter()
            .filter_map(|list| list.suffix(self.glyphs.slice(from, to)))
            .max()
        {
            to -= n;
        }
        (from, to)
    }
}

/// …到, …到超过, …到2025年的: what stands between the figure left and the figure reached.
fn reaches(between: &[char]) -> bool {
    let Some(at) = between.iter().rposition(|&c| matches!(c, '到' | '至')) else {
        return false;
    };
    let rest = &between[at + 1..];
    let rest = match rest.iter().position(|c| !c.is_ascii_digit()) {
        Some(4) if rest[4] == '年' => rest[5..].strip_prefix(&['的']).unwrap_or(&rest[5..]),
        _ => rest,
    };
    let words = units();
    let lists = [
        &words.more_than,
        &words.at_least,
        &words.nearly,
        &words.about,
    ];
    rest.is_empty() || lists.iter().any(|list| list.contains(rest))
}
