//! Where a document comes from: of which place and year it is, and what kind of document. What tells which belong together.

use super::Home;
use crate::lexicon::drafting;
use crate::model::{Document, DocumentKind};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Place, year and kind of a document, as far as its titles, its issuer or its file's name say them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub home: Home,
    pub year: Option<u16>,
    pub kind: DocumentKind,
    /// Words of its titles by which it is not the paper on the work of the year: 上半年, 预算.
    pub sort: Vec<Box<str>>,
}

/// The issuer and what else is told before a text stands in its first lines.
const HEAD: usize = 40;

impl Origin {
    /// `file`: the name under which the document is kept, which says what its titles leave out.
    pub fn of(document: &Document, file: Option<&Path>) -> Origin {
        let stem = file.and_then(Path::file_stem).unwrap_or_default();
        let stem = stem.to_string_lossy();
        let titles = || document.titles().iter().map(|title| title.name.as_str());
        let said = || titles().chain([&*stem]);
        let home = said().map(|words| Home::at_head(words).0);
        let home = home.into_iter().find(Home::is_known);
        Origin {
            home: home.or_else(|| issuer(document)).unwrap_or_default(),
            year: said()
                .find_map(year_in)
                .or_else(|| document.stretches().iter().find_map(|part| part.year)),
            kind: document.kind(),
            sort: sort(said()),
        }
    }

    /// Nothing known speaks against both being of one place.
    pub fn may_share_place(&self, other: &Origin) -> bool {
        self.home.agrees_with(&other.home)
    }

    /// Nothing known speaks against both being of one year.
    pub fn may_share_year(&self, other: &Origin) -> bool {
        match (self.year, other.year) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        }
    }
}

/// 发布机构: 鼓楼区人民政府, and the like, in the head of a page.
fn issuer(document: &Document) -> Option<Home> {
    let lines = (0..document.text().line_count().min(HEAD)).map(|i| document.text().line(i));
    let named = lines.filter_map(|line| {
        let at = line.find("人民政府")?;
        let before = line.get(..at)?;
        let words = before.rsplit(|c: char| !crate::syntax::is_han(c)).next()?;
        let (home, _) = Home::at_head(&format!("{words}人民政府"));
        Some(home)
    });
    named.into_iter().find(Home::is_known)
}

/// The words for other papers in what is said of a document.
fn sort<'a>(said: impl Iterator<Item = &'a str>) -> Vec<Box<str>> {
    let said: Vec<&str> = said.collect();
    let words = drafting().other_papers.iter().map(String::as_str);
    words
        .filter(|word| said.iter().any(|title| title.contains(word)))
        .map(Box::from)
        .collect()
}

/// The first year that a title names: 2025年, （2025）.
fn year_in(title: &str) -> Option<u16> {
    let digits = |c: char| c.is_ascii_digit();
    let numbers = title.split(|c| !digits(c)).filter(|part| part.len() == 4);
    let mut years = numbers.filter_map(|part| part.parse().ok());
    years.find(|year| (1949..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str, file: &str) -> Origin {
        Origin::of(&Document::new(text), Some(Path::new(file)))
    }

    #[test]
    fn title_and_file_say_place_and_year() {
        let report = "鼓楼区2025年政府工作报告\n各位代表：\n一、2025年工作安排\n新建公园2个。\n";
        let plan = "2025年区政府主要工作目标任务分解落实方案\n1.新建公园2个。（区城管局主办）\n";
        let (report, plan) = (origin(report, "报告.txt"), origin(plan, "方案.txt"));
        assert_eq!((report.year, plan.year), (Some(2025), Some(2025)));
        assert!(report.may_share_place(&plan) && report.may_share_year(&plan));
        let other = origin(
            "政府工作报告\n各位代表：\n新建公园2个。\n",
            "玄武区2024年政府工作报告.txt",
        );
        assert_eq!(other.year, Some(2024));
        assert!(!report.may_share_place(&other) && !report.may_share_year(&other));
    }
}
