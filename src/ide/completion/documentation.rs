//! What is told of a completion on demand: of a department its targets here, of an indicator what it means, of a clause
//! what speaks for its lead.

use super::{Question, Subject};
use crate::ide::leads::Evidence;
use crate::ide::markup::Block;
use crate::lexicon::indicators;
use crate::messages::{completion as say, hover};
use crate::model::{Named, Role, Roster, Target};

/// So many targets of a department are told.
const MOST_TARGETS: usize = 5;

/// So many targets are told that speak for a lead.
const MOST_EVIDENCE: usize = 3;

/// The document may have changed since the completion was offered; what can still be said is.
pub fn documentation(question: &Question<'_>, subject: &Subject) -> Vec<Block> {
    match subject {
        Subject::Department(name) => of_department(question, name),
        Subject::Clause(lead) => of_clause(question, lead),
        Subject::Indicator(id) => of_indicator(question, id),
    }
}

fn of_department(question: &Question<'_>, name: &str) -> Vec<Block> {
    let language = question.config.language;
    let roster = Roster::of(question.document.targets(), &question.config.departments);
    let Some(here) = roster.named.iter().find(|one| one.department.name == name) else {
        return Vec::new();
    };
    let all: Vec<&Named> = roster.same(here).collect();
    let of_role = |role| {
        let targets: Vec<&Target> = all
            .iter()
            .filter(|named| named.role == role)
            .map(|named| named.target)
            .collect();
        (!targets.is_empty()).then_some((role, targets))
    };
    let roles = [Role::Lead, Role::CoOrganiser, Role::Responsible];
    let mut blocks = vec![Block::Title {
        name: name.to_owned(),
        rest: String::new(),
    }];
    for (role, targets) in roles.into_iter().filter_map(of_role) {
        let first = targets.iter().take(MOST_TARGETS);
        let names = first.map(|target| question.document.target_name(target));
        blocks.push(Block::Paragraph(say::targets(
            language,
            role,
            targets.len(),
        )));
        blocks.push(Block::List(names.collect()));
    }
    blocks
}

/// The targets that its lead has and that are most like the one at the cursor.
fn of_clause(question: &Question<'_>, lead: &str) -> Vec<Block> {
    let document = question.document;
    let place = question.place();
    let evidence = Evidence::of(&place);
    let leads = |target: &&Target| {
        let mut leads = target.responsibility.leads.iter();
        !place.is_in(target) && leads.any(|one| one.name == lead)
    };
    let mut targets: Vec<&Target> = document.targets().iter().filter(leads).collect();
    let weight = |target: &Target| evidence.in_target(target);
    targets.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
    let first = targets.iter().take(MOST_EVIDENCE);
    let names: Vec<String> = first.map(|target| document.target_name(target)).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let language = question.config.language;
    let intro = Block::Paragraph(say::evidence(language, lead));
    vec![intro, Block::List(names)]
}

fn of_indicator(question: &Question<'_>, id: &str) -> Vec<Block> {
    let language = question.config.language;
    let Some(entry) = indicators().iter().find(|entry| entry.id == id) else {
        return Vec::new();
    };
    let aliases: Vec<&str> = entry.aliases.iter().take(4).map(String::as_str).collect();
    let rest = hover::indicator_rest(language, &entry.category, &aliases.join("、"));
    let lead = entry.lead.join("、");
    let usage = hover::unit_and_lead(
        language,
        &entry.unit,
        entry.better,
        &entry.change_unit,
        &lead,
    );
    vec![
        Block::Title {
            name: entry.name.clone(),
            rest,
        },
        Block::Paragraph(hover::definition(
            language,
            &entry.definition,
            &entry.source,
        )),
        Block::Paragraph(usage),
    ]
}
