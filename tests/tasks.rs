//! Task lists, progress tables and the formats that all lists share, by the program itself.

#[path = "support/program.rs"]
mod program;

use calamine::{Data, Reader, Xlsx, open_workbook};
use program::{Run, finish, folder, gongwen, run, write};
use serde_json::{Value, json};
use std::path::Path;

/// With a rare character, a mark-up's signs and a comma where a format may take them for its own; lines end as on Windows.
const PLAN: &str = "\
2025年目标任务分解方案\r
一、发展目标\r
1.地区生产总值增长5%以上。（区发改委主办，区统计局协办）\r
2.开展“<b>案卷</b>&评查”4次，\"两头\"兼顾。（区司法局主办，各街道、区发展和改革委员会协办）\r
二、民生\r
3.新增就业岗位1.5万个，12月底前完成。（区人社局主办）\r
4.改造𠮷祥里小区20万平方米。（区房产局、区发改委主办）\r
5.培育高新技术企业30家。（区科技局主办）\r
6.=优化营商环境。（区发改委主办）\r
";

fn gulou() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    path.join("gulou-2025-breakdown-plan.txt")
        .display()
        .to_string()
}

fn of_plan(arguments: &[&str]) -> Run {
    let run = finish(
        gongwen().arg("tasks").args(arguments).arg("-"),
        PLAN.as_bytes(),
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    run
}

fn department<'a>(list: &'a Value, name: &str) -> &'a Value {
    let mut all = list.as_array().expect("a list").iter();
    all.find(|one| one["department"] == name)
        .expect("a department of that name")
}

/// Writes a list to a file of its own and gives back its path.
fn written(test: &str, name: &str, arguments: &[&str]) -> std::path::PathBuf {
    let folder = folder(test);
    let plan = write(&folder, "方案.txt", PLAN);
    let output = folder.join(name);
    let run = run(arguments
        .iter()
        .map(|argument| argument.to_string())
        .chain([
            plan.display().to_string(),
            "-o".to_owned(),
            output.display().to_string(),
        ]));
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    output
}

#[test]
fn the_real_plan_gives_its_departments_their_tasks() {
    let list = run(["tasks", &gulou(), "--format", "json"]).json();
    for (name, leads) in [("区发改委", 13), ("区科技局", 12), ("区商务局", 9)] {
        let numbers = department(&list, name)["leads"]
            .as_array()
            .expect("numbers");
        assert_eq!(numbers.len(), leads, "{name}");
    }
    let targets = run(["targets", &gulou(), "--format", "json"]).json();
    let led = department(&list, "区商务局");
    assert_eq!(led["leads"][0], "2");
    assert_eq!(led["targets"][0], targets[1], "as targets gives it");
}

#[test]
fn a_department_has_the_documented_fields_and_one_name() {
    let list = of_plan(&["--format=json"]).json();
    let first = &list[0];
    let keys: Vec<&String> = first.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["department", "joins", "leads", "targets"]);
    assert_eq!(first["department"], "区发改委");
    assert_eq!(first["leads"], json!(["1", "4", "6"]));
    // 区发展和改革委员会 is the same body.
    assert_eq!(first["joins"], json!(["2"]));
    assert_eq!(first["targets"].as_array().map(Vec::len), Some(4));
    let last = list.as_array().and_then(|all| all.last());
    assert_eq!(last.map(|one| &one["department"]), Some(&json!("各街道")));
}

#[test]
fn tasks_are_grouped_by_section_and_by_measure() {
    let sections = of_plan(&["--by=section", "--format=json"]).json();
    assert_eq!(sections[0]["section"], "一、发展目标");
    assert_eq!(sections[1]["targets"].as_array().map(Vec::len), Some(4));
    let measures = of_plan(&["--by=measure", "--format=json"]).json();
    assert_eq!(measures[0]["measure"], "numeric");
    let all = measures.as_array().expect("groups").iter();
    let targets = all.map(|group| group["targets"].as_array().map_or(0, Vec::len));
    assert_eq!(targets.sum::<usize>(), 6, "each target once");
}

#[test]
fn one_department_is_found_by_any_of_its_names() {
    for name in ["发改委", "区发改委", "区发展改革委"] {
        let list = of_plan(&["--department", name, "--format=json"]).json();
        assert_eq!(list.as_array().map(Vec::len), Some(1), "{name}");
        assert_eq!(list[0]["department"], "区发改委", "{name}");
    }
    let unknown = finish(
        gongwen().args(["tasks", "-", "--department", "区水务局"]),
        PLAN.as_bytes(),
    );
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.stderr.contains("方案中没有“区水务局”"),
        "{}",
        unknown.stderr
    );
    assert!(unknown.stderr.contains("区司法局、"), "{}", unknown.stderr);
}

