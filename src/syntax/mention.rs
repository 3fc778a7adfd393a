//! Mentions of indicators: a measurable thing named, with a level, a change, a share or a rank.
//!
//! A sentence is read piece by piece. A piece with a name and a figure is a mention; a piece with a figure and no
//! name speaks of the mention before it: of its change, its rank, or of the same thing in another period.

use super::change::{Direction, absolute_change, bounded_growth, direction_before, growth};
pub use super::change::{Growth, GrowthUnit};
use super::clause::Clause;
use super::glyphs::{Glyphs, is_han};
use super::period::{Period, StatusCue, period_in};
use super::piece::{Piece, pieces};
use super::quantity::{Found, Kind, Qualifier, Quantity};
use super::sentence::{Enclosure, Sentence};
use super::unit_class::{UnitClass, fits, same_class};
use crate::lexicon::{Figures, NameHit, contextual_names, figures, indicators, name_hits};
use crate::text::Span;
use rust_decimal::Decimal;

/// Between an indicator's name and its figure stand no more than so many characters that are no linking words.
const WIDEST_GAP: usize = 8;
/// The same for a figure before its name: 3家企业被认定为国家级专精特新“小巨人”企业.
const WIDEST_GAP_AFTER: usize = 12;

/// One mention in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// From the first character of name or value to the last of value, growth and comparison.
    pub span: Span,
    /// The name as written; it may stand earlier in the line when the mention inherits it.
    pub name: Span,
    /// Index into the dictionary.
    pub indicator: Option<u16>,
    pub level: Option<Quantity>,
    pub growth: Option<Growth>,
    /// Rank, share, comparison or bound: 位列全市第一, 占全市35%, 高于全市平均水平.
    pub comparison: Option<Span>,
    pub cue: Option<StatusCue>,
    pub period: Option<Period>,
    /// A count that stands inside a larger mention (81个实施类项目 of …完成投资141.5亿元).
    pub inner: bool,
}

/// The mentions of a line. Figures inside responsibility clauses count nothing.
pub fn mentions(
    glyphs: &Glyphs,
    enclosed: &[Enclosure],
    sentences: &[Sentence],
    quantities: &[Found],
    clauses: &[Clause],
) -> Vec<Mention> {
    let names = name_hits(glyphs.all());
    if names.is_empty() && quantities.is_empty() {
        return Vec::new();
    }
    let mut reader = Reader {
        glyphs,
        words: figures(),
        found: Vec::new(),
        state: State::default(),
    };
    for sentence in sentences {
        reader.state = State {
            sentence: sentence.start,
            ..State::default()
        };
        for piece in pieces(glyphs, enclosed, sentence, quantities, &names) {
            let in_clause = clauses
                .iter()
                .any(|clause| clause.start <= piece.start && piece.start < clause.end);
            if !in_clause {
                reader.read(&piece);
            }
        }
    }
    reader.found
}

/// An indicator that is a percentage itself, so that a percentage after its name is its level.
fn is_ratio(hit: &NameHit) -> bool {
    indicators()[hit.indicator as usize].unit == "%"
}

/// What a sentence has said so far.
#[derive(Default)]
struct State {
    sentence: usize,
    /// The mention that pieces without a name speak of.
    last: Option<usize>,
    /// A name without a figure in the piece before: 固定资产投资保持稳定增长、力争达到3%.
    pending: Option<Pending>,
    /// 预计 covers the rest up to ； or 。
    expected: bool,
}

#[derive(Clone, Copy)]
struct Pending {
    hit: NameHit,
    start: usize,
    grows: bool,
}

/// The thing a figure measures.
#[derive(Clone, Copy)]
struct Subject {
    name: Span,
    indicator: Option<u16>,
    /// It is named in the piece itself.
    own: bool,
    start: usize,
}

struct Reader<'a> {
    glyphs: &'a Glyphs,
    words: &'static Figures,
    found: Vec<Mention>,
    state: State,
}

