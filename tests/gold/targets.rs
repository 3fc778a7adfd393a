//! The targets of plans: found, with their departments and their measure.

use crate::score::{Tally, names, plain};
use crate::table::{document, rows};
use gongwen::model::{Measure, Target};
use gongwen::syntax::Department;
use std::collections::BTreeSet;

fn named(departments: &[Department]) -> BTreeSet<String> {
    departments.iter().map(|one| plain(&one.name)).collect()
}

#[test]
fn targets_of_the_plan() {
    check("gulou-2025-breakdown-plan", 1.0);
}

#[test]
fn targets_named_above_their_departments() {
    check("puer-2022", 1.0);
}

#[test]
fn targets_with_labels_in_their_clauses() {
    // 一村两名 may be read as a bound.
    check("guangzhou-2012-talent", 0.97);
}

#[test]
fn targets_of_the_state() {
    check("state-council-2018-117-incentives", 1.0);
    // 支持…设立 is somebody else's event.
    check("state-council-2018-129-consumption-poverty", 0.94);
}

#[track_caller]
fn check(plan: &str, measured: f64) {
    let document = document(plan);
    let gold = rows(&format!("targets-{plan}.tsv"));
    let mut found = Tally::new("targets");
    let mut leads = Tally::new("lead departments");
    let mut coorganisers = Tally::new("co-organisers");
    let mut numeric = Tally::new("targets with a number");
    let mut measures = Tally::new("measure of a target");
    let on_line = |line| -> Option<&Target> {
        let mut here = document.targets().iter().filter(|t| t.line == line);
        let target = here.next();
        assert!(here.next().is_none(), "one target a line");
        target
    };
    for row in &gold {
        let about = format!("L{} {}", row.line() + 1, row.get("head20"));
        let Some(target) = on_line(row.line()) else {
            found.missing(about);
            continue;
        };
        found.hit();
        let responsibility = &target.responsibility;
        leads.compare_sets(
            &names(row.get("leads")),
            &named(&responsibility.leads),
            &about,
        );
        coorganisers.compare_sets(
            &names(row.get("coorganisers")),
            &named(&responsibility.coorganisers),
            &about,
        );
        let measure = target.item.measure;
        numeric.compare(
            (row.get("has_numeric_quantity") == "yes").then_some(true),
            (measure == Measure::Numeric).then_some(true),
            &about,
        );
        measures.compare(Some(row.get("class")), Some(measure.name()), &about);
    }
    let lines: BTreeSet<u32> = gold.iter().map(|row| row.line()).collect();
    for target in document.targets() {
        if !lines.contains(&target.line) {
            found.extra(format!("L{}", target.line + 1));
        }
    }
    for tally in [&found, &leads, &coorganisers, &numeric] {
        tally.reaches(1.0);
    }
    measures.reaches(measured);
}
