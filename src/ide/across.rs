//! From a target to the sentence of the report that it breaks down, and from a promise to the targets of the plan.

use super::beside::{grasp, target_at};
use crate::links::{Beside, Companion, Confidence, Link};
use crate::model::Target;
use crate::text::{Point, Range};

/// A place in a companion, in its text as written.
pub struct There<'a> {
    pub companion: &'a Companion,
    pub range: Range,
}

/// Where what stands at a point of the text as written has its counterpart: of a target's number the report's sentence,
/// of a promise the targets of the plan. What is doubtful leads nowhere.
pub fn definition(beside: &Beside, point: Point) -> Vec<There<'_>> {
    let document = beside.document();
    let point = document.read(point);
    if let Some(plan) = &beside.companions().plan {
        let held = sure(beside).filter(|link| link.promise.range.touches(point));
        return held.map(|link| target(plan, link.target.range)).collect();
    }
    let Some((report, own)) = beside.companions().report.as_ref().zip(own(beside, point)) else {
        return Vec::new();
    };
    let founded = sure(beside).filter(|link| link.target.range == own.body());
    founded
        .map(|link| there(report, link.promise.range))
        .collect()
}

/// The same, and the target or promise of the year before.
pub fn references(beside: &Beside, point: Point) -> Vec<There<'_>> {
    let mut found = definition(beside, point);
    let point = beside.document().read(point);
    let own = own(beside, point).map(Target::body);
    let before = beside.before().iter().filter(|one| {
        let is_here = match own {
            Some(own) => one.new.range == own,
            None => one.new.target.is_none() && one.new.range.touches(point),
        };
        is_here && one.confidence == Confidence::High
    });
    let earlier = beside.year_before().into_iter();
    found.extend(earlier.flat_map(|earlier| {
        before
            .clone()
            .map(move |one| target(earlier, one.old.range))
    }));
    found
}

fn sure(beside: &Beside) -> impl Iterator<Item = &Link> {
    let links = beside.links();
    links.filter(|link| link.confidence == Confidence::High)
}

/// The target of the document whose number is at a point.
fn own(beside: &Beside, point: Point) -> Option<&Target> {
    let mut targets = beside.document().targets().iter();
    targets.find(|target| grasp(target).touches(point))
}

/// The number of the target that a passage is, or else the passage.
fn target(companion: &Companion, range: Range) -> There<'_> {
    let target = target_at(&companion.document, range);
    there(companion, target.map_or(range, grasp))
}

fn there(companion: &Companion, range: Range) -> There<'_> {
    There {
        companion,
        range: companion.document.written(range),
    }
}
