//! What the rules about indicators say, and where they are silent.

use crate::config::Config;
use crate::messages::Language;
use crate::model::Document;
use crate::rules::check;

/// A report with a review of 2024 and tasks for 2025.
fn report(review: &str, tasks: &str) -> String {
    format!(
        "政府工作报告\n——2025年1月7日在某区第十九届人民代表大会第四次会议上\n\n各位代表：\n\
         现在，我代表区人民政府，向大会报告工作，请予审议。\n\n一、2024年工作回顾\n{review}\n\
         二、2025年工作安排\n{tasks}\n"
    )
}

fn found(text: &str, rule: &str) -> Vec<String> {
    let document = Document::new(text);
    let found = check(&document, &Config::from(Language::Chinese));
    let own = found.into_iter().filter(|one| one.rule.name == rule);
    own.map(|one| one.message).collect()
}

#[track_caller]
fn draws(rule: &str, review: &str, tasks: &str) -> String {
    let mut found = found(&report(review, tasks), rule);
    assert_eq!(found.len(), 1, "{review} {tasks}: {found:?}");
    found.remove(0)
}

#[track_caller]
fn silent(rule: &str, review: &str, tasks: &str) {
    let found = found(&report(review, tasks), rule);
    assert!(found.is_empty(), "{review} {tasks}: {found:?}");
}

#[test]
fn what_looks_like_a_wrong_unit_is_told_as_such() {
    let review = "一般公共预算收入184.2亿元。一般公共预算收入190万元。";
    draws("money-unit", review, "");
    silent("value-conflict", review, "");
    silent(
        "value-conflict",
        "去年一般公共预算收入184.2亿元，今年一般公共预算收入190亿元。",
        "",
    );
}

#[test]
fn a_target_is_told_of_once() {
    let tasks = "新增城镇就业2.1万人。\n坚持民生为本，新增城镇就业2.1万人。";
    draws(
        "target-below-last-actual",
        "全年新增城镇就业2.7万人。",
        tasks,
    );
}

