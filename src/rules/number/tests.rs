//! What the rules say about one paragraph of a report, and what their fixes make of it.

use crate::config::{Config, Level};
use crate::model::{Document, DocumentKind};
use crate::rules::{Diagnostic, check};
use std::cmp::Reverse;

/// The paragraph stands in a report that was delivered on that day.
fn report(day: &str, paragraph: &str) -> String {
    format!(
        "政府工作报告\n——{day}在某区第十九届人民代表大会第四次会议上\n\n各位代表：\n\
         现在，我代表区人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。\n\n\
         {paragraph}\n\n新的一年，我们将扎实做好各项工作。\n"
    )
}

fn findings(text: &str, rule: &str) -> Vec<Diagnostic> {
    let mut config = Config::default();
    config.levels.insert(rule.to_owned(), Level::Warning);
    let document = Document::new(text);
    assert_ne!(document.kind(), DocumentKind::Other, "{text}");
    let mut found = check(&document, &config);
    found.retain(|one| one.rule.name == rule);
    found
}

/// The text with the fixes made, which are all of one line each.
fn mended(text: &str, found: &[Diagnostic]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let fixes = found.iter().filter_map(|one| one.fix.as_ref());
    let mut edits: Vec<_> = fixes.flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|(range, _)| Reverse(range.start));
    for pair in edits.windows(2) {
        assert!(pair[1].0.end <= pair[0].0.start, "fixes overlap: {text}");
    }
    for (range, words) in edits {
        let (start, end) = (range.start, range.end);
        assert_eq!(start.line, end.line, "{text}");
        lines[start.line as usize].replace_range(start.byte as usize..end.byte as usize, words);
    }
    lines.join("\n") + "\n"
}

/// A rule finds these words in a paragraph, and its fixes make it the other paragraph, in which it finds nothing that
/// it could mend.
#[track_caller]
fn check_rule(rule: &str, paragraph: &str, expected: &[&str], right: &str) {
    let text = report("2025年1月7日", paragraph);
    let found = findings(&text, rule);
    let lines: Vec<&str> = text.lines().collect();
    let words: Vec<&str> = found
        .iter()
        .map(|one| {
            let (start, end) = (one.range.start, one.range.end);
            &lines[start.line as usize][start.byte as usize..end.byte as usize]
        })
        .collect();
    assert_eq!(words, expected, "{rule}: {paragraph}");
    let mended = mended(&text, &found);
    assert_eq!(mended, report("2025年1月7日", right), "{rule}");
    let again = findings(&mended, rule);
    assert!(again.iter().all(|one| one.fix.is_none()), "{again:?}");
}

#[track_caller]
fn silent(rule: &str, paragraphs: &[&str]) {
    for paragraph in paragraphs {
        check_rule(rule, paragraph, &[], paragraph);
    }
}

#[test]
fn shares_change_by_points() {
    let rule = "percent-vs-point";
    check_rule(
        rule,
        "𠮷市空气优良天数比率87.2％,同比上升超5％以上。",
        &["空气优良天数比率87.2％,同比上升超5％以上"],
        "𠮷市空气优良天数比率87.2％,同比上升超5个百分点以上。",
    );
    let points = "PM2.5年均浓度28微克/立方米，同比改善0.4个百分点。";
    check_rule(
        rule,
        points,
        &["PM2.5年均浓度28微克/立方米，同比改善0.4个百分点"],
        points,
    );
    silent(
        rule,
        &[
            "居民消费价格上涨2.5%，CPI微降0.1%。",
            "政务热线投诉量下降25%以上，会议数量较上一年减少超10%。",
            "人口自然增长率控制在8‰以内，全员劳动生产率提高4.9%。",
            "污水集中处理率提高到95%，城镇化率提高1.1个百分点。",
            "新增城镇常住人口30.5万人，城镇化率提高1.1个百分点。",
            "服务业增加值占比提升至60%，贡献率达到35%。",
        ],
    );
}

