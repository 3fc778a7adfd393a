//! What the rules say about one target of a plan.

use super::*;
use crate::config::{Config, Preset};
use crate::rules::{Group, Severity, check};

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
        .filter(|one| one.rule.group == Group::Plan)
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
fn a_figure_that_is_still_to_be_filled_in_is_told_by_its_placeholder_alone() {
    for target in [
        "3.地区生产总值增长××%左右。（区发改委主办）",
        "3.一般公共预算收入增长××%。（区财政局主办）",
        "3.𠮷祥街区引进首店XX家。（区商务局主办）",
    ] {
        assert_eq!(found(target, Language::Chinese), [], "{target}");
    }
    let elsewhere = "3.大宗商品销量快速增长。（××局主办）";
    assert_eq!(only(elsewhere).0, "missing-quantity");
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
        let mut found = found(&target, Language::Chinese);
        found.retain(|(rule, ..)| *rule == "missing-lead");
        assert_eq!(found, [], "{target}");
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
            "3.到2027年，建成全民健身中心。（区体育局主办）",
            Severity::Hint,
            "没有数量。",
        ),
        (
            "3.自印发之日起30日内，建成平台。（区数据局主办）",
            Severity::Hint,
            "没有数量。",
        ),
        (
            "3.简化企业设立分支机构的登记手续。（区行政审批局主办）",
            Severity::Information,
            "第3项没有可衡量的数量。",
        ),
        (
            "3.确保各项政策尽快落地。（区发改委主办）",
            Severity::Information,
            "第3项没有可衡量的数量。",
        ),
        (
            "3.实现低效用地动态清零。（区建设局主办）",
            Severity::Hint,
            "第3项以“动态清零”为目标，可以核对，但没有数字。",
        ),
    ] {
        let (rule, found, said) = only(target);
        assert_eq!((rule, found), ("missing-quantity", severity), "{target}");
        assert!(said.ends_with(message), "{target}: {said}");
    }
}

/// A circular of so many policies, each led by somebody, and whatever stands in `last` as its last item.
fn circular(policies: usize, last: &str) -> Vec<(Severity, u32, String)> {
    let mut text = "关于促进𠮷城发展的若干意见任务分工方案\n\n一、总体要求\n".to_owned();
    for number in 1..=policies {
        text += &format!("{number}.深入推进第{number}类法治建设。（区司法局牵头）\n");
    }
    text += &format!("{}.{last}\n", policies + 1);
    let document = Document::new(&text);
    assert!(document.kind().has_targets(), "{text}");
    assert_eq!(document.targets().len(), policies + 1);
    let mut found = check(&document, &Config::default());
    found.retain(|one| one.rule.name == "missing-quantity");
    let said = found.into_iter();
    said.map(|one| (one.severity, one.range.start.line, one.message))
        .collect()
}