/// In each row: a rule, whether it speaks, the review of 2024, the tasks for 2025.
#[test]
fn figures_are_compared_only_with_their_like() {
    let cases = [
        // One figure, two numbers.
        (
            "value-conflict",
            true,
            "全区地区生产总值1368.6亿元。全年地区生产总值达1386亿元。",
            "",
        ),
        (
            "value-conflict",
            true,
            "𠮷庆之年，社会消费品零售总额增长7.5%。社会消费品零售总额增长5.7%。",
            "",
        ),
        (
            "value-conflict",
            false,
            "全区地区生产总值1368.6亿元。全年地区生产总值超1300亿元。",
            "",
        ),
        (
            "value-conflict",
            false,
            "全区地区生产总值1368.6亿元。全市地区生产总值18500亿元。",
            "",
        ),
        (
            "value-conflict",
            false,
            "全区地区生产总值1368.6亿元。高新区实现地区生产总值210亿元。",
            "",
        ),
        (
            "value-conflict",
            false,
            "上半年地区生产总值670亿元。全年地区生产总值1368.6亿元。",
            "",
        ),
        (
            "value-conflict",
            false,
            "2023年地区生产总值1290亿元。2024年地区生产总值1368.6亿元。",
            "",
        ),
        (
            "value-conflict",
            false,
            "地区生产总值1368.6亿元。",
            "地区生产总值达到1450亿元。",
        ),
        (
            "value-conflict",
            false,
            "实现知识产权质押融资39笔、融资总额超4.6亿元。成功推动专区落地运营，实现知识产权融资1.78亿元。",
            "",
        ),
        (
            "value-conflict",
            false,
            "预计认定高新技术企业188家、总数达568家。",
            "",
        ),
        // Parts and wholes.
        (
            "subset-exceeds-set",
            true,
            "筹集保障性住房482套，其中公租房520套。",
            "",
        ),
        (
            "subset-exceeds-set",
            false,
            "筹集保障性住房482套，其中公租房120套。",
            "",
        ),
        (
            "subset-exceeds-set",
            false,
            "筹集保障性住房482套。其中公租房520户。",
            "",
        ),
        (
            "subset-exceeds-set",
            false,
            "一般公共预算收入增长3%，其中税收收入增长5%。",
            "",
        ),
        ("percent-over-100", true, "普惠性幼儿园覆盖率达102%。", ""),
        ("percent-over-100", false, "普惠性幼儿园覆盖率达100%。", ""),
        (
            "percent-over-100",
            false,
            "亿元外资项目完成年度目标的125%，规上工业产销率101.2%。",
            "",
        ),
        (
            "ratio-mismatch",
            true,
            "大会确定的156项目标中，148项按进度推进，目标达序率95.9%。",
            "",
        ),
        (
            "ratio-mismatch",
            false,
            "大会确定的156项目标中，148项按进度推进，目标达序率94.9%。",
            "",
        ),
        (
            "ratio-mismatch",
            false,
            "大会确定的156项目标中，148项按进度推进，群众满意率99.9%，",
            "",
        ),
        // Ranks.
        (
            "rank-conflict",
            true,
            "地区生产总值1368.6亿元，总量位列全市第二。地区生产总值1368.6亿元，总量位列全市第一。",
            "",
        ),
        (
            "rank-conflict",
            false,
            "地区生产总值1368.6亿元，总量位列全市第二。地区生产总值1368.6亿元，总量位列全省第九。",
            "",
        ),
        // Targets.
        (
            "target-below-last-actual",
            true,
            "新增养老机构床位203张。",
            "新增养老机构床位200张。",
        ),
        (
            "target-below-last-actual",
            false,
            "新增养老机构床位203张。",
            "新增养老机构床位203张以上。",
        ),
        (
            "target-below-last-actual",
            false,
            "粮食产量1993.5万吨。",
            "粮食产量稳定在1955万吨以上。",
        ),
        (
            "target-below-last-actual",
            false,
            "地区生产总值能耗0.5吨标准煤/万元。",
            "地区生产总值能耗0.4吨标准煤/万元。",
        ),
        (
            "target-below-last-actual",
            false,
            "重大项目全年完成投资150亿元。",
            "81个实施类项目完成投资141.5亿元。",
        ),
        (
            "target-below-last-actual",
            false,
            "全市新增城镇就业30万人。全区一般公共预算收入103亿元，全区地区生产总值1368亿元。",
            "新增城镇就业2.1万人。",
        ),
        (
            "target-below-last-actual",
            false,
            "过去五年，累计新增城镇就业12万人。",
            "新增城镇就业2.1万人。",
        ),
        // Growth.
        (
            "growth-contradicts-levels",
            true,
            "2023年一般公共预算收入100亿元。2024年一般公共预算收入120亿元、增长5%。",
            "",
        ),
        (
            "growth-contradicts-levels",
            false,
            "2023年一般公共预算收入100亿元。2024年一般公共预算收入105亿元、增长5%。",
            "",
        ),
        (
            "growth-contradicts-levels",
            false,
            "2023年一般公共预算收入100亿元。2024年一般公共预算收入98亿元、同口径增长5%。",
            "",
        ),
        (
            "growth-contradicts-levels",
            false,
            "2023年地区生产总值1000亿元。2024年地区生产总值1100亿元、增长5%。",
            "",
        ),
        // Words.
        ("obsolete-term", true, "全面壮大市场主体。", ""),
        (
            "obsolete-term",
            false,
            "修订《市场主体登记管理条例》实施办法，清理原国税局档案。",
            "",
        ),
        ("term-variant", false, "培育新型农业经营主体20个。", ""),
        (
            "expected-in-issued-text",
            false,
            "预计全年地区生产总值增长5%。",
            "",
        ),
        (
            "indicator-without-value",
            true,
            "",
            "地区生产总值增长5%以上，实际使用外资稳中提质。",
        ),
        (
            "indicator-without-value",
            false,
            "",
            "地区生产总值增长5%以上，实际使用外资稳步提升到3亿美元。",
        ),
        (
            "indicator-without-value",
            false,
            "一般公共预算收入增长3%，实际使用外资稳中提质。",
            "",
        ),
    ];
    for (rule, speaks, review, tasks) in cases {
        match speaks {
            true => {
                draws(rule, review, tasks);
            }
            false => silent(rule, review, tasks),
        }
    }
}