#[test]
fn counted_things_have_measure_words() {
    let rule = "missing-unit";
    let lost = "开展132散乱污企业整治，改造35老旧小区。";
    check_rule(rule, lost, &["132散乱污企业", "35老旧小区"], lost);
    silent(
        rule,
        &[
            "世界500强企业5家，中国500强企业3家，10大工程开工，24小时服务平台上线。",
            "12345热线办理质效提升，新增企业132家，3个小区完工。",
            "推进“132散乱污企业”整治，S338小区段改造，第5小区完工。",
            "2024年企业减负，2024企业家年会召开，11县（区）项目开工。",
        ],
    );
}

#[test]
fn sums_of_one_indicator_are_of_one_size() {
    let rule = "money-unit";
    let slip = "2023年一般公共预算收入184.2亿元。\n今年一般公共预算收入目标190万元。";
    let found = findings(&report("2025年1月7日", slip), rule);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].related.len(), 1);
    silent(
        rule,
        &[
            "一般公共预算收入184.2亿元。\n一般公共预算收入增收1200万元。",
            "完成投资2.65亿元。\n完成投资485.36亿元。\n完成投资340万元。",
        ],
    );
}

#[test]
fn ranges_take_their_connectors() {
    let rule = "range-connector";
    check_rule(
        rule,
        "1-7月，9-17时，培训5-8场，𠮷区0～6岁、16–59岁人员参加，力争2021-2025年全覆盖。",
        &["1-7月", "9-17时", "5-8场", "16–59岁", "2021-2025年"],
        "1—7月，9—17时，培训5～8场，𠮷区0～6岁、16～59岁人员参加，力争2021—2025年全覆盖。",
    );
    check_rule(
        rule,
        "奖励3万元-5万元，占比10%-20%。",
        &["3万元-5万元", "10%-20%"],
        "奖励3万元～5万元，占比10%～20%。",
    );
    silent(
        rule,
        &[
            "时限2025-01-27，电话025-58882157，地址中山路12-14号，执行GB/T 28398-2023、GB 1589-2016标准。",
            "落实《污染防治规划（2021-2025年）》，开展“1-2-3”行动，A1-3栋完工。",
            "培训5～8场，1—7月，2021—2025年，零下5-3度。",
        ],
    );
}

#[test]
fn both_numbers_of_a_range_take_sign_and_scale() {
    check_rule(
        "percent-range",
        "增长5-6%，绿化率40～42％，出生率9—10‰。",
        &["5-6%", "40～42％", "9—10‰"],
        "增长5%～6%，绿化率40％～42％，出生率9‰—10‰。",
    );
    check_rule(
        "unit-in-range",
        "奖励3～5万元，投资1300—1400亿元。",
        &["3～5万", "1300—1400亿"],
        "奖励3万～5万元，投资1300亿—1400亿元。",
    );
    silent("percent-range", &["增长5%～6%，培训5—6场，占10%-20%。"]);
    silent(
        "unit-in-range",
        &["奖励8000～1.5万元，培训3～5场，1～2个。"],
    );
    silent("range-connector", &["增长5-6%。"]);
}

#[test]
fn one_role_takes_one_connector() {
    let rule = "connector-mixed";
    check_rule(
        rule,
        "完善众创空间-孵化器-加速器链条，健全科小—高企—瞪羚梯队。",
        &["-孵化器-"],
        "完善众创空间—孵化器—加速器链条，健全科小—高企—瞪羚梯队。",
    );
    check_rule(
        rule,
        "培训5—6场，走访3～5户。",
        &["5—6场"],
        "培训5～6场，走访3～5户。",
    );
    silent(
        rule,
        &[
            "完善众创空间-孵化器链条——这是关键。",
            "1—7月，走访3～5户，PM2.5-臭氧协同，海南—广东。",
        ],
    );
}

