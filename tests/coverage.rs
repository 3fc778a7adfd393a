//! A plan beside its report: what it holds, what it leaves out, where its values differ, what it adds.

#[path = "support/corpus.rs"]
mod corpus;

use gongwen::links::{self, Coverage, Passage};
use gongwen::model::{Document, Target};

/// Other words for the same, as drafters take them.
const WORDS: [(&str, &str); 16] = [
    ("加快推进", "着力推动"),
    ("加快", "抓紧"),
    ("推进", "推动"),
    ("深入开展", "大力开展"),
    ("开展", "组织实施"),
    ("加强", "强化"),
    ("完善", "健全"),
    ("支持", "鼓励"),
    ("提升", "提高"),
    ("新建", "建设"),
    ("持续", "不断"),
    ("实施", "推行"),
    ("确保", "力争"),
    ("建立", "设立"),
    ("促进", "助推"),
    ("以上", "之上"),
];

/// A report made of a plan's targets, and the plan with targets dropped and values changed.
struct Made {
    report: String,
    plan: String,
    /// Texts of the targets that the plan has lost.
    dropped: Vec<String>,
    /// Of those whose value is another in the plan.
    changed: Vec<String>,
    kept: usize,
}

/// A target's words without its clauses, which a report has not.
fn body(document: &Document, target: &Target) -> String {
    let line = document.text().line(target.line as usize);
    let mut text = String::new();
    let mut from = target.item.body.start;
    for clause in target
        .responsibility
        .places
        .iter()
        .filter(|place| place.row == 0)
    {
        if clause.span.start >= from && clause.span.end <= target.item.body.end {
            text.push_str(&line[from as usize..clause.span.start as usize]);
            from = clause.span.end;
        }
    }
    text.push_str(&line[from as usize..target.item.body.end as usize]);
    text
}

/// Its clauses in another order, and synonyms for some of its words.
fn reworded(text: &str) -> String {
    let said = text.trim_end_matches('。');
    let mut sentences: Vec<String> = Vec::new();
    for sentence in said.split('。') {
        let mut clauses: Vec<&str> = sentence.split(['，', ',']).collect();
        if clauses.len() > 2 {
            clauses.rotate_left(1);
        }
        sentences.push(clauses.join("，"));
    }
    let mut text = sentences.join("。");
    for (one, other) in WORDS {
        text = text.replacen(one, other, 2);
    }
    text
}

/// The first figure of a target as it stands in its line, and the same with another value.
fn other_value(document: &Document, target: &Target) -> Option<(String, String)> {
    let line = document.text().line(target.line as usize);
    let mentions = document.target_mentions(target);
    let mut levels = mentions.filter_map(|mention| {
        let level = mention.parts.level.as_ref()?;
        (mention.line == target.line).then_some(level.span)
    });
    let span = levels.find(|span| span.of(&line).contains(|c: char| c.is_ascii_digit()))?;
    let written = span.of(&line);
    let other: String = written
        .chars()
        .map(|c| match c {
            '9' => '8',
            '1'..='8' => char::from_u32(c as u32 + 1).unwrap_or(c),
            c => c,
        })
        .collect();
    let (before, after) = (&line[..span.start as usize], &line[span.end as usize..]);
    Some((line.to_string(), format!("{before}{other}{after}")))
}

/// How a report is made of a plan.
#[derive(Clone, Copy)]
struct Making {
    /// Which targets are dropped, changed and reworded.
    offset: usize,
    /// So many targets are a paragraph.
    together: usize,
}

/// Five targets are dropped, those beside each other among them; of the rest three are changed and ten reworded.
fn made(plan: &str, making: Making) -> Made {
    let document = Document::new(plan);
    let targets = document.targets();
    let all = targets.len();
    let place = |part: usize| (part * all / 6 + making.offset) % all;
    let mut dropped: Vec<usize> = (1..5).map(place).collect();
    dropped.push((dropped[0] + 1) % all);
    dropped.sort_unstable();
    dropped.dedup();
    assert_eq!(dropped.len(), 5);
    let mut lines: Vec<String> = (0..document.text().line_count())
        .map(|i| document.text().line(i).into_owned())
        .collect();
    let mut changed = Vec::new();
    for (index, target) in targets.iter().enumerate().skip(making.offset) {
        if changed.len() == 3 || dropped.contains(&index) {
            continue;
        }
        if let Some((old, new)) = other_value(&document, target) {
            assert_eq!(lines[target.line as usize], old);
            lines[target.line as usize] = new;
            changed.push(index);
        }
    }
    let mut report = String::from("2025年政府工作报告\n各位代表：\n一、2025年主要工作任务\n");
    let mut rewordings = 0;
    for (index, target) in targets.iter().enumerate() {
        let text = body(&document, target);
        let plain = !dropped.contains(&index) && !changed.contains(&index);
        let text = match plain && rewordings < 10 && index % 2 == 0 {
            true => {
                rewordings += 1;
                reworded(&text)
            }
            false => text,
        };
        report.push_str(text.trim_end_matches('。'));
        report.push('。');
        if (index + 1) % making.together == 0 || index + 1 == all {
            report.push('\n');
        }
    }
    for &index in dropped.iter().rev() {
        let target = &targets[index];
        lines.drain(target.range().start.line as usize..=target.end.line as usize);
    }
    let text = |index: &usize| body(&document, &targets[*index]);
    Made {
        report,
        plan: lines.join("\n"),
        dropped: dropped.iter().map(text).collect(),
        changed: changed.iter().map(text).collect(),
        kept: targets.len() - dropped.len(),
    }
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

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

/// The targets of a report that ends in a plan, with the lines between and after them.
fn only_plan(text: &str) -> String {
    let document = Document::new(text);
    let first = document
        .targets()
        .first()
        .map_or(0, |target| target.line as usize);
    let lines: Vec<&str> = text.lines().skip(first).collect();
    format!("2025年重点工作任务分解方案\n{}", lines.join("\n"))
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
