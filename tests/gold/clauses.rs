//! The forms of the responsibility clause met in documents from all over the country, each in a small plan.

use crate::score::{names, plain};
use crate::table::{Row, rows};
use gongwen::model::{Document, DocumentKind, Target};
use gongwen::syntax::Department;
use std::collections::BTreeSet;

/// Forms that are not read as they should be yet: a clause that has lost brackets and stop.
const KNOWN_FAILURES: [&str; 1] = ["F20"];

/// A plan whose third target bears the clause, or whose second section heading does.
fn plan(example: &str) -> (String, u32) {
    let clause = example.replace("\\n", "\n");
    let target = if clause.starts_with('一') {
        // 一、强化科技创新(区科技局牵头): what the heading says, its targets inherit.
        format!(
            "{}\n3.培育高新技术企业30家。",
            clause.replacen('一', "二", 1)
        )
    } else if clause.starts_with("牵头单位") {
        format!("3.培育高新技术企业30家。\n{clause}")
    } else if let Some(rest) = clause.strip_prefix('…') {
        format!("3.建设{rest}")
    } else {
        format!("3.培育高新技术企业30家。{clause}")
    };
    let line = 4 + u32::from(clause.starts_with('一'));
    let text = format!(
        "2025年目标任务分解方案\n\
         一、发展目标\n\
         1.地区生产总值增长5%以上。（区发改委主办）\n\
         2.新建公园5个。（区城管局主办）\n\
         {target}\n\
         4.新增就业岗位1.5万个。（区人社局主办）\n\
         5.开展文化活动100场。（区文旅局主办，各街道协办）\n\
         6.改造老旧小区20万平方米。（区房产局主办，相关街道协办）\n\
         7.新建公园5个。（区城管局主办）\n"
    );
    (text, line)
}

fn set(departments: &[Department]) -> BTreeSet<String> {
    departments.iter().map(|one| plain(&one.name)).collect()
}

/// The names of a gold cell; a bracket keeps what it holds together.
fn gold_names(list: &str) -> BTreeSet<String> {
    let mut depth = 0;
    let parts = list.split(|c| {
        depth += i32::from(matches!(c, '〈' | '(')) - i32::from(matches!(c, '〉' | ')'));
        depth == 0 && matches!(c, '、' | ',' | ' ')
    });
    let parts: BTreeSet<String> = parts.map(plain).filter(|name| !name.is_empty()).collect();
    parts
}

/// What is not as the row says.
fn differences(row: &Row, target: &Target) -> Vec<String> {
    let r = &target.responsibility;
    let leads_or_responsible = match row.get("form") {
        // 国务院各部门分别负责: they answer, nobody is said to lead; one alone may be taken as the lead.
        "F14" if r.leads.is_empty() => set(&r.responsible),
        _ => set(&r.leads),
    };
    let mut found = Vec::new();
    let mut compare = |what: &str, want: BTreeSet<String>, have: BTreeSet<String>| {
        if want != have {
            found.push(format!("{what}: {want:?}, found {have:?}"));
        }
    };
    compare("leads", gold_names(row.get("leads")), leads_or_responsible);
    compare(
        "co-organisers",
        gold_names(row.get("coorganisers")),
        set(&r.coorganisers),
    );
    compare(
        "leaders",
        names(row.get("leader")),
        r.leaders.iter().cloned().collect(),
    );
    compare(
        "deadline",
        names(row.get("deadline")),
        r.deadline.iter().cloned().collect(),
    );
    found
}

fn failure(row: &Row) -> Option<String> {
    let example = row.get("example (\\n = line break)");
    let (text, line) = plan(example);
    let document = Document::new(&text);
    let form = row.get("form");
    if document.kind() != DocumentKind::BreakdownPlan {
        return Some(format!("{form} {example}: read as {:?}", document.kind()));
    }
    let Some(target) = document.targets().iter().find(|t| t.line == line) else {
        return Some(format!("{form} {example}: no target on its line"));
    };
    let mut wrong = differences(row, target);
    let count = document.targets().len();
    if count != 7 {
        wrong.push(format!("{count} targets instead of 7"));
    }
    (!wrong.is_empty()).then(|| format!("{form} {example}\n        {}", wrong.join("\n        ")))
}

#[test]
fn clauses_in_running_text() {
    let rows = rows("clauses.tsv");
    let forms = rows.iter().filter(|row| row.get("form") <= "F20");
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for row in forms {
        let is_known = KNOWN_FAILURES.contains(&row.get("form"));
        match failure(row) {
            Some(failure) if is_known => known.push(failure),
            Some(failure) => unknown.push(failure),
            None => assert!(!is_known, "{} is read well now", row.get("form")),
        }
    }
    println!("known failures:\n    {}", known.join("\n    "));
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}