#[test]
fn like_things_are_counted_alike() {
    let rule = "numeral-style-mixed";
    for (text, words) in [
        ("推进十大类38项民生实事。", "十大类38项"),
        ("自二〇二五年1月起施行。", "二〇二五年1月"),
    ] {
        check_rule(rule, text, &[words], text);
    }
    silent(
        rule,
        &[
            "第二批40个村居，四批次43个事项，百大项目110个。",
            "第二类38项，10大类38项，三大领域取得突破，实施十大工程38项。",
        ],
    );
}

#[test]
fn one_word_makes_a_figure_approximate() {
    let rule = "stacked-approximator";
    check_rule(
        rule,
        "优级小区达超15%，企业占比约35%左右，签约项目超50个以上。",
        &["达超", "约35%左右", "超50个以上"],
        "优级小区超15%，企业占比约35%，签约项目超50个。",
    );
    // 超Ⅲ类 would be worse than class III.
    check_rule(
        rule,
        "确保断面稳定达超Ⅲ类标准。",
        &["达超"],
        "确保断面稳定达到或优于Ⅲ类标准。",
    );
    let against = "新增企业约60家以上，培训近300余人。";
    check_rule(rule, against, &["约60家以上", "近300余人"], against);
    silent(
        rule,
        &[
            "力争增长5%以上，达300余家，约60家，60家左右，不低于5%，近百家。",
            "到达超市1家，直达超大城市，达超强台风级别。",
        ],
    );
}

#[test]
fn a_guess_takes_no_comma() {
    let rule = "approx-numerals-separator";
    check_rule(
        rule,
        "用三、四年时间培育七、八百家企业，十三、四个项目。",
        &["三、四", "七、八", "三、四"],
        "用三四年时间培育七八百家企业，十三四个项目。",
    );
    silent(
        rule,
        &[
            "三、四季度，二、三等奖各1项，一、二类水质，三、四类街路，二、三级子公司。",
            "第三、四个项目，和平统一、一国两制，一、二、三个方面，二、三年级，三、五个。",
        ],
    );
}

#[test]
fn dates_exist() {
    let rule = "date-invalid";
    let text = "定于2025年2月29日召开，4月31日前、13月5日前完成，2025年0月启动，6月0日。";
    let words = ["2025年2月29日", "4月31日", "13月5日", "2025年0月", "6月0日"];
    check_rule(rule, text, &words, text);
    silent(
        rule,
        &[
            "2024年2月29日，2月29日，12月31日，1月31日，2000年2月29日。",
            "连续13月增长，历时24月，1—12月，每月31日。",
        ],
    );
    assert_eq!(
        findings(&report("2025年1月7日", "1900年2月29日。"), rule).len(),
        1
    );
}

#[test]
fn dates_are_written_out() {
    let rule = "date-format";
    check_rule(
        rule,
        "自2025.1.27起施行，2025年01月07日通过，03月印发，24年上半年验收。",
        &["2025.1.27", "2025年01月07日", "03月", "24年"],
        "自2025年1月27日起施行，2025年1月7日通过，3月印发，2024年上半年验收。",
    );
    silent(
        rule,
        &[
            "25年来，连续25年上半年增长，25年一轮，历时10年底。",
            "2025-01-27，版本2025.13.1，增长1993.5万吨，v2025.1.27，2025.1.27.1，10月。",
            "落实“2025.1.27”协议，第25年度。",
            "| 区发改委 | 2025.1.27 | 完成 |",
        ],
    );
}