#[test]
fn of_a_policy_the_lack_is_told_once() {
    let found = circular(11, "推动大宗商品销量快速增长。（区商务局牵头）");
    let said = "12项任务都没有可衡量的数量；如属政策性意见，可不改。";
    assert_eq!(found[0], (Severity::Information, 0, said.to_owned()));
    assert_eq!(found[1].0, Severity::Warning);
    assert_eq!((found[1].1, found.len()), (14, 2), "{found:?}");
    // Few targets tell nothing of what was meant.
    assert_eq!(circular(5, "新建公园5个。（区城管局牵头）").len(), 5);
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

/// What the rules about departments and clauses say of targets that stand third in a plan: rule, severity, words.
#[track_caller]
fn says(targets: &str, expected: &[(&str, Severity, &str)]) {
    let said = found_in_plan(targets, &Config::default());
    let said: Vec<_> = said
        .iter()
        .map(|(rule, severity, words)| (*rule, *severity, &**words))
        .collect();
    assert_eq!(said, expected, "{targets}");
}

fn found_in_plan(targets: &str, config: &Config) -> Vec<(&'static str, Severity, String)> {
    let text = plan_with(targets);
    let source = crate::text::Text::new(&text);
    let all = check(&Document::new(&text), config).into_iter();
    let own = all.filter(|one| one.rule.name.starts_with("plan-"));
    own.map(|one| (one.rule.name, one.severity, source.slice(one.range)))
        .collect()
}

fn plan_with(targets: &str) -> String {
    format!(
        "2025年目标任务分解方案\r\n\r\n一、发展目标\r\n\
         1.地区生产总值增长5%以上。（区发改委主办）\r\n\
         2.培育高新技术企业30家。（区科技局主办，区发改委协办）\r\n\
         {}\r\n\
         4.新增就业岗位1.5万个。（区人社局主办）\r\n\
         5.开展文化活动100场。（区文旅局主办，各街道协办）\r\n\
         6.改造老旧小区20万平方米。（区房产局主办，相关街道协办）\r\n\
         7.新建公园5个。（区城管局主办）\r\n",
        targets.replace('\n', "\r\n")
    )
}

/// The plan's third target with the fixes of a rule made, until there is none.
#[track_caller]
fn mended(rule: &str, target: &str, expected: &str) {
    let mut text = plan_with(target);
    for _ in 0..10 {
        let all = check(&Document::new(&text), &Config::default());
        let mut own = all.into_iter().filter(|one| one.rule.name == rule);
        let Some(fix) = own.find_map(|one| one.fix) else {
            break;
        };
        let mut source = crate::text::Text::new(&text);
        for (range, words) in fix.edits.iter().rev() {
            source.replace(*range, words);
        }
        text = source.to_string();
    }
    let left = check(&Document::new(&text), &Config::default());
    assert!(left.iter().all(|one| one.rule.name != rule), "{left:?}");
    assert_eq!(text, plan_with(expected));
}

#[test]
fn a_department_with_a_question_mark_is_to_be_settled() {
    let warned = |words| ("plan-lead-to-confirm", Severity::Warning, words);
    says("3.新建𠮷库3座。（区商务局？主办）", &[warned("区商务局？")]);
    says(
        "3.新建仓库3座。(区商务局??主办,区财政局协办)",
        &[warned("区商务局??")],
    );
    // Near to a department that the plan knows well, and no misspelling of it.
    says("3.新建仓库3座。（区发改委？主办）", &[warned("区发改委？")]);
    says(
        "3.新建仓库3座。（区商务局、区水务局？主办）",
        &[warned("区水务局？")],
    );
    says(
        "3.新建仓库3座。（区商务局主办，区财政局？协办）",
        &[warned("区财政局？")],
    );
    says(
        "3.新建仓库3座。（牵头单位：区商务局？；配合单位：各街道）",
        &[warned("区商务局？")],
    );
    says("3.新建仓库3座。（？主办）", &[warned("？")]);
    for quiet in [
        "3.开展“你问我答：服务好不好？”活动10场。（区委宣传部主办）",
        "3.建成服务中心（交给区商务局？）1个。（区商务局主办）",
        "3.怎样服务区商务局？新建仓库3座。（区商务局主办）",
    ] {
        says(quiet, &[]);
    }
    mended(
        "plan-lead-to-confirm",
        "3.新建仓库3座。（区商务局？主办，区财政局?协办）",
        "3.新建仓库3座。（区商务局主办，区财政局协办）",
    );
    let at = |preset| {
        let config = Config {
            preset,
            ..Config::default()
        };
        found_in_plan("3.新建仓库3座。（区商务局？主办）", &config)[0].1
    };
    assert_eq!(at(Preset::Draft), Severity::Hint);
    assert_eq!(at(Preset::Publish), Severity::Error);
}

#[test]
fn a_department_stands_once_in_a_target() {
    mended(
        "plan-duplicate-unit",
        "3.新建仓库3座。（区商务局、区财政局、区商务局主办）",
        "3.新建仓库3座。（区商务局、区财政局主办）",
    );
    mended(
        "plan-duplicate-unit",
        "3.新建𠮷库3座。(区商务局主办,区商务局协办)",
        "3.新建𠮷库3座。(区商务局主办)",
    );
    mended(
        "plan-duplicate-unit",
        "3.新建仓库3座。（区商务局主办，区商务局、区财政局协办）",
        "3.新建仓库3座。（区商务局主办，区财政局协办）",
    );
    for quiet in [
        "3.新建仓库3座。（市商务局、区商务局主办）",
        "3.新建仓库3座。（区商务局主办，各街道、各园区协办）",
        "3.新建仓库3座。（区建设局、区住房保障中心主办）",
        "3.新建仓库3座。（××局主办，××局协办）",
    ] {
        says(quiet, &[]);
    }
}

#[test]
fn clauses_get_their_brackets_back() {
    mended(
        "plan-clause-malformed",
        "3.新建仓库3座。（区商务局主办，区财政局协办。",
        "3.新建仓库3座。（区商务局主办，区财政局协办）。",
    );
    mended(
        "plan-clause-malformed",
        "3.新建仓库3座。(区商务局主办",
        "3.新建仓库3座。(区商务局主办)",
    );
    mended(
        "plan-clause-malformed",
        "3.新建𠮷库3座。区商务局主办，区财政局协办",
        "3.新建𠮷库3座。（区商务局主办，区财政局协办）",
    );
    says(
        "3.新建仓库3座。（区商务局、区财政局）",
        &[(
            "plan-clause-malformed",
            Severity::Warning,
            "区商务局、区财政局",
        )],
    );
    says("3.新建仓库（含冷库）3座。（区商务局主办）", &[]);
}

#[test]
fn leads_are_named_and_few() {
    let warned = |words| ("plan-generic-lead", Severity::Warning, words);
    says("3.新建仓库3座。（区有关部门牵头）", &[warned("区有关部门")]);
    says("3.新建仓库3座。（区商务局牵头，有关部门配合）", &[]);
    says("3.新建仓库3座。（各街道主办）", &[]);
    says("3.新建仓库3座。（国务院各部门分别负责，年内持续推进）", &[]);
    says(
        "3.新建仓库3座。（区商务局、区科技局、区人社局、区文旅局主办）",
        &[(
            "plan-too-many-leads",
            Severity::Hint,
            "区商务局、区科技局、区人社局、区文旅局",
        )],
    );
    says(
        "3.新建仓库3座。（区商务局、区科技局、区人社局，各镇（街道）办事处主办）",
        &[],
    );
    says(
        "3.实施免费手术2000例；三级医院全部开设夜间门诊。（区红十字会、区残联、区妇联、区卫健委牵头）",
        &[],
    );
    says(
        "3.新建仓库3座。（区商务局、区科技局按职责分工负责）",
        &[("plan-no-convention", Severity::Hint, "区商务局、区科技局")],
    );
    // Who guides does not do it.
    says("3.新建仓库3座。（区商务局、区科技局指导）", &[]);
}

/// What all rules find in a plan with these targets.
fn all_in_plan(targets: &str) -> Vec<&'static str> {
    let document = Document::new(&plan_with(targets));
    let found = check(&document, &Config::default());
    let names = found.iter().map(|one| one.rule.name);
    // The frame has but one heading.
    names.filter(|name| *name != "lone-heading").collect()
}

