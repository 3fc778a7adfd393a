//! Where a document comes from: whose it is and of which year, as far as its titles, its head, its file's name and its
//! folders tell, and what kind of document. By this it is told which documents belong together, and rows for research
//! carry it.

mod place;
mod wording;
mod year;

pub use wording::Wording;

use super::index::Home;
use crate::lexicon::{Origins, drafting, origins};
use crate::model::{Document, DocumentKind};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What is known of a document as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// 全国 for the whole country.
    pub home: Home,
    /// The year that the paper bears, or in which it was given.
    pub year: Option<u16>,
    pub kind: DocumentKind,
    /// Words of its titles by which it is not the paper on the work of the year: 上半年, 预算.
    pub sort: Vec<Box<str>>,
    /// Of a report or a plan whose year is known; nothing of others, which belong to none.
    pub wording: Wording,
}

/// The head of a document is looked for in so many lines that say something.
const HEAD: usize = 24;

/// Of a line of the head no more characters are looked at: a document may be one line of many thousand.
const LONGEST: usize = 320;

/// So many folders above a file may name its place or its year.
const FOLDERS: usize = 3;

impl Origin {
    /// `file`: where the document lives, if it does.
    pub fn of(document: &Document, file: Option<&Path>) -> Origin {
        let told = Told::of(document, file);
        let kind = document.kind();
        let year = year::year(document, &told);
        let may_belong = year.is_some() && kind != DocumentKind::Other;
        Origin {
            home: place::home(document, &told),
            year,
            kind,
            sort: sort(document, &told),
            wording: match may_belong {
                true => Wording::of(document),
                false => Wording::default(),
            },
        }
    }

    /// Places from the larger to the smaller, as written: 南京市鼓楼区.
    pub fn place(&self) -> Option<String> {
        self.home.is_known().then(|| self.home.name())
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

/// What may tell of a document's place and year.
struct Told {
    /// The name by which people know it stands before that of the notice that sends it out.
    titles: Vec<String>,
    /// The first lines, without their spaces.
    head: Vec<String>,
    /// The file's name.
    stem: Option<String>,
    /// The nearest folders' names.
    folders: Vec<String>,
}

impl Told {
    fn of(document: &Document, file: Option<&Path>) -> Told {
        let name = |name: &std::ffi::OsStr| without_spaces(&name.to_string_lossy());
        let folders = file.into_iter().flat_map(|file| file.ancestors().skip(1));
        Told {
            titles: own_titles_first(document),
            head: head(document),
            stem: file.and_then(Path::file_stem).map(name),
            folders: folders
                .take(FOLDERS)
                .filter_map(Path::file_name)
                .map(name)
                .collect(),
        }
    }

    /// The document's titles, and what a scrape says is one.
    fn titles(&self) -> impl Iterator<Item = &str> {
        let words = origins();
        let scraped = self
            .head
            .iter()
            .filter_map(|line| scraped_title(line, words));
        self.titles.iter().map(String::as_str).chain(scraped)
    }
}

fn own_titles_first(document: &Document) -> Vec<String> {
    let titles = document.titles().iter();
    let (notices, own): (Vec<_>, Vec<_>) = titles.partition(|title| title.is_notice());
    let all = own.into_iter().chain(notices);
    all.map(|title| without_spaces(&title.name)).collect()
}

fn head(document: &Document) -> Vec<String> {
    let text = document.source();
    let lines = (0..text.line_count()).map(|line| {
        let line = text.line(line);
        let beginning: String = line.chars().take(LONGEST).collect();
        without_spaces(&beginning)
    });
    lines.filter(|line| !line.is_empty()).take(HEAD).collect()
}

fn without_spaces(text: &str) -> String {
    let is_bare =
        |c: &char| !c.is_whitespace() && !matches!(c, '*' | '#' | '\u{feff}' | '\u{200b}');
    text.chars().filter(is_bare).collect()
}

fn scraped_title<'a>(line: &'a str, words: &Origins) -> Option<&'a str> {
    let marks = &words.scrape.title_marks;
    marks
        .iter()
        .find_map(|mark| line.strip_prefix(mark.as_str()))
}