#[test]
fn headings_name_the_years_of_the_report() {
    let rule = "year-inconsistent";
    let found = |day: &str, heading: &str| {
        findings(
            &report(day, &format!("{heading}\n过去一年，成绩显著。")),
            rule,
        )
        .len()
    };
    for (day, heading, expected) in [
        ("2025年1月7日", "一、2024年工作回顾", 0),
        ("2025年1月7日", "一、2023年工作回顾", 1),
        ("2025年1月7日", "二、2025年重点任务", 0),
        ("2025年1月7日", "二、2024年重点任务", 1),
        ("2025年1月7日", "二、2026年重点任务", 1),
        ("2024年12月28日", "二、2025年重点任务", 0),
        ("2024年7月28日", "一、2024年上半年工作情况", 0),
        ("2025年1月7日", "一、2020—2024年工作回顾", 0),
        ("2025年1月7日", "一、“十四五”时期和2021年工作回顾", 0),
    ] {
        assert_eq!(found(day, heading), expected, "{day} {heading}");
    }
}

#[test]
fn numbers_of_documents() {
    let rule = "docnumber-format";
    check_rule(
        rule,
        "根据国办发[2025]2号、鼓政（2025）第02号、宁发〔2025年〕3号、宁府〔25〕7号文件。",
        &["[2025]2号", "（2025）第02号", "〔2025年〕3号", "〔25〕7号"],
        "根据国办发〔2025〕2号、鼓政〔2025〕2号、宁发〔2025〕3号、宁府〔2025〕7号文件。",
    );
    silent(
        rule,
        &[
            "鼓政〔2025〕2号，国办发〔2018〕117号，财政部公告（2025）第3号。",
            "会议（2025）召开，[1]号，学校（2025）1号楼，第（2025）号，注释[2]企业3号。",
        ],
    );
}

#[test]
fn quotations_side_by_side() {
    let rule = "quote-dunhao";
    check_rule(
        rule,
        "弘扬“爱国”、“敬业”、“𠮷祥”精神，修订《条例》、《办法》。",
        &["“爱国”、“敬业”、“𠮷祥”", "《条例》、《办法》"],
        "弘扬“爱国”“敬业”“𠮷祥”精神，修订《条例》《办法》。",
    );
    silent(
        rule,
        &[
            "推进“甲”、乙、“丙”改革，“甲”、“乙”、丙，丁、“甲”、“乙”。",
            "落实《条例》（修订）、《办法》，《规划》、《方案》（试行），“甲”“乙”。",
            "努力做到“说了”和“做了”、“开会研究了”和“问题解决了”之间零距离。",
            "做到“说了”与“做了”、“想到”与“办到”相一致。",
            "出台稳增长“18条”“16条”、“1+3”财政金融互动等政策。",
            "打造包头的“黄金6小时”、𠮷城的“暖城七点半”、“北京向西一步”。",
            "“天问一号”、“嫦娥五号”、“奋斗者”号成功发射。",
        ],
    );
}

#[test]
fn nothing_falls_by_so_many_times() {
    let rule = "multiple-decrease";
    let text = "事故下降2倍，环节减少了近1.5倍，成本降低三倍。";
    let words = ["下降2倍", "减少了近1.5倍", "降低三倍"];
    check_rule(rule, text, &words, text);
    silent(
        rule,
        &["产值增长2倍，能耗降至0.8倍，下降到上年的0.8倍，加倍努力，事半功倍。"],
    );
}

#[test]
fn doublings_fit_their_multiples() {
    let rule = "fan-vs-times";
    for (text, words) in [
        ("产值翻两番，达到2020年的2倍。", "翻两番，达到2020年的2倍"),
        ("专利增长2倍，翻了两番。", "增长2倍，翻了两番"),
        ("产值翻3番，是五年前的四倍。", "翻3番，是五年前的四倍"),
    ] {
        check_rule(rule, text, &[words], text);
    }
    silent(
        rule,
        &[
            "产值翻两番，达到2020年的4倍。翻一番，增长1倍。",
            "收入翻一番，专利授权量是上年的1.5倍。收入翻一番；专利是上年的1.5倍。三番五次，轮番上阵，翻番。",
            "产值翻两番，税收是上年的2倍，就业是上年的1.2倍。",
        ],
    );
}

