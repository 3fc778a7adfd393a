//! Targets of a year that lie below what the year before has reached, as another document tells it.

use super::figure::Figure;
use crate::lexicon::{Better, Indicator, indicators};
use crate::model::figure::{Stated, falls_below};
use crate::model::{Document, Status};
use crate::syntax::Qualifier;

/// The targets of a document with the higher figures that an earlier or another document gives for the year before.
/// `year`: that of the document, for targets that name none; `own` and `others`: the figures of both. What the document itself tells of the year before counts
/// first: such targets are left out.
pub fn lowered(
    document: &Document,
    year: Option<u16>,
    own: &[Figure],
    others: &[Figure],
) -> Vec<(Figure, Figure)> {
    let aimed = own
        .iter()
        .filter(|figure| is_aimed(figure) && !is_aside(document, figure));
    let found = aimed.filter_map(|target| {
        let before = target.year.or(year)?.checked_sub(1)?;
        let reached = |figure: &&Figure| {
            figure.indicator == target.indicator
                && is_reached(figure, before)
                && measures(target, figure)
        };
        if own.iter().any(|figure| reached(&figure)) {
            return None;
        }
        let mut all = others.iter().filter(reached);
        let first = all.next()?;
        let is_higher = |figure: &Figure| is_below(target, figure);
        // Where one of several would be in reach, that one may be meant; and a part of a target that goes beyond it is none.
        let is_lowered = is_higher(first) && all.all(is_higher);
        let mut whole = own
            .iter()
            .filter(|one| one.indicator == first.indicator && is_aimed(one))
            .filter(|one| measures(one, first));
        let is_lowered = is_lowered && whole.all(|one| is_below(one, first));
        is_lowered.then(|| (target.clone(), first.clone()))
    });
    found.collect()
}

fn entry(figure: &Figure) -> Option<&'static Indicator> {
    indicators().get(usize::from(figure.indicator?))
}

fn is_aimed(figure: &Figure) -> bool {
    let better = entry(figure);
    let level = figure.level.as_ref();
    figure.status == Status::Target
        && figure.is_of_a_year()
        && better.is_some_and(|indicator| indicator.better != Better::Lower)
        && level.is_some_and(|level| level.value.is_some() && level.qualifier != Qualifier::AtMost)
}

/// In brackets stands a part of what is said before them: 新增学位2万个（中心城区0.36万个）.
fn is_aside(document: &Document, figure: &Figure) -> bool {
    let start = figure.range.start;
    let line = document.text().line(start.line as usize);
    let before = line.get(..start.byte as usize).unwrap_or_default();
    let opened = before.rfind(['（', '(']);
    opened > before.rfind(['）', ')'])
}

fn is_reached(figure: &Figure, year: u16) -> bool {
    figure.status != Status::Target
        && figure.year == Some(year)
        && figure.is_of_a_year()
        && figure.stated().is_some()
}

/// What one document tells its reader is told across documents, too: compared in the same way.
fn is_below(target: &Figure, reached: &Figure) -> bool {
    let both = target.stated().zip(reached.stated());
    both.zip(entry(target))
        .is_some_and(|((aim, reached), indicator)| {
            falls_below(&aim, &reached, &target.text, indicator)
        })
}

/// 9个 estates and 482套 flats are not of one thing; 2万人 and 20000人 are.
fn same_unit(one: &Figure, other: &Figure) -> bool {
    let are_one = |(one, other): (Stated<'_>, Stated<'_>)| one.unit == other.unit;
    one.stated().zip(other.stated()).is_some_and(are_one)
}

/// Whether they would be figures of the same thing if both were aimed at.
fn measures(target: &Figure, reached: &Figure) -> bool {
    let mut aimed = reached.clone();
    aimed.status = Status::Target;
    same_unit(target, &aimed) && target.like(&aimed).is_some() && target.is_named_like(&aimed)
}
