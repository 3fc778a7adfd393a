//! What `gongwen check` writes for other programs, and for a colleague.

use super::*;
use serde_json::Value;

/// A name that a URI and a workflow command have to escape.
const FILE: &str = "2025年 方案,终.txt";

/// A plan with a mark and an astral character before the finding.
fn plan() -> String {
    PLAN.replace("2.完成12个", "2.完成𠮷巷<&>12个")
}

fn check(format: &str) -> Run {
    let folder = folder(&format!("reports-{format}"));
    write(&folder, FILE, plan());
    let run = finish(
        gongwen()
            .current_dir(&folder)
            .args(["check", "--select=plan", "--format", format, "."]),
        b"",
    );
    assert_eq!(run.code, 1, "{}", run.stderr);
    run
}

#[test]
fn lines_of_json_are_the_list() {
    let lines = check("jsonl").stdout;
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect();
    assert_eq!(Value::Array(lines), check("json").json());
}

/// The schema that the standard is published with, as the crate that knows SARIF carries it.
fn sarif_schema() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut packages = std::process::Command::new(cargo);
    packages.current_dir(env!("CARGO_MANIFEST_DIR"));
    packages.args(["metadata", "--offline", "--locked", "--format-version=1"]);
    let packages = packages.output().expect("cargo");
    let packages: Value = serde_json::from_slice(&packages.stdout).expect("the packages");
    let mut packages = packages["packages"].as_array().expect("a list").iter();
    let sarif = packages.find(|package| package["name"] == "serde-sarif");
    let manifest = sarif.and_then(|sarif| sarif["manifest_path"].as_str());
    let folder = Path::new(manifest.expect("a manifest")).parent();
    let schema = folder.expect("its folder").join("src/schema.json");
    serde_json::from_slice(&std::fs::read(schema).expect("a schema")).expect("JSON")
}

#[test]
fn sarif_is_what_its_standard_says() {
    let text = check("sarif").stdout;
    let written: Value = serde_json::from_str(&text).expect("JSON");
    let read: serde_sarif::sarif::Sarif = serde_json::from_str(&text).expect("SARIF");
    // Nothing is in it that the standard does not know: nothing is lost when it is read.
    let known = serde_json::to_value(&read).expect("JSON");
    assert_eq!(known, written);
    let schema = sarif_schema();
    assert_eq!(schema::faults(&written, &schema), [""; 0]);
    // And what the standard does not allow is found.
    let mut wrong = written.clone();
    wrong["runs"][0]["results"][0]["level"] = "grave".into();
    wrong["runs"][0]["results"][1]["locations"] = 7.into();
    wrong["runs"][0]["tool"]["driver"]["nome"] = "gongwen".into();
    assert_eq!(schema::faults(&wrong, &schema).len(), 3);
    let run = &written["runs"][0];
    let result = &run["results"][0];
    assert_eq!(result["ruleId"], "missing-lead");
    let index = result["ruleIndex"].as_u64().expect("an index") as usize;
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "missing-lead");
    let place = &result["locations"][0]["physicalLocation"];
    let uri = "2025%E5%B9%B4%20%E6%96%B9%E6%A1%88%2C%E7%BB%88.txt";
    assert_eq!(place["artifactLocation"]["uri"], uri);
    let region = &place["region"];
    assert_eq!(
        (&region["startLine"], &region["startColumn"]),
        (&5.into(), &1.into())
    );
    // 2.完成𠮷巷<&>12个片区改造。, in halves of surrogate pairs.
    assert_eq!(region["endColumn"], 18);
    assert_eq!(
        result["fixes"][0]["artifactChanges"][0]["artifactLocation"]["uri"],
        uri
    );
}

#[test]
fn a_workflow_command_escapes_what_it_must() {
    let first = check("github").stdout;
    let first = first.lines().next().expect("a line");
    let expected = "::error file=2025年 方案%2C终.txt,line=5,endLine=5,col=1,endColumn=17,title=missing-lead::第2项没有写明主办（牵头）单位。";
    assert_eq!(first, expected);
}

/// The tags of an XML file, each closed as it should be.
fn tags(text: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(text);
    let (mut tags, mut open) = (Vec::new(), 0);
    loop {
        use quick_xml::events::Event;
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                open += 1;
                tags.push(tag.as_ref().to_owned());
            }
            Event::Empty(tag) => tags.push(tag.as_ref().to_owned()),
            Event::End(_) => open -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
    tags
}

#[test]
fn xml_is_well_formed() {
    let tags_of = |format| tags(&check(format).stdout);
    let checkstyle = tags_of("checkstyle");
    assert!(checkstyle[1].contains(FILE), "{checkstyle:?}");
    assert!(
        checkstyle[2].starts_with("error line=\"5\" column=\"1\" severity=\"error\""),
        "{checkstyle:?}"
    );
    let junit = tags_of("junit");
    assert!(junit[0].contains("failures=\"2\""), "{junit:?}");
    assert_eq!(
        junit
            .iter()
            .filter(|tag| tag.starts_with("failure "))
            .count(),
        2
    );
}

#[test]
fn a_review_gets_bytes_and_suggestions() {
    let found = check("rdjson").json();
    let first = &found["diagnostics"][0];
    assert_eq!(first["severity"], "ERROR");
    let end = &first["location"]["range"]["end"];
    let line = plan()
        .lines()
        .nth(4)
        .expect("the line")
        .trim_end_matches('。')
        .len();
    assert_eq!(end["column"], line + 1);
    assert_eq!(first["suggestions"][0]["text"], "（\u{3000}\u{3000}主办）");
}

#[test]
fn the_page_needs_nothing_else() {
    let page = check("html").stdout;
    assert!(page.starts_with("<!DOCTYPE html>"));
    for outside in ["http:", "https:", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(
        page.contains("<mark>2.完成𠮷巷&lt;&amp;&gt;12个片区改造</mark>"),
        "{page}"
    );
    assert_eq!(page.matches("<tr data-severity").count(), 2);
    assert!(page.contains("<td>第5行<td"), "{page}");
    assert!(page.contains("<p class=\"fix\">改法："), "{page}");
}

#[test]
fn statistics_count_and_do_not_list() {
    let folder = folder("statistics");
    let file = write(&folder, "a.txt", PLAN);
    let run = finish(
        gongwen()
            .args(["check", "--statistics", "--select=missing-lead"])
            .arg(file),
        b"",
    );
    assert!(
        run.stdout.starts_with("missing-lead     1  1项错误\n"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("第2项"), "{}", run.stdout);
}

#[test]
fn the_result_goes_into_a_file() {
    let folder = folder("output");
    write(&folder, "a.txt", PLAN);
    let run = finish(
        gongwen().current_dir(&folder).args([
            "check",
            "--color=always",
            "--output=found.log",
            "--select=missing-lead",
            "a.txt",
        ]),
        b"",
    );
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    let text = std::fs::read_to_string(folder.join("found.log")).expect("it is written");
    assert!(text.starts_with("a.txt:5:1  错误"), "{text}");
}
