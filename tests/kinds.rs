//! What each document is taken for.

#[path = "support/corpus.rs"]
mod corpus;

use gongwen::config::Config;
use gongwen::model::{Document, DocumentKind};
use gongwen::rules;

const KINDS: [(&str, DocumentKind); 13] = [
    ("gulou-2024-work-report", DocumentKind::Report),
    ("gulou-2025-breakdown-plan", DocumentKind::BreakdownPlan),
    ("pukou-2020-midyear-report", DocumentKind::Report),
    ("xuanwu-2025-work-report", DocumentKind::Report),
    ("yuhuatai-2024-midyear-plan-report", DocumentKind::Report),
    ("guangzhou-2012-talent", DocumentKind::BreakdownPlan),
    ("state-council-2020-one-line", DocumentKind::BreakdownPlan),
    ("puer-2022", DocumentKind::ReportWithPlan),
    ("hubei-2025", DocumentKind::Report),
    ("hainan-2026", DocumentKind::Report),
    ("shuangyashan-2022", DocumentKind::Report),
    ("law-01", DocumentKind::Other),
    ("party-01", DocumentKind::Other),
];

#[test]
fn kinds_of_documents() {
    for (name, kind) in KINDS {
        assert_eq!(Document::new(&corpus::text(name)).kind(), kind, "{name}");
    }
}

#[test]
fn only_plans_draw_findings() {
    for (name, kind) in KINDS.iter().filter(|(_, kind)| !kind.has_targets()) {
        let findings = rules::check(&Document::new(&corpus::text(name)), &Config::default());
        assert!(findings.is_empty(), "{name}, {kind:?}: {findings:?}");
    }
}

#[test]
fn a_text_of_another_kind_is_left_alone() {
    for text in [
        "",
        "购物清单\n1.牛奶2盒\n2.面包3个\n3.鸡蛋10个\n",
        "# README\n\n1. Install the tool.\n2. Run it 3 times.\n",
        "第一条 为了规范管理，制定本办法。\n第二条 市教育局负责全市管理工作。\n第三条 区教育局负责本区管理工作。\n",
    ] {
        let document = Document::new(text);
        assert_eq!(document.kind(), DocumentKind::Other, "{text}");
        assert!(
            rules::check(&document, &Config::default()).is_empty(),
            "{text}"
        );
    }
}
