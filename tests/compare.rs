//! Two documents side by side: the indicators of two years, and what became of a plan's targets.

#[path = "support/corpus.rs"]
mod corpus;
// The lines of this table are counted otherwise.
#[allow(dead_code)]
#[path = "gold/table.rs"]
mod table;

use gongwen::links::{self, Aspect, Confidence, IndicatorPair, Kind, Versions};
use gongwen::model::Document;
use table::{document, rows};

const REPORT: &str = "gulou-2024-work-report";
const PLAN: &str = "gulou-2025-breakdown-plan";

/// What the gold table says of a change, in the program's words.
fn kind(change: &str) -> Kind {
    match change {
        "same" => Kind::Same,
        "lower" => Kind::Lower,
        "lower: number dropped" | "number dropped; name changed 使用→利用" => {
            Kind::NumberDropped
        }
        "bounded to qualitative" => Kind::BoundDropped,
        "projects +11, investment -32.5亿元" | "net increase 60 to 30" => Kind::Lower,
        "exact to floor" => Kind::Qualified,
        "scope changed" => Kind::ScopeChanged,
        _ if change.starts_with('+') => Kind::Higher,
        other => panic!("{other}: not known"),
    }
}

/// The size of a change where the gold table gives it.
fn difference(change: &str) -> Option<String> {
    let number: String = match change.strip_prefix('+') {
        Some(rest) => rest.chars().take_while(char::is_ascii_digit).collect(),
        None => change
            .split_once(" -")?
            .1
            .chars()
            .take_while(|c| !('一'..).contains(c))
            .collect(),
    };
    let sign = if change.starts_with('+') { "" } else { "-" };
    Some(format!("{sign}{number}"))
}

fn line(place: &gongwen::text::Range) -> usize {
    place.start.line as usize + 1
}

#[test]
fn the_indicators_of_a_report_and_the_next_years_plan() {
    let pairs = links::indicators(&document(REPORT), &document(PLAN));
    let gold = rows("year-over-year.tsv");
    let mut known = vec![false; pairs.len()];
    for row in &gold {
        let is_it = |pair: &IndicatorPair| {
            let lines = (line(&pair.old.range), line(&pair.new.range));
            let same = lines == (row.number("line"), row.number("line_2025"));
            same && pair.old.id() == Some(row.get("canonical"))
        };
        let at = pairs.iter().position(is_it);
        let at = at.unwrap_or_else(|| panic!("{} is missing", row.get("span_2024")));
        known[at] = true;
        let change = &pairs[at].change;
        assert_eq!(
            change.kind,
            kind(row.get("change")),
            "{}",
            row.get("span_2024")
        );
        if let Some(expected) = difference(row.get("change")) {
            let found = change.difference.map(|difference| difference.to_string());
            assert_eq!(found.as_ref(), Some(&expected), "{}", row.get("span_2024"));
        }
    }
    assert_eq!(gold.len(), 25);
    // Read and judged: both are right.
    let others = pairs.iter().zip(known).filter(|(_, known)| !known);
    let others: Vec<(&str, &str)> = others
        .map(|(pair, _)| (pair.old.text.as_str(), pair.new.text.as_str()))
        .collect();
    assert_eq!(
        others,
        [
            ("81个实施类项目完成投资", "92个实施类项目完成投资"),
            ("125个片区雨污水管网清疏", "68个剩余片区雨污水管网清疏"),
        ]
    );
}

#[test]
fn back_from_the_plan_to_the_report_the_same_indicators_meet() {
    let (report, plan) = (document(REPORT), document(PLAN));
    let there = links::indicators(&report, &plan);
    let back = links::indicators(&plan, &report);
    let places = |one: &gongwen::links::Figure, other: &gongwen::links::Figure| {
        (one.range.start, one.name.clone(), other.range.start)
    };
    let mut there: Vec<_> = there
        .iter()
        .map(|pair| places(&pair.old, &pair.new))
        .collect();
    let mut back: Vec<_> = back
        .iter()
        .map(|pair| places(&pair.new, &pair.old))
        .collect();
    there.sort();
    back.sort();
    assert_eq!(there, back);
}

#[test]
fn a_document_is_the_same_as_itself() {
    for name in corpus::DOCUMENTS {
        let document = document(name);
        for pair in links::indicators(&document, &document) {
            assert_eq!(pair.change.kind, Kind::Same, "{}", pair.old.text);
        }
        let Versions {
            added,
            dropped,
            changed,
        } = links::versions(&document, &document);
        assert!(
            added.is_empty() && dropped.is_empty() && changed.is_empty(),
            "{name}"
        );
    }
}

