//! Mentions of indicators: a measurable thing named, with a level, a change, a share or a rank.
//!
//! A sentence is read piece by piece. A piece with a name and a figure is a mention; a piece with a figure and no
//! name speaks of the mention before it: of its change, its rank, or of the same thing in another period.

mod attributes;
mod bounds;
mod distributed;
mod figures;
mod subject;

pub use super::change::{Growth, GrowthUnit};
use super::clause::Clause;
use super::glyphs::{Glyphs, is_han};
use super::period::{Period, StatusCue, period_in};
use super::piece::{Piece, between, pieces};
use super::quantity::{Found, Quantity};
use super::reading::{Reading, reading_in};
use super::sentence::{Enclosure, Sentence};
use crate::lexicon::{Figures, NameHit, figures, indicators, name_hits};
use crate::text::Span;

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
    /// How a count is meant: new, net, all.
    pub reading: Option<Reading>,
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
        if is_idle(sentence, quantities, &names) {
            continue;
        }
        reader.state = State {
            sentence: sentence.start,
            ..State::default()
        };
        let mut pieces = pieces(glyphs, enclosed, sentence, quantities, &names);
        pieces.retain(|piece| {
            let holds = |clause: &Clause| clause.start <= piece.start && piece.start < clause.end;
            !clauses.iter().any(holds)
        });
        let mut rest = &pieces[..];
        while let Some(piece) = rest.first() {
            let read = reader.read_distribution(rest).unwrap_or_else(|| {
                reader.read(piece);
                1
            });
            rest = &rest[read..];
        }
    }
    reader.found
}

/// Neither a figure nor a name stands in it: half of all sentences.
fn is_idle(sentence: &Sentence, quantities: &[Found], names: &[NameHit]) -> bool {
    let (start, end) = (sentence.start, sentence.end);
    between(quantities, |figure| figure.number, start, end).is_empty()
        && between(names, |name| name.start, start, end).is_empty()
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
            reading: reading_in(self.glyphs, piece.start, end),
            inner: false,
        });
        self.state.last = Some(self.found.len() - 1);
    }
}
