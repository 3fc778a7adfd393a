//! The forms of the responsibility clause met in documents from all over the country, each in a small plan.

use crate::score::{names, plain};
use crate::table::{Row, rows};
use gongwen::model::{Document, DocumentKind, Target};
use gongwen::syntax::Department;
use std::collections::BTreeSet;

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

/// A row of a table that stands before or after the example.
fn other_row(columns: &[&str], number: usize) -> Vec<String> {
    let numbered = columns.contains(&"序号");
    let cell = |column: &&str| match *column {
        "序号" => number.to_string(),
        "目标任务" if !numbered => format!("({number})新建公园{number}个。"),
        "目标任务" | "目标与任务" | "实事项目" => format!("新建公园{number}个。"),
        "分管县领导" | "责任领导" | "挂钩领导" => "王小明".to_owned(),
        "完成时限" => "6月底前".to_owned(),
        column if column.ends_with("单位") => "区城管局".to_owned(),
        _ => "已开工。".to_owned(),
    };
    columns.iter().map(cell).collect()
}

/// The example in a table under its header, with six rows after it; `|` between cells, or a cell a line.
fn table(example: &str, header: &str) -> (String, u32) {
    let mark = if header.contains("\\n") { "\\n" } else { " | " };
    let columns: Vec<&str> = header.split(mark).collect();
    let digits = example.trim_start_matches('(');
    let digits = digits.split(|c: char| !c.is_ascii_digit()).next();
    let number: usize = digits
        .and_then(|digits| digits.parse().ok())
        .expect("a number");
    let rows_of_example = 1 + example.matches("\\n(").count();
    let after = number + rows_of_example;
    let above = format!("2025年目标任务分解方案\\n\\n{header}\\n");
    let below = (after..after + 6).map(|n| other_row(&columns, n).join(mark));
    let below: Vec<String> = below.collect();
    let text = format!("{above}{example}\\n{}\\n", below.join("\\n"));
    (
        text.replace("\\n", "\n"),
        above.matches("\\n").count() as u32,
    )
}

/// What is not as the row says.
fn differences(row: &Row, nth: usize, target: &Target) -> Vec<String> {
    let r = &target.responsibility;
    // 区发改局 ; 区财政局: one for each row of the example.
    let wanted = |column| {
        let cell = row.get(column);
        cell.split(" ; ").nth(nth).unwrap_or(cell)
    };
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
    compare("leads", gold_names(wanted("leads")), leads_or_responsible);
    compare(
        "co-organisers",
        gold_names(wanted("coorganisers")),
        set(&r.coorganisers),
    );
    compare(
        "leaders",
        names(wanted("leader")),
        r.leaders.iter().cloned().collect(),
    );
    compare(
        "deadline",
        names(wanted("deadline")),
        r.deadline.iter().map(|deadline| plain(deadline)).collect(),
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
    let mut wrong = differences(row, 0, target);
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
    let wrong: Vec<String> = forms.filter_map(failure).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Wordings beyond the forms of the field: other verbs, labels and verbs together, other brackets or none.
#[test]
fn variants_in_running_text() {
    let wrong: Vec<String> = rows("clause-variants.tsv")
        .iter()
        .filter_map(failure)
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rows_of_tables() {
    let rows = rows("clauses.tsv");
    let mut wrong = Vec::new();
    for row in rows.iter().filter(|row| !row.get("header").is_empty()) {
        let example = row.get("example (\\n = line break)");
        let (text, line) = table(example, row.get("header"));
        let document = Document::new(&text);
        let form = row.get("form");
        assert_eq!(
            document.kind(),
            DocumentKind::BreakdownPlan,
            "{form}\n{text}"
        );
        let count = 1 + example.matches("\\n(").count();
        let targets = document.targets();
        assert_eq!(targets.len(), count + 6, "{form}\n{text}\n{targets:#?}");
        assert_eq!(targets[0].range().start.line, line, "{form}\n{text}");
        for (nth, target) in targets[..count].iter().enumerate() {
            let differences = differences(row, nth, target);
            wrong.extend(differences.iter().map(|one| format!("{form} {nth}: {one}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// F27 and F28: what a covering notice says of the whole document.
#[test]
fn conventions_of_documents() {
    let rows = rows("clauses.tsv");
    let target = |form: &str| {
        let row = rows.iter().find(|row| row.get("form") == form);
        let stated = row.expect("the row").get("example (\\n = line break)");
        let items = (1..7).map(|n| format!("{n}.新建公园{n}个。(责任单位:市税务局、市财政局)\n"));
        let text = format!(
            "2025年重点工作任务分解方案\n{stated}。\n一、发展目标\n{}",
            items.collect::<String>()
        );
        let document = Document::new(&text);
        let target = document.targets().get(2).expect("the third target");
        let r = &target.responsibility;
        (set(&r.leads), set(&r.coorganisers), set(&r.responsible))
    };
    let of = |names: &str| gold_names(names);
    assert_eq!(target("F27"), (of("市税务局"), of("市财政局"), of("")));
    assert_eq!(target("F28"), (of("市税务局、市财政局"), of(""), of("")));
}