#[track_caller]
fn check(old: &str, new: &str, expected: &[(&str, Kind)]) {
    let plan = |text: &str| {
        Document::new(&format!(
            "2025年目标任务分解方案\n1.{text}（区发改委主办）\n"
        ))
    };
    let found = links::indicators(&plan(old), &plan(new));
    let found: Vec<(&str, Kind)> = found
        .iter()
        .map(|pair| (pair.old.called(), pair.change.kind))
        .collect();
    assert_eq!(found, expected, "{old} {new}");
}

#[test]
fn figures_of_different_things_do_not_meet() {
    // New ones, the net increase, all there are.
    check("新增高新技术企业60家。", "净增高新技术企业30家。", &[]);
    check("新增高新技术企业60家。", "高新技术企业总数达600家。", &[]);
    check("培育高新技术企业60家。", "高新技术企业达到600家。", &[]);
    // A total and a growth.
    check(
        "社会消费品零售总额达1200亿元。",
        "社会消费品零售总额增长6%。",
        &[],
    );
    // A number and an area.
    check("建成硅巷7个。", "新增硅巷面积10万平方米。", &[]);
    // Of other industries.
    check(
        "储能和氢能产业规模突破40亿元。",
        "新一代人工智能核心产业规模突破100亿元。",
        &[],
    );
    // Of one year, of five.
    check("新增就业1万人。", "五年来累计新增就业5万人。", &[]);
    check("新建公园2个。", "新建公园𠮷3个。", &[]);
}

#[test]
fn what_became_of_a_figure() {
    check(
        "新增城镇就业2.1万人。",
        "城镇新增就业21000人。",
        &[("城镇新增就业", Kind::Same)],
    );
    check(
        "新增城镇就业2.1万人。",
        "城镇新增就业2.2万人。",
        &[("城镇新增就业", Kind::Higher)],
    );
    check(
        "实际使用外资2亿美元。",
        "实际使用外资15亿元。",
        &[("实际使用外资", Kind::UnitChanged)],
    );
    check(
        "社会消费品零售总额稳步增长。",
        "社会消费品零售总额增长6%。",
        &[("社会消费品零售总额", Kind::NumberAdded)],
    );
}

const OLD: &str = "2025年目标任务分解方案（征求意见稿）\r\n\
    1.新建公园2个。（区城管局主办）\r\n\
    2.举办𠮷祥车展5场，促进汽车消费。（区商务局主办）\r\n\
    3.完成12个片区管网改造，12月底前完成。（区水务局主办，各街道协办）\r\n\
    4.开展执法案卷评查4次。（区司法局主办）\r\n";
const NEW: &str = "2025年目标任务分解方案\n\
    1.举办𠮷祥车展8场，促进汽车消费。（区商务局主办）\n\
    2.新建公园2个。（区建设局主办）\n\
    3.完成12个片区管网改造，12月底前完成。（区水务局主办，各街道协办）\n\
    4.推动口袋书店进社区。（区文旅局主办）\n";

#[test]
fn two_versions_of_a_plan() {
    let found = links::versions(&Document::new(OLD), &Document::new(NEW));
    let texts = |tasks: &[links::Task]| -> Vec<String> {
        tasks.iter().map(|task| task.text.clone()).collect()
    };
    assert_eq!(texts(&found.added), ["推动口袋书店进社区。"]);
    assert_eq!(texts(&found.dropped), ["开展执法案卷评查4次。"]);
    let changed: Vec<_> = found
        .changed
        .iter()
        .map(|one| (one.new.number, &one.aspects[..], one.confidence))
        .collect();
    assert_eq!(
        changed,
        [
            (
                Some(1),
                &[Aspect::Number, Aspect::Value][..],
                Confidence::High
            ),
            (
                Some(2),
                &[Aspect::Number, Aspect::Lead][..],
                Confidence::High
            ),
        ]
    );
    let values = &found.changed[0].values[0];
    assert_eq!(
        (values.old.as_deref(), values.new.as_deref()),
        (Some("5场"), Some("8场"))
    );
}

#[test]
fn nothing_is_said_of_other_texts() {
    let list = Document::new("1.牛奶\n2.鸡蛋2盒\n3.面包\n");
    assert!(links::indicators(&list, &document(PLAN)).is_empty());
    let found = links::versions(&list, &Document::new(""));
    assert!(found.added.is_empty() && found.changed.is_empty());
}
