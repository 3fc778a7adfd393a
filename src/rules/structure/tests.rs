//! What the rules say about one report, and what becomes of it when it is mended.

use crate::config::{Config, Level, Preset};
use crate::model::{Document, DocumentKind};
use crate::rules::{Diagnostic, Group, Severity, check};
use crate::text::Text;

const HEAD: &str = "2025年某区人民政府工作报告\n\n各位代表：\n\
                    现在，我代表区人民政府，向大会报告工作，请予审议。\n\n";

fn found(text: &str, config: &Config) -> Vec<Diagnostic> {
    let document = Document::new(text);
    assert_ne!(document.kind(), DocumentKind::Other, "{text}");
    let mut found = check(&document, config);
    found.retain(|one| one.rule.group == Group::Structure);
    found
}

/// The rules that speak about a report with this body, each with its line in the body and the words it is shown on.
#[track_caller]
fn says(body: &str, expected: &[(&str, usize, &str)]) {
    for line_end in ["\n", "\r\n"] {
        let text = format!("{HEAD}{body}").replace('\n', line_end);
        let written = Text::new(&text);
        let said: Vec<_> = found(&text, &Config::default())
            .iter()
            .map(|one| {
                let line = one.range.start.line as usize + 1 - HEAD.matches('\n').count();
                (one.rule.name, line, written.slice(one.range))
            })
            .collect();
        let said: Vec<_> = said
            .iter()
            .map(|(rule, line, words)| (*rule, *line, &**words))
            .collect();
        assert_eq!(said, expected, "{body}");
    }
}

/// The body with the fixes of a rule made, one after the other, until there is none.
#[track_caller]
fn mended(rule: &str, body: &str, expected: &str) {
    let mut text = format!("{HEAD}{body}");
    for _ in 0..20 {
        let all = found(&text, &Config::default());
        let fix = all
            .iter()
            .filter(|one| one.rule.name == rule)
            .find_map(|one| one.fix.clone());
        let Some(fix) = fix else { break };
        let mut written = Text::new(&text);
        let mut edits = fix.edits;
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, words) in edits {
            written.replace(range, &words);
        }
        text = written.to_string();
    }
    let left = found(&text, &Config::default());
    assert!(left.iter().all(|one| one.rule.name != rule), "{left:?}");
    assert_eq!(text.strip_prefix(HEAD), Some(expected));
}

#[test]
fn an_item_taken_out_is_missed_once() {
    let items = |numbers: &[u32]| -> String {
        let item = |number| format!("{number}.推进第{number}号𠮷项工程建设。\n");
        numbers.iter().map(item).collect()
    };
    says(&items(&[1, 2, 3, 4, 5, 6]), &[]);
    says(&items(&[1, 2, 4, 5, 6, 7]), &[("numbering-gap", 3, "4.")]);
    says(
        &items(&[1, 2, 2, 3, 4, 5]),
        &[("numbering-duplicate", 3, "2.")],
    );
    says(&items(&[1, 3, 2, 4, 5, 6]), &[("numbering-order", 2, "3.")]);
    // Other papers' numbers, and lists that nobody can understand.
    says(&items(&[2020, 2021, 30]), &[]);
    says(&items(&[1, 1, 1, 1]), &[]);
    says(&items(&[1, 50]), &[]);
}

#[test]
fn numbers_are_counted_on() {
    mended(
        "numbering-gap",
        "1.甲工作。\n2.乙工作。\n4.丙工作（见第5项）。\n5.丁工作。\n7.戊工作。\n",
        "1.甲工作。\n2.乙工作。\n3.丙工作（见第4项）。\n4.丁工作。\n5.戊工作。\n",
    );
    mended(
        "numbering-duplicate",
        "（一）甲。\n（二）乙。\n（二）丙。\n（三）丁。\n",
        "（一）甲。\n（二）乙。\n（三）丙。\n（四）丁。\n",
    );
    mended(
        "ordinal-sequence",
        "抓好三件事：一是稳增长；二是优环境；四是惠民生。\n",
        "抓好三件事：一是稳增长；二是优环境；三是惠民生。\n",
    );
}

#[test]
fn lists_may_go_on_or_begin_anew() {
    let report = |second: [u32; 2], third: [u32; 2]| {
        format!(
            "（一）产业。\n1.工业。增长5%。\n2.商业。增长6%。\n（二）民生。\n{}.就业。增长7%。\n{}.教育。增长8%。\n\
             （三）改革。\n{}.审批。增长7%。\n{}.开放。增长8%。\n",
            second[0], second[1], third[0], third[1]
        )
    };
    says(&report([1, 2], [1, 2]), &[]);
    says(&report([3, 4], [5, 6]), &[]);
    says(
        &report([3, 4], [1, 2]),
        &[("numbering-restart-mixed", 8, "1.")],
    );
    says(
        &report([1, 2], [3, 4]),
        &[("numbering-restart-mixed", 8, "3.")],
    );
    says(&report([3, 5], [6, 7]), &[("numbering-gap", 6, "5.")]);
}

