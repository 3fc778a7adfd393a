//! The rules' pages: complete in both languages, and their examples true.

use gongwen::config::Config;
use gongwen::messages::Language;
use gongwen::model::Document;
use gongwen::rules::{self, RULES, Rule};

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

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

/// The line of the example in it.
const EXAMPLE: u32 = 5;

/// The fenced examples of a kind: ```` ```text wrong ````.
fn examples(page: &'static str, kind: &str) -> Vec<&'static str> {
    let fence = format!("```text {kind}\n");
    let after = page.split(&*fence).skip(1);
    after
        .map(|rest| {
            rest.split("\n```")
                .next()
                .expect("a split has a first part")
        })
        .collect()
}

fn is_drawn(rule: &Rule, example: &str) -> bool {
    let document = Document::new(&PLAN.replace('@', example));
    let found = rules::check(&document, &Config::default());
    found.iter().any(|diagnostic| {
        diagnostic.rule.name == rule.name && diagnostic.range.start.line == EXAMPLE
    })
}

#[test]
fn wrong_examples_draw_the_rule_and_right_ones_do_not() {
    for rule in RULES {
        for (kind, expected) in [("wrong", true), ("right", false)] {
            let examples = examples(rule.page, kind);
            assert!(!examples.is_empty(), "{}: no {kind} example", rule.name);
            for example in examples {
                assert_eq!(
                    is_drawn(rule, example),
                    expected,
                    "{}: {example}",
                    rule.name
                );
            }
        }
    }
}

#[test]
fn each_page_has_both_languages_under_its_name() {
    for rule in RULES {
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

/// The rows of a table in the README between its marks.
fn readme_rows(language: &str) -> Vec<String> {
    let readme = include_str!("../README.md");
    let mark = format!("<!-- rules: {language} -->");
    let after = readme.split(&*mark).nth(1).expect("the mark of the table");
    let table = after.split("<!-- /rules -->").next().unwrap_or("");
    let rows = table.lines().filter(|line| line.starts_with("| ["));
    rows.map(str::to_owned).collect()
}

#[test]
fn the_readme_lists_every_rule() {
    for (name, language) in [("zh", Language::Chinese), ("en", Language::English)] {
        let row = |rule: &&'static Rule| {
            let page = format!(
                "src/rules/{}/{}.md",
                rule.group,
                rule.name.replace('-', "_")
            );
            assert!(std::path::Path::new(&page).exists(), "{page}");
            let level = rule.severity.label(language).to_lowercase();
            format!(
                "| [`{}`]({page}) | {level} | {} |",
                rule.name,
                rule.summary(language)
            )
        };
        let expected: Vec<String> = RULES.iter().map(row).collect();
        assert_eq!(readme_rows(name), expected);
    }
}
