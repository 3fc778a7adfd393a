//! Cases of the rules about the text beside those of their pages: what must not be reported, and fixes applied.

use super::RULES;
use crate::config::{Config, Level, Preset};
use crate::model::{Document, DocumentKind};
use crate::rules::{Diagnostic, Rule, Severity, Tag, check, find};

/// A line in a report.
fn report(line: &str) -> Document {
    let text = format!(
        "政府工作报告\r\n各位代表：\r\n现在，我代表𠮷城区人民政府，向大会报告工作，请予审议。\r\n\
         一、2024年工作回顾\r\n过去一年，全区经济社会发展取得新成绩，民生持续改善，改革不断深化。\r\n\
         {line}\r\n二、2025年工作安排\r\n新的一年，我们将坚持稳中求进工作总基调。\r\n"
    );
    let document = Document::new(&text);
    assert_ne!(document.kind(), DocumentKind::Other);
    document
}

/// All rules of this group, those that are off among them.
fn config() -> Config {
    let mut config = Config::default();
    let off = RULES.iter().filter(|rule| !rule.is_on(&config));
    let names: Vec<_> = off.map(|rule| rule.name.to_owned()).collect();
    for name in names {
        config.levels.insert(name, Level::Hint);
    }
    config
}

/// What a rule of this group finds in a document.
fn found(document: &Document) -> Vec<Diagnostic> {
    let mut found = check(document, &config());
    let ours = |rule: &'static Rule| RULES.iter().any(|one| one.name == rule.name);
    found.retain(|one| ours(one.rule));
    found
}

fn words(document: &Document, one: &Diagnostic) -> String {
    document.source().slice(one.range)
}

/// The rules that find something in a line of a report, each with the passage.
#[track_caller]
fn check_line(line: &str, expected: &[(&str, &str)]) {
    let document = report(line);
    let found: Vec<(&str, String)> = found(&document)
        .iter()
        .map(|one| (one.rule.name, words(&document, one)))
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(rule, words)| (*rule, &**words))
        .collect();
    assert_eq!(found, expected, "{line}");
}

/// The line after all fixes of a rule are made; then the rule finds nothing more.
#[track_caller]
fn check_fix(rule: &str, line: &str, expected: &str, is_safe: bool) {
    let document = report(line);
    let mut text = document.source().clone();
    let all = found(&document);
    let fixes = all.iter().filter(|one| one.rule.name == rule);
    let mut edits: Vec<_> = fixes
        .map(|one| one.fix.as_ref().unwrap_or_else(|| panic!("{line}: no fix")))
        .inspect(|fix| assert_eq!(fix.safe, is_safe, "{line}"))
        .flat_map(|fix| fix.edits.clone())
        .collect();
    assert!(!edits.is_empty(), "{line}: nothing found");
    edits.sort_by_key(|(range, _)| range.start);
    for (range, words) in edits.iter().rev() {
        text.replace(*range, words);
    }
    let fixed = Document::new(&text.to_string());
    assert_eq!(fixed.source().line(5), expected, "{line}");
    let rest = self::found(&fixed);
    assert!(
        rest.iter().all(|one| one.rule.name != rule),
        "{line}: {rest:?}"
    );
}

