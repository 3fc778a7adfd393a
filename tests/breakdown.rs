//! From a report to the draft of its plan.

#[path = "support/corpus.rs"]
mod corpus;

use gongwen::config::Config;
use gongwen::links;
use gongwen::model::{Document, DocumentKind, Measure};
use gongwen::rules;

const REPORT: &str = "gulou-2024-work-report";
const PLAN: &str = "gulou-2025-breakdown-plan";

fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The draft of a report, as text and read again.
fn drafted(report: &Document, like: Option<&Document>) -> (String, Document) {
    let text = links::breakdown(report, like).text();
    let plan = Document::new(&text);
    (text, plan)
}

/// Every numeric promise stands in a target, nobody is missing, and everybody has to be confirmed.
#[track_caller]
fn check(report: &Document, like: Option<&Document>) -> Document {
    let (text, plan) = drafted(report, like);
    assert_eq!(plan.kind(), DocumentKind::BreakdownPlan, "{text}");
    let targets: Vec<String> = links::targets(&plan)
        .iter()
        .map(|target| plain(&target.text))
        .collect();
    for promise in links::promises(report) {
        let stands = targets
            .iter()
            .any(|target| target.contains(&plain(&promise.text)));
        assert!(
            stands || promise.measure != Measure::Numeric,
            "{}",
            promise.text
        );
    }
    for (target, number) in plan.targets().iter().zip(1..) {
        let leads = &target.responsibility.leads;
        assert_eq!(
            target.item.number.map(|ordinal| ordinal.number),
            Some(number)
        );
        assert!(
            !leads.is_empty() && leads.iter().all(|lead| lead.to_confirm),
            "{number}"
        );
        assert!(leads.iter().all(|lead| !lead.name.contains('？')));
    }
    // What the report does not measure its plan cannot; everything else is in order.
    let found = rules::check(&plan, &Config::default());
    let is_of_plan = |group| matches!(group, rules::Group::Plan | rules::Group::Structure);
    // To be confirmed or filled in, as the draft itself says.
    let open = ["missing-quantity", "plan-lead-to-confirm"];
    let mut others = found
        .iter()
        .filter(|one| is_of_plan(one.rule.group) && !open.contains(&one.rule.name));
    let strange = others.find(|one| one.severity <= rules::Severity::Warning);
    assert!(strange.is_none(), "{strange:?}\n{text}");
    plan
}

#[test]
fn a_report_is_broken_down_in_the_form_of_last_years_plan() {
    let (report, like) = (
        Document::new(&corpus::text(REPORT)),
        Document::new(&corpus::text(PLAN)),
    );
    let plan = check(&report, Some(&like));
    let text = plan.text().to_string();
    assert!(
        text.starts_with("2024年区政府主要工作目标任务分解落实方案\n"),
        "{text}"
    );
    assert!(
        text.contains("\n一、主要预期目标\n1.地区生产总值增长5%以上"),
        "{text}"
    );
    assert!(
        text.contains("\n二、聚力提升发展能级，加快实现综合实力新跃升\n2."),
        "{text}"
    );
    // Led last year by those who led the like.
    for (task, leads) in [
        ("全年81个实施类项目完成投资141.5亿元。", "(区发改委？主办)"),
        ("全年新增婴幼儿普惠托位数60个。", "(区卫健委？主办)"),
        ("援助就业困难人员1600人。", "(区人社局？主办)"),
    ] {
        assert!(text.contains(&format!("{task}{leads}")), "{text}");
    }
    // What stands below the report is no promise.
    assert!(
        !text.contains("区检察院") && !text.contains("bookmark"),
        "{text}"
    );
}

#[test]
fn without_last_years_plan_the_dictionary_suggests() {
    let plan = check(&Document::new(&corpus::text(REPORT)), None);
    let text = plan.text().to_string();
    assert!(
        text.starts_with("2024年政府工作报告目标任务分解方案\n"),
        "{text}"
    );
    assert!(
        text.contains("援助就业困难人员1600人。（区人社局？主办）")
            && text.contains("高层次创新创业人才30名。（区委组织部？主办）"),
        "{text}"
    );
    // Nothing says who could lead it.
    assert!(text.contains("（××局？主办）"), "{text}");
}

#[test]
fn the_other_reports_are_broken_down_too() {
    for name in [
        "yuhuatai-2024-midyear-plan-report",
        "shuangyashan-2022",
        "pukou-2020-midyear-report",
        "hubei-2025",
    ] {
        check(&Document::new(&corpus::text(name)), None);
    }
}

#[test]
fn the_draft_holds_its_report() {
    let report = Document::new(&corpus::text(REPORT));
    let (_, plan) = drafted(&report, None);
    let found = links::coverage(&report, &plan);
    assert!(found.uncovered.is_empty(), "{:?}", found.uncovered);
    assert!(found.different.is_empty(), "{:?}", found.different);
    assert!(found.unfounded.is_empty(), "{:?}", found.unfounded);
}

const SMALL: &str = "政府工作报告\r\n各位代表：\r\n一、2024年工作回顾\r\n新建公园5个。\r\n\
    二、2025年工作安排\r\n（一）改善民生\r\n新建𠮷祥公园2个。实施意见由区政府制定。\r\n";

#[test]
fn what_looks_back_is_left_out() {
    let (text, _) = drafted(&Document::new(SMALL), None);
    assert!(
        text.contains("\n一、改善民生\n1.新建𠮷祥公园2个。（"),
        "{text}"
    );
    assert!(!text.contains("公园5个"), "{text}");
    assert_eq!(links::breakdown(&Document::new(""), None).targets(), 0);
}