/// The words for other papers in what is said of a document.
fn sort(document: &Document, told: &Told) -> Vec<Box<str>> {
    let titles = document.titles().iter().map(|title| title.name.as_str());
    let said: Vec<&str> = titles.chain(told.stem.as_deref()).collect();
    let words = drafting().other_papers.iter().map(String::as_str);
    words
        .filter(|word| said.iter().any(|title| title.contains(word)))
        .map(Box::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str, file: &str) -> (Option<String>, Option<u16>) {
        let file = (!file.is_empty()).then(|| Path::new(file));
        let origin = Origin::of(&Document::new(text), file);
        (origin.place(), origin.year)
    }

    #[test]
    fn place_and_year_are_told_by_the_nearest_that_says_them() {
        let opening = "各位代表：\n现在，我代表省人民政府，向大会报告工作。\n";
        for (head, file, place, year) in [
            (
                "2025年玄武区人民政府工作报告\n",
                "",
                Some("玄武区"),
                Some(2025),
            ),
            (
                "政府工作报告\n——2026年1月27日在海南省第七届人民代表大会第五次会议上\n",
                "",
                Some("海南省"),
                Some(2026),
            ),
            (
                "政府工作报告\r\n----2012年2月29日 在海拉尔区第十三届人大六次会议上\r\n",
                "",
                Some("海拉尔区"),
                Some(2012),
            ),
            (
                "政府工作报告\n",
                "江苏省/南京市/2023.txt",
                Some("南京市"),
                Some(2023),
            ),
            (
                "二〇一八年政府工作报告\n",
                "x/安徽省2019年.txt",
                Some("安徽省"),
                Some(2018),
            ),
            (
                "---\ntitle: 淮南市政府工作报告（2021年1月5日 张孝成）\n---\n",
                "",
                Some("淮南市"),
                Some(2021),
            ),
            ("政府工作报告\n", "", None, None),
            (
                "国民经济和社会发展第十四个五年规划和2035年远景目标纲要\n",
                "",
                None,
                None,
            ),
        ] {
            let found = origin(&format!("{head}{opening}"), file);
            assert_eq!(found, (place.map(str::to_owned), year), "{head}");
        }
    }

    #[test]
    fn who_speaks_tells_the_place() {
        let text = "政府工作报告\n各位代表：\n现在，我代表国务院，向大会报告政府工作。\n";
        assert_eq!(origin(text, "").0.as_deref(), Some("全国"));
        let text = "政府工作报告\n各位代表：\n现在,我代表雨花台区人民政府,向大会报告工作。\n";
        assert_eq!(origin(text, "").0.as_deref(), Some("雨花台区"));
    }

    #[test]
    fn a_text_that_says_nothing_has_no_origin() {
        for text in [
            "",
            "\u{feff}",
            "𠮷\r在\r\n我代表",
            "1.牛奶\n2.鸡蛋",
            "在市委的坚强领导下第一",
        ] {
            assert_eq!(origin(text, ""), (None, None), "{text}");
        }
    }

    fn whole(text: &str, file: &str) -> Origin {
        Origin::of(&Document::new(text), Some(Path::new(file)))
    }

    #[test]
    fn title_and_file_say_place_and_year() {
        let report = "鼓楼区2025年政府工作报告\n各位代表：\n一、2025年工作安排\n新建公园2个。\n";
        let plan = "2025年区政府主要工作目标任务分解落实方案\n1.新建公园2个。（区城管局主办）\n";
        let (report, plan) = (whole(report, "报告.txt"), whole(plan, "方案.txt"));
        assert_eq!((report.year, plan.year), (Some(2025), Some(2025)));
        assert!(report.may_share_place(&plan) && report.may_share_year(&plan));
        let other = whole(
            "政府工作报告\n各位代表：\n新建公园2个。\n",
            "玄武区2024年政府工作报告.txt",
        );
        assert_eq!(other.year, Some(2024));
        assert!(!report.may_share_place(&other) && !report.may_share_year(&other));
    }
}
