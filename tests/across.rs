//! Rules across documents: a plan beside the report it was made from, papers of other years, figures told twice.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/made.rs"]
mod made;

use gongwen::config::Config;
use gongwen::links::{Companion, Origin, Relatives};
use gongwen::model::Document;
use gongwen::rules::{self, Checker, Diagnostic, Relative, Severity};
use made::{Making, made, only_plan, plain};
use std::path::Path;
use std::sync::Arc;

fn relative(name: &str, text: &str) -> Relative {
    let document = Document::new(text);
    let origin = Origin::of(&document, Some(Path::new(name)));
    let companion = Companion {
        address: name.to_owned(),
        name: name.to_owned(),
        document,
    };
    Relative::new(companion, origin)
}

/// What is found in each of the documents beside those that are related to it, with ranges of the text as read.
fn found(files: &[(&str, &str)]) -> Vec<Vec<Diagnostic>> {
    let all: Vec<Relative> = files
        .iter()
        .map(|(name, text)| relative(name, text))
        .collect();
    let origins = all.iter().map(|one| (&one.origin, None));
    let relatives = Relatives::new(origins.collect());
    let of_each = all.iter().enumerate().map(|(at, own)| {
        let others: Vec<Relative> = relatives.of(at).iter().map(|&at| all[at].clone()).collect();
        rules::across(own.document(), &own.origin, &others, &Config::default())
    });
    of_each.collect()
}

fn of_rule<'a>(found: &'a [Diagnostic], name: &str) -> Vec<&'a Diagnostic> {
    found.iter().filter(|one| one.rule.name == name).collect()
}

fn slice(text: &str, found: &Diagnostic) -> String {
    Document::new(text).text().slice(found.range)
}

fn messages<'a>(found: &[&'a Diagnostic]) -> Vec<&'a str> {
    found.iter().map(|one| one.message.as_str()).collect()
}

/// Each of the passages, in order, begins with what was marked.
#[track_caller]
fn assert_marked(name: &str, text: &str, found: &[&Diagnostic], passages: &[String]) {
    let marked: Vec<String> = found.iter().map(|one| plain(&slice(text, one))).collect();
    let is_it = |(marked, whole): (&String, &String)| {
        plain(whole).contains(marked.as_str()) && !marked.is_empty()
    };
    let alike = marked.len() == passages.len() && marked.iter().zip(passages).all(is_it);
    assert!(alike, "{name}: {marked:#?}\nexpected {passages:#?}");
}

/// Five promises have no target, three targets another value; nothing else is said, in neither document.
#[track_caller]
fn check(name: &str, plan: &str) {
    let made = made(
        plan,
        Making {
            offset: 1,
            together: 1,
        },
    );
    let said = found(&[("报告.txt", &made.report), ("2025年方案.txt", &made.plan)]);
    let uncovered = of_rule(&said[0], "report-target-uncovered");
    assert_marked(name, &made.report, &uncovered, &made.dropped);
    let differs = of_rule(&said[1], "plan-value-differs");
    let mut lines: Vec<u32> = differs.iter().map(|one| one.range.start.line).collect();
    lines.dedup();
    assert_eq!(
        lines.len(),
        made.changed.len(),
        "{name}: {:#?}",
        messages(&differs)
    );
    let others = said.iter().flatten();
    let others = others.filter(|one| !uncovered.contains(one) && !differs.contains(one));
    let others: Vec<&Diagnostic> = others.collect();
    assert!(others.is_empty(), "{name}: {:#?}", messages(&others));
    for one in said.iter().flatten() {
        let [related] = &one.related[..] else {
            panic!("{name}: {one:#?} names no other place");
        };
        assert!(related.elsewhere.is_some(), "{name}");
    }
}

#[test]
fn reports_made_of_plans() {
    check("gulou", &corpus::text("gulou-2025-breakdown-plan"));
    let folder = corpus::path("../../shared/corpus-more/plans");
    for name in [
        "inner-mongolia-2023.md",
        "inner-mongolia-2024.md",
        "state-council-2018-39-employment.txt",
        "state-council-2018-42-farm-machinery.txt",
    ] {
        // The folder is not everywhere.
        if let Ok(text) = std::fs::read_to_string(folder.join(name)) {
            check(name, &only_plan(&text));
        }
    }
}

