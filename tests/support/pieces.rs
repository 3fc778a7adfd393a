//! What random texts are made of: lines of the real documents, small plans, and what real text seldom holds.

// Each suite takes what it needs.
#![allow(dead_code)]

use std::sync::LazyLock;

/// The five documents; written into the program, so that whoever shares this needs no folder.
static CORPUS: [&str; 5] = [
    include_str!("../corpus/gulou-2024-work-report.txt"),
    include_str!("../corpus/gulou-2025-breakdown-plan.txt"),
    include_str!("../corpus/pukou-2020-midyear-report.txt"),
    include_str!("../corpus/xuanwu-2025-work-report.txt"),
    include_str!("../corpus/yuhuatai-2024-midyear-plan-report.txt"),
];

/// Lines of the five documents that hold something; the longest would only slow the cases down.
pub static LINES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lines = CORPUS.iter().flat_map(|text| text.lines());
    lines
        .filter(|line| !line.trim().is_empty() && line.chars().count() <= 400)
        .collect()
});

/// What real text seldom holds, and what changes much with few characters.
pub const ODD: [&str; 70] = [
    "",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\u{2028}",
    "\u{2029}",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\0",
    "\u{1b}[31m",
    "\t",
    "\u{3000}\u{3000}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffd}",
    "e\u{301}",
    "𠮷",
    "😀👨‍👩‍👧",
    "𠮷野家区财政局",
    "（",
    "）",
    "(",
    ")",
    "〔",
    "】",
    "《",
    "》",
    "“",
    "”",
    "[1]",
    "[",
    "。",
    "；",
    "，",
    ";",
    ",",
    "%",
    "5%",
    "百分之五",
    "1.",
    "99999999999999999999999999999.",
    "0.",
    "一、",
    "（一）",
    "（九千九百九十九）",
    "第一章 ",
    "①",
    "一是",
    "1.2.3",
    "增长-5%",
    "1/0",
    "〇",
    "十百千万亿",
    "负增长0.00000000000000000000000000001%",
    "（区发改委主办，区财政局协办）",
    "（牵头单位：区科技局；责任单位：各街道）",
    "牵头单位：区商务局\n",
    "地区生产总值",
    "**",
    "# ",
    "| 索 引 号 | ",
    "|",
    "│",
    "|---|---|",
    "\n7\n新建公园5个。\n区城管局\n",
    "\n牵头单位\n",
    "| 序号 | 重点任务 | 牵头单位 |",
];

/// A document that is a plan from the beginning, so that targets and findings are met often.
pub const PLAN: &str = "2025年目标任务分解方案\n一、发展目标\n1.地区生产总值增长5%以上。（区发改委主办）\n\
    2.新建公园5个。（区城管局主办）\n3.销量快速增长。（区商务局主办，𠮷野街道协办）\n4.推动华贸中心开业运营。\n\
    5.开展文化活动100场。（区文旅局主办，各街道协办）\n二、保障措施（区政府办牵头）\n6.改造老旧小区20万平方米。\n7.深化改革。（各街道负责）\n";

/// Plans in tables: with marks between the cells, and one cell a line.
pub const TABLE: &str = "2025年目标任务分解表\n| 序号 | 目标任务 | 牵头单位 | 责任单位 | 责任领导 |\n|---|---|---|---|---|\n\
    | 1 | 地区生产总值增长5%以上。 | 区发改委 | 各街道 | 俞 悦 |\n| 2 | 新建公园5个。 | | | |\n\
    | | 销量快速增长。 | 区商务局 | 𠮷野街道 | |\n| 3 | 推动开业运营。 | | | |\n| 4 | 开展文化活动100场。 | 区文旅局 | — | |\n\
    | 5 | 改造老旧小区。 | 区房产局 | | |\n\n序号\t目标任务\t责任单位\t完成时限\n6\t深化改革\t区委办\t年内\n";
pub const FLAT: &str = "2025年目标任务分解表\n序号\n目标任务\n挂钩领导\n牵头单位\n责任单位\n完成时限\n一、发展\n\
    1\n地区生产总值增长5%以上。\n俞 悦\n区发改委\n各街道、\n区财政局\n年内\n2\n新建公园5个。\n区城管局\n3\n销量快速增长。\n\
    区商务局\n𠮷野街道\n二、保障\n4\n推动开业运营。\n区建设局\n12月底前\n5\n深化改革。\n区委办\n6\n改造。\n区房产局\n";