#[test]
fn the_terminal_tells_how_much_a_department_leads_and_joins() {
    let list = of_plan(&[]).stdout;
    assert!(list.contains("\n区发改委（主办3项，协办1项）\n"), "{list}");
    let english = of_plan(&["--lang=en"]).stdout;
    assert!(
        english.contains("\n区发改委 (leads 3, joins 1)\n"),
        "{english}"
    );
}

#[test]
fn a_progress_table_has_columns_to_be_filled_in() {
    let table = of_plan(&["--progress", "--format=tsv"]).stdout;
    let mut lines = table.lines();
    assert_eq!(
        lines.next(),
        Some("序号\t任务\t牵头单位\t配合单位\t数量\t时限\t进展情况\t完成比例\t备注")
    );
    let third: Vec<&str> = table
        .lines()
        .nth(3)
        .unwrap_or_default()
        .split('\t')
        .collect();
    assert_eq!((third[0], third[2]), ("3", "区人社局"));
    assert_eq!(third[6..], ["", "", ""]);
    assert_eq!(lines.count(), 6);
    let grouped = of_plan(&["--progress", "--by=department", "--format=csv"]).stdout;
    assert!(
        grouped.starts_with("\u{feff}单位,序号,任务,牵头单位,配合单位,"),
        "{grouped}"
    );
}

#[test]
fn csv_is_marked_for_spreadsheets_and_quotes_what_it_must() {
    let csv = of_plan(&["--format=csv"]).stdout;
    assert!(csv.starts_with("\u{feff}单位,"), "{csv}");
    assert!(
        csv.contains("\"开展“<b>案卷</b>&评查”4次，\"\"两头\"\"兼顾。\""),
        "{csv}"
    );
    assert!(csv.contains("𠮷祥里"), "{csv}");
    assert!(csv.ends_with("\r\n") && !csv.contains("\r\r"), "{csv}");
}

#[test]
fn a_workbook_opens_with_its_heads_and_numbers() {
    let path = written("tasks_xlsx", "任务.xlsx", &["tasks"]);
    let mut workbook: Xlsx<_> = open_workbook(path).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["任务清单"]);
    let sheet = workbook.worksheet_range("任务清单").expect("its sheet");
    let rows: Vec<&[Data]> = sheet.rows().collect();
    let heads: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(heads[..4], ["单位", "分工", "序号", "任务"]);
    assert_eq!(rows[1][0], Data::String("区发改委".to_owned()));
    assert_eq!(rows[1][2], Data::Float(1.0), "a number and not its digits");
    let led = rows[1..].iter().filter(|row| row[0] == "区发改委");
    assert_eq!(led.count(), 4);
    // What begins with = is no formula.
    let formulas = workbook
        .worksheet_formula("任务清单")
        .expect("its formulas");
    assert!(formulas.rows().flatten().all(String::is_empty));
    assert!(rows.iter().any(|row| row[3] == "=优化营商环境。"));
}

#[test]
fn a_workbook_has_a_sheet_a_department() {
    let path = written(
        "tasks_sheets",
        "任务.xlsx",
        &["tasks", "--sheets", "--progress"],
    );
    let mut workbook: Xlsx<_> = open_workbook(path).expect("a workbook");
    let names = workbook.sheet_names();
    assert_eq!(names.first().map(String::as_str), Some("区发改委"));
    assert_eq!(names.len(), 7);
    let sheet = workbook.worksheet_range("各街道").expect("its sheet");
    let heads: Vec<String> = sheet
        .rows()
        .next()
        .expect("heads")
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(heads[heads.len() - 3..], ["进展情况", "完成比例", "备注"]);
    let misplaced = finish(
        gongwen().args(["tasks", "-", "--sheets", "--format=csv"]),
        PLAN.as_bytes(),
    );
    assert_eq!(misplaced.code, 2);
}