#[test]
fn one_passage_draws_one_finding() {
    assert_eq!(
        all_in_plan("3.新建𠮷化器3家。区科技局主办，各街道协办）"),
        ["plan-clause-malformed"]
    );
    assert_eq!(
        all_in_plan("3.新建𠮷化器3家。（区商务局主办，区发改委、区发展和改革委员会协办）"),
        ["plan-duplicate-unit"]
    );
}

#[test]
fn names_are_written_alike() {
    says(
        "3.新建仓库3座。（区发展和改革委员会主办）",
        &[("plan-unit-variant", Severity::Hint, "区发展和改革委员会")],
    );
    mended(
        "plan-unit-variant",
        "3.新建𠮷库3座。（区发展和改革委员会主办）",
        "3.新建𠮷库3座。（区发改委主办）",
    );
    says("3.新建仓库3座。（市发展和改革委员会、区发改委主办）", &[]);
    mended(
        "plan-unit-variant",
        "3.新建𠮷库3座。（区商务局主办，区相关部门、各街道板块协办）\n3.修路2条。（区商务局主办，区相关部门、各街道板块协办）\n\
         3.修桥2座。（区商务局主办，相关部门街道板块协办）",
        "3.新建𠮷库3座。（区商务局主办，区相关部门、各街道板块协办）\n3.修路2条。（区商务局主办，区相关部门、各街道板块协办）\n\
         3.修桥2座。（区商务局主办，相关部门、街道板块协办）",
    );
    says(
        "3.新建仓库3座。（区发政委主办）",
        &[("plan-unknown-unit", Severity::Information, "区发政委")],
    );
    mended(
        "plan-unknown-unit",
        "3.新建仓库3座。（区发政委主办）",
        "3.新建仓库3座。（区发改委主办）",
    );
    // Known to nobody, and near to nobody who is.
    says(
        "3.新建仓库3座。（区大数据中心主办，区文投集团、区城投集团协办）",
        &[],
    );
}