/// Last year's report and this year's plan are two papers: nothing is wrong with either.
#[test]
fn papers_of_two_years_have_nothing_to_say_of_each_other() {
    let names = ["gulou-2024-work-report", "gulou-2025-breakdown-plan"];
    let texts = names.map(corpus::text);
    let said = found(&[(names[0], &texts[0]), (names[1], &texts[1])]);
    assert_eq!(said, [vec![], vec![]]);
}

#[test]
fn the_real_documents_together_draw_nothing() {
    for folder in corpus::FOLDERS {
        let Ok(files) = std::fs::read_dir(corpus::path(folder)) else {
            continue; // not everywhere
        };
        let texts: Vec<(String, String)> = files
            .filter_map(|file| {
                let path = file.ok()?.path();
                let name = path.file_name()?.to_string_lossy().into_owned();
                Some((name, std::fs::read_to_string(path).ok()?))
            })
            .collect();
        let files: Vec<(&str, &str)> = texts
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        for (said, (name, _)) in found(&files).iter().zip(&texts) {
            assert_eq!(said, &[], "{name}");
        }
    }
}

const REPORT: &str = "鼓楼区2025年政府工作报告\r\n各位代表：\r\n一、2025年工作安排\r\n\
    新建口袋公园12个，改造老旧小区20万平方米。\r\n\
    培育高新技术企业60家，建设科创园区3个。\r\n\
    举办𠮷祥灯彩展览8场，接待游客300万人次。\r\n\
    选聘社区律师20名，打造街道法治驿站。\r\n\
    新增中小学学位1500个，引进骨干教师40名。\r\n";
const PLAN: &str = "鼓楼区2025年政府工作目标任务分解方案\r\n\
    1.新建口袋公园12个，改造老旧小区20万平方米。（区城管局主办）\r\n\
    2.培育高新技术企业50家，建设科创园区3个。（区科技局主办）\r\n\
    3.举办𠮷祥灯彩展览8场，接待游客300万人次。（区文旅局主办）\r\n\
    4.新增中小学学位1500个，引进骨干教师40名。（区教育局主办）\r\n";

fn report_and_plan(report: &str, plan: &str) -> Vec<Vec<Diagnostic>> {
    found(&[("报告.txt", report), ("方案.txt", plan)])
}

#[test]
fn both_places_are_named() {
    let said = report_and_plan(REPORT, PLAN);
    let [missing] = &said[0][..] else {
        panic!("{said:#?}");
    };
    assert_eq!(
        (missing.rule.name, missing.severity, &*missing.message),
        (
            "report-target-uncovered",
            Severity::Warning,
            "“选聘社区律师20名”在同年的分解方案（方案.txt）中没有对应的任务。"
        )
    );
    let [differs] = &said[1][..] else {
        panic!("{said:#?}");
    };
    assert_eq!(
        (
            differs.rule.name,
            slice(PLAN, differs).as_str(),
            &*differs.message
        ),
        (
            "plan-value-differs",
            "50家",
            "方案写“50家”，报告（报告.txt第5行）写“60家”，请核对后统一。"
        )
    );
    let related = &differs.related[0];
    let other = related.elsewhere.as_ref().expect("it is in the report");
    assert_eq!(
        (&*other.name, other.document.source().slice(related.range)),
        ("报告.txt", "60家".to_owned())
    );
}

#[test]
fn fixes_made_leave_nothing_to_say() {
    let said = report_and_plan(REPORT, PLAN);
    let (added, taken) = (said[0][0].fix.as_ref(), said[1][0].fix.as_ref());
    let (added, taken) = (added.expect("a fix"), taken.expect("a fix"));
    assert_eq!(
        added.elsewhere.as_ref().map(|other| other.name.as_str()),
        Some("方案.txt")
    );
    assert!(taken.elsewhere.is_none() && !taken.safe && !added.safe);
    let edits: Vec<_> = taken.edits.iter().chain(&added.edits).cloned().collect();
    let plan = rules::applied(Document::new(PLAN).source(), &edits);
    assert!(plan.contains("培育高新技术企业60家"), "{plan}");
    assert!(
        plan.contains("（区教育局主办）\r\n5.选聘社区律师20名，打造街道法治驿站。（"),
        "{plan}"
    );
    assert_eq!(report_and_plan(REPORT, &plan), [vec![], vec![]]);
}

