//! What each document is taken for, and that only plans draw findings.
//!
//! `kinds.tsv` says what 64 real documents are. Those of them that are not in the project are read from the folder of
//! further documents beside it, where there is one.

#[path = "support/corpus.rs"]
mod corpus;

use gongwen::config::Config;
use gongwen::model::{Document, DocumentKind};
use gongwen::rules;
use gongwen::workspace;
use std::path::PathBuf;

fn place(name: &str) -> Option<PathBuf> {
    let places = corpus::FOLDERS
        .iter()
        .map(|folder| corpus::path(folder).join(name));
    places.into_iter().find(|place| place.exists())
}

#[test]
fn kinds_of_real_documents() {
    let table = corpus::read("kinds.tsv");
    let (mut read, mut absent, mut wrong) = (0, 0, Vec::new());
    for row in table.lines().skip(1) {
        let (name, kind) = row.split_once('\t').expect("two columns");
        let Some(place) = place(name) else {
            absent += 1;
            continue;
        };
        read += 1;
        let bytes = std::fs::read(&place).expect("a file that can be read");
        let text = workspace::decode(&bytes).expect("a text in a known encoding");
        let document = Document::new(&text);
        if document.kind().name() != kind {
            wrong.push(format!("{name}: {kind}, found {}", document.kind().name()));
        }
        let mut findings = rules::check(&document, &Config::default());
        // A report has no targets to judge; what else is said of it is its rules' own affair.
        if document.kind() != DocumentKind::Other {
            findings.retain(|one| one.rule.group == rules::Group::Plan);
        }
        if !document.kind().has_targets() && !findings.is_empty() {
            wrong.push(format!("{name}: {} findings", findings.len()));
        }
    }
    println!("{read} documents read, {absent} not here");
    assert!(read >= 13, "{read}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_of_another_kind_is_left_alone() {
    for text in [
        "",
        "购物清单\n1.牛奶2盒\n2.面包3个\n3.鸡蛋10个\n",
        "# README\n\n1. Install the tool.\n2. Run it 3 times.\n",
        "第一条 为了规范管理，制定本办法。\n第二条 市教育局负责全市管理工作。\n第三条 区教育局负责本区管理工作。\n",
    ] {
        let document = Document::new(text);
        assert_eq!(document.kind(), DocumentKind::Other, "{text}");
        assert!(
            rules::check(&document, &Config::default()).is_empty(),
            "{text}"
        );
    }
}
