//! A plan beside its report: what it holds, what it leaves out, where its values differ, what it adds.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/made.rs"]
mod made;

use gongwen::links::{self, Coverage, Passage};
use gongwen::model::Document;
use made::{Making, made, only_plan, plain};

fn texts(passages: &[Passage]) -> Vec<String> {
    passages.iter().map(|one| plain(&one.text)).collect()
}

fn plain_all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| plain(text)).collect()
}

/// The passages are these targets, be it without the topic that a paragraph begins with, or an explanation at its end.
#[track_caller]
fn assert_same(name: &str, passages: &[Passage], targets: &[String]) {
    let (found, expected) = (texts(passages), plain_all(targets));
    let same = found.len() == expected.len()
        && found.iter().zip(&expected).all(|(one, whole)| {
            whole.contains(one.as_str()) && one.chars().count() * 2 > whole.chars().count()
        });
    assert!(same, "{name}: {found:#?}\nexpected {expected:#?}");
}

#[track_caller]
fn check(name: &str, plan: &str, making: Making) {
    let made = made(plan, making);
    let (report, plan) = (Document::new(&made.report), Document::new(&made.plan));
    let found = links::coverage(&report, &plan);
    assert_same(name, &found.uncovered, &made.dropped);
    assert_eq!(texts(&found.unfounded), Vec::<String>::new(), "{name}");
    let different: Vec<Passage> = found
        .different
        .iter()
        .map(|one| one.promise.clone())
        .collect();
    assert_same(name, &different, &made.changed);
    let targets = |found: &Coverage| {
        let all = found.matched.iter().chain(&found.different);
        let mut starts: Vec<_> = all.map(|link| link.target.range.start).collect();
        starts.sort_unstable();
        starts.dedup();
        starts.len()
    };
    assert_eq!(targets(&found), made.kept, "{name}");
}

/// And back: the report lacks what the plan has.
#[track_caller]
fn check_back(name: &str, plan: &str) {
    let whole = Document::new(plan);
    let making = Making {
        offset: 0,
        together: 1,
    };
    let made = made(plan, making);
    let report: Vec<&str> = made.report.lines().collect();
    let kept: Vec<&str> = report
        .into_iter()
        .filter(|line| !made.dropped.iter().any(|one| plain(one) == plain(line)))
        .collect();
    let report = Document::new(&kept.join("\n"));
    let found = links::coverage(&report, &whole);
    assert_eq!(texts(&found.uncovered), Vec::<String>::new(), "{name}");
    assert_eq!(texts(&found.unfounded), plain_all(&made.dropped), "{name}");
    assert!(found.different.is_empty(), "{name}: {:?}", found.different);
}

/// A target of several sentences can be told from its neighbours only where each has its own paragraph.
#[track_caller]
fn check_all(name: &str, plan: &str, can_stand_together: bool) {
    for offset in 0..3 {
        for together in [1, 4] {
            if together == 1 || can_stand_together {
                check(name, plan, Making { offset, together });
            }
        }
    }
    check_back(name, plan);
}

#[test]
fn a_report_made_of_a_plan() {
    for name in [
        "gulou-2025-breakdown-plan",
        "guangzhou-2012-talent",
        "state-council-2018-117-incentives",
        "state-council-2018-129-consumption-poverty",
    ] {
        let text = corpus::text(name);
        check_all(name, &text, name.starts_with("gulou"));
    }
}

#[test]
fn reports_made_of_plans_beside_the_project() {
    let folder = corpus::path("../../shared/corpus-more/plans");
    for name in [
        "inner-mongolia-2023.md",
        "inner-mongolia-2024.md",
        "state-council-2018-39-employment.txt",
        "state-council-2018-42-farm-machinery.txt",
    ] {
        // The folder is not everywhere.
        if let Ok(text) = std::fs::read_to_string(folder.join(name)) {
            let plan = only_plan(&text);
            check_all(name, &plan, name.starts_with("inner"));
        }
    }
}

/// A report in its own words, and a plan of it that has lost five of its promises and has three other values.
#[test]
fn a_report_in_other_words() {
    let report = Document::new(&corpus::read("fixtures/coverage/report.txt"));
    let plan = Document::new(&corpus::read("fixtures/coverage/plan.txt"));
    let found = links::coverage(&report, &plan);
    assert_eq!(
        texts(&found.uncovered),
        [
            "依托市民广场举办国际风筝节3场",
            "建设企业家之家2处为企业家提供健康管理服务",
            "新栽行道树1200株新增立体绿化8000平方米",
            "编制历史建筑保护图则15份",
            "选聘社区律师20名打造街道法治驿站",
        ]
    );
    assert_eq!(texts(&found.unfounded), Vec::<String>::new());
    let different: Vec<_> = found
        .different
        .iter()
        .map(|link| {
            let value = &link.differences[0];
            let side = |side: &Option<String>| side.clone().unwrap_or_default();
            assert_eq!(link.differences.len(), 1);
            (link.target.number, side(&value.old), side(&value.new))
        })
        .collect();
    let expected = [
        (4, "60家", "50家"),
        (10, "40家", "30家"),
        (14, "50个", "40个"),
    ];
    assert_eq!(different.len(), expected.len(), "{different:?}");
    for ((number, old, new), (target, one, other)) in different.iter().zip(expected) {
        assert_eq!(*number, Some(target));
        assert!(old.contains(one) && new.contains(other), "{old} {new}");
    }
    let mut targets: Vec<_> = found
        .matched
        .iter()
        .chain(&found.different)
        .filter_map(|link| link.target.number)
        .collect();
    targets.sort_unstable();
    targets.dedup();
    assert_eq!(targets, (1..=19).collect::<Vec<u32>>());
}
