//! The departments that the other documents of the folder name, for a document that does not name them yet.

use crate::model::Role;
use crate::workspace::index::{Home, Summary};
use std::cmp::Reverse;
use std::collections::HashMap;

/// A department of other documents, and how often it leads and joins in all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    pub name: String,
    pub leads: usize,
    pub joins: usize,
}

/// Those of documents that may be of the same place, the one that leads most first. 区发改委 of another 区 is not ours.
pub fn neighbours<'a>(home: &Home, others: impl Iterator<Item = &'a Summary>) -> Vec<Neighbour> {
    let mut at: HashMap<&str, usize> = HashMap::new();
    let mut found: Vec<Neighbour> = Vec::new();
    let ours = others.filter(|summary| summary.home.agrees_with(home));
    for (name, department) in ours.flat_map(Summary::departments) {
        let at = *at.entry(name).or_insert_with(|| {
            found.push(Neighbour {
                name: name.to_owned(),
                leads: 0,
                joins: 0,
            });
            found.len() - 1
        });
        let leads = department
            .places
            .iter()
            .filter(|(_, role)| *role == Role::Lead);
        let leads = leads.count();
        found[at].leads += leads;
        found[at].joins += department.places.len() - leads;
    }
    found.sort_by_key(|one| Reverse((one.leads, one.joins)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;
    use crate::text::Encoding;

    fn summary(text: &str) -> Summary {
        Summary::of(&Document::new(text), None, &[], Encoding::Utf8)
    }

    #[test]
    fn those_of_the_same_place_by_how_often_they_lead() {
        let ours = summary(
            "鼓楼区2023年目标任务分解方案\r\n1.新建𠮷祥公园2个。（区城管局主办，区商务局协办）\r\n\
             2.举办车展5场。（区商务局主办）\r\n3.新建桥梁1座。（区城管局主办）\r\n",
        );
        let theirs = summary(
            "玄武区2023年目标任务分解方案\n1.新建公园2个。（区园林局主办）\n2.举办车展5场。（区商务局主办）\n",
        );
        let home = Home::at_head("鼓楼区2026年目标任务分解方案").0;
        let found = neighbours(&home, [&ours, &theirs].into_iter());
        let shown = found
            .iter()
            .map(|one| (one.name.as_str(), one.leads, one.joins));
        assert_eq!(
            shown.collect::<Vec<_>>(),
            [("区城管局", 2, 0), ("区商务局", 1, 1)]
        );
    }
}