impl Reader<'_> {
    fn read(&mut self, piece: &Piece<'_>) {
        if piece.opens {
            self.state.expected = false;
        }
        let inherited_pending = self.state.pending.take();
        if self.is_comparison(piece) {
            self.add_comparison(piece);
            return;
        }
        if piece.figures.is_empty() {
            self.read_without_figure(piece, inherited_pending);
            return;
        }
        if piece.names.is_empty() && self.add_change(piece) {
            return;
        }
        self.read_figures(piece, inherited_pending);
    }

    // --- pieces that speak of the mention before ----------------------------------------------------------------------

    /// 位列全市第一, 占全市35%, 高于全市平均水平, 完成年度目标的114%.
    fn is_comparison(&self, piece: &Piece<'_>) -> bool {
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
    fn ranks_for_years(&self, at: usize, end: usize) -> bool {
        let rest = self.glyphs.slice(at, end);
        let stays = rest
            .windows(2)
            .any(|pair| matches!(pair, ['稳', '定'] | ['保', '持']));
        self.glyphs.has(at, "连续") && (stays || self.words.ranks.within(rest))
    }

    fn add_comparison(&mut self, piece: &Piece<'_>) {
        let span = self.glyphs.span(piece.start, piece.end);
        let Some(last) = self.state.last.and_then(|i| self.found.get_mut(i)) else {
            return;
        };
        last.comparison = last.comparison.or(Some(span));
        last.span = last.span.cover(span);
    }

    /// 同比增长4.7% after a level: its change. Says whether the piece was one.
    fn add_change(&mut self, piece: &Piece<'_>) -> bool {
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

    /// How many characters of `start..end` are words of their own, not openings, aspects or links.
    fn own_words(&self, start: usize, end: usize) -> usize {
        let w = self.words;
        let (mut at, mut own) = (start, 0);
        while at < end {
            let rest = self.glyphs.slice(at, end);
            match [&w.openings, &w.aspects, &w.than, &w.links]
                .iter()
                .filter_map(|list| list.prefix(rest))
                .max()
            {
                Some(n) => at += n,
                None => {
                    own += usize::from(is_han(rest[0]) || rest[0].is_ascii_alphabetic());
                    at += 1;
                }
            }
        }
        own
    }

    // --- pieces without a figure -------------------------------------------------------------------------------------------

    fn read_without_figure(&mut self, piece: &Piece<'_>, pending: Option<Pending>) {
        let subject = piece
            .names
            .last()
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
    fn bound(
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

    // --- pieces with figures -------------------------------------------------------------------------------------------------

    fn read_figures(&mut self, piece: &Piece<'_>, pending: Option<Pending>) {
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
    fn completion(&self, piece: &Piece<'_>, figure: &Found) -> Option<Span> {
        let w = self.words;
        let from = (piece.start..figure.start).find(|&i| {
            w.completions
                .prefix(self.glyphs.slice(i, figure.start))
                .is_some()
        })?;
        (figure.kind == Kind::Percent).then(|| self.glyphs.span(from, figure.end))
    }

    /// The figure a piece is about, with the indicator it belongs to: the first after the last name, else the last
    /// before a name, else the last.
    fn main_figure<'p>(&self, piece: &'p Piece<'_>) -> (usize, Option<&'p NameHit>) {
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

    /// What another thing is measured by: 地区生产总值 of 服务业增加值占地区生产总值比重.
    fn is_yardstick(&self, piece: &Piece<'_>, hit: &NameHit) -> bool {
        let before = self.glyphs.slice(piece.start, hit.start);
        let share = before.iter().rposition(|&c| c == '占');
        let close = share.is_some_and(|at| before.len() - at <= 5);
        close && piece.names.iter().any(|other| other.end <= hit.start)
    }

    /// Whether a name and a figure after it belong together: few words of their own between them, and not 等, after
    /// which the counted thing is named (小游园等8个项目).
    fn names_figure(&self, name_end: usize, figure: usize) -> bool {
        self.glyphs.before(figure) != '等' && self.own_words(name_end, figure) <= WIDEST_GAP
    }

    /// 由6679亿元增加到9210亿元: the figure reached is the one that counts.
    fn last_of_rise(&self, piece: &Piece<'_>, first: usize) -> usize {
        let mut at = first;
        while let Some(next) = piece.figures.get(at + 1) {
            let between = self.glyphs.slice(piece.figures[at].end, next.number);
            let reaches = matches!(between.last(), Some('到' | '至')) && between.len() <= 16;
            if !reaches || next.kind != piece.figures[at].kind {
                break;
            }
            at += 1;
        }
        at
    }

    fn subject(
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
                .filter(|&i| fits(&indicators()[i as usize], figure));
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
    fn inheritable(&self, mention: &Mention, figure: &Found) -> Option<u16> {
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
    fn contextual(&self, piece: &Piece<'_>) -> Option<u16> {
        let stands = |start, end, word: &str| self.glyphs.find(start, end, word).is_some();
        let mut names = contextual_names().iter();
        let (indicator, _) = names.find(|(_, context)| {
            stands(piece.start, piece.end, &context.name)
                && stands(self.state.sentence, piece.start, &context.word)
        })?;
        Some(*indicator)
    }

    /// The words that name what is counted, without openings, verbs and links: before the figure, or after it.
    fn name_text(&self, piece: &Piece<'_>, figure: &Found) -> (usize, usize) {
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

    /// 增速从一季度3.3%、到上半年4.5%: the second percentage is a rate of change like the first.
    fn same_rate(&self, subject: &Subject, figure: &Found) -> Option<Direction> {
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
    fn goes_on(
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

    /// Counts before the main figure: 81个实施类项目 of 完成投资141.5亿元.
    fn push_inner(&mut self, piece: &Piece<'_>, main: usize) {
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
                inner: true,
            });
        }
    }

    /// Changes after the main figure in the same piece: 28微克/立方米同比改善0.4个百分点.
    fn add_later_changes(&mut self, piece: &Piece<'_>, main: usize) {
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

    fn end_of(&self, piece: &Piece<'_>, figure: &Found, hit: Option<&NameHit>) -> usize {
        let name_after = self.name_text(piece, figure).0 >= figure.end;
        match hit {
            Some(hit) => hit.end.max(figure.end),
            None if name_after => piece.end,
            None => figure.end,
        }
    }

    /// 预计 before a name covers what follows up to ； or 。
    fn note_expected(&mut self, piece: &Piece<'_>, name: usize) {
        let before = self.glyphs.slice(piece.start, name.min(piece.end));
        self.state.expected |= self.words.expected.within(before);
    }

    fn push(
        &mut self,
        piece: &Piece<'_>,
        subject: Subject,
        level: Option<Quantity>,
        growth: Option<Growth>,
        end: usize,
        name_end: usize,
    ) {
        let between = self.glyphs.slice(name_end, end);
        let expected = self.state.expected || self.words.expected.within(between);
        let aimed = self.words.aimed.within(self.glyphs.slice(piece.start, end));
        let cue = if expected {
            Some(StatusCue::Expected)
        } else {
            aimed.then_some(StatusCue::Aimed)
        };
        let figure = level
            .as_ref()
            .map(|q| q.span)
            .or(growth.as_ref().map(|g| g.span));
        let span = self.glyphs.span(subject.start, end);
        self.found.push(Mention {
            span: figure.map_or(span, |figure| span.cover(figure)),
            name: subject.name,
            indicator: subject.indicator,
            level,
            growth,
            comparison: None,
            cue,
            period: period_in(self.glyphs, piece.start, end),
            inner: false,
        });
        self.state.last = Some(self.found.len() - 1);
    }
}