#[test]
fn what_is_announced_is_counted() {
    says(
        "做好以下三个方面工作：\n（一）甲。\n（二）乙。\n",
        &[("count-mismatch", 1, "三个方面")],
    );
    says("做好以下两个方面工作：\n（一）甲。\n（二）乙。\n", &[]);
    says(
        "𠮷区要抓好2件实事：一是甲；二是乙；三是丙。\n",
        &[("count-mismatch", 1, "2件实事")],
    );
    // Done things, parts of a sum, and a number that is no announcement.
    says("去年办成三件实事。\n（一）甲。\n（二）乙。\n", &[]);
    says(
        "新入库项目156个（工业148个、服务业5个、农业3个）：\n1.甲。\n2.乙。\n",
        &[],
    );
    says("“三个方面”一起抓，突出以下工作：\n1.甲。\n2.乙。\n", &[]);
    // A point is left out: that is said, and not what follows from it.
    says(
        "抓好四件事：一是甲；二是乙；四是丁。\n",
        &[("ordinal-sequence", 1, "四是")],
    );
}

#[test]
fn marks_end_as_the_standard_has_them() {
    mended(
        "heading-mark-punctuation",
        "（一）、产业升级。新增企业3家。\n(二）．民生改善。新增就业1万人。\n",
        "（一）产业升级。新增企业3家。\n(二）民生改善。新增就业1万人。\n",
    );
    mended(
        "heading-mark-punctuation",
        "一．产业升级\n新增企业3家。\n二、民生改善\n新增就业1万人。\n",
        "一、产业升级\n新增企业3家。\n二、民生改善\n新增就业1万人。\n",
    );
    mended(
        "heading-mark-punctuation",
        "1.甲。\n2.乙。\n3、丙。\n4.丁。\n",
        "1.甲。\n2.乙。\n3.丙。\n4.丁。\n",
    );
    // The house's own style, and a figure behind the mark.
    says("1、甲。\n2、乙。\n3、丙。\n", &[]);
    says("1.甲。\n2.乙。\n3、10家企业。\n4.丁。\n", &[]);
}

#[test]
fn headings_on_their_own_line_take_no_stop() {
    mended(
        "heading-trailing-punctuation",
        "（一）产业升级\n新增𠮷企业3家。\n（二）民生改善；\n新增就业1万人。\n（三）社会治理\n化解纠纷300件。\n",
        "（一）产业升级\n新增𠮷企业3家。\n（二）民生改善\n新增就业1万人。\n（三）社会治理\n化解纠纷300件。\n",
    );
    // Items, and headings that share their line with the body.
    says("（一）产业升级。\n（二）民生改善。\n（三）社会治理\n", &[]);
    says(
        "（一）产业升级。新增企业。\n（二）民生改善。新增就业。\n",
        &[],
    );
}

#[test]
fn a_heading_without_a_body_is_told_where_others_have_one() {
    says(
        "（一）产业升级\n新增企业3家。\n（二）民生改善\n（三）社会治理\n化解纠纷300件。\n",
        &[("empty-section", 3, "（二）民生改善")],
    );
    says("（一）产业升级\n（二）民生改善\n（三）社会治理\n", &[]);
    // 一、 with an introduction, or with headings of the next level, is not empty.
    says(
        "一、去年工作\n（一）产业\n增长5%。\n（二）民生\n增长6%。\n二、今年工作\n增长7%。\n",
        &[],
    );
}

#[test]
fn a_title_that_stands_twice_is_deleted() {
    let text =
        format!("2025年某区人民政府工作报告\n\n{HEAD}一、工作\n增长5%。\n二、任务\n增长6%。\n");
    let all = found(&text, &Config::default());
    let one = all
        .iter()
        .find(|one| one.rule.name == "duplicate-title")
        .expect("a finding");
    assert_eq!(one.range.start.line, 0);
    let mut written = Text::new(&text);
    for (range, words) in &one.fix.as_ref().expect("a fix").edits {
        written.replace(*range, words);
    }
    let left = found(&written.to_string(), &Config::default());
    assert!(
        left.iter().all(|one| one.rule.name != "duplicate-title"),
        "{left:?}"
    );
}

#[test]
fn presets_and_settings_are_kept() {
    let text = format!("{HEAD}（一）产业\n增长5%。\n（二）民生\n（三）改革\n增长6%。\n");
    let severity = |preset| {
        let config = Config {
            preset,
            ..Config::default()
        };
        found(&text, &config)
            .iter()
            .map(|one| one.severity)
            .collect::<Vec<_>>()
    };
    assert_eq!(severity(Preset::Draft), [Severity::Hint]);
    assert_eq!(severity(Preset::Review), [Severity::Information]);
    assert_eq!(severity(Preset::Publish), [Severity::Warning]);
    let mut config = Config::default();
    config.levels.insert("empty-section".to_owned(), Level::Off);
    assert!(found(&text, &config).is_empty());
}

#[test]
fn joined_lines_are_never_edited() {
    let paragraph = "推动经济实现质的有效提升和量的合理增长，扎实做好保障和改善民生的各项\n工作，努力完成全年经济社会发展目标任务。\n";
    let items = ["1.", "2.", "4.", "5."].map(|mark| format!("{mark}坚持{paragraph}"));
    let text = format!("{HEAD}{}", items.concat());
    let document = Document::new(&text);
    for one in check(&document, &Config::default()) {
        if document.is_joined() && one.rule.group == Group::Structure {
            assert_eq!(one.fix, None, "{}", one.rule.name);
        }
    }
}
