//! The rules' pages: complete in both languages, and their examples true.

use gongwen::config::{Config, Level};
use gongwen::links::{Companion, Origin};
use gongwen::messages::Language;
use gongwen::model::{Document, DocumentKind};
use gongwen::rules::{self, Group, RULES, Relative, Rule, Severity, Source};
use std::path::Path;

/// Targets beside the example, so that it stands in a plan.
const PLAN: &str = "\
2025年目标任务分解方案

一、发展目标
1.地区生产总值增长5%以上。（区发改委主办）
2.培育高新技术企业30家。（区科技局主办）
@
4.新增就业岗位1.5万个。（区人社局主办）
5.开展文化活动100场。（区文旅局主办，各街道协办）
6.改造老旧小区20万平方米。（区房产局主办，相关街道协办）
7.新建公园5个。（区城管局主办）
";

/// Paragraphs round the example, so that it stands in a report.
const REPORT: &str = "\
政府工作报告
——2025年1月7日在某区第十九届人民代表大会第四次会议上

各位代表：
现在，我代表区人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。

一、2024年工作回顾
过去一年，全区经济社会发展取得新成绩。
@
二、2025年工作安排
新的一年，我们将坚持稳中求进工作总基调，扎实做好各项工作。
";

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

/// An example of a page: ```` ```text wrong ````, set into a plan or a report by the rule's group, or
/// ```` ```text wrong plan ````, `report`, `document` (the whole text) where the page says so.
struct Example {
    text: &'static str,
    frame: Option<&'static str>,
}

fn examples(page: &'static str, kind: &str) -> Vec<Example> {
    let blocks = page.split("\n```text ").skip(1);
    let of_kind = blocks.filter_map(|block| {
        let (info, rest) = block.split_once('\n')?;
        let mut words = info.split(' ');
        (words.next() == Some(kind)).then(|| Example {
            text: rest.split("\n```").next().unwrap_or_default(),
            frame: words.next(),
        })
    });
    of_kind.collect()
}

/// An example of several documents, ```` ```text wrong across ````: a line `=== name` stands before each but the first.
/// Whether the rule finds something in one of them beside the others.
fn is_drawn_across(rule: &Rule, text: &str) -> bool {
    let texts = format!("=== 报告.txt\n{text}");
    let parts = texts.split("=== ").filter_map(|part| part.split_once('\n'));
    let all: Vec<Relative> = parts
        .map(|(name, text)| {
            let document = Document::new(text);
            assert_ne!(document.kind(), DocumentKind::Other, "{text}");
            let origin = Origin::of(&document, Some(Path::new(name)));
            let companion = Companion {
                address: name.to_owned(),
                name: name.to_owned(),
                document,
            };
            Relative::new(companion, origin)
        })
        .collect();
    assert!(all.len() > 1, "{}: one document", rule.name);
    let config = Config::default();
    all.iter().enumerate().any(|(at, own)| {
        let others = all.iter().enumerate().filter(|(other, _)| *other != at);
        let others: Vec<Relative> = others.map(|(_, one)| one.clone()).collect();
        let found = rules::across(own.document(), &own.origin, &others, &config);
        found.iter().any(|found| found.rule.name == rule.name)
    })
}

/// Whether the rule finds something in an example. A rule that is off by default is switched on.
fn is_drawn(rule: &Rule, example: &Example) -> bool {
    if example.frame == Some("across") {
        return is_drawn_across(rule, example.text);
    }
    let frame = match (example.frame, rule.group) {
        (Some("document"), _) => "@",
        (Some("plan"), _) | (None, Group::Plan) => PLAN,
        (Some("report"), _) | (None, _) => REPORT,
        (Some(other), _) => panic!("{}: no frame {other}", rule.name),
    };
    let before = frame.split('@').next().unwrap_or_default();
    let first = before.matches('\n').count();
    let last = first + example.text.matches('\n').count();
    let mut config = Config::default();
    if !rule.is_on(&config) {
        config.levels.insert(rule.name.to_owned(), Level::Hint);
    }
    let document = Document::new(&frame.replace('@', example.text));
    assert_ne!(document.kind(), DocumentKind::Other, "{}", example.text);
    let found = rules::check(&document, &config);
    let lines = first as u32..=last as u32;
    let mut own = found.iter().filter(|found| found.rule.name == rule.name);
    own.any(|found| lines.contains(&found.range.start.line))
}

#[test]
fn wrong_examples_draw_the_rule_and_right_ones_do_not() {
    for rule in RULES.iter() {
        for (kind, expected) in [("wrong", true), ("right", false)] {
            let examples = examples(rule.page, kind);
            assert!(!examples.is_empty(), "{}: no {kind} example", rule.name);
            for example in examples {
                let drawn = is_drawn(rule, &example);
                assert_eq!(drawn, expected, "{}: {}", rule.name, example.text);
            }
        }
    }
}

#[test]
fn each_page_has_both_languages_under_its_name() {
    for rule in RULES.iter() {
        assert_eq!(rule.page.matches("\n---\n").count(), 1, "{}", rule.name);
        for language in LANGUAGES {
            let page = rule.page(language);
            assert!(page.starts_with(&format!("# {}", rule.name)), "{page}");
            assert!(page.matches("\n## ").count() >= 4, "{page}");
        }
        assert!(rule.page(Language::Chinese).contains("## 查什么"));
        assert!(rule.page(Language::English).contains("## What it finds"));
    }
}

#[test]
fn names_are_unique_and_found() {
    for (at, rule) in RULES.iter().enumerate() {
        assert!(rules::find(rule.name).is_some_and(|found| found.name == rule.name));
        assert!(RULES[..at].iter().all(|other| other.name != rule.name));
        assert!(
            LANGUAGES
                .iter()
                .all(|&language| !rule.summary(language).is_empty())
        );
    }
}

#[test]
fn every_page_stands_beside_its_rule() {
    for rule in RULES.iter() {
        let page = std::path::PathBuf::from(rule.page_file());
        for file in [page.with_extension("rs"), page] {
            assert!(file.exists(), "{}", file.display());
        }
    }
}

#[test]
fn what_a_standard_merely_allows_is_no_error() {
    for rule in RULES.iter() {
        let is_standard = matches!(rule.source, Source::Standard(_));
        assert!(
            !(is_standard && rule.severity == Severity::Error),
            "{}",
            rule.name
        );
    }
}
