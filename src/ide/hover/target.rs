//! Hover on a target's number: who answers for it, and how it can be judged.

use super::{Hover, grounds};
use crate::ide::beside::grasp;
use crate::ide::markup::Block;
use crate::links::Beside;
use crate::messages::{Language, hover as say};
use crate::model::{Document, Target};
use crate::syntax::Department;
use crate::text::{Point, Span};

pub fn hover(beside: &Beside, point: Point, language: Language) -> Option<Hover> {
    let document = beside.document();
    let (target, place) = document
        .targets()
        .iter()
        .map(|target| (target, grasp(target)))
        .find(|(_, place)| place.touches(point))?;
    let line = document.text().line(target.line as usize);
    let title = Block::Title {
        name: document.target_name(target),
        rest: String::new(),
    };
    let r = &target.responsibility;
    let mut list = vec![match (names(&r.leads), names(&r.responsible)) {
        (Some(leads), _) => say::lead_line(language, &leads),
        (None, Some(responsible)) => say::responsible_line(language, &responsible),
        (None, None) => say::no_lead(language),
    }];
    list.extend(names(&r.coorganisers).map(|names| say::co_line(language, &names)));
    list.extend((!r.leaders.is_empty()).then(|| say::leader_line(language, &r.leaders.join("、"))));
    list.extend(
        r.deadline
            .as_deref()
            .map(|deadline| say::deadline_line(language, deadline)),
    );
    list.push(say::measure_line(
        language,
        target.item.measure,
        &evidence(document, target, &line),
    ));
    list.extend(grounds::lines(beside, target, language));
    Some(Hover {
        range: place,
        blocks: vec![title, Block::List(list)],
    })
}

fn names(departments: &[Department]) -> Option<String> {
    let names: Vec<&str> = departments
        .iter()
        .map(|department| department.name.as_str())
        .collect();
    (!names.is_empty()).then(|| names.join("、"))
}

/// What makes the class: the quantities, the bounds or the events, as written.
fn evidence(document: &Document, target: &Target, line: &str) -> Vec<String> {
    let item = &target.item;
    let words = |spans: &[Span]| spans.iter().map(|span| span.of(line).to_string()).collect();
    let counted = document
        .target_mentions(target)
        .filter(|mention| mention.parts.level.is_some() || mention.parts.growth.is_some());
    let quantities: Vec<String> = counted
        .map(|mention| {
            let line = document.text().line(mention.line as usize);
            mention.parts.span.of(&line).to_string()
        })
        .collect();
    if !quantities.is_empty() {
        return quantities;
    }
    if !item.bounds.is_empty() {
        words(&item.bounds)
    } else {
        words(&item.milestones)
    }
}
