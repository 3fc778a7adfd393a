//! Hover on a department: how many targets it leads and joins here, under whatever name, and which.

use super::Hover;
use crate::config::Config;
use crate::ide::markup::Block;
use crate::messages::{Language, hover as say};
use crate::model::{Document, Named, Role, Roster};
use crate::syntax::Naming;
use crate::text::{Point, Range};

/// Names that ended before this year meet in no documents that are still compared; they are told only where they stand.
const REMEMBERED: u16 = 2013;

pub fn hover(document: &Document, point: Point, config: &Config) -> Option<Hover> {
    let language = config.language;
    // The roster reads every name of the document; most hovers are on none.
    let targets = document.targets().iter();
    if !targets.into_iter().any(|target| target.names_at(point)) {
        return None;
    }
    let roster = Roster::of(document.targets(), &config.departments);
    let here = roster
        .named
        .iter()
        .find(|named| place(named).touches(point))?;
    let numbers = |role| numbers(&roster, here, role);
    let mut lines = vec![
        say::leads(language, &numbers(Role::Lead)),
        say::joins(language, &numbers(Role::CoOrganiser)),
        say::answers(language, &numbers(Role::Responsible)),
    ];
    let others = other_forms(&roster, here);
    lines.push((!others.is_empty()).then(|| say::also_written(language, &others)));
    let mut list: Vec<String> = lines.into_iter().flatten().collect();
    list.extend(history(&here.naming, language));
    let title = Block::Title {
        name: here.department.name.clone(),
        rest: rest(here, language),
    };
    Some(Hover {
        range: place(here),
        blocks: vec![title, Block::List(list)],
    })
}

fn place(named: &Named) -> Range {
    named.department.place.near(named.target.line)
}

/// What stands after the name: that it is a group, or the full name where it is another.
fn rest(here: &Named, language: Language) -> String {
    if here.department.generic {
        return say::department_group(language);
    }
    let full = here.naming.full();
    let longer = full.filter(|full| *full != here.department.name);
    longer.map_or(String::new(), |full| say::department_full(language, &full))
}

/// The numbers of the targets in which the department has this role.
fn numbers(roster: &Roster, here: &Named, role: Role) -> Vec<u32> {
    let mut targets: Vec<_> = roster
        .same(here)
        .filter(|named| named.role == role)
        .map(|named| named.target)
        .collect();
    targets.dedup_by(|one, other| std::ptr::eq(*one, *other));
    targets
        .iter()
        .map(|target| target.item.number.map_or(target.line + 1, |o| o.number))
        .collect()
}

/// What else the document calls it, in order.
fn other_forms<'a>(roster: &'a Roster, here: &'a Named) -> Vec<&'a str> {
    let mut forms = vec![here.department.name.as_str()];
    for named in roster.same(here) {
        if !forms.contains(&named.department.name.as_str()) {
            forms.push(&named.department.name);
        }
    }
    forms.split_off(1)
}

/// What became of the department, or what it was called before.
fn history(naming: &Naming, language: Language) -> Option<String> {
    let form = naming.form?;
    let body = form.body;
    if let Some(next) = body.followed_by() {
        return Some(say::dissolved(language, body.ended, &naming.now(next)));
    }
    if let Some(former) = form.former {
        let present = naming.now(body);
        return Some(say::former_name(language, &present, former.until));
    }
    let mut names = body.former_names(&form.full);
    let (name, until) = names.find(|(_, until)| until.is_none_or(|year| year >= REMEMBERED))?;
    Some(say::formerly(language, name, until))
}
