//! What a user wants to see no more is written down, and seen no more.

use crate::client::{Builder, Client};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const PLAN: &str = "2025年目标任务分解方案\n一、发展目标\n\
    1.地区生产总值增长5%以上。（区发改委主办）\n2.完成𠮷巷片区改造12个。\n3.改造片区13个。\n\
    4.开展执法案卷评查4次。（区司法局主办，各街道协办）\n5.新增就业岗位1.5万个。（区人社局主办）\n\
    6.培育高新技术企业30家。（区科技局主办）\n7.改造老旧小区20万平方米。（区发展改革委主办）\n";

fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

struct Office {
    folder: PathBuf,
    uri: String,
    client: Client,
}

impl Office {
    fn new(test: &str, encoding: &str) -> Office {
        let folder = folder(&format!("{test}-{encoding}"));
        let file = folder.join("plan.txt");
        std::fs::write(&file, PLAN).expect("it is written");
        let uri = |path: &Path| format!("file://{}", path.display());
        let mut client = Builder::new()
            .encodings(&[encoding])
            .says(
                "workspaceFolders",
                json!([{"uri": uri(&folder), "name": "办公室"}]),
            )
            .can(
                "textDocument/codeAction/codeActionLiteralSupport",
                json!({"codeActionKind": {"valueSet": []}}),
            )
            .pulls()
            .start();
        client.open(&uri(&file), PLAN);
        Office {
            uri: uri(&file),
            folder,
            client,
        }
    }

    /// The lines of what is found of a rule.
    fn found(&mut self, rule: &str) -> Vec<u64> {
        let params = json!({"textDocument": {"uri": self.uri}});
        let report = self.client.result("textDocument/diagnostic", params);
        let found = report["items"].as_array().expect("a list").iter();
        let own = found.filter(|one| one["code"] == rule);
        own.map(|one| one["range"]["start"]["line"].as_u64().expect("a line"))
            .collect()
    }

    /// Chooses the action of that title for the line.
    fn choose(&mut self, line: u32, title: &str) {
        let place = json!({"line": line, "character": 0});
        let params = json!({
            "textDocument": {"uri": self.uri},
            "range": {"start": place, "end": place},
            "context": {"diagnostics": []},
        });
        let actions = self.client.result("textDocument/codeAction", params);
        let mut actions = actions.as_array().expect("a list").iter();
        let action = actions.find(|action| {
            action["title"]
                .as_str()
                .is_some_and(|own| own.starts_with(title))
        });
        let command = &action.expect("it is offered")["command"];
        let params = json!({"command": command["command"], "arguments": command["arguments"]});
        assert_eq!(
            self.client.result("workspace/executeCommand", params),
            Value::Null
        );
    }

    fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.folder.join(file)).expect("it has been written")
    }
}

#[test]
fn one_place_is_noted_and_the_others_stay() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut office = Office::new("ignore-place", encoding);
        assert_eq!(office.found("missing-lead"), [3, 4]);
        office.choose(3, "忽略这一处");
        assert_eq!(office.found("missing-lead"), [4]);
        let noted = office.read(".gongwen-ignore.json");
        assert!(
            noted.contains("2.完成𠮷巷片区改造12个") && noted.contains("\"plan.txt\""),
            "{noted}"
        );
    }
}

#[test]
fn an_editor_that_resolves_what_has_no_edit_need_not_ask() {
    let folder = folder("ignore-resolve");
    let uri = format!("file://{}/plan.txt", folder.display());
    let mut client = Builder::new()
        .can(
            "textDocument/codeAction",
            json!({
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
                "dataSupport": true,
                "resolveSupport": {"properties": ["edit"]},
            }),
        )
        .start();
    client.open(&uri, PLAN);
    let place = json!({"line": 3, "character": 0});
    let params = json!({
        "textDocument": {"uri": uri},
        "range": {"start": place, "end": place},
        "context": {"diagnostics": []},
    });
    let actions = client.result("textDocument/codeAction", params);
    let mut actions = actions.as_array().expect("a list").iter();
    let ignoring = actions.find(|action| action["command"].is_object());
    let ignoring = ignoring.expect("it is offered");
    assert_eq!(ignoring["edit"], json!({"changes": {}}));
    let resolved = client.result("codeAction/resolve", ignoring.clone());
    assert_eq!(resolved["command"], ignoring["command"]);
    assert_eq!(resolved["title"], ignoring["title"]);
}

#[test]
fn a_rule_is_switched_off_for_the_file() {
    let mut office = Office::new("ignore-file", "utf-16");
    office.choose(3, "在本文件中关闭此规则");
    assert!(office.found("missing-lead").is_empty());
    assert_eq!(
        office.read("gongwen.toml"),
        "[[ignore]]\nrule = \"missing-lead\"\npath = \"plan.txt\"\n"
    );
}

#[test]
fn a_rule_is_switched_off_everywhere() {
    let mut office = Office::new("ignore-everywhere", "utf-16");
    office.choose(4, "在工作区关闭此规则");
    assert!(office.found("missing-lead").is_empty());
    assert_eq!(
        office.read("gongwen.toml"),
        "[rules]\nmissing-lead = \"off\"\n"
    );
}