#[test]
fn what_must_not_be_reported() {
    for line in [
        "实施“数据要素×”三年行动，优化“135X”食品安全智慧检测平台，引进西门子Xcelerator赋能中心。",
        "推进X射线、X光机、5G、PM2.5、A级景区、C919、I类、O2O、B2B平台和歼-XX型、XX型设备、X5型列车建设。",
        "去年 月均收入增长，2025年 3月 5日召开。",
        "实施“数据要素×人工智能”“教育×家校共育”，CO2、H2O和1O1教育平台、G2O峰会、每户5l、I5项目有序推进。",
        "推进长三角XR产业、5G×工业互联网、MAX-XX系列等项目，展区面积3×5米。",
        "全年增长8%创历史新高，利润增长12%创新高，比去年增长4.8%有所加快。",
        "新建孵化器3家。（   主办，各街道协办）",
        "持股5%股权，增长5%以上，从60%提高到70%，100%的建档立卡户增收，增幅超100%和去年持平。",
        "中小学校60%公办学校纳入集团化管理，40%设立专科。完成情况较好。",
        "修订《2025年区〈政府工作报告〉重点任务》和《规则》《制度》。",
        "1）调查摸底；2）集中整治；三）巩固提升。",
        "一年。一年来，人民就是人民，一项一项抓，一个一个改，实实在在办。",
        "开展“回归常识 回归价值”活动，责任领导：张 志 超，完成 GDP 增长 5% 以上。",
        "α粒子实验室、γ射线装置、CO2减排、H2O净化和PM2.5治理稳步推进。",
        "编号2020730号、电话02558882157、项目代码20201231等均已登记。",
        "京—沪、2024—2026年、16-24岁青年和A--B类样本（对照）已经核实。",
        "他说：“大家一起干！”掌声不断……奋力谱写新篇章。",
        "何时建成?怎么建好?全靠大家。",
        "会议于09:56开始，比例为3:1，完成投资1,368.6亿元，见http://a.cn/?a=1,b。",
        "深圳—香港—广州创新集群，一一对应落实。",
        "持续推进“名师名校名校长”工程，提高精准动态监测预测预警水平。",
        "𠮷城区“两优一先”表彰大会、《𠮷城志》首发式如期举办。",
    ] {
        check_line(line, &[]);
    }
}

#[test]
fn one_report_a_place() {
    check_line(
        "深化院府合作”“院院合作，优质专科全面入驻。",
        &[("unbalanced-pair", "”“")],
    );
    check_line(
        "深入推进“放管服“𠮷改革。",
        &[("quote-direction", "“放管服“")],
    );
    check_line("根据宣政秘〔20208号文件。", &[("damaged-date", "20208")]);
    check_line("教育、医疗。。。", &[("ellipsis-form", "。。。")]);
    check_line("推进“放管服改革，优化营商环境。”", &[]);
    check_line("推进“放管服改革，优化𠮷环境。", &[("unbalanced-pair", "“")]);
}

#[test]
fn one_passage_draws_one_finding() {
    check_line(
        "“十四五\"规划圆满收官。",
        &[("straight-quote", "“十四五\"")],
    );
    let document = report("二Ο二五年的任务、二Ο三五年的目标。");
    let found = check(&document, &config());
    let rules: Vec<&str> = found.iter().map(|one| one.rule.name).collect();
    assert_eq!(rules, ["year-zero"]);
}

