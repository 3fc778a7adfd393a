//! What the rules say about one target of a plan.

use super::*;
use crate::config::Config;
use crate::rules::{Severity, check};

/// The findings about a target that stands third in a plan.
fn found(target: &str, language: Language) -> Vec<(&'static str, Severity, String)> {
    let text = format!(
        "2025年目标任务分解方案\n\n一、发展目标\n\
         1.地区生产总值增长5%以上。（区发改委主办）\n\
         2.培育高新技术企业30家。（区科技局主办）\n\
         {target}\n\
         4.新增就业岗位1.5万个。（区人社局主办）\n\
         5.开展文化活动100场。（区文旅局主办，各街道协办）\n\
         6.改造老旧小区20万平方米。（区房产局主办，相关街道协办）\n\
         7.新建公园5个。（区城管局主办）\n"
    );
    let config = Config::from(language);
    let document = Document::new(&text);
    assert_ne!(document.kind(), DocumentKind::Other, "{text}");
    check(&document, &config)
        .into_iter()
        .map(|one| (one.rule.name, one.severity, one.message))
        .collect()
}

fn only(target: &str) -> (&'static str, Severity, String) {
    let mut found = found(target, Language::Chinese);
    assert_eq!(found.len(), 1, "{target}: {found:?}");
    found.remove(0)
}

#[test]
fn a_target_without_a_clause_names_no_lead() {
    for target in [
        "3.完成12个片区改造。",
        "3.完成12个片区（含2个历史片区）改造。",
    ] {
        assert_eq!(
            only(target),
            (
                "missing-lead",
                Severity::Error,
                "第3项没有写明主办（牵头）单位。".to_owned()
            )
        );
    }
}

#[test]
fn what_a_clause_does_name_is_said() {
    for (target, message) in [
        (
            "3.完成12个片区改造。（区城管局、各街道协办）",
            "第3项只写明协办（配合）单位（区城管局、各街道），没有写明主办（牵头）单位。",
        ),
        (
            "3.完成12个片区改造。（责任领导：张三丰）",
            "第3项只写明责任领导（张三丰），没有写明主办（牵头）单位。",
        ),
    ] {
        assert_eq!(only(target).2, message, "{target}");
    }
}

#[test]
fn somebody_responsible_is_enough() {
    for clause in [
        "区建设局牵头",
        "责任单位：区建设局、区房产局",
        "区建设局负责",
    ] {
        let target = format!("3.完成12个片区改造。（{clause}）");
        assert_eq!(found(&target, Language::Chinese), [], "{target}");
    }
}

#[test]
fn what_stands_in_the_numbers_place_decides_how_much_it_matters() {
    for (target, severity, message) in [
        (
            "3.撬动大宗商品销量快速增长。（区商务局主办）",
            Severity::Warning,
            "没有写明增长多少。",
        ),
        (
            "3.深入推进法治政府建设。（区司法局主办）",
            Severity::Information,
            "第3项没有可衡量的数量。",
        ),
        (
            "3.推动华贸中心开业运营。（区商务局主办）",
            Severity::Hint,
            "第3项是节点任务（推动华贸中心开业运营），没有数量，也没有时限。",
        ),
        (
            "3.推动华贸中心6月底前开业运营。（区商务局主办）",
            Severity::Hint,
            "第3项是节点任务（推动华贸中心6月底前开业运营），没有数量。",
        ),
        (
            "3.实现低效用地动态清零。（区建设局主办）",
            Severity::Hint,
            "第3项以“动态清零”为界限，可以核对，但没有数字。",
        ),
    ] {
        let (rule, found, said) = only(target);
        assert_eq!((rule, found), ("missing-quantity", severity), "{target}");
        assert!(said.ends_with(message), "{target}: {said}");
    }
}

#[test]
fn english_messages() {
    let said = found("3.深入推进法治政府建设。", Language::English);
    let messages: Vec<_> = said
        .iter()
        .map(|(_, _, message)| message.as_str())
        .collect();
    assert_eq!(
        messages,
        [
            "Target 3 names no lead department.",
            "Target 3 has no quantity to measure it by."
        ]
    );
}

