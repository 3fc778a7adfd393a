//! The departments of a whole plan, by the bodies they mean.

use gongwen::model::{Document, Roster};
use gongwen::syntax::{Identity, Who};
use std::collections::BTreeMap;

const PLAN: &str = include_str!("corpus/gulou-2025-breakdown-plan.txt");

/// The forms of each body in the document.
fn bodies<'a>(roster: &'a Roster) -> BTreeMap<String, Vec<&'a str>> {
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for named in &roster.named {
        let key = named.identity.as_ref().map_or("group".to_owned(), key);
        let forms = found.entry(key).or_default();
        if !forms.contains(&named.department.name.as_str()) {
            forms.push(&named.department.name);
        }
    }
    found
}

fn key(identity: &Identity) -> String {
    match &identity.who {
        Who::Known(id) => format!("{} {id}", identity.level),
        Who::Unknown(name) => format!("{} ? {name}", identity.level),
    }
}

#[test]
fn the_plan_of_gulou_calls_every_body_by_one_name() {
    let document = Document::new(PLAN);
    let roster = Roster::of(document.targets(), &[]);
    let mut bodies = bodies(&roster);
    let groups = bodies.remove("group").expect("groups");
    assert_eq!(groups.len(), 7, "{groups:?}");
    let several: Vec<_> = bodies.values().filter(|forms| forms.len() > 1).collect();
    assert!(several.is_empty(), "{several:?}");
    // The dictionary knows all but the places' own offices.
    let unknown: Vec<&str> = bodies
        .iter()
        .filter(|(key, _)| key.contains('?'))
        .flat_map(|(_, forms)| forms.iter().copied())
        .collect();
    let own = [
        "区城市数字治理中心",
        "湖南路街道",
        "环南艺管理办",
        "铁北片区管理办",
    ];
    assert_eq!(unknown, own);
}

#[test]
fn the_same_plan_in_full_names_has_the_same_bodies() {
    let full = PLAN
        .replace("区发改委", "区发展和改革委员会")
        .replace("区人社局", "区人力资源和社会保障局")
        .replace("区建设局", "区住房和城乡建设局")
        .replace("区卫健委", "区卫生健康委员会");
    let (short, full) = (Document::new(PLAN), Document::new(&full));
    let roles = |document: &Document| {
        let roster = Roster::of(document.targets(), &[]);
        let roles = roster.named.iter();
        roles
            .map(|named| (named.role, named.identity.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(roles(&short), roles(&full));
}