#[test]
fn digits_and_signs_have_one_width() {
    check_rule(
        "fullwidth-digit",
        "𠮷市投资１２３亿元，增长１７．８％，PM２．５下降，（３）完成。",
        &["１２３"],
        "𠮷市投资123亿元，增长17.8%，PM2.5下降，（3）完成。",
    );
    check_rule(
        "fullwidth-digit",
        "１．培育企业１２３家。",
        &["１２３"],
        "１．培育企业123家。",
    );
    check_rule(
        "percent-space",
        "增长12.5 %，下降3\u{a0}％，出生率８　‰。",
        &[" %", "\u{a0}％", "　‰"],
        "增长12.5%，下降3％，出生率８‰。",
    );
    check_rule(
        "percent-width-mixed",
        "工业增加值增长12.5％，固定资产投资增长8%，进出口增长6%。",
        &["％"],
        "工业增加值增长12.5%，固定资产投资增长8%，进出口增长6%。",
    );
    silent("percent-width-mixed", &["增长8%，下降6%。", "增长8％。"]);
    silent(
        "percent-space",
        &["增长8%，a % b，约 8%。", "增长1 1 ％，下降0 . 5 %。"],
    );
}

#[test]
fn years_in_chinese_numerals() {
    let rule = "year-zero";
    check_rule(
        rule,
        "二O二五年、二0三五年、二Ο三五年、一九八○年、二零二五年。",
        &["二O二五", "一九八○"],
        "二〇二五年、二〇三五年、二〇三五年、一九八〇年、二〇二五年。",
    );
    silent(
        rule,
        &["二〇二五年，三千零五十二年，一百零五年，2025年，零零零年，10年，O年，BDO一年。"],
    );
}

#[test]
fn arabic_figures_before_thousands() {
    let rule = "mixed-numeral";
    check_rule(
        rule,
        "新增4千户，资金3百万元，2.5千人。",
        &["4千", "3百", "2.5千"],
        "新增4000户，资金300万元，2500人。",
    );
    silent(
        rule,
        &["5千瓦、500千伏、3百分点、10千米、5千克、4万户、3亿元、世界500强、“4千”工程。"],
    );
}

#[test]
fn long_numbers_are_written_alike() {
    let rule = "thousands-mixed";
    check_rule(
        rule,
        "新增城镇就业12345人，发放补贴23456人，培训34,567人。",
        &["34,567"],
        "新增城镇就业12345人，发放补贴23456人，培训34567人。",
    );
    check_rule(
        rule,
        "新增城镇就业12,345人，发放补贴23,456人，培训1234567人。",
        &["1234567"],
        "新增城镇就业12,345人，发放补贴23,456人，培训1,234,567人。",
    );
    silent(rule, &["新增就业1,234人，培训3456人，走访23456户。"]);
}

/// Marks at the very edges, other scripts and nothing at all.
#[test]
fn odd_lines_are_read_without_harm() {
    let odd = [
        "1",
        "%",
        "1-",
        "-1",
        "年",
        "二O二五年",
        "倍",
        "翻番",
        "翻",
        "番",
        "月",
        "13月",
        "1月",
        "〔",
        "〔2025〕",
        "局〔2025〕",
        "局[2025]号",
        "、",
        "“”、“”",
        "“甲”、“",
        "99999999999999999999亿元",
        "99999999999999999999-99999999999999999999%",
        "1.1.1",
        "．１",
        "１．",
        "𠮷1-2𠮷",
        "约1左右",
        "翻99番",
        "翻99999999999番，是1倍",
        "0-0-0",
        "1～",
        "９９９年",
        "1e5",
        "1,,000",
        "1,000,",
        "4千",
        "千",
        "0000年00月00日",
    ];
    for one in odd {
        for text in [
            one.to_owned(),
            one.repeat(3),
            format!("{one}\r\n{one}\r{one}"),
        ] {
            check(
                &Document::new(&report("2025年1月7日", &text)),
                &Config::default(),
            );
        }
    }
}