#[test]
fn targets_and_indicators_are_workbooks_too() {
    let path = written("targets_xlsx", "目标.xlsx", &["targets"]);
    let mut workbook: Xlsx<_> = open_workbook(path).expect("a workbook");
    let sheet = workbook.worksheet_range("目标任务").expect("its sheet");
    assert_eq!(sheet.rows().count(), 7);
    let path = written("indicators_xlsx", "指标.xlsx", &["indicators"]);
    let mut workbook: Xlsx<_> = open_workbook(path).expect("a workbook");
    let sheet = workbook.worksheet_range("指标").expect("its sheet");
    let heads = sheet.rows().next().expect("heads");
    let value = heads
        .iter()
        .position(|head| *head == "数值")
        .expect("a column");
    let numbers: Vec<&Data> = sheet.rows().skip(1).map(|row| &row[value]).collect();
    assert!(numbers.contains(&&Data::Float(30.0)), "{numbers:?}");
}

#[test]
fn a_page_needs_nothing_but_itself_and_takes_no_text_for_mark_up() {
    let path = written("tasks_html", "任务.html", &["tasks"]);
    let page = std::fs::read_to_string(path).expect("a page");
    assert!(page.starts_with("<!DOCTYPE html>"));
    for foreign in ["http:", "https:", "src=", "href=", "@import", "url("] {
        assert!(!page.contains(foreign), "{foreign}");
    }
    assert!(page.contains("“&lt;b&gt;案卷&lt;/b&gt;&amp;评查”4次，&quot;两头&quot;兼顾。"));
    assert!(!page.contains("<b>"));
    assert!(page.contains("𠮷祥里"));
    assert_eq!(
        page.matches("<tr>").count(),
        1 + 10,
        "a head and every part in a target"
    );
}

#[test]
fn indicators_over_the_years_are_drawn() {
    let folder = folder("indicators_html");
    for (year, before, value) in [("2024", "2023", "1800"), ("2025", "2024", "0.19<i>")] {
        let report = format!(
            "鼓楼区{year}年政府工作报告\n各位代表：\n一、{before}年工作回顾\n地区生产总值{value}亿元。\n"
        )
        .replace("<i>亿元", "万亿元<i>");
        write(&folder, &format!("{year}.txt"), report);
    }
    let output = folder.join("页.html");
    let run = run([
        "indicators".as_ref(),
        folder.as_os_str(),
        "--output".as_ref(),
        output.as_os_str(),
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let page = std::fs::read_to_string(output).expect("a page");
    assert!(
        page.contains("<figcaption>鼓楼区 地区生产总值（元）</figcaption>"),
        "{page}"
    );
    assert_eq!(page.matches("<circle class=\"done\"").count(), 2);
    assert!(!page.contains("<i>") && !page.contains("http"));
    let plan = written("one_year_html", "页.html", &["indicators"]);
    let page = std::fs::read_to_string(plan).expect("a page");
    assert!(!page.contains("<figure>"), "one year is no development");
}

#[test]
fn the_extension_names_the_format_and_an_input_is_never_overwritten() {
    let folder = folder("tasks_output");
    let plan = write(&folder, "方案.md", PLAN);
    let refused = run([
        "tasks".as_ref(),
        plan.as_os_str(),
        "-o".as_ref(),
        plan.as_os_str(),
    ]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("没有覆盖它"), "{}", refused.stderr);
    assert_eq!(std::fs::read_to_string(&plan).expect("the plan"), PLAN);

    let table = folder.join("清单.markdown");
    run([
        "tasks".as_ref(),
        plan.as_os_str(),
        "-o".as_ref(),
        table.as_os_str(),
    ]);
    let table = std::fs::read_to_string(table).expect("a table");
    assert!(
        table.starts_with("| 单位 | 分工 | 序号 | 任务 |"),
        "{table}"
    );
    assert!(table.contains("\\<b\\>案卷"), "{table}");

    let strange = folder.join("清单.doc");
    let refused = run([
        "tasks".as_ref(),
        plan.as_os_str(),
        "-o".as_ref(),
        strange.as_os_str(),
    ]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("--format"), "{}", refused.stderr);
    assert!(!strange.exists());

    let no_file = run(["tasks".as_ref(), plan.as_os_str(), "--format=xlsx".as_ref()]);
    assert_eq!((no_file.code, no_file.stdout.as_str()), (2, ""));
    assert!(no_file.stderr.contains("--output"), "{}", no_file.stderr);
}

#[test]
fn what_is_no_plan_has_no_tasks() {
    let shopping = finish(
        gongwen().args(["tasks", "-", "--format=json"]),
        "1.牛奶\n2.鸡蛋\n".as_bytes(),
    );
    assert_eq!((shopping.code, shopping.json()), (0, json!([])));
    assert!(
        shopping.stderr.contains("没有找到目标任务"),
        "{}",
        shopping.stderr
    );
}
