//! How a target can be judged: by a number, a bound, an event, or not at all.

use super::glyphs::{Glyphs, is_plain, is_stop};
use super::quantity::quantities;
use super::sentence::{Enclosure, enclosures};
use crate::lexicon::{Terms, terms};
use crate::text::Span;

/// The measure class of a target (domain: 数值型, 界限型, 节点型, 定性).
/// The more telling comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    Numeric,
    Bounded,
    Milestone,
    Qualitative,
}

impl Measure {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Numeric => "numeric",
            Measure::Bounded => "bounded",
            Measure::Milestone => "milestone",
            Measure::Qualitative => "qualitative",
        }
    }
}

/// What a target's text offers to judge it by.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    pub measure: Measure,
    pub bounds: Vec<Span>,
    pub milestones: Vec<Span>,
    pub promise: Option<Span>,
}

/// By what a sentence that stands alone can be judged.
pub fn measure_of(sentence: &str) -> Measure {
    let glyphs = Glyphs::new(sentence);
    let enclosed = enclosures(&glyphs);
    let counted = !quantities(&glyphs, &enclosed).is_empty();
    judge(&glyphs, &enclosed, 0, glyphs.len(), counted).measure
}

/// Classifies the text `start..end` of a target; `counted` tells whether a quantity stands in it.
pub fn judge(
    glyphs: &Glyphs,
    enclosed: &[Enclosure],
    start: usize,
    end: usize,
    counted: bool,
) -> Judged {
    let terms = terms();
    let mut judged = Judged {
        measure: Measure::Qualitative,
        bounds: Vec::new(),
        milestones: Vec::new(),
        promise: None,
    };
    for (from, to) in clauses_of(glyphs, enclosed, start, end) {
        if let Some(at) = bound_in(glyphs, from, to, terms) {
            judged.bounds.push(at);
        }
        if terms
            .object_openings
            .prefix(glyphs.slice(from, to))
            .is_some()
        {
            continue;
        }
        if is_event(glyphs, enclosed, from, to, terms) {
            judged.milestones.push(glyphs.span(from, to));
        }
        if !counted && judged.promise.is_none() && is_promise(glyphs, from, to, terms) {
            judged.promise = Some(glyphs.span(from, to));
        }
    }
    judged.measure = match (
        counted,
        judged.bounds.is_empty(),
        judged.milestones.is_empty(),
    ) {
        (true, _, _) => Measure::Numeric,
        (_, false, _) => Measure::Bounded,
        (_, _, false) => Measure::Milestone,
        _ => Measure::Qualitative,
    };
    if judged.measure != Measure::Qualitative {
        judged.promise = None;
    }
    judged
}

/// The parts between ， ； 。 outside names and brackets.
fn clauses_of(
    glyphs: &Glyphs,
    enclosed: &[Enclosure],
    start: usize,
    end: usize,
) -> Vec<(usize, usize)> {
    glyphs.split(start, end, |_, i| {
        let c = glyphs.at(i);
        let stops = !is_plain(c) && (is_stop(c) || matches!(c, '，' | '；' | '：'));
        stops && enclosed[i] == Enclosure::None
    })
}

fn bound_in(glyphs: &Glyphs, from: usize, to: usize, terms: &Terms) -> Option<Span> {
    (from..to).find_map(|i| {
        let length = terms.bounds.prefix(glyphs.slice(i, to))?;
        let after = glyphs.slice(i + length, to);
        let way_of_working = terms.not_bound_after.prefix(after).is_some();
        (!way_of_working).then(|| glyphs.span(i, i + length))
    })
}

/// An event done by the plan's own units: 推动华贸中心开业运营, not 支持企业设立展示中心.
fn is_event(
    glyphs: &Glyphs,
    enclosed: &[Enclosure],
    from: usize,
    to: usize,
    terms: &Terms,
) -> bool {
    let text = glyphs.slice(from, to);
    if terms.not_event_words.within(text) {
        return false;
    }
    (from..to).any(|i| {
        if enclosed[i] == Enclosure::Name {
            return false;
        }
        let Some(length) = terms.events.prefix(glyphs.slice(i, to)) else {
            return false;
        };
        let word = glyphs.slice(i, i + length);
        let governed = (from..i).any(|j| terms.support_verbs.prefix(glyphs.slice(j, i)).is_some());
        let named = terms
            .not_event_after
            .prefix(glyphs.slice(i + length, to))
            .is_some();
        !governed && !named && !terms.weak_events.contains(word)
    })
}

/// A change of a measurable thing without a figure: 销量快速增长, 提高群众满意率.
fn is_promise(glyphs: &Glyphs, from: usize, to: usize, terms: &Terms) -> bool {
    (from..to).any(|i| {
        let Some(length) = terms.measurable.prefix(glyphs.slice(i, to)) else {
            return false;
        };
        let after = skip_adverbs(glyphs, i + length, to, terms);
        let changes_after = terms
            .changes
            .prefix(glyphs.slice(after, to))
            .is_some_and(|n| {
                terms
                    .not_promise_after
                    .prefix(glyphs.slice(after + n, to))
                    .is_none()
            });
        let ends_here = i + length == to;
        let changes_before = ends_here
            && (from..i).any(|j| terms.changes.prefix(glyphs.slice(j, i)).is_some() && i - j <= 10);
        changes_after || changes_before
    })
}

fn skip_adverbs(glyphs: &Glyphs, mut at: usize, to: usize, terms: &Terms) -> usize {
    while let Some(length) = terms.change_adverbs.prefix(glyphs.slice(at, to)) {
        at += length;
    }
    at
}