#[test]
fn no_fix_where_the_plan_cannot_be_written_on() {
    let table = "鼓楼区2025年政府工作目标任务分解表\n\n\
        | 序号 | 目标任务 | 牵头单位 |\n|---|---|---|\n\
        | 1 | 新建口袋公园12个，改造老旧小区20万平方米。 | 区城管局 |\n\
        | 2 | 培育高新技术企业60家，建设科创园区3个。 | 区科技局 |\n\
        | 3 | 举办𠮷祥灯彩展览8场，接待游客300万人次。 | 区文旅局 |\n\
        | 4 | 新增中小学学位1500个，引进骨干教师40名。 | 区教育局 |\n";
    let said = report_and_plan(REPORT, table);
    let rules: Vec<_> = said[0]
        .iter()
        .map(|one| (one.rule.name, one.fix.is_some()))
        .collect();
    assert_eq!(rules, [("report-target-uncovered", false)]);
}

/// A second plan of the year may hold what the first leaves out.
#[test]
fn what_another_plan_holds_is_held() {
    let second = "鼓楼区2025年民生实事任务分解方案\n\
        1.选聘社区律师20名，打造街道法治驿站。（区司法局主办）\n\
        2.为老年人免费体检3万人次。（区卫健委主办）\n";
    let said = found(&[
        ("报告.txt", REPORT),
        ("方案.txt", PLAN),
        ("实事.txt", second),
    ]);
    assert_eq!(
        of_rule(&said[0], "report-target-uncovered"),
        [] as [&Diagnostic; 0]
    );
}

/// A plan of something else, a plan of another place, and a list.
#[test]
fn what_does_not_belong_together_is_left_alone() {
    let parks = "鼓楼区2025年公园建设任务分解方案\n\
        1.新建口袋公园12个，改造老旧小区20万平方米。（区城管局主办）\n\
        2.补栽行道树900株。（区城管局主办）\n3.修缮亭廊6处。（区城管局主办）\n\
        4.更换座椅300把。（区城管局主办）\n";
    assert_eq!(report_and_plan(REPORT, parks), [vec![], vec![]]);
    let other = PLAN.replace("鼓楼区", "玄武区");
    assert_eq!(report_and_plan(REPORT, &other), [vec![], vec![]]);
    assert_eq!(
        report_and_plan(REPORT, "2025年买菜\n1.白菜2斤\n"),
        [vec![], vec![]]
    );
}

/// A plan may write the report's value in another unit, and more exactly.
#[test]
fn a_plan_with_the_value_in_another_unit_differs_only_where_it_is_another() {
    for (ours, expected) in [("3000000人次", 0), ("3001000人次", 0), ("3100000人次", 1)] {
        let plan = PLAN.replace("300万人次", ours).replace("50家", "60家");
        let said = report_and_plan(REPORT, &plan);
        let found = of_rule(&said[1], "plan-value-differs");
        assert_eq!(found.len(), expected, "{ours}: {:?}", messages(&found));
    }
}

/// What two reports of one session tell of one year, and how many conflicts either of them shows.
#[track_caller]
fn check_conflict(one: &str, other: &str, expected: usize) {
    let report = format!(
        "鼓楼区2025年政府工作报告\r\n各位代表：\r\n一、2024年工作回顾\r\n\
         𠮷祥工作成效明显。{one}。\r\n二、2025年工作安排\r\n新建口袋公园12个。\r\n"
    );
    let plan_report = format!(
        "关于鼓楼区2024年国民经济和社会发展计划执行情况的报告\n各位代表：\n\
         一、2024年计划执行情况\n{other}。\n二、2025年工作安排\n坚持过紧日子。\n"
    );
    let said = found(&[("报告.txt", &report), ("计划报告.txt", &plan_report)]);
    for said in &said {
        let found = of_rule(said, "cross-report-conflict");
        assert_eq!(
            found.len(),
            expected,
            "{one} {other}: {:?}",
            messages(&found)
        );
        assert_eq!(said.len(), expected, "{one} {other}");
    }
}

