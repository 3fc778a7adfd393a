//! Settings: from files and from the editor, changed while the server runs.

use crate::client::{Builder, Client, of};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const PUBLISH: &str = "textDocument/publishDiagnostics";

/// Two targets without a lead in a plan of six.
const PLAN: &str = "2025年目标任务分解方案\n1.新建公园5个。(区城管局主办)\n2.新建学校3所。\n3.新建医院2所。\n\
                    4.新建厕所9座。(区城市管理局主办)\n5.新建道路8条。(区园林中心主办)\n\
                    6.种树8000株。(区绿化中心主办)\n7.新建桥梁1座。(区建设局主办)\n";

/// A folder of the test's own, with a document three folders down.
struct Folder {
    root: PathBuf,
    document: String,
}

impl Folder {
    fn new(test: &str) -> Folder {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("settings")
            .join(test);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("2025/方案")).expect("a folder can be made");
        let document = format!("file://{}/2025/方案/plan.txt", root.display());
        Folder { root, document }
    }

    fn write(&self, settings: &str) {
        fs::write(self.root.join("gongwen.toml"), settings).expect("a file can be written");
    }

    fn file(&self) -> String {
        format!("file://{}/gongwen.toml", self.root.display())
    }

    fn open(&self, builder: Builder) -> Client {
        let mut client = builder.start();
        client.open(&self.document, PLAN);
        client
    }
}

/// Watches files when it is asked to.
fn watching() -> Builder {
    let watches = "workspace/didChangeWatchedFiles/dynamicRegistration";
    Builder::new().can(watches, json!(true))
}

fn has_changed(client: &mut Client, folder: &Folder) {
    let change = json!({"uri": folder.file(), "type": 2});
    client.notify(
        "workspace/didChangeWatchedFiles",
        json!({"changes": [change]}),
    );
}

/// The next diagnostics of a document but those about how departments are written: rule and severity.
fn published(client: &mut Client, uri: &str) -> Vec<(String, i64)> {
    loop {
        let published = client.notified(PUBLISH);
        if published["uri"] == uri {
            return codes(&published["diagnostics"]);
        }
    }
}

fn codes(items: &Value) -> Vec<(String, i64)> {
    let items = items.as_array().expect("a list of diagnostics");
    let code = |item: &Value| item["code"].as_str().expect("a code").to_owned();
    items
        .iter()
        .filter(|item| !code(item).starts_with("plan-"))
        .map(|item| (code(item), item["severity"].as_i64().expect("a severity")))
        .collect()
}

fn missing_lead(severity: i64) -> Vec<(String, i64)> {
    vec![("missing-lead".to_owned(), severity); 2]
}

#[test]
fn the_nearest_file_above_holds_and_may_change() {
    let folder = Folder::new("nearest");
    folder.write("[rules]\nmissing-lead = 'off'\n");
    let mut client = folder.open(watching());
    let watched = client.asked("client/registerCapability", Value::Null);
    assert_eq!(
        watched["registrations"][0]["method"],
        "workspace/didChangeWatchedFiles"
    );
    assert_eq!(published(&mut client, &folder.document), []);

    folder.write("[rules]\nmissing-lead = 'hint'\n");
    has_changed(&mut client, &folder);
    assert_eq!(published(&mut client, &folder.document), missing_lead(4));

    fs::remove_file(folder.root.join("gongwen.toml")).expect("it is there");
    has_changed(&mut client, &folder);
    assert_eq!(published(&mut client, &folder.document), missing_lead(1));
}

#[test]
fn a_file_nobody_watches_is_looked_at() {
    let folder = Folder::new("unwatched");
    let mut client = folder.open(Builder::new());
    assert_eq!(published(&mut client, &folder.document), missing_lead(1));
    folder.write("[rules]\nmissing-lead = 'off'\n");
    assert_eq!(published(&mut client, &folder.document), []);
}

#[test]
fn a_broken_file_changes_nothing_and_is_told_once() {
    let folder = Folder::new("broken");
    folder.write("[rules]\nmissing-lead = 'warning'\n");
    let mut client = folder.open(watching());
    assert_eq!(published(&mut client, &folder.document), missing_lead(2));

    folder.write("[rules]\nmissing-lead = 'never'\n");
    has_changed(&mut client, &folder);
    let told = client.notified(PUBLISH);
    let [fault] = told["diagnostics"].as_array().expect("a list").as_slice() else {
        panic!("one diagnostic: {told}");
    };
    assert_eq!(told["uri"], folder.file());
    assert_eq!(fault["range"]["start"], json!({"line": 1, "character": 15}));
    assert_eq!(
        fault["message"],
        "“never”不可用，可以写：off、hint、information、warning、error。 改好之前仍按上次的设置。"
    );
    client.notify("textDocument/didSave", of(&folder.document));

    folder.write("[rules]\nmissing-lead = 'error'\n");
    has_changed(&mut client, &folder);
    let told = client.notified(PUBLISH);
    assert_eq!(
        (&told["uri"], &told["diagnostics"]),
        (&json!(folder.file()), &json!([]))
    );
    assert_eq!(published(&mut client, &folder.document), missing_lead(1));
}

#[test]
fn what_a_file_names_wrongly_is_told_and_the_rest_holds() {
    let folder = Folder::new("unknown");
    folder.write("[rules]\nmissing-leads = 'off'\nmissing-lead = 'off'\n");
    let mut client = folder.open(watching());
    let told = client.notified(PUBLISH);
    assert_eq!(told["uri"], folder.file());
    assert_eq!(
        codes(&told["diagnostics"]),
        [("configuration".to_owned(), 2)]
    );
    assert_eq!(published(&mut client, &folder.document), []);
}

