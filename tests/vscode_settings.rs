//! The settings that VS Code offers are those that there are.

use gongwen::config::Feature;
use serde_json::Value;

/// The names that one of its settings may hold.
fn offered(setting: &str) -> Vec<String> {
    let package = concat!(env!("CARGO_MANIFEST_DIR"), "/editors/vscode/package.json");
    let package = std::fs::read_to_string(package).expect("the extension has a package.json");
    let package: Value = serde_json::from_str(&package).expect("it is JSON");
    let settings = &package["contributes"]["configuration"]["properties"];
    let offered = settings[setting]["properties"].as_object();
    offered.expect("names").keys().cloned().collect()
}

#[test]
fn a_switch_for_every_feature() {
    let name = |feature| serde_json::to_value(feature).expect("a name");
    let mut features: Vec<Value> = Feature::ALL.iter().map(name).collect();
    features.sort_unstable_by_key(Value::to_string);
    assert_eq!(offered("gongwen.features"), features);
}