#[test]
fn fixes_made_leave_nothing_to_find() {
    for (rule, line, expected) in [
        (
            "conversion-artifact",
            "[bookmark: _Hlk1014]𠮷城发展。",
            "𠮷城发展。",
        ),
        ("conversion-artifact", "推进_Toc10145发展。", "推进发展。"),
        (
            "nested-title-marks",
            "印发《关于《𠮷》和《乙》的通知》。",
            "印发《关于〈𠮷〉和〈乙〉的通知》。",
        ),
        (
            "doubled-punctuation",
            "推进𠮷改革，，扩大开放。。",
            "推进𠮷改革，扩大开放。",
        ),
        (
            "ellipsis-form",
            "𠮷、教育...这些都是大事…",
            "𠮷、教育……这些都是大事……",
        ),
        (
            "dash-form",
            "──2025年1月7日在𠮷城区人大会议上",
            "——2025年1月7日在𠮷城区人大会议上",
        ),
        (
            "dash-form",
            "一一2025年1月7日在𠮷城区人大会议上",
            "——2025年1月7日在𠮷城区人大会议上",
        ),
        (
            "stray-space",
            "𠮷城转化运用，\u{a0}在实践 ，中砥砺前行。",
            "𠮷城转化运用，在实践，中砥砺前行。",
        ),
        (
            "mixed-punctuation-width",
            "推进𠮷改革,扩大开放，改善民生，强化保障，优化环境，促进增长，守住底线。",
            "推进𠮷改革，扩大开放，改善民生，强化保障，优化环境，促进增长，守住底线。",
        ),
        (
            "lookalike-character",
            "全力推进⼯业、𠮷⽂化发展。",
            "全力推进工业、𠮷文化发展。",
        ),
        (
            "missing-final-stop",
            "推进𠮷生态治理。全面落实河长制，实现建成区雨污分流及污水管网全覆盖，空气质量优良率保持在80%以上，处理率达93%",
            "推进𠮷生态治理。全面落实河长制，实现建成区雨污分流及污水管网全覆盖，空气质量优良率保持在80%以上，处理率达93%。",
        ),
    ] {
        check_fix(rule, line, expected, true);
    }
    for (rule, line, expected) in [
        (
            "conversion-artifact",
            "𠮷&nbsp;城&ldquo;放管服&rdquo;改革&#65292;推进。",
            "𠮷 城“放管服”改革，推进。",
        ),
        (
            "quote-direction",
            "推进”𠮷服“改革、“品质“提升。",
            "推进“𠮷服”改革、“品质”提升。",
        ),
        (
            "straight-quote",
            "推进\"𠮷服\"改革和\"品质\"提升。",
            "推进“𠮷服”改革和“品质”提升。",
        ),
        (
            "straight-quote",
            "“𠮷四五\"规划圆满收官。",
            "“𠮷四五”规划圆满收官。",
        ),
        (
            "missing-stop",
            "𠮷区治理率达100%生态环境不断优化。坚持保护。",
            "𠮷区治理率达100%。生态环境不断优化。坚持保护。",
        ),
        (
            "missing-separator",
            "𠮷区合格率分别达98%95%。",
            "𠮷区合格率分别达98%、95%。",
        ),
        (
            "doubled-punctuation",
            "推进𠮷改革、，扩大开放。",
            "推进𠮷改革，扩大开放。",
        ),
        (
            "damaged-date",
            "𠮷会定于20251月20日召开。",
            "𠮷会定于2025年1月20日召开。",
        ),
        (
            "damaged-date",
            "𠮷会定于20241230日召开。",
            "𠮷会定于2024年12月30日召开。",
        ),
        (
            "damaged-date",
            "𠮷会定于2024年1230日召开。",
            "𠮷会定于2024年12月30日召开。",
        ),
        (
            "damaged-date",
            "根据宣政秘〔202012号文件。",
            "根据宣政秘〔2020〕12号文件。",
        ),
        (
            "lookalike-character",
            "二○二五版，𠮷达到Ш类，完成5O%、2O25年任务，投资2OO亿元、1,OOO.O万元，新增l.5万人、l2家，增长1.O%。",
            "二〇二五版，𠮷达到Ⅲ类，完成50%、2025年任务，投资200亿元、1,000.0万元，新增1.5万人、12家，增长1.0%。",
        ),
        (
            "misspelt-word",
            "𠮷城一如继往、再接再励。",
            "𠮷城一如既往、再接再厉。",
        ),
        (
            "word-order",
            "𠮷城指标位增幅居前列。",
            "𠮷城指标增幅位居前列。",
        ),
        (
            "repeated-word",
            "深入推动推动𠮷产业，高质量发展高质量发展。",
            "深入推动𠮷产业，高质量发展。",
        ),
        (
            "footnote-without-note",
            "𠮷城“四上”企业[2]106家。",
            "𠮷城“四上”企业106家。",
        ),
    ] {
        check_fix(rule, line, expected, false);
    }
}

#[test]
fn a_date_that_may_be_read_in_two_ways_is_left_to_its_reader() {
    let document = report("2020111");
    let found = found(&document);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].rule.name, "damaged-date");
    assert_eq!(found[0].fix, None);
}