#[test]
fn the_editor_goes_before_the_file() {
    let folder = Folder::new("editor");
    folder.write("language = 'en'\n[rules]\nmissing-lead = 'off'\n");
    let options = json!({"rules": {"missing-lead": "warning"}});
    let mut client = folder.open(watching().says("initializationOptions", options));
    let first = client.notified(PUBLISH);
    assert_eq!(codes(&first["diagnostics"]), missing_lead(2));
    assert_eq!(
        first["diagnostics"][0]["message"],
        "Target 2 names no lead department."
    );

    let settings = json!({"gongwen": {"language": "zh", "rules": {"missing-lead": "hint"}}});
    client.notify(
        "workspace/didChangeConfiguration",
        json!({"settings": settings}),
    );
    let next = client.notified(PUBLISH);
    assert_eq!(codes(&next["diagnostics"]), missing_lead(4));
    assert_eq!(
        next["diagnostics"][0]["message"],
        "第2项没有写明主办（牵头）单位。"
    );
}

#[test]
fn an_editor_that_can_be_asked_is_asked() {
    let folder = Folder::new("asked");
    let builder = watching()
        .pulls()
        .can("workspace/configuration", json!(true))
        .can(
            "workspace/didChangeConfiguration/dynamicRegistration",
            json!(true),
        )
        .can("workspace/diagnostics/refreshSupport", json!(true));
    let mut client = folder.open(builder);
    let registered = client.asked("client/registerCapability", Value::Null);
    assert_eq!(
        registered["registrations"].as_array().map(Vec::len),
        Some(2)
    );
    let before = client.pull(&folder.document, None);
    assert_eq!(codes(&before["items"]), missing_lead(1));

    let asked = client.asked(
        "workspace/configuration",
        json!([{"rules": {"missing-lead": "off"}, "log": "loud"}]),
    );
    assert_eq!(asked["items"], json!([{"section": "gongwen"}]));
    client.asked("workspace/diagnostic/refresh", Value::Null);
    let complaint = client.notified("window/logMessage");
    let message = complaint["message"].as_str().expect("a message");
    assert!(message.contains("gongwen.log"), "{message}");
    let previous = before["resultId"].as_str();
    let after = client.pull(&folder.document, previous);
    assert_eq!(codes(&after["items"]), []);

    client.notify(
        "workspace/didChangeConfiguration",
        json!({"settings": null}),
    );
    client.asked("workspace/configuration", json!([null]));
    client.asked("workspace/diagnostic/refresh", Value::Null);
    let back = client.pull(&folder.document, None);
    assert_eq!(codes(&back["items"]), missing_lead(1));
}

#[test]
fn departments_of_the_users_own_are_one_under_all_their_names() {
    let folder = Folder::new("departments");
    folder.write("[[department]]\nname = '区园林中心'\naliases = ['区绿化中心']\n");
    let mut client = folder.open(watching());
    let hover = client.hover(&folder.document, 5, 12);
    let said = hover["contents"]["value"].as_str().expect("a hover");
    assert!(said.contains("5、6"), "{said}");
    assert!(said.contains("区绿化中心"), "{said}");
}

#[test]
fn a_document_without_a_file_is_at_home_in_the_workspace() {
    let folder = Folder::new("home");
    folder.write("[rules]\nmissing-lead = 'off'\n");
    let root = json!([{"uri": format!("file://{}", folder.root.display()), "name": "公文"}]);
    let mut client = watching().says("workspaceFolders", root).start();
    client.open("untitled:Untitled-1", PLAN);
    assert_eq!(published(&mut client, "untitled:Untitled-1"), []);
}

#[test]
fn the_log_is_as_loud_as_it_is_told_and_goes_to_a_file_too() {
    let folder = Folder::new("log");
    let file = folder.root.join("gongwen.log");
    let name = file.display().to_string();
    let mut client = Builder::new().start_in(Client::with_arguments(&["--log-file", &name]));
    client.close("file:///never-opened.txt");
    let complaint = client.notified("window/logMessage");
    let settings = json!({"gongwen": {"log": "error"}});
    client.notify(
        "workspace/didChangeConfiguration",
        json!({"settings": settings}),
    );
    client.close("file:///nor-this.txt");
    client.symbols("file:///nor-that.txt");
    assert!(client.is_quiet("window/logMessage", std::time::Duration::from_millis(50)));
    let written = fs::read_to_string(&file).expect("the log is written");
    let message = complaint["message"].as_str().expect("a message");
    assert_eq!(written, format!("Warning {message}\n"));
}

#[test]
fn what_is_switched_off_answers_nothing() {
    let folder = Folder::new("features");
    folder.write("[features]\nhover = false\n");
    let mut client = folder.open(watching());
    let at =
        json!({"textDocument": {"uri": folder.document}, "position": {"line": 1, "character": 0}});
    assert!(client.result("textDocument/hover", at.clone()).is_null());
    let outline = client.result("textDocument/documentSymbol", of(&folder.document));
    assert!(!outline.as_array().expect("an outline").is_empty());
    folder.write("[features]\noutline = false\n");
    has_changed(&mut client, &folder);
    assert!(client.result("textDocument/hover", at).is_object());
    let outline = client.result("textDocument/documentSymbol", of(&folder.document));
    assert_eq!(outline, Value::Null);
}