#[test]
fn values_are_compared_in_a_common_unit() {
    check_conflict("一般公共预算收入100亿元", "一般公共预算收入1000000万元", 0);
    check_conflict("一般公共预算收入100亿元", "一般公共预算收入1004900万元", 0);
    check_conflict("一般公共预算收入100亿元", "一般公共预算收入1080000万元", 1);
    check_conflict("一般公共预算收入100亿元", "一般公共预算收入101亿美元", 0);
    check_conflict("城镇新增就业1.2万人", "城镇新增就业12000人", 0);
    check_conflict("城镇新增就业1.2万人", "城镇新增就业12000名", 0);
    check_conflict("城镇新增就业1.2万人", "城镇新增就业13800人", 1);
    check_conflict("高速公路通车里程达312公里", "高速公路通车里程达312千米", 0);
    check_conflict("高速公路通车里程达312公里", "高速公路通车里程达321千米", 1);
}

/// Papers of which nothing tells the place belong together by their wording, however many lie beside them.
#[test]
fn a_plan_finds_its_report_among_many() {
    let folder = corpus::path("../../shared/corpus-more/plans");
    let mut plans = vec![(
        "gulou".to_owned(),
        corpus::text("gulou-2025-breakdown-plan"),
    )];
    for name in [
        "inner-mongolia-2023.md",
        "inner-mongolia-2024.md",
        "yunnan-2025.txt",
    ] {
        if let Ok(text) = std::fs::read_to_string(folder.join(name)) {
            plans.push((name.to_owned(), only_plan(&text)));
        }
    }
    let making = || Making {
        offset: 1,
        together: 1,
    };
    let all: Vec<Relative> = plans
        .iter()
        .flat_map(|(name, text)| {
            let made = made(text, making());
            let unplaced = |text: &str, name: &str| {
                let mut one = relative(name, text);
                (one.origin.home, one.origin.year) = Default::default();
                one.origin.year = Some(2025);
                one
            };
            let report = unplaced(&made.report, &format!("{name} 报告"));
            [report, unplaced(&made.plan, &format!("{name} 方案"))]
        })
        .collect();
    let origins = all.iter().map(|one| (&one.origin, Some(Path::new("甲"))));
    let relatives = Relatives::new(origins.collect());
    for at in 0..all.len() {
        let (own, found) = (at ^ 1, relatives.of(at));
        assert!(found.contains(&own), "{:?}", all[at].companion);
        // Of what is short nothing can be told by its wording.
        let is_told = |other: &usize| {
            let other = &all[*other].origin.wording;
            all[at].origin.wording.share(other).is_some()
        };
        let likest = found.into_iter().find(is_told);
        let expected = Some(own).filter(is_told);
        assert_eq!(likest, expected, "{:?}", all[at].companion);
    }
}

#[test]
fn an_edit_takes_away_what_stood_on_its_line_and_moves_the_rest() {
    use gongwen::text::{Edit, Encoding, Position};
    let plan = PLAN.replace("300万人次", "200万人次");
    let mut document = Document::new(&plan);
    let said = report_and_plan(REPORT, &plan).remove(1);
    assert_eq!(said.len(), 2);
    let config = Arc::new(Config::default());
    let mut checker = Checker::default();
    checker.look(&document, &config);
    assert!(checker.take_across(said.clone()));
    assert!(!checker.take_across(said));
    let lines = |checker: &Checker, document: &Document| -> Vec<u32> {
        let found = checker.findings(document, &config);
        let across = found.iter().filter(|one| one.rule.is_across());
        across.map(|one| one.range.start.line).collect()
    };
    assert_eq!(lines(&checker, &document), [2, 3]);
    let mut insert = |line: u32, text: &str, checker: &mut Checker| {
        let at = Position { line, character: 0 };
        let edit = Edit {
            range: Some((at, at)),
            text,
        };
        document.edit(&[edit], Encoding::Utf16);
        checker.look(&document, &config);
        lines(checker, &document)
    };
    assert_eq!(insert(1, "一、主要任务\r\n", &mut checker), [3, 4]);
    assert_eq!(insert(3, "　", &mut checker), [4]);
    assert_eq!(insert(5, "\r\n", &mut checker), [4]);
}