#[test]
fn a_report_with_numbered_paragraphs_draws_nothing() {
    let text = "政府工作报告\n各位代表：\n现在，我代表区人民政府向大会报告工作。\n\
                1.推动高质量发展。\n2.改善民生。\n3.加强自身建设。\n";
    assert!(check(&Document::new(text), &Config::default()).is_empty());
}

/// The findings in a plan whose rows 3 and 4 are the given ones.
fn found_in_table(rows: &str) -> Vec<(&'static str, Severity, String)> {
    let text = format!(
        "2025年目标任务分解表\n\n\
         | 序号 | 目标任务 | 牵头单位 | 配合单位 | 推进情况 |\n\
         |---|---|---|---|---|\n\
         | 1 | 地区生产总值增长5%以上。 | 区发改委 | | 增长3% |\n\
         | 2 | 培育高新技术企业30家。 | 区科技局 | | 完成2家 |\n\
         {rows}\n\
         | 5 | 开展文化活动100场。 | 区文旅局 | 各街道 | |\n\
         | 6 | 改造老旧小区20万平方米。 | 区房产局 | | |\n\
         | 7 | 新建公园5个。 | 区城管局 | | |\n"
    );
    let language = Language::Chinese;
    let found = check(&Document::new(&text), &Config::from(language));
    let said = found.into_iter();
    said.map(|one| (one.rule.name, one.severity, one.message))
        .collect()
}

#[test]
fn rows_of_tables_are_judged_like_other_targets() {
    let merged = "| 3 | 完成12个片区改造。 | | | |\n| 4 | 新建学校3所。 | 区教育局 | — | |";
    assert_eq!(found_in_table(merged), []);
    let named =
        "| 3 | 完成12个片区改造。 | — | 各街道 | |\n| 4 | 销量快速增长。 | 区商务局 | | 增长5% |";
    assert_eq!(
        found_in_table(named),
        [
            (
                "missing-lead",
                Severity::Error,
                "第3项只写明协办（配合）单位（各街道），没有写明主办（牵头）单位。".to_owned()
            ),
            (
                "missing-quantity",
                Severity::Warning,
                "第4项要求“销量快速增长”，没有写明增长多少。".to_owned()
            ),
        ]
    );
}

/// The third target of a plan with its fix applied; the others bear their clauses in a form of their own.
#[track_caller]
fn check_fix(clause: impl Fn(&str) -> String, target: &str, expected: Option<&str>) {
    let lines = [
        "2025年目标任务分解方案".to_string(),
        format!("1.地区生产总值增长5%以上{}", clause("区发改委")),
        format!("2.培育高新技术企业30家{}", clause("区科技局")),
        target.to_string(),
        format!("4.新增就业岗位1.5万个{}", clause("区人社局")),
        format!("5.开展文化活动100场{}", clause("区文旅局")),
        format!("6.新建公园5个{}", clause("区城管局")),
    ];
    let document = Document::new(&lines.join("\r\n"));
    let findings = check(&document, &Config::default());
    let finding = findings.iter().find(|one| one.rule.name == "missing-lead");
    let fix = finding
        .unwrap_or_else(|| panic!("{target}: nothing found"))
        .fix
        .as_ref();
    let fixed = fix.map(|fix| {
        let mut text = document.source().clone();
        for (range, words) in &fix.edits {
            text.replace(*range, words);
        }
        text.line(3).into_owned()
    });
    assert_eq!(fixed.as_deref(), expected, "{target}");
}

#[test]
fn the_fix_adds_an_empty_clause_in_the_plans_own_form() {
    check_fix(
        |lead| format!("。({lead}主办,相关街道协办)"),
        "3.完成12个片区改造。",
        Some("3.完成12个片区改造。(　　主办)"),
    );
    check_fix(
        |lead| format!("（牵头单位：{lead}；责任单位：各街道）。"),
        "3.完成12个𠮷片区改造。",
        Some("3.完成12个𠮷片区改造（牵头单位：　　）。"),
    );
    check_fix(
        |lead| format!("。（{lead}牵头，各街道配合）"),
        "3.完成12个片区改造。（各街道配合）",
        None,
    );
}