#[test]
fn what_is_left_open_is_found() {
    for (line, places) in [
        ("新建𠮷孵化器X家，投资X亿元。", ["X", "X"]),
        (
            "落地X个项目，服务X家企业，举办“X行动”，实施X+Y计划。",
            ["X", "X"],
        ),
        ("完成投资XX万元，增长××%。", ["XX", "××"]),
        ("培育企业×家以上，提高X个百分点。", ["×", "X"]),
        (
            "定于2025年   月   日召开，改造小区X个，完成率达X.X%。",
            ["   月   日", "X"],
        ),
    ] {
        let found: Vec<String> = places_of("placeholder", line);
        assert_eq!(
            found.get(..2),
            Some(&places.map(str::to_owned)[..]),
            "{line}"
        );
    }
}

/// What a rule finds in a line of a report.
fn places_of(rule: &str, line: &str) -> Vec<String> {
    let document = report(line);
    let all = found(&document);
    let ours = all.iter().filter(|one| one.rule.name == rule);
    ours.map(|one| words(&document, one)).collect()
}

#[test]
fn placeholders_weigh_what_the_preset_says() {
    let document =
        report("地区生产总值增长X.X%，新增就业××万人，会议于20××年×月×日召开，投资____万元。");
    let severities = |preset| {
        let config = Config {
            preset,
            ..Config::default()
        };
        let mut found = check(&document, &config);
        found.retain(|one| one.rule.name == "placeholder");
        found.iter().map(|one| one.severity).collect::<Vec<_>>()
    };
    assert_eq!(severities(Preset::Review), [Severity::Error; 5]);
    assert_eq!(severities(Preset::Publish), [Severity::Error; 5]);
    assert_eq!(severities(Preset::Draft), [Severity::Hint; 5]);
}

#[test]
fn the_width_of_all_marks_matters_before_a_text_goes_out() {
    let rule = find("halfwidth-punctuation").expect("the rule");
    for (preset, is_on) in [
        (Preset::Draft, false),
        (Preset::Review, false),
        (Preset::Publish, true),
    ] {
        let config = Config {
            preset,
            ..Config::default()
        };
        assert_eq!(rule.is_on(&config), is_on);
    }
}

#[test]
fn all_marks_of_a_half_width_text_are_widened_at_once() {
    let text = "2025年某区人民政府工作报告\n各位代表:\n现在,我代表𠮷区人民政府,向大会报告工作,请予审议.\n\
                一、2024年工作回顾\n过去一年,完成投资1,368.6亿元,增长5%(可比价),会议于09:56召开;成绩来之不易!\n";
    let document = Document::new(text);
    let found = found(&document);
    let mut fixes = found
        .iter()
        .filter(|one| one.rule.name == "halfwidth-punctuation");
    let fix = fixes.next().and_then(|one| one.fix.clone()).expect("a fix");
    assert_eq!(fixes.next(), None);
    let mut fixed = document.source().clone();
    for (range, words) in fix.edits.iter().rev() {
        fixed.replace(*range, words);
    }
    assert_eq!(
        fixed.line(4),
        "过去一年，完成投资1,368.6亿元，增长5%（可比价），会议于09:56召开；成绩来之不易！"
    );
    assert!(
        self::found(&Document::new(&fixed.to_string()))
            .iter()
            .all(|one| one.rule.name != "halfwidth-punctuation")
    );
}

#[test]
fn marks_in_both_widths_are_told_of_once() {
    let line = "推进改革,扩大开放,改善民生,强化保障,优化环境，守住底线。";
    let document = report(line);
    let found = found(&document);
    let mixed: Vec<_> = found
        .iter()
        .filter(|one| one.rule.name == "mixed-punctuation-width")
        .collect();
    assert_eq!(mixed.len(), 1, "{mixed:?}");
    let fix = mixed[0].fix.as_ref().expect("a fix");
    assert_eq!((fix.safe, fix.edits.len()), (false, 4));
}

#[test]
fn what_belongs_to_a_page_is_faded_and_goes_with_its_line() {
    let document = report("友情链接:");
    let found = found(&document);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].tag, Some(Tag::Unnecessary));
    let fix = found[0].fix.as_ref().expect("a fix");
    let mut text = document.source().clone();
    for (range, words) in &fix.edits {
        text.replace(*range, words);
    }
    assert_eq!(text.line(5), "二、2025年工作安排");
}

