//! What is listed beside the text, fixture by fixture (`tests/fixtures/{department,indicator}-view`).

#[path = "support/fixture.rs"]
mod fixture;

use gongwen::config::{Config, Level};
use gongwen::ide::department_view::{DepartmentView, department_view};
use gongwen::ide::indicator_view::{OneIndicator, OneMention, indicator_view};
use gongwen::messages::{Language, terms};
use gongwen::model::Document;
use gongwen::text::Range;

#[track_caller]
fn check(folder: &str, say: impl Fn(&Document, &str) -> String) {
    let mut differences = Vec::new();
    for fixture in fixture::all(folder) {
        let document = Document::new(&fixture.text);
        differences.extend(fixture.check(|head| say(&document, head)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn line(place: Range) -> u32 {
    place.start.line + 1
}

#[test]
fn departments_with_their_targets() {
    check("department-view", |document, head| {
        let mut config = Config::default();
        if head == "without quantity" {
            config.levels.insert("missing-quantity".into(), Level::Off);
        }
        let DepartmentView {
            targets,
            departments,
        } = department_view(document, &config);
        let mut said = Vec::new();
        for one in &targets {
            assert_eq!(document.source().slice(one.place), one.label);
            said.push(format!(
                "{}: {} {:?}",
                line(one.place),
                one.label,
                one.lacks
            ));
        }
        for one in departments {
            said.push(one.name);
            let tasks = one.tasks.iter();
            said.extend(
                tasks.map(|task| format!("  {:?} {}", task.role, targets[task.target].label)),
            );
        }
        said.join("\n")
    });
}

#[test]
fn indicators_with_their_mentions() {
    check("indicator-view", |document, head| {
        let language = match head {
            "zh" => Language::Chinese,
            _ => Language::English,
        };
        let view = indicator_view(document, language);
        let mention = |one: &OneMention| {
            let status = terms::status(language, one.status);
            let words = [&one.period, &one.level, &one.growth, &one.comparison];
            let words: Vec<&str> = words.into_iter().map(String::as_str).collect();
            let text = document.source().slice(one.place);
            format!(
                "  {}: {} | {status} | {text}",
                line(one.place),
                words.join(" | ")
            )
        };
        let said = |one: &OneIndicator| {
            let mentions = one.mentions.iter().map(|&i| mention(&view.mentions[i]));
            let all: Vec<String> = [one.name.clone()].into_iter().chain(mentions).collect();
            all.join("\n")
        };
        let mut all: Vec<String> = view.indicators.iter().map(said).collect();
        all.push("---".to_owned());
        all.extend(view.others.iter().map(said));
        all.join("\n")
    });
}

/// In real documents.
#[test]
fn every_task_and_every_named_figure_is_told_once() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");
    for entry in std::fs::read_dir(folder).expect("the corpus") {
        let path = entry.expect("an entry").path();
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let document = Document::new(&text);
        let end = document.source().line_count() as u32;
        let departments = department_view(&document, &Config::default());
        assert_eq!(departments.targets.len(), document.targets().len());
        let tasks = departments.departments.iter().flat_map(|one| &one.tasks);
        let mut told: Vec<usize> = tasks.map(|task| task.target).collect();
        told.sort_unstable();
        told.dedup();
        let named = document.targets().iter().zip(0..);
        let named = named.filter(|(target, _)| {
            let r = &target.responsibility;
            !(r.leads.is_empty() && r.coorganisers.is_empty() && r.responsible.is_empty())
        });
        assert_eq!(told, named.map(|(_, i)| i).collect::<Vec<usize>>());
        let view = indicator_view(&document, Language::Chinese);
        let all = view.indicators.iter().chain(&view.others);
        let mut told: Vec<usize> = all.flat_map(|one| one.mentions.clone()).collect();
        told.sort_unstable();
        assert_eq!(told, (0..view.mentions.len()).collect::<Vec<usize>>());
        let mentions = document.mentions().filter(|mention| !mention.parts.inner);
        let has_name = mentions
            .filter(|mention| mention.parts.indicator.is_some() || !mention.parts.name.is_empty());
        assert_eq!(told.len(), has_name.count(), "{}", path.display());
        for one in view.mentions {
            assert!(one.place.start.line < end);
        }
    }
}
