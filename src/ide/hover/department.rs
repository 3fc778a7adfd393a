//! Hover on a department: how many targets it leads and joins here, and which.

use super::Hover;
use crate::ide::markup::Block;
use crate::messages::{Language, hover as say};
use crate::model::{Document, Target};
use crate::syntax::Department;
use crate::text::Point;

pub fn hover(document: &Document, point: Point, language: Language) -> Option<Hover> {
    let (target, department) = department_at(document, point)?;
    let leads = numbers(document, |t| names(&t.responsibility.leads, department));
    let joins = numbers(document, |t| {
        names(&t.responsibility.coorganisers, department)
    });
    let answers = numbers(document, |t| {
        names(&t.responsibility.responsible, department)
    });
    let title = Block::Title {
        name: department.name.clone(),
        rest: say::department_rest(language, department.generic),
    };
    let lines = [
        say::leads(language, &leads),
        say::joins(language, &joins),
        say::answers(language, &answers),
    ];
    let list = lines.into_iter().flatten().collect();
    let range = department.place.near(target.line);
    Some(Hover {
        range,
        blocks: vec![title, Block::List(list)],
    })
}

/// The department at a point, with the first target whose clause names it there.
fn department_at(document: &Document, point: Point) -> Option<(&Target, &Department)> {
    document.targets().iter().find_map(|target| {
        let r = &target.responsibility;
        let mut all = r.leads.iter().chain(&r.coorganisers).chain(&r.responsible);
        let found = all.find(|department| department.place.near(target.line).touches(point))?;
        Some((target, found))
    })
}

fn names(list: &[Department], department: &Department) -> bool {
    list.iter().any(|other| other.name == department.name)
}

/// The numbers of the targets for which the test holds.
fn numbers(document: &Document, test: impl Fn(&Target) -> bool) -> Vec<u32> {
    let matching = document.targets().iter().filter(|target| test(target));
    matching
        .map(|target| target.item.number.map_or(target.line + 1, |o| o.number))
        .collect()
}
