//! Several files on the command line: what report and plan have to say of each other.

use super::*;
use serde_json::Value;

const REPORT: &str = "鼓楼区2025年政府工作报告\n各位代表：\n一、2025年工作安排\n\
    新建口袋公园12个，改造老旧小区20万平方米。\n\
    𠮷祥园区培育高新技术企业60家，建设科创园区3个。\n\
    举办灯彩展览8场，接待游客300万人次。\n\
    新增中小学学位1500个，引进骨干教师40名。\n";
const PLAN: &str = "鼓楼区2025年政府工作目标任务分解方案\n\
    1.新建口袋公园12个，改造老旧小区20万平方米。（区城管局主办）\n\
    2.𠮷祥园区培育高新技术企业50家，建设科创园区3个。（区科技局主办）\n\
    3.举办灯彩展览8场，接待游客300万人次。（区文旅局主办）\n\
    4.新增中小学学位1500个，引进骨干教师40名。（区教育局主办）\n";

fn papers(test: &str) -> std::path::PathBuf {
    let folder = folder(test);
    write(&folder, "报告.txt", REPORT);
    write(&folder, "方案.txt", PLAN);
    folder
}

fn check(folder: &std::path::Path, format: &str) -> Run {
    let folder = folder.display().to_string();
    run(["check", "--select=across", "--format", format, &folder])
}

#[test]
fn a_folder_is_checked_across_its_files_and_one_file_is_not() {
    let folder = papers("across");
    let found = check(&folder, "json").json();
    let rules: Vec<&Value> = found
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| &one["rule"])
        .collect();
    assert_eq!(rules, ["plan-value-differs"]);
    assert_eq!(found[0]["fix"]["edits"][0]["newText"], "60家");
    let plan = folder.join("方案.txt").display().to_string();
    assert_eq!(
        run(["check", "--select=across", "--format=json", &plan]).json(),
        serde_json::json!([])
    );
}

#[test]
fn every_format_names_the_other_place() {
    let folder = papers("across-formats");
    let report = folder.join("报告.txt").display().to_string();
    let text = check(&folder, "text").stdout;
    assert!(
        text.contains(&format!("{report}:5:13  报告写“60家”")),
        "{text}"
    );
    let html = check(&folder, "html").stdout;
    assert!(
        html.contains(&format!("{report} 第5行")) && html.contains("<mark>60家</mark>"),
        "{html}"
    );
    let sarif = check(&folder, "sarif").json();
    let related = &sarif["runs"][0]["results"][0]["relatedLocations"][0];
    let place = &related["physicalLocation"];
    assert!(
        place["artifactLocation"]["uri"]
            .as_str()
            .is_some_and(|uri| uri.ends_with("%E6%8A%A5%E5%91%8A.txt")),
        "{related}"
    );
    assert_eq!(place["region"]["startLine"], 5);
    assert_eq!(place["region"]["startColumn"], 14);
}

/// What was let stand beside a report is not called idle where the report is not there.
#[test]
fn an_accepted_finding_is_held_back_and_not_idle_elsewhere() {
    let folder = papers("across-accepted");
    let name = folder.display().to_string();
    let written = run(["check", "--write-baseline", &name]);
    assert_eq!(written.code, 0, "{}", written.stderr);
    assert_eq!(check(&folder, "json").json(), serde_json::json!([]));
    let plan = folder.join("方案.txt").display().to_string();
    let alone = run(["check", &plan]);
    assert!(
        !alone.stderr.contains("plan-value-differs"),
        "{}",
        alone.stderr
    );
}
