//! Hover on what a report promises: the targets of its plan that hold it, and who leads them.

use super::Hover;
use crate::ide::beside::{owners, place, target_at, words};
use crate::ide::markup::Block;
use crate::links::{Beside, Companion, Confidence, Link};
use crate::messages::{Language, companions as say, hover};
use crate::text::{Point, Range};

pub fn hover(beside: &Beside, point: Point, language: Language) -> Option<Hover> {
    let plan = beside.companions().plan.as_ref()?;
    let held: Vec<&Link> = beside
        .links()
        .filter(|link| link.promise.range.touches(point))
        .collect();
    let range = held.first()?.promise.range;
    let lists = held
        .iter()
        .map(|link| Block::List(about(link, plan, language)));
    Some(Hover {
        range: whole(beside, range),
        blocks: lists.collect(),
    })
}

/// On one line, or no more than its beginning: a client shows what is spoken of.
fn whole(beside: &Beside, range: Range) -> Range {
    let Range { start, end } = range;
    if start.line == end.line {
        return range;
    }
    let line = beside.document().text().line(start.line as usize);
    Range::new(start, Point::new(start.line, line.len() as u32))
}

fn about(link: &Link, plan: &Companion, language: Language) -> Vec<String> {
    let target = target_at(&plan.document, link.target.range);
    let name = match target {
        Some(target) => plan.document.target_name(target),
        None => link.target.text.clone(),
    };
    let place = place(language, plan, link.target.range);
    let held = say::in_plan(language, &place, &words(&name));
    let mut list = vec![match link.confidence {
        Confidence::High => held,
        Confidence::Low => say::doubtful(language, &held),
    }];
    let leads = target.and_then(owners);
    list.extend(leads.map(|names| hover::lead_line(language, &names)));
    if link.confidence == Confidence::High {
        let different = link.differences.iter();
        list.extend(
            different
                .map(|one| say::values_differ(language, one.old.as_deref(), one.new.as_deref())),
        );
    }
    list
}