#[test]
fn messages_name_both_figures_and_their_lines() {
    assert_eq!(
        draws(
            "target-below-last-actual",
            "全年新增城镇就业2.7万人。",
            "全年新增城镇就业2.1万人。"
        ),
        "新增城镇就业的目标“2.1万人”（第10行）低于上年完成的“2.7万人”（第8行）；如系有意调低或留有余地，可不改。"
    );
    assert_eq!(
        draws(
            "value-conflict",
            "全区地区生产总值1368.6亿元。\n经济总量达到1386.6亿元。",
            ""
        ),
        "地区生产总值此处（第9行）为“1386.6亿元”，第8行为“1368.6亿元”，同一时期的数前后不一，请核对。"
    );
}

/// The text with the fixes of a rule applied, the last first.
fn mended(text: &str, rule: &str) -> String {
    let document = Document::new(text);
    let mut source = document.source().clone();
    let found = check(&document, &Config::default());
    let own = found.iter().filter(|one| one.rule.name == rule);
    let mut edits: Vec<_> = own
        .filter_map(|one| one.fix.as_ref())
        .flat_map(|fix| fix.edits.clone())
        .collect();
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    for (range, words) in edits {
        source.replace(range, &words);
    }
    source.to_string()
}

#[test]
fn what_is_mended_draws_nothing_more() {
    for (rule, review, expected) in [
        (
            "obsolete-term",
            "𠮷壮大市场主体，服务市场主体。",
            "𠮷壮大经营主体，服务经营主体。",
        ),
        (
            "term-variant",
            "壮大市场主体，新增经营主体9335户。",
            "壮大经营主体，新增经营主体9335户。",
        ),
        (
            "term-variant",
            "省人民医院（省妇幼保健院）雨花院区封顶。建设省人民医院（江苏省妇幼保健院）雨花院区。",
            "省人民医院（省妇幼保健院）雨花院区封顶。建设省人民医院（省妇幼保健院）雨花院区。",
        ),
        (
            "unit-inconsistent",
            "全年实际利用内资3.2亿元。力争全年实际利用内资超42345万元。",
            "全年实际利用内资3.2亿元。力争全年实际利用内资超4.2345亿元。",
        ),
    ] {
        let text = report(review, "").replace('\n', "\r\n");
        let mended = mended(&text, rule);
        assert_eq!(
            mended,
            report(expected, "").replace('\n', "\r\n"),
            "{review}"
        );
        assert_eq!(found(&mended, rule), Vec::<String>::new(), "{review}");
    }
}

#[test]
fn an_older_text_may_say_the_older_term() {
    let old = report("面对新冠肺炎疫情，壮大市场主体。", "").replace("2025", "2021");
    assert_eq!(found(&old, "obsolete-term"), Vec::<String>::new());
    let new = report("面对新冠肺炎疫情，壮大市场主体。", "");
    assert_eq!(found(&new, "obsolete-term").len(), 2);
    let undated = new.replace("2025", "二〇二五").replace("2024", "上");
    assert_eq!(found(&undated, "obsolete-term"), Vec::<String>::new());
}

#[test]
fn a_shopping_list_is_left_alone() {
    let text = "周末要买的\n鸡蛋30个，其中土鸡蛋40个\n市场主体\n";
    let found = check(&Document::new(text), &Config::default());
    assert_eq!(found, []);
}

#[test]
fn numbers_beyond_measure_are_no_matter() {
    let nines = "9".repeat(28);
    let zeros = "0".repeat(27);
    let review = format!(
        "共安排项目{nines}个，{nines}个项目开工，{nines}个项目竣工，{nines}个项目投产。\n\
         一般公共预算支出{nines}亿元，民生支出{nines}.9元，占一般公共预算支出的86.{zeros}1%。\n\
         一般公共预算收入约{nines}元、增长{nines}%，其中税收收入{nines}亿元、非税收入近{nines}元。"
    );
    let tasks = format!("一般公共预算收入约{nines}元，保障性住房{nines}万套。");
    let document = Document::new(&report(&review, &tasks));
    check(&document, &Config::default());
}
