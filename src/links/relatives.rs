//! Which of many documents may have something to do with one: those of its place, and of a year near by. More than its
//! companions, and less sure: what is concluded from them must rest on more than their titles.

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
    groups: HashMap<(u16, Tie<'a>), Vec<usize>>,
}

#[derive(Debug, PartialEq, Eq, Hash)]
enum Tie<'a> {
    Place(&'a str),
    /// Where nothing tells the place of one of them, they must at least lie together.
    Folder(Option<&'a Path>),
}

impl<'a> Relatives<'a> {
    /// Each document with the folder it lies in.
    pub fn new(all: Vec<(&'a Origin, Option<&'a Path>)>) -> Relatives<'a> {
        let mut groups: HashMap<(u16, Tie<'a>), Vec<usize>> = HashMap::new();
        for (at, (origin, folder)) in all.iter().enumerate() {
            let Some(year) = origin.year.filter(|_| origin.kind != DocumentKind::Other) else {
                continue;
            };
            let place = origin.home.smallest().map(Tie::Place);
            for tie in place.into_iter().chain([Tie::Folder(*folder)]) {
                groups.entry((year, tie)).or_default().push(at);
            }
        }
        Relatives { all, groups }
    }

    /// Those of one of the documents, each by its place among them.
    pub fn of(&self, at: usize) -> Vec<usize> {
        let Some(&(own, folder)) = self.all.get(at) else {
            return Vec::new();
        };
        let Some(year) = own.year else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for year in [year, year.saturating_sub(1), year.saturating_add(1)] {
            let place = own.home.smallest().map(Tie::Place);
            for tie in place.into_iter().chain([Tie::Folder(folder)]) {
                let group = self.groups.get(&(year, tie)).into_iter().flatten();
                let is_new = |other: &&usize| **other != at && !found.contains(*other);
                let fresh: Vec<usize> = group.filter(is_new).copied().collect();
                found.extend(
                    fresh
                        .into_iter()
                        .filter(|&other| self.may_belong(own, other)),
                );
            }
        }
        let is_of_place = |other: &usize| {
            let (origin, _) = self.all[*other];
            Reverse(origin.home.is_same_as(&own.home))
        };
        found.sort_by_key(is_of_place);
        found.truncate(MOST);
        found
    }

    /// Of the same place; or one of them does not tell its place, and lies in the same folder.
    fn may_belong(&self, own: &Origin, other: usize) -> bool {
        let (other, _) = self.all[other];
        let is_told = own.home.is_known() && other.home.is_known();
        let is_same = other.home.is_same_as(&own.home);
        is_same || !is_told && own.may_share_place(other)
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