#[test]
fn a_whole_roster_knows_everybody() {
    let own = |name: &str| crate::config::OwnDepartment {
        name: name.to_owned(),
        aliases: Vec::new(),
    };
    let names = [
        "甲办",
        "乙办",
        "丙办",
        "丁办",
        "戊办",
        "己办",
        "庚办",
        "城投集团",
    ];
    let config = Config {
        departments: names.map(|name| own(&format!("区{name}"))).into(),
        ..Config::default()
    };
    let target = "3.新建仓库3座。（区商务局主办，区文旅投集团、区城投集团协办）";
    assert_eq!(
        found_in_plan(target, &config),
        [(
            "plan-unknown-unit",
            Severity::Information,
            "区文旅投集团".to_owned()
        )]
    );
}

#[test]
fn figures_for_one_indicator_and_none_for_another() {
    says(
        "3.社会消费品零售总额增长5%以上，外贸进出口和实际利用外资稳中提质。（区商务局主办）",
        &[(
            "plan-partial-quantity",
            Severity::Information,
            "外贸进出口和实际利用外资稳中提质",
        )],
    );
    for quiet in [
        "3.地区生产总值增长5%以上，一般公共预算收入力争正增长，固定资产投资收窄降幅、力争正增长，居民人均可支配收入增速与经济增长基本同步。（区财政局主办）",
        "3.完善固定资产投资项目库，新建仓库3座。（区商务局主办）",
        "3.推动老旧小区改造提升，年内完成12个片区改造。（区房产局主办）",
        "3.社会消费品零售总额稳定增长。（区商务局主办）",
    ] {
        says(quiet, &[]);
    }
}

#[test]
fn cells_of_a_table_are_settled_too() {
    let rows = "| 3 | 完成12个片区改造。 | 区建设局？ | | |\n| 4 | 新建学校3所，怎么建？ | 区教育局 | 各街道? | |";
    let mut found = found_in_table(rows);
    found.retain(|(rule, ..)| *rule == "plan-lead-to-confirm");
    let said: Vec<_> = found
        .iter()
        .map(|(_, _, message)| message.as_str())
        .collect();
    assert_eq!(
        said,
        [
            "“区建设局”后面打着问号，确定后请去掉。",
            "“各街道”后面打着问号，确定后请去掉。"
        ]
    );
}
