//! Lenses above the headings of a report whose plan is known: how many of the promises below have a target there, and how
//! many have none.

use super::lenses::{Lens, on_one_line};
use crate::config::Config;
use crate::links::{self, Beside, Coverage};
use crate::messages::lenses as say;
use crate::model::{Document, Section, SectionKind};
use crate::text::{Point, Range};

/// The lenses of a report in the text as written; none where no plan belongs to it.
pub fn promise_lenses(beside: &Beside, config: &Config) -> Vec<Lens> {
    let (Some(_), Some(coverage)) = (&beside.companions().plan, beside.coverage()) else {
        return Vec::new();
    };
    let document = beside.document();
    let promises = Promises::of(document, coverage);
    let sections = document.sections().iter();
    let headed =
        sections.filter(|one| matches!(one.kind, SectionKind::Title | SectionKind::Section));
    let lenses = headed.flat_map(|section| promises.lenses(document, section, config));
    lenses.collect()
}

/// Where the promises begin, in the text as read.
struct Promises {
    held: Vec<Point>,
    missing: Vec<Point>,
}

impl Promises {
    fn of(document: &Document, coverage: &Coverage) -> Promises {
        let all = links::promises(document);
        let within = |ranges: &[Range]| -> Vec<Point> {
            let found = all.iter().map(|task| task.range.start);
            found
                .filter(|start| {
                    let mut ranges = ranges.iter();
                    ranges.any(|range| range.start <= *start && *start < range.end)
                })
                .collect()
        };
        let held = coverage.matched.iter().chain(&coverage.different);
        let held: Vec<Range> = held.map(|link| link.promise.range).collect();
        let missing = coverage.uncovered.iter();
        let missing: Vec<Range> = missing.map(|one| one.range).collect();
        Promises {
            held: within(&held),
            missing: within(&missing),
        }
    }

    fn lenses(&self, document: &Document, section: &Section, config: &Config) -> Vec<Lens> {
        let below = |points: &[Point]| -> Vec<Point> {
            let points = points.iter();
            let below = points.filter(|&&at| section.selection.start <= at && at < section.end);
            below
                .map(|&at| document.written(Range::new(at, at)).start)
                .collect()
        };
        let (held, missing) = (below(&self.held), below(&self.missing));
        let all = held.len() + missing.len();
        if all == 0 {
            return Vec::new();
        }
        let lens = |title, places| Lens {
            range: on_one_line(document, section),
            title,
            places,
        };
        let language = config.language;
        let mut found = vec![lens(say::in_plan(language, held.len(), all), held)];
        if !missing.is_empty() {
            found.push(lens(say::not_in_plan(language, missing.len()), missing));
        }
        found
    }
}
