//! Which of many documents may have something to do with one: those of its place, and of a year near by. More than its
//! companions, and less sure: what is concluded from them must rest on more than their titles.
//!
//! Where nothing tells the place of one of them, a plan and a report that lie together are related if the one can have been
//! made of the other by its wording. A folder may hold thousands of such papers, and to hold two against each other sentence
//! by sentence takes long.

use super::Origin;
use crate::model::DocumentKind;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

/// A document has no more of them; those of the very place come first.
const MOST: usize = 8;

/// Documents by what brings them together.
#[derive(Debug, Default)]
pub struct Relatives<'a> {
    all: Vec<(&'a Origin, Option<&'a Path>)>,
    of_place: HashMap<(u16, &'a str), Vec<usize>>,
    in_folder: HashMap<(u16, Option<&'a Path>, DocumentKind), Vec<usize>>,
}

impl<'a> Relatives<'a> {
    /// Each document with the folder it lies in.
    pub fn new(all: Vec<(&'a Origin, Option<&'a Path>)>) -> Relatives<'a> {
        let mut relatives = Relatives::default();
        for (at, &(origin, folder)) in all.iter().enumerate() {
            let Some(year) = origin.year.filter(|_| origin.kind != DocumentKind::Other) else {
                continue;
            };
            if let Some(place) = origin.home.smallest() {
                let of_place = relatives.of_place.entry((year, place));
                of_place.or_default().push(at);
            }
            let in_folder = relatives.in_folder.entry((year, folder, origin.kind));
            in_folder.or_default().push(at);
        }
        Relatives { all, ..relatives }
    }

    /// Those of one of the documents, each by its place among them.
    pub fn of(&self, at: usize) -> Vec<usize> {
        let Some(&(own, folder)) = self.all.get(at) else {
            return Vec::new();
        };
        let Some(year) = own.year else {
            return Vec::new();
        };
        let years = [year, year.saturating_sub(1), year.saturating_add(1)];
        let mut found = Vec::new();
        if let Some(place) = own.home.smallest() {
            let near = years
                .iter()
                .flat_map(|&year| self.of_place.get(&(year, place)));
            let is_of_it = |&other: &usize| other != at && self.home_is_same(own, other);
            found.extend(near.flatten().copied().filter(is_of_it));
        }
        found.truncate(MOST);
        if let (Some(kind), true) = (counterpart(own.kind), found.len() < MOST) {
            let near = years.iter();
            let near = near.flat_map(|&year| self.in_folder.get(&(year, folder, kind)));
            let mut unplaced: Vec<(usize, usize)> = near
                .flatten()
                .filter_map(|&other| Some((other, self.likeness(own, other)?)))
                .collect();
            unplaced.sort_by_key(|&(_, likeness)| Reverse(likeness));
            found.extend(unplaced.into_iter().map(|(other, _)| other));
        }
        found.truncate(MOST);
        found
    }

    fn home_is_same(&self, own: &Origin, other: usize) -> bool {
        self.all[other].0.home.is_same_as(&own.home)
    }

    /// Of two papers of which one does not tell its place: how much of the one's wording stands in the other; nothing where
    /// something speaks against their belonging together.
    fn likeness(&self, own: &Origin, other: usize) -> Option<usize> {
        let (other, _) = self.all[other];
        let is_told = own.home.is_known() && other.home.is_known();
        let may_belong = !is_told && own.wording.may_be_of(&other.wording);
        may_belong.then(|| own.wording.share(&other.wording).unwrap_or_default())
    }
}

/// What is made of a report, and of what a plan is made.
fn counterpart(kind: DocumentKind) -> Option<DocumentKind> {
    match kind {
        DocumentKind::Report => Some(DocumentKind::BreakdownPlan),
        DocumentKind::BreakdownPlan => Some(DocumentKind::Report),
        DocumentKind::ReportWithPlan | DocumentKind::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;

    fn origin(title: &str) -> Origin {
        let text = match title.contains("方案") {
            true => format!("{title}\n1.新建𠮷祥公园2个。（区城管局主办）\n"),
            false => format!("{title}\r\n各位代表：\r\n一、主要工作\r\n地区生产总值增长5%。\r\n"),
        };
        Origin::of(&Document::new(&text), None)
    }

    #[test]
    fn of_one_place_and_of_years_near_by() {
        let titles = [
            "鼓楼区2025年政府工作报告",
            "2025年区政府主要工作目标任务分解落实方案",
            "玄武区2025年政府工作报告",
            "南京市鼓楼区2024年政府工作报告",
            "鼓楼区2020年政府工作报告",
            "2025年买菜",
        ];
        let origins = titles.map(origin);
        let (one, other) = (Path::new("甲"), Path::new("乙"));
        let in_folder = |folder| move |origin| (origin, Some(folder));
        let together = Relatives::new(origins.iter().map(in_folder(one)).collect());
        assert_eq!(together.of(0), [3, 1]);
        assert_eq!(together.of(1), [0, 2, 3]);
        assert_eq!(together.of(4), [] as [usize; 0]);
        assert_eq!(together.of(9), [] as [usize; 0]);
        let mut apart: Vec<_> = origins.iter().map(in_folder(one)).collect();
        apart[1].1 = Some(other);
        apart[3].1 = Some(other);
        assert_eq!(Relatives::new(apart).of(0), [3]);
    }
}
