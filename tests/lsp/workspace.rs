//! Diagnostics of a whole folder, pulled.

use crate::client::{Builder, Client};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const PLAN: &str = "2025年目标任务分解方案\n1.新建公园5个。(区城管局主办)\n2.新建学校3所。\n\
                    3.新建厕所9座。(区城管局主办)\n4.新建道路8条。(区建设局主办)\n\
                    5.种树8000株。(区绿化局主办)\n6.新建桥梁1座。(区建设局主办)\n";

fn folder(test: &str, settings: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("workspace")
        .join(test);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("归档")).expect("a folder can be made");
    for (name, text) in [
        ("gongwen.toml", settings),
        (".ignore", "归档\n"),
        ("甲.txt", PLAN),
        ("乙.md", PLAN),
        ("归档/旧.txt", PLAN),
        ("买菜.txt", "白菜两斤\n"),
    ] {
        fs::write(root.join(name), text).expect("a file can be written");
    }
    root
}

fn client(root: &Path) -> Client {
    let folders = json!([{"uri": uri(root), "name": "公文"}]);
    Builder::new()
        .pulls()
        .says("workspaceFolders", folders)
        .start()
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn survey(client: &mut Client, previous: &Value) -> Vec<Value> {
    let params = json!({"previousResultIds": previous});
    let report = client.result("workspace/diagnostic", params);
    report["items"]
        .as_array()
        .expect("a list of reports")
        .clone()
}

/// The end of each document's name with the number of its findings.
fn counts(items: &[Value]) -> Vec<(String, usize)> {
    let count = |item: &Value| {
        let uri = item["uri"].as_str().expect("a name");
        let name = uri.rsplit('/').next().expect("a last part").to_owned();
        (name, item["items"].as_array().map_or(0, Vec::len))
    };
    let mut counts: Vec<_> = items.iter().map(count).collect();
    counts.sort();
    counts
}

#[test]
fn only_open_documents_are_spoken_of_unless_the_folder_is_asked_for() {
    let root = folder("open", "");
    assert_eq!(survey(&mut client(&root), &json!([])), [] as [Value; 0]);
}

#[test]
fn what_was_found_in_a_document_goes_when_it_is_closed() {
    let root = folder("closed", "");
    let mut client = client(&root);
    let plan = uri(&root.join("甲.txt"));
    client.open(&plan, PLAN);
    assert_eq!(survey(&mut client, &json!([])), [] as [Value; 0]);
    client.close(&plan);
    let gone = survey(&mut client, &json!([]));
    assert_eq!(counts(&gone), [("甲.txt".to_owned(), 0)]); // by the name that the client has for it
    let known = json!([{"uri": plan, "value": gone[0]["resultId"]}]);
    assert_eq!(survey(&mut client, &known), [] as [Value; 0]);
    client.open(&plan, PLAN);
    assert_eq!(survey(&mut client, &json!([])), [] as [Value; 0]);
}

#[test]
fn all_documents_of_the_folder_that_are_not_open() {
    let root = folder("folder", "diagnose = 'folder'\n");
    let mut client = client(&root);
    let all = survey(&mut client, &json!([]));
    let names = ["%E4%B9%99.md", "%E4%B9%B0%E8%8F%9C.txt", "%E7%94%B2.txt"];
    let expected = |counts: [usize; 3]| -> Vec<(String, usize)> {
        names.map(str::to_owned).into_iter().zip(counts).collect()
    };
    assert_eq!(counts(&all), expected([1, 0, 1]));

    let ids: Vec<Value> = all
        .iter()
        .map(|item| json!({"uri": item["uri"], "value": item["resultId"]}))
        .collect();
    let again = survey(&mut client, &json!(ids));
    assert!(
        again.iter().all(|item| item["kind"] == "unchanged"),
        "{again:?}"
    );

    fs::write(root.join("乙.md"), PLAN.replace("(区建设局主办)", "")).expect("it can be written");
    let changed = survey(&mut client, &json!(ids));
    assert_eq!(counts(&changed), expected([3, 0, 0]));

    client.open(&uri(&root.join("甲.txt")), PLAN);
    let rest = survey(&mut client, &json!([]));
    assert_eq!(
        counts(&rest),
        [("%E4%B9%99.md".to_owned(), 3), (names[1].to_owned(), 0)]
    );
}

#[test]
fn a_long_list_comes_in_parts() {
    let root = folder("parts", "diagnose = 'folder'\n");
    for i in 0..40 {
        fs::write(root.join(format!("{i}.txt")), PLAN).expect("it can be written");
    }
    let mut client = client(&root);
    let params = json!({"previousResultIds": [], "partialResultToken": "部分"});
    let last = client.result("workspace/diagnostic", params);
    let mut all = last["items"].as_array().expect("a list").clone();
    for _ in 0..2 {
        let part = client.notified("$/progress");
        assert_eq!(part["token"], "部分");
        all.extend(part["value"]["items"].as_array().expect("a list").clone());
    }
    assert_eq!(all.len(), 43);
}