/// The lines of a document about which `page-furniture` speaks, each with whether its fix is safe.
fn furniture(text: &str) -> Vec<(u32, bool)> {
    let document = Document::new(text);
    let all = check(&document, &config()).into_iter();
    let own = all.filter(|one| one.rule.name == "page-furniture");
    own.map(|one| (one.range.start.line, one.fix.is_some_and(|fix| fix.safe)))
        .collect()
}

#[test]
fn a_footer_goes_as_a_whole() {
    let body = report("过去一年，𠮷城区各项工作扎实推进。")
        .source()
        .to_string();
    let text = format!(
        "{body}版权所有：𠮷城区人民政府\n地址：中山路1号\n技术支持：某公司 网站地图 联系我们\n"
    );
    let found = furniture(&text);
    assert!(found.len() >= 2, "{found:?}");
    assert!(found.iter().all(|(_, is_safe)| *is_safe), "{found:?}");
}

#[test]
fn the_report_of_another_year_is_no_name_of_this_page() {
    let page = |year: &str| {
        let body = report("过去一年，𠮷城区各项工作扎实推进。")
            .source()
            .to_string();
        let body = body.replacen("政府工作报告", "2025年𠮷城区人民政府工作报告", 1);
        furniture(&format!(
            "友情链接\n{year}年𠮷城区人民政府工作报告\n\n{body}"
        ))
    };
    assert_eq!(page("2024"), [(0, true)]);
}

#[test]
fn the_head_of_a_table_is_no_menu() {
    let text = "2025年民生实事项目任务分解表\n序号\t项目名称\t目标任务\t责任领导\t责任单位\n\
                1\t饮水安全\t改建供水工程15处\t王建国\t县水利局\n2\t养老服务\t新增托位300个\t赵敏\t县民政局\n\
                3\t停车治理\t新增泊位800个\t陈志强\t县城管局\n4\t食品安全\t食堂改造20个\t李红\t县教育局\n\
                5\t文化惠民\t送戏下乡120场\t赵敏\t县文旅局\n打印\n";
    let document = Document::new(text);
    assert_ne!(document.kind(), DocumentKind::Other);
    let found = found(&document);
    let mut furniture = found.iter().filter(|one| one.rule.name == "page-furniture");
    assert!(
        furniture.all(|one| words(&document, one) == "打印"),
        "{found:?}"
    );
}

#[test]
fn an_address_alone_may_be_the_documents_own() {
    check_line("联系电话：025-58882157", &[]);
}

#[test]
fn a_repeated_paragraph_points_at_the_first() {
    let paragraph = "1.全面落实就业优先政策，新增城镇就业1.5万人，完成职业技能培训8000人次，𠮷城零就业家庭动态清零。";
    let again = paragraph.replacen("1.", "2.", 1);
    let document = report(&format!("{paragraph}\n{again}"));
    let found = found(&document);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].rule.name, "repeated-paragraph");
    assert_eq!(found[0].range.start.line, 6);
    assert_eq!(found[0].related[0].range.start.line, 5);
    assert!(found[0].message.contains("第6行"), "{}", found[0].message);
}

#[test]
fn hard_wrapped_text_is_not_edited() {
    let line = "现在，我代表区人民政府，向大会报告工作，请予审议，并请各位政协\n";
    let text = format!(
        "政府工作报告\n各位代表：\n{}一、工作回顾\n{}推进改革，，扩大开放，全面完成区委部署的各项目标任务，坚\n持稳中求进。\n",
        line.repeat(20),
        line.repeat(20),
    );
    let document = Document::new(&text);
    assert!(document.is_joined());
    let found = found(&document);
    assert!(
        found
            .iter()
            .any(|one| one.rule.name == "doubled-punctuation")
    );
    assert!(found.iter().all(|one| one.fix.is_none()), "{found:?}");
}

#[test]
fn rules_are_named_as_their_files() {
    for rule in RULES {
        let page = rule.page.lines().next().unwrap_or_default();
        assert!(page.starts_with(&format!("# {}：", rule.name)), "{page}");
    }
}
